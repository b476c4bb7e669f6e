<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ByteText</name>
    <message>
        <source>The hex text cannot be read</source>
        <translation>Der Hex-Text ist nicht lesbar</translation>
    </message>
    <message>
        <source>character %1</source>
        <translation>Zeichen %1</translation>
    </message>
    <message>
        <source>only 0-9 and a-f, two digits a byte</source>
        <translation>nur 0-9 und a-f, zwei Ziffern je Byte</translation>
    </message>
    <message>
        <source>at its end</source>
        <translation>am Ende</translation>
    </message>
    <message>
        <source>a byte has two digits</source>
        <translation>ein Byte hat zwei Ziffern</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>the chart was not written</source>
        <translation>das Diagramm wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>give the file a name that ends with .png or .svg</source>
        <translation>der Datei einen Namen geben, der auf .png oder .svg endet</translation>
    </message>
    <message>
        <source>the chart cannot be drawn as an image</source>
        <translation>das Diagramm lässt sich nicht als Bild zeichnen</translation>
    </message>
    <message>
        <source>make the panel smaller and try again</source>
        <translation>den Bereich kleiner machen und es noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>other codes</source>
        <translation>andere Codes</translation>
    </message>
    <message>
        <source>No advice: not in the catalogue</source>
        <translation>Kein Rat: nicht im Katalog</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt; 1 %</source>
        <translation>&lt; 1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>ConnectionBar</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>The system that is spoken over the connection. Auto recognises it by URL, sub-protocol and first messages.</source>
        <translation>Das System, das über die Verbindung gesprochen wird. „Automatisch“ erkennt es an URL, Subprotokoll und ersten Nachrichten.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Automatisch</translation>
    </message>
</context>
<context>
    <name>ConnectionProfile</name>
    <message>
        <source>header %1</source>
        <translation>Header %1</translation>
    </message>
    <message>
        <source>opening value %1</source>
        <translation>Anfangswert %1</translation>
    </message>
    <message>
        <source>variable %1</source>
        <translation>Variable %1</translation>
    </message>
    <message>
        <source>user, password and query of the URL</source>
        <translation>Benutzer, Passwort und Query der URL</translation>
    </message>
    <message>
        <source>cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>sub-protocols</source>
        <translation>Subprotokolle</translation>
    </message>
    <message>
        <source>passphrase of the private key</source>
        <translation>Passphrase des privaten Schlüssels</translation>
    </message>
    <message>
        <source>password of the proxy</source>
        <translation>Passwort des Proxys</translation>
    </message>
    <message>
        <source>steps after connecting</source>
        <translation>Schritte nach dem Verbinden</translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>There is no URL to connect to</source>
        <translation>Es gibt keine URL, zu der verbunden werden kann</translation>
    </message>
    <message>
        <source>type one, such as %1</source>
        <translation>eine eintippen, etwa %1</translation>
    </message>
    <message>
        <source>The URL cannot be used</source>
        <translation>Die URL ist nicht verwendbar</translation>
    </message>
    <message>
        <source>no host</source>
        <translation>kein Host</translation>
    </message>
    <message>
        <source>the form is ws://host:port/path</source>
        <translation>die Form ist ws://host:port/pfad</translation>
    </message>
    <message>
        <source>only ws:// and wss:// are spoken here</source>
        <translation>hier werden nur ws:// und wss:// gesprochen</translation>
    </message>
</context>
<context>
    <name>EventColumns</name>
    <message>
        <source>&amp;Default columns</source>
        <translation>&amp;Standardspalten</translation>
    </message>
</context>
<context>
    <name>EventField</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When it was on the wire: `time&gt;12:00:01`, `time:2026-11-20`.</source>
        <translation>Wann es auf der Leitung war: `time&gt;12:00:01`, `time:2026-11-20`.</translation>
    </message>
    <message>
        <source>⇅</source>
        <translation>⇅</translation>
    </message>
    <message>
        <source>Direction: `in` came from the server, `out` went to it.</source>
        <translation>Richtung: `in` kam vom Server, `out` ging an ihn.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What it is: request, reply, push, error, close and so on.</source>
        <translation>Was es ist: request, reply, push, error, close und so weiter.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>The code as it was on the wire: `code&gt;=3000`, `code:100..199`.</source>
        <translation>Der Code, wie er auf der Leitung stand: `code&gt;=3000`, `code:100..199`.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The constant that the system has for the code; for what is no failure, its operation.</source>
        <translation>Die Konstante, die das System für den Code hat; bei allem, was kein Fehler ist, die Operation.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>The channel, subject, topic, record or document it is about.</source>
        <translation>Der Channel, das Subject, das Topic, der Record oder das Dokument, um das es geht.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>What it means; for what is no failure, what it says.</source>
        <translation>Was es bedeutet; bei allem, was kein Fehler ist, was darin steht.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Whether and how to try again.</source>
        <translation>Ob und wie ein neuer Versuch sinnvoll ist.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>How often this failure was seen by then, earlier runs included: `seen:first`, `seen&gt;3`.</source>
        <translation>Wie oft dieser Fehler bis dahin gesehen wurde, frühere Läufe eingeschlossen: `seen:first`, `seen&gt;3`.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Bytes of the message, without the frame&apos;s header: `size&gt;10k`.</source>
        <translation>Bytes der Nachricht ohne den Kopf des Frames: `size&gt;10k`.</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>From the request to this reply: `latency&gt;5ms`.</source>
        <translation>Von der Anfrage bis zu dieser Antwort: `latency&gt;5ms`.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>How many identical messages in a row it stands for: `count&gt;1`.</source>
        <translation>Für wie viele gleiche Nachrichten hintereinander die Zeile steht: `count&gt;1`.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>The system that the connection speaks.</source>
        <translation>Das System, das die Verbindung spricht.</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>What was asked for, also on its reply or error.</source>
        <translation>Worum gebeten wurde; auch bei der Antwort oder dem Fehler darauf.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>What pairs request and reply on the wire.</source>
        <translation>Was Anfrage und Antwort auf der Leitung zusammenführt.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The error message or close reason on the wire, or a summary of the message.</source>
        <translation>Die Fehlermeldung oder der Close-Grund auf der Leitung, sonst eine Zusammenfassung der Nachricht.</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>How sure the explanation is: exact, pattern, range or unknown.</source>
        <translation>Wie sicher die Erklärung ist: exact, pattern, range oder unknown.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>The catalogue entry that explains it.</source>
        <translation>Der Eintrag des Katalogs, der es erklärt.</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Schließt</translation>
    </message>
    <message>
        <source>Whether the connection ends with it: yes, no or varies.</source>
        <translation>Ob die Verbindung damit endet: yes, no oder varies.</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>The encoding that the connection uses.</source>
        <translation>Die Kodierung, die die Verbindung verwendet.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>The name of the connection.</source>
        <translation>Der Name der Verbindung.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>The reason for the retry advice.</source>
        <translation>Der Grund für den Rat zum Wiederholen.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Pong</source>
        <translation>Pong</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Unsubscribed by the server</source>
        <translation>Vom Server abgemeldet</translation>
    </message>
    <message>
        <source>End of the connection</source>
        <translation>Ende der Verbindung</translation>
    </message>
    <message>
        <source>Upgrade refused</source>
        <translation>Upgrade abgelehnt</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>the %1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>It names %1.</source>
        <translation>Genannt wird %1.</translation>
    </message>
    <message>
        <source>This is the first time that it was seen, in this session or an earlier one.</source>
        <translation>Das wird zum ersten Mal gesehen, in dieser wie in allen früheren Sitzungen.</translation>
    </message>
    <message>
        <source>Seen %1 in this session, and %2 in all: first on %3, last on %4.</source>
        <translation>In dieser Sitzung %1 gesehen, insgesamt %2: zuerst am %3, zuletzt am %4.</translation>
    </message>
    <message>
        <source>Seen %1, all in this session: first on %2, last on %3.</source>
        <translation>%1 gesehen, alles in dieser Sitzung: zuerst am %2, zuletzt am %3.</translation>
    </message>
</context>
<context>
    <name>FormSection</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what is wrong, what to try</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>NextTry</name>
    <message numerus="yes">
        <source>A try makes sense now, after %n failures in a row</source>
        <translation>
            <numerusform>Ein Versuch ist jetzt sinnvoll, nach %n Fehlern hintereinander</numerusform>
            <numerusform>Ein Versuch ist jetzt sinnvoll, nach %n Fehlern hintereinander</numerusform>
        </translation>
    </message>
    <message>
        <source>A try makes sense now</source>
        <translation>Ein Versuch ist jetzt sinnvoll</translation>
    </message>
    <message numerus="yes">
        <source>Next sensible try in %1, after %n failures in a row</source>
        <translation>
            <numerusform>Nächster sinnvoller Versuch in %1, nach %n Fehlern hintereinander</numerusform>
            <numerusform>Nächster sinnvoller Versuch in %1, nach %n Fehlern hintereinander</numerusform>
        </translation>
    </message>
    <message>
        <source>Next sensible try in %1</source>
        <translation>Nächster sinnvoller Versuch in %1</translation>
    </message>
</context>
<context>
    <name>Notation</name>
    <message>
        <source>character %1</source>
        <translation>Zeichen %1</translation>
    </message>
    <message>
        <source>The hex text cannot be read</source>
        <translation>Der Hex-Text ist nicht lesbar</translation>
    </message>
    <message>
        <source>only 0-9 and a-f, two digits a byte</source>
        <translation>nur 0-9 und a-f, zwei Ziffern je Byte</translation>
    </message>
    <message>
        <source>The hex text ends within a byte</source>
        <translation>Der Hex-Text endet mitten in einem Byte</translation>
    </message>
    <message>
        <source>a byte has two digits</source>
        <translation>ein Byte hat zwei Ziffern</translation>
    </message>
    <message>
        <source>The base64 text cannot be read</source>
        <translation>Der Base64-Text ist nicht lesbar</translation>
    </message>
    <message>
        <source>letters, digits, + and /, or - and _; = only at its end</source>
        <translation>Buchstaben, Ziffern, + und / oder - und _; = nur am Ende</translation>
    </message>
    <message>
        <source>The base64 text ends too early</source>
        <translation>Der Base64-Text endet zu früh</translation>
    </message>
    <message>
        <source>its last group has one character; it needs two at least</source>
        <translation>seine letzte Gruppe hat ein Zeichen; sie braucht mindestens zwei</translation>
    </message>
</context>
<context>
    <name>ProfileEndpoint</name>
    <message>
        <source>A header cannot be sent</source>
        <translation>Ein Header kann nicht gesendet werden</translation>
    </message>
    <message>
        <source>its value must be one line</source>
        <translation>sein Wert darf nur eine Zeile haben</translation>
    </message>
    <message>
        <source>a header without a name</source>
        <translation>ein Header ohne Namen</translation>
    </message>
    <message>
        <source>names have no spaces and no separators</source>
        <translation>Namen haben keine Leerzeichen und keine Trennzeichen</translation>
    </message>
    <message>
        <source>header %1</source>
        <translation>Header %1</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Sub-protocols</source>
        <translation>Subprotokolle</translation>
    </message>
    <message>
        <source>A sub-protocol cannot be offered</source>
        <translation>Ein Subprotokoll kann nicht angeboten werden</translation>
    </message>
    <message>
        <source>Proxy, host</source>
        <translation>Proxy, Host</translation>
    </message>
    <message>
        <source>The proxy cannot be used</source>
        <translation>Der Proxy ist nicht verwendbar</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>name the proxy&apos;s host and port or choose No proxy</source>
        <translation>Host und Port des Proxys angeben oder „Kein Proxy“ wählen</translation>
    </message>
    <message>
        <source>Proxy, user</source>
        <translation>Proxy, Benutzer</translation>
    </message>
    <message>
        <source>Proxy, password</source>
        <translation>Proxy, Passwort</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>opening value %1</source>
        <translation>Anfangswert %1</translation>
    </message>
    <message>
        <source>TLS, certificates to trust</source>
        <translation>TLS, vertraute Zertifikate</translation>
    </message>
    <message>
        <source>TLS, client certificate</source>
        <translation>TLS, Client-Zertifikat</translation>
    </message>
    <message>
        <source>TLS, private key</source>
        <translation>TLS, privater Schlüssel</translation>
    </message>
    <message>
        <source>TLS, passphrase</source>
        <translation>TLS, Passphrase</translation>
    </message>
    <message>
        <source>The connection profile %1 is not complete</source>
        <translation>Das Verbindungsprofil %1 ist nicht vollständig</translation>
    </message>
    <message>
        <source>the keyring did not give it: type it again in the window&apos;s editor of profiles</source>
        <translation>der Schlüsselbund hat es nicht herausgegeben: im Profil-Editor des Fensters neu eintippen</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>There is no system %1</source>
        <translation>Es gibt kein System %1</translation>
    </message>
    <message>
        <source>connection profile %1</source>
        <translation>Verbindungsprofil %1</translation>
    </message>
    <message>
        <source>a catalogue file of your own may have described it</source>
        <translation>vielleicht hat eine eigene Katalogdatei es beschrieben</translation>
    </message>
</context>
<context>
    <name>ProfileFile</name>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>%1 must be %2</source>
        <comment>place in a file, kind of value</comment>
        <translation>%1 muss %2 sein</translation>
    </message>
    <message>
        <source>%1 has no name or no id</source>
        <translation>%1 hat keinen Namen oder keine Id</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>The connection profiles cannot be read</source>
        <translation>Die Verbindungsprofile können nicht gelesen werden</translation>
    </message>
    <message>
        <source>mend the file or move it away; it is left as it is</source>
        <translation>die Datei in Ordnung bringen oder verschieben; sie bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>a newer version of the program wrote it</source>
        <translation>eine neuere Version des Programms hat sie geschrieben</translation>
    </message>
    <message>
        <source>The connection profiles cannot be saved</source>
        <translation>Die Verbindungsprofile können nicht gespeichert werden</translation>
    </message>
    <message>
        <source>a secret would be in the file: %1</source>
        <translation>ein Geheimnis stünde in der Datei: %1</translation>
    </message>
    <message>
        <source>is the folder writable?</source>
        <translation>ist der Ordner beschreibbar?</translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>1 failure</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>%1 failures</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>Do not retry</source>
        <translation>Nicht wiederholen</translation>
    </message>
    <message>
        <source>Retry at once</source>
        <translation>Sofort wiederholen</translation>
    </message>
    <message>
        <source>Retry later, waiting longer each time</source>
        <translation>Später wiederholen, jedes Mal länger warten</translation>
    </message>
    <message>
        <source>Retry only after a fix</source>
        <translation>Erst nach einer Korrektur wiederholen</translation>
    </message>
    <message>
        <source>Retry with new credentials</source>
        <translation>Mit neuen Anmeldedaten wiederholen</translation>
    </message>
    <message>
        <source>Subscribe again</source>
        <translation>Neu abonnieren</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Fetch the current state, then try again</source>
        <translation>Aktuellen Stand holen, dann noch einmal versuchen</translation>
    </message>
    <message>
        <source>Nothing to retry</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Subscribe again after about %1.</source>
        <translation>Nach etwa %1 neu abonnieren.</translation>
    </message>
    <message>
        <source>Connect again after about %1.</source>
        <translation>Nach etwa %1 neu verbinden.</translation>
    </message>
    <message>
        <source>Fetch the current state after about %1, then try again.</source>
        <translation>Nach etwa %1 den aktuellen Stand holen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again with new credentials after about %1.</source>
        <translation>Nach etwa %1 mit neuen Anmeldedaten noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Once it is fixed, try again after about %1.</source>
        <translation>Sobald es behoben ist, nach etwa %1 noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again after about %1.</source>
        <translation>Nach etwa %1 noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Do not try again.</source>
        <translation>Nicht noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again at once.</source>
        <translation>Sofort noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again later, and wait longer after each further failure.</source>
        <translation>Später noch einmal versuchen und nach jedem weiteren Fehler länger warten.</translation>
    </message>
    <message>
        <source>Try again only after what is wrong was fixed.</source>
        <translation>Erst noch einmal versuchen, wenn behoben ist, was falsch war.</translation>
    </message>
    <message>
        <source>Try again with new credentials.</source>
        <translation>Mit neuen Anmeldedaten noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Subscribe again.</source>
        <translation>Neu abonnieren.</translation>
    </message>
    <message>
        <source>Connect again.</source>
        <translation>Neu verbinden.</translation>
    </message>
    <message>
        <source>Fetch the current state, then try again.</source>
        <translation>Den aktuellen Stand holen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is nothing to try again.</source>
        <translation>Es gibt nichts noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>Wait twice as long after each further failure, up to %1.</source>
        <translation>Nach jedem weiteren Fehler doppelt so lange warten, höchstens %1.</translation>
    </message>
    <message>
        <source>Wait twice as long after each further failure.</source>
        <translation>Nach jedem weiteren Fehler doppelt so lange warten.</translation>
    </message>
    <message>
        <source>Wait %1 times as long after each further failure, up to %2.</source>
        <translation>Nach jedem weiteren Fehler %1-mal so lange warten, höchstens %2.</translation>
    </message>
    <message>
        <source>Wait %1 times as long after each further failure.</source>
        <translation>Nach jedem weiteren Fehler %1-mal so lange warten.</translation>
    </message>
    <message>
        <source>Vary each wait at random by up to half.</source>
        <translation>Jede Wartezeit zufällig um bis zur Hälfte variieren.</translation>
    </message>
    <message>
        <source>Vary each wait at random, from none to twice as long.</source>
        <translation>Jede Wartezeit zufällig variieren, von null bis zum Doppelten.</translation>
    </message>
    <message>
        <source>Vary each wait at random by up to %1 %.</source>
        <translation>Jede Wartezeit zufällig um bis zu %1 % variieren.</translation>
    </message>
    <message>
        <source>exact: this very code or text is in the catalogue</source>
        <translation>exakt: genau dieser Code oder Text steht im Katalog</translation>
    </message>
    <message>
        <source>pattern: the text has the form of this entry</source>
        <translation>Muster: der Text hat die Form dieses Eintrags</translation>
    </message>
    <message>
        <source>range: the code itself is not listed, its range is</source>
        <translation>Bereich: der Code selbst ist nicht verzeichnet, aber sein Bereich</translation>
    </message>
    <message>
        <source>unknown: the catalogue has nothing on it, so no advice is given</source>
        <translation>unbekannt: der Katalog weiß nichts darüber, also gibt es keinen Rat</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 %2 to %3 %4</source>
        <translation>%1 %2 bis %3 %4</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>TlsFiles</name>
    <message>
        <source>this is no file of that kind: it is too large</source>
        <translation>das ist keine Datei dieser Art: sie ist zu groß</translation>
    </message>
    <message>
        <source>The client certificate cannot be used</source>
        <translation>Das Client-Zertifikat ist nicht verwendbar</translation>
    </message>
    <message>
        <source>it is neither PEM nor a PKCS #12 file that opens with this passphrase</source>
        <translation>es ist weder PEM noch eine PKCS-#12-Datei, die sich mit dieser Passphrase öffnen lässt</translation>
    </message>
    <message>
        <source>it holds no certificate in PEM</source>
        <translation>sie enthält kein Zertifikat in PEM</translation>
    </message>
    <message>
        <source>The private key cannot be used</source>
        <translation>Der private Schlüssel ist nicht verwendbar</translation>
    </message>
    <message>
        <source>it holds none in PEM: name the file of the key, too</source>
        <translation>sie enthält keinen in PEM: auch die Datei des Schlüssels angeben</translation>
    </message>
    <message>
        <source>it holds none in PEM</source>
        <translation>sie enthält keinen in PEM</translation>
    </message>
    <message>
        <source>it is encrypted: give its passphrase</source>
        <translation>er ist verschlüsselt: seine Passphrase angeben</translation>
    </message>
    <message>
        <source>the passphrase does not open it</source>
        <translation>die Passphrase öffnet ihn nicht</translation>
    </message>
    <message>
        <source>it is damaged or of an unknown kind</source>
        <translation>er ist beschädigt oder von unbekannter Art</translation>
    </message>
    <message>
        <source>The certificates to trust cannot be used</source>
        <translation>Die vertrauten Zertifikate sind nicht verwendbar</translation>
    </message>
    <message>
        <source>name the file of its certificate, too</source>
        <translation>auch die Datei seines Zertifikats angeben</translation>
    </message>
</context>
<context>
    <name>Variables</name>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>field, column</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>There is no variable ${%1}</source>
        <translation>Es gibt keine Variable ${%1}</translation>
    </message>
    <message>
        <source>there are %1 and env:NAME; for a plain ${ write $${</source>
        <translation>es gibt %1 und env:NAME; für ein einfaches ${ steht $${</translation>
    </message>
    <message>
        <source>The variable ${%1} leads back to itself</source>
        <translation>Die Variable ${%1} führt zu sich selbst zurück</translation>
    </message>
    <message>
        <source>variable %1</source>
        <translation>Variable %1</translation>
    </message>
    <message>
        <source>The environment has no variable %1</source>
        <translation>Die Umgebung hat keine Variable %1</translation>
    </message>
    <message>
        <source>set it before the program starts</source>
        <translation>sie vor dem Start des Programms setzen</translation>
    </message>
    <message>
        <source>A variable has no end</source>
        <translation>Eine Variable hat kein Ende</translation>
    </message>
    <message>
        <source>close it with }; for a plain ${ write $${</source>
        <translation>sie mit } schließen; für ein einfaches ${ steht $${</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Time of &amp;day</source>
        <translation>&amp;Tageszeit</translation>
    </message>
    <message>
        <source>Since the &amp;start</source>
        <translation>Seit dem &amp;Start</translation>
    </message>
    <message>
        <source>Since the row &amp;above</source>
        <translation>Seit der Zeile &amp;darüber</translation>
    </message>
    <message>
        <source>Start at the &amp;chosen row</source>
        <translation>Ab der ge&amp;wählten Zeile</translation>
    </message>
    <message>
        <source>Start at the &amp;first row</source>
        <translation>Ab der &amp;ersten Zeile</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>New &amp;tab</source>
        <translation>Neuer &amp;Tab</translation>
    </message>
    <message>
        <source>Open a &amp;file…</source>
        <translation>&amp;Datei öffnen…</translation>
    </message>
    <message>
        <source>Close the ta&amp;b</source>
        <translation>Tab s&amp;chließen</translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation>Nächste&amp;r Tab</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>&amp;Voriger Tab</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>Verb&amp;inden</translation>
    </message>
    <message>
        <source>&amp;Disconnect or cancel</source>
        <translation>Trennen oder &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Options…</source>
        <translation>&amp;Optionen…</translation>
    </message>
    <message>
        <source>Edit the &amp;URL</source>
        <translation>&amp;URL bearbeiten</translation>
    </message>
    <message>
        <source>&amp;New session: clear the table</source>
        <translation>&amp;Neue Sitzung: Tabelle leeren</translation>
    </message>
    <message>
        <source>Try the &amp;playground</source>
        <translation>&amp;Playground ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Copy rows as &amp;text</source>
        <translation>Zeilen als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy rows as &amp;JSON</source>
        <translation>Zeilen als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;websocat command</source>
        <translation>Als &amp;websocat-Befehl kopieren</translation>
    </message>
    <message>
        <source>&amp;Mark or unmark</source>
        <translation>&amp;Markieren oder Markierung aufheben</translation>
    </message>
    <message>
        <source>Edit the &amp;note…</source>
        <translation>&amp;Notiz bearbeiten…</translation>
    </message>
    <message>
        <source>Next mar&amp;k</source>
        <translation>Nä&amp;chste Markierung</translation>
    </message>
    <message>
        <source>Pre&amp;vious mark</source>
        <translation>&amp;Vorige Markierung</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>Suc&amp;hen…</translation>
    </message>
    <message>
        <source>Find nex&amp;t</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find previo&amp;us</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>P&amp;ause the table</source>
        <translation>&amp;Tabelle anhalten</translation>
    </message>
    <message>
        <source>Ne&amp;xt failure</source>
        <translation>&amp;Nächster Fehler</translation>
    </message>
    <message>
        <source>&amp;Previous failure</source>
        <translation>&amp;Voriger Fehler</translation>
    </message>
    <message>
        <source>Ti&amp;me column</source>
        <translation>&amp;Zeitspalte</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Go to the &amp;events</source>
        <translation>Zu den &amp;Ereignissen</translation>
    </message>
    <message>
        <source>Go to the &amp;detail</source>
        <translation>Zum Detai&amp;l</translation>
    </message>
    <message>
        <source>Panels in si&amp;ght</source>
        <translation>Sichtbare &amp;Bereiche</translation>
    </message>
    <message>
        <source>Sho&amp;w the detail</source>
        <translation>&amp;Detail zeigen</translation>
    </message>
    <message>
        <source>Detail &amp;beside the events</source>
        <translation>Deta&amp;il neben den Ereignissen</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>&amp;Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Show &amp;secrets</source>
        <translation>&amp;Geheimnisse zeigen</translation>
    </message>
    <message>
        <source>Follow the newest &amp;row</source>
        <translation>Der neuesten Zeile f&amp;olgen</translation>
    </message>
    <message>
        <source>&amp;Retry as advised</source>
        <translation>Nach Rat &amp;wiederholen</translation>
    </message>
</context>
<context>
    <name>telltale::models::CatalogueModel</name>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>kind, code and name, system, meaning</comment>
        <translation>%1, %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>telltale::models::SessionModel</name>
    <message>
        <source>shown in this window</source>
        <translation>in diesem Fenster gezeigt</translation>
    </message>
    <message>
        <source>in use by a window</source>
        <translation>von einem Fenster benutzt</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>This file cannot be opened</source>
        <translation>Diese Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Session of %1</source>
        <translation>Sitzung vom %1</translation>
    </message>
    <message>
        <source>Session of %1 until %2</source>
        <translation>Sitzung vom %1 bis %2</translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation>1 Verbindung</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 Verbindungen</translation>
    </message>
</context>
<context>
    <name>telltale::models::SightingModel</name>
    <message>
        <source>Seen %1</source>
        <translation>Gesehen %1</translation>
    </message>
</context>
<context>
    <name>telltale::profiles::Keyring</name>
    <message>
        <source>error %1</source>
        <translation>Fehler %1</translation>
    </message>
</context>
<context>
    <name>telltale::profiles::ProfileStore</name>
    <message>
        <source>The connection profile cannot be saved</source>
        <translation>Das Verbindungsprofil kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>give it a name</source>
        <translation>ihm einen Namen geben</translation>
    </message>
</context>
<context>
    <name>telltale::ui::AutomationForm</name>
    <message>
        <source>This system has no handshake of its own.</source>
        <translation>Dieses System hat keinen eigenen Handshake.</translation>
    </message>
    <message>
        <source>Sent by itself: %1</source>
        <translation>Von selbst gesendet: %1</translation>
    </message>
    <message>
        <source>Credentials and options of “%1”</source>
        <comment>the operation that opens the conversation</comment>
        <translation>Anmeldedaten und Optionen von „%1“</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>telltale::ui::BytesView</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Bytes as text</source>
        <translation>Bytes als Text</translation>
    </message>
    <message>
        <source>Bytes as hex</source>
        <translation>Bytes als Hex</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>No bytes belong to this row</source>
        <translation>Zu dieser Zeile gehören keine Bytes</translation>
    </message>
    <message>
        <source>Show all (the first %1 are shown)</source>
        <translation>Alles zeigen (gezeigt sind die ersten %1)</translation>
    </message>
</context>
<context>
    <name>telltale::ui::CatalogueBrowser</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Im Katalog suchen</translation>
    </message>
    <message>
        <source>Search: code, name, wire text, meaning …</source>
        <translation>Suchen: Code, Name, Text auf der Leitung, Bedeutung …</translation>
    </message>
    <message>
        <source>All words must occur: in code, name, wire text, meaning, cause or remedy.
A message can be pasted as it was on the wire.</source>
        <translation>Alle Wörter müssen vorkommen: in Code, Name, Text auf der Leitung, Bedeutung, Ursache oder Abhilfe.
Eine Nachricht kann so eingefügt werden, wie sie auf der Leitung war.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear the search and what was chosen</source>
        <translation>Suche und Auswahl leeren</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>Order of the list while nothing is searched, and of equally good finds</source>
        <translation>Reihenfolge der Liste, solange nichts gesucht wird, und bei gleich guten Funden</translation>
    </message>
    <message>
        <source>Entries of the catalogue</source>
        <translation>Einträge des Katalogs</translation>
    </message>
    <message>
        <source>By system</source>
        <translation>Nach System</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>Nach Code</translation>
    </message>
    <message>
        <source>Seen most often first</source>
        <translation>Am häufigsten gesehene zuerst</translation>
    </message>
    <message>
        <source>The catalogue has no entry “%1”.</source>
        <translation>Der Katalog hat keinen Eintrag „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 von %2 Einträgen</translation>
    </message>
    <message>
        <source>Nothing in the catalogue fits with these facets.</source>
        <translation>Nichts im Katalog passt zu diesen Facetten.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n entries of all facets</source>
        <translation>
            <numerusform>%n Eintrag aller Facetten zeigen</numerusform>
            <numerusform>%n Einträge aller Facetten zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the catalogue fits “%1”.
Try fewer words, or a code alone.</source>
        <translation>Nichts im Katalog passt zu „%1“.
Vielleicht mit weniger Wörtern oder einem Code allein.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>telltale::ui::CatalogueList</name>
    <message>
        <source>%1×</source>
        <comment>how often it was seen</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>eigener</translation>
    </message>
</context>
<context>
    <name>telltale::ui::CatalogueNotice</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Mistakes in your catalogue files</source>
        <translation>Fehler in eigenen Katalogdateien</translation>
    </message>
    <message>
        <source>The mistakes: file, place, reason</source>
        <translation>Die Fehler: Datei, Stelle, Grund</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>There is a mistake in your catalogue files; the rest of them is in use</source>
        <translation>In den eigenen Katalogdateien ist ein Fehler; alles Übrige daraus gilt</translation>
    </message>
    <message>
        <source>There are %1 mistakes in your catalogue files; the rest of them is in use</source>
        <translation>In den eigenen Katalogdateien sind %1 Fehler; alles Übrige daraus gilt</translation>
    </message>
</context>
<context>
    <name>telltale::ui::CertificateNotice</name>
    <message>
        <source>Connect again</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted, so nothing was sent</source>
        <translation>Das Zertifikat von %1 wurde nicht akzeptiert, also wurde nichts gesendet</translation>
    </message>
    <message>
        <source>Go on for %1 despite its certificate, until the program ends</source>
        <translation>Für %1 trotz des Zertifikats weitermachen, bis das Programm endet</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ChartTableModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ChartView</name>
    <message>
        <source>Click: show only these rows.</source>
        <translation>Klick: nur diese Zeilen zeigen.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ChartsPanel</name>
    <message>
        <source>Over time</source>
        <translation>Im Zeitverlauf</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Rows to count</source>
        <translation>Gezählte Zeilen</translation>
    </message>
    <message>
        <source>Which rows the charts count</source>
        <translation>Welche Zeilen die Diagramme zählen</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Filtered rows</source>
        <translation>Gefilterte Zeilen</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Replies to which operation are measured</source>
        <translation>Die Antworten welcher Operation gemessen werden</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>Alle Operationen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Shows the chart&apos;s numbers as a table</source>
        <translation>Zeigt die Zahlen des Diagramms als Tabelle</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the chart&apos;s numbers as comma-separated values</source>
        <translation>Kopiert die Zahlen des Diagramms als kommagetrennte Werte</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als Tabelle</translation>
    </message>
    <message>
        <source>Other operations</source>
        <translation>Andere Operationen</translation>
    </message>
    <message>
        <source>The chart was written to %1.</source>
        <translation>Das Diagramm wurde in %1 geschrieben.</translation>
    </message>
    <message>
        <source>The chart&apos;s numbers were copied as comma-separated values.</source>
        <translation>Die Zahlen des Diagramms wurden als kommagetrennte Werte kopiert.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Writes the chart to a file, as a PNG image or an SVG drawing</source>
        <translation>Schreibt das Diagramm in eine Datei, als PNG-Bild oder SVG-Zeichnung</translation>
    </message>
    <message>
        <source>PNG images (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG-Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
</context>
<context>
    <name>telltale::ui::CodesChart</name>
    <message numerus="yes">
        <source>%Ln other code(s)</source>
        <translation>
            <numerusform>%Ln anderer Code</numerusform>
            <numerusform>%Ln andere Codes</numerusform>
        </translation>
    </message>
    <message>
        <source>No rows yet: codes are counted here as they come.</source>
        <translation>Noch keine Zeilen: hier werden Codes gezählt, sobald sie kommen.</translation>
    </message>
    <message>
        <source>None of these rows has a code: no error, no end of a connection.</source>
        <translation>Keine dieser Zeilen hat einen Code: kein Fehler, kein Ende einer Verbindung.</translation>
    </message>
    <message>
        <source>%1 with a code, %2. Heights grow with the logarithm of the number in %3.</source>
        <translation>%1 mit einem Code, %2. Die Höhen wachsen mit dem Logarithmus der Anzahl in %3.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>%1: %2, at most %3 in %4</source>
        <translation>%1: %2, höchstens %3 in %4</translation>
    </message>
    <message>
        <source>Codes over time</source>
        <translation>Codes im Zeitverlauf</translation>
    </message>
</context>
<context>
    <name>telltale::ui::CommandModel</name>
    <message>
        <source>%1 (on)</source>
        <translation>%1 (an)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>telltale::ui::CommandPalette</name>
    <message>
        <source>No command is called so.</source>
        <translation>So heißt kein Befehl.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Eintippen, was getan werden soll</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>telltale::ui::Composer</name>
    <message>
        <source>What to compose</source>
        <translation>Was verfasst wird</translation>
    </message>
    <message>
        <source>Send  (Ctrl+Enter)</source>
        <translation>Senden  (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Messages to take up again</source>
        <translation>Nachrichten zum Wiederaufnehmen</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Ping, close</source>
        <translation>Ping, Close</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Bytes to be sent</source>
        <translation>Zu sendende Bytes</translation>
    </message>
    <message>
        <source>Make it anew from the form</source>
        <translation>Neu aus dem Formular machen</translation>
    </message>
    <message>
        <source>Replaces the raw message; Undo in its editor brings it back</source>
        <translation>Ersetzt die rohe Nachricht; Rückgängig in ihrem Editor bringt sie zurück</translation>
    </message>
    <message>
        <source>Text frame, %1</source>
        <translation>Text-Frame, %1</translation>
    </message>
    <message>
        <source>Binary frame, %1</source>
        <translation>Binär-Frame, %1</translation>
    </message>
    <message>
        <source>Nothing to send yet</source>
        <translation>Noch nichts zu senden</translation>
    </message>
    <message>
        <source>Edited by hand: the message says something else than the form.</source>
        <translation>Von Hand geändert: die Nachricht sagt etwas anderes als das Formular.</translation>
    </message>
    <message>
        <source>This system has no operations</source>
        <translation>Dieses System hat keine Operationen</translation>
    </message>
    <message>
        <source>use raw mode</source>
        <translation>den Rohmodus verwenden</translation>
    </message>
    <message>
        <source>Compose for %1</source>
        <translation>Für %1 verfassen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Zeitgeber</translation>
    </message>
    <message>
        <source>Send the message again and again</source>
        <translation>Die Nachricht immer wieder senden</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Send a file, line by line or as one message</source>
        <translation>Eine Datei senden, Zeile für Zeile oder als eine Nachricht</translation>
    </message>
    <message>
        <source>“%1” is a message of another system or variant: choose that one first.</source>
        <translation>„%1“ ist die Nachricht eines anderen Systems oder einer anderen Variante: zuerst diese wählen.</translation>
    </message>
    <message>
        <source>Raw message</source>
        <translation>Rohe Nachricht</translation>
    </message>
    <message>
        <source>what is secret in it</source>
        <translation>was darin geheim ist</translation>
    </message>
    <message>
        <source>Left empty, for secrets are not saved: %1.</source>
        <translation>Leer gelassen, denn Geheimnisse werden nicht gespeichert: %1.</translation>
    </message>
    <message>
        <source>Saved as a variable, for secrets are not saved: %1.</source>
        <translation>Als Variable gespeichert, denn Geheimnisse werden nicht gespeichert: %1.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ConnectionBar</name>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>State of the connection</source>
        <translation>Zustand der Verbindung</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Optionen…</translation>
    </message>
    <message>
        <source>Headers, cookies, sub-protocols, proxy, certificate, and what the client sends by itself</source>
        <translation>Header, Cookies, Subprotokolle, Proxy, Zertifikat und was der Client von selbst sendet</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect to this URL (F5)</source>
        <translation>Mit dieser URL verbinden (F5)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give up connecting (Shift+F5)</source>
        <translation>Das Verbinden aufgeben (Umschalt+F5)</translation>
    </message>
    <message>
        <source>Send a close frame with code 1000 (Shift+F5)</source>
        <translation>Einen Close-Frame mit Code 1000 senden (Umschalt+F5)</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abschneiden</translation>
    </message>
    <message>
        <source>Do not wait for the server&apos;s close frame (Shift+F5)</source>
        <translation>Nicht auf den Close-Frame des Servers warten (Umschalt+F5)</translation>
    </message>
    <message>
        <source>Saved ways to connect</source>
        <translation>Gespeicherte Wege zum Verbinden</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <comment>connection profile</comment>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>Connection profiles</source>
        <translation>Verbindungsprofile</translation>
    </message>
    <message>
        <source>Connection profile: %1</source>
        <translation>Verbindungsprofil: %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>profile, where it leads</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No connection is saved yet</source>
        <translation>Noch ist keine Verbindung gespeichert</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Save as profile…</source>
        <translation>Als Profil speichern…</translation>
    </message>
    <message>
        <source>Edit profiles…</source>
        <translation>Profile bearbeiten…</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ConnectionPage</name>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>The playground runs at %1. Subscribe to error-103, unsubscribe-2500 or close-3500 to provoke that code.</source>
        <translation>Der Playground läuft unter %1. error-103, unsubscribe-2500 oder close-3500 abonnieren, um diesen Code auszulösen.</translation>
    </message>
    <message>
        <source>Not connected: connect first.</source>
        <translation>Nicht verbunden: zuerst verbinden.</translation>
    </message>
    <message>
        <source>Still connecting.</source>
        <translation>Die Verbindung wird noch aufgebaut.</translation>
    </message>
    <message>
        <source>The connection is being closed.</source>
        <translation>Die Verbindung wird gerade geschlossen.</translation>
    </message>
    <message>
        <source>The connection has ended: connect again.</source>
        <translation>Die Verbindung ist beendet: neu verbinden.</translation>
    </message>
    <message>
        <source>%1, recognised</source>
        <translation>%1, erkannt</translation>
    </message>
    <message>
        <source>The disk is slower than the wire: reading waits until all is saved. Nothing is lost.</source>
        <translation>Der Datenträger ist langsamer als die Leitung: das Lesen wartet, bis alles gespeichert ist. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>All is saved: reading goes on.</source>
        <translation>Alles ist gespeichert: das Lesen geht weiter.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ConnectionSetup</name>
    <message>
        <source>%1, %2</source>
        <comment>system, host</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The keyring has not answered yet</source>
        <translation>Der Schlüsselbund hat noch nicht geantwortet</translation>
    </message>
    <message>
        <source>it may be waiting for its password</source>
        <translation>vielleicht wartet er auf sein Passwort</translation>
    </message>
    <message>
        <source>The connection profile is gone</source>
        <translation>Das Verbindungsprofil ist weg</translation>
    </message>
    <message>
        <source>it was deleted meanwhile</source>
        <translation>es wurde inzwischen gelöscht</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ControlFrames</name>
    <message>
        <source>Send ping</source>
        <translation>Ping senden</translation>
    </message>
    <message>
        <source>Send close frame</source>
        <translation>Close-Frame senden</translation>
    </message>
    <message>
        <source>none (empty close frame)</source>
        <translation>keiner (leerer Close-Frame)</translation>
    </message>
    <message>
        <source>Ping payload</source>
        <translation>Inhalt des Pings</translation>
    </message>
    <message>
        <source>Close code</source>
        <translation>Close-Code</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>A ping carries at most 125 bytes.</source>
        <translation>Ein Ping trägt höchstens 125 Bytes.</translation>
    </message>
    <message>
        <source>A reason has at most 123 bytes.</source>
        <translation>Ein Grund hat höchstens 123 Bytes.</translation>
    </message>
    <message>
        <source>A reason needs a code before it.</source>
        <translation>Vor einem Grund muss ein Code stehen.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::Detail</name>
    <message>
        <source>Detail of the chosen row</source>
        <translation>Detail der gewählten Zeile</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>telltale::ui::EmptyState</name>
    <message>
        <source>No row passes the filter</source>
        <translation>Keine Zeile passt zum Filter</translation>
    </message>
    <message>
        <source>Everything is still there; the filter or a chip hides it.</source>
        <translation>Alles ist noch da; der Filter oder eine Schaltfläche daneben blendet es aus.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>telltale::ui::EntryPage</name>
    <message>
        <source>information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>stays open</source>
        <translation>bleibt offen</translation>
    </message>
    <message>
        <source>ends with it</source>
        <translation>endet damit</translation>
    </message>
    <message>
        <source>may end with it</source>
        <translation>kann damit enden</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>der Server</translation>
    </message>
    <message>
        <source>the client library</source>
        <translation>die Client-Bibliothek</translation>
    </message>
    <message>
        <source>nobody: it is concluded</source>
        <translation>niemand: es wird geschlossen</translation>
    </message>
    <message>
        <source>The playground has no way to provoke this one.</source>
        <translation>Der Playground kann das nicht auslösen.</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Show only the rows that this entry explains</source>
        <translation>Nur die Zeilen zeigen, die dieser Eintrag erklärt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy this page as text</source>
        <translation>Diese Seite als Text kopieren</translation>
    </message>
    <message>
        <source>Copy the page</source>
        <translation>Seite kopieren</translation>
    </message>
    <message>
        <source>Copy the entry&apos;s id</source>
        <translation>Id des Eintrags kopieren</translation>
    </message>
    <message>
        <source>Copy the example frame</source>
        <translation>Beispiel-Frame kopieren</translation>
    </message>
    <message>
        <source>Entry of the catalogue</source>
        <translation>Eintrag des Katalogs</translation>
    </message>
    <message>
        <source>Showing …</source>
        <translation>Wird vorgeführt …</translation>
    </message>
    <message>
        <source>Connect to the playground, make this happen there, and select its row (Enter)</source>
        <translation>Mit dem Playground verbinden, dies dort auslösen und die Zeile dazu wählen (Eingabe)</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>Lässt sich nicht vorführen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message numerus="yes">
        <source>%n times, all sessions together</source>
        <translation>
            <numerusform>%n-mal, alle Sitzungen zusammen</numerusform>
            <numerusform>%n-mal, alle Sitzungen zusammen</numerusform>
        </translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>Auf der Leitung</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Auch genannt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Gemeldet von</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Your file</source>
        <translation>Eigene Datei</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Why it came</source>
        <translation>Warum es kam</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Try again?</source>
        <translation>Noch einmal versuchen?</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>In the catalogue</source>
        <translation>Im Katalog</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>retry verdict, reason</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Close sent</source>
        <translation>Close gesendet</translation>
    </message>
    <message>
        <source>Close received</source>
        <translation>Close empfangen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>the connection is cut, without a close frame</source>
        <translation>die Verbindung wird ohne Close-Frame getrennt</translation>
    </message>
    <message>
        <source>What client libraries do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>code and name, system</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Opens this entry: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>telltale::ui::EventTable</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>↓ New events</source>
        <translation>↓ Neue Ereignisse</translation>
    </message>
    <message>
        <source>Follow the newest row again (Ctrl+End)</source>
        <translation>Wieder der neuesten Zeile folgen (Strg+Ende)</translation>
    </message>
    <message>
        <source>Show what came meanwhile and go on (Ctrl+P)</source>
        <translation>Zeigen, was inzwischen kam, und weiterlaufen (Strg+P)</translation>
    </message>
    <message>
        <source>%1 new, paused</source>
        <translation>%1 neu, angehalten</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Go to the request</source>
        <translation>Zur Anfrage gehen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::EventsPane</name>
    <message>
        <source>Only the first %1 of %2 chosen rows were copied: the clipboard is for no more.</source>
        <translation>Nur die ersten %1 von %2 gewählten Zeilen wurden kopiert: mehr fasst die Zwischenablage nicht.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::Explanation</name>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Choose a row to see what it means.</source>
        <translation>Eine Zeile wählen, um zu sehen, was sie bedeutet.</translation>
    </message>
    <message>
        <source>The catalogue does not know this one.</source>
        <translation>Der Katalog kennt das nicht.</translation>
    </message>
    <message>
        <source>Why it came</source>
        <translation>Warum es kam</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Try again?</source>
        <translation>Noch einmal versuchen?</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>No advice</source>
        <translation>Kein Rat</translation>
    </message>
    <message>
        <source>Nothing is known about this code, and nothing is invented.</source>
        <translation>Über diesen Code ist nichts bekannt, und erfunden wird nichts.</translation>
    </message>
    <message>
        <source>The wire itself said so.</source>
        <translation>Die Leitung selbst hat es gesagt.</translation>
    </message>
    <message>
        <source>Does the client library do it by itself?</source>
        <translation>Macht die Client-Bibliothek es von selbst?</translation>
    </message>
    <message>
        <source>Client library</source>
        <translation>Client-Bibliothek</translation>
    </message>
    <message>
        <source>Yes, %1 goes on by itself</source>
        <translation>Ja, %1 macht von selbst weiter</translation>
    </message>
    <message>
        <source>No, %1 leaves it to the application</source>
        <translation>Nein, %1 überlässt es der Anwendung</translation>
    </message>
    <message>
        <source>How often it was seen</source>
        <translation>Wie oft es gesehen wurde</translation>
    </message>
    <message>
        <source>Show only these rows</source>
        <translation>Nur diese Zeilen zeigen</translation>
    </message>
    <message>
        <source>Filters the table: %1</source>
        <translation>Filtert die Tabelle: %1</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Die Anfrage</translation>
    </message>
    <message>
        <source>It answers the request in row %1, after %2</source>
        <translation>Beantwortet die Anfrage in Zeile %1, nach %2</translation>
    </message>
    <message>
        <source>It answers the request in row %1</source>
        <translation>Beantwortet die Anfrage in Zeile %1</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>No answer so far.</source>
        <translation>Bisher keine Antwort.</translation>
    </message>
    <message>
        <source>In the catalogue</source>
        <translation>Im Katalog</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Before it: %1</source>
        <translation>Davor: %1</translation>
    </message>
    <message>
        <source>After it: %1</source>
        <translation>Danach: %1</translation>
    </message>
    <message>
        <source>Related: %1 (%2)</source>
        <translation>Verwandt: %1 (%2)</translation>
    </message>
    <message>
        <source>Opens this entry in the catalogue: %1</source>
        <translation>Öffnet diesen Eintrag im Katalog: %1</translation>
    </message>
    <message>
        <source>Goes to that row</source>
        <translation>Geht zu dieser Zeile</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>Auf der Leitung</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Answered after</source>
        <translation>Beantwortet nach</translation>
    </message>
    <message>
        <source>In a row</source>
        <translation>In Folge</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>Gefolgert</translation>
    </message>
    <message>
        <source>This was not on the wire: it was concluded. The reason is under Why.</source>
        <translation>Das war nicht auf der Leitung: es wurde gefolgert. Der Grund steht unter „Warum“.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>%1 (recognised, not chosen)</source>
        <translation>%1 (erkannt, nicht gewählt)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>Woher das kommt</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>part of Telltale: %1</source>
        <translation>Teil von Telltale: %1</translation>
    </message>
    <message>
        <source>your own: %1</source>
        <translation>eigene: %1</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>On the client</source>
        <translation>Beim Client</translation>
    </message>
    <message>
        <source>Row %1 answers it, after %2</source>
        <translation>Zeile %1 beantwortet sie, nach %2</translation>
    </message>
    <message>
        <source>Row %1 answers it</source>
        <translation>Zeile %1 beantwortet sie</translation>
    </message>
    <message>
        <source>It has worked since: see row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed again since: see row %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>telltale::ui::FacetButton</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>facet: number of values chosen</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All are shown.</source>
        <translation>Alle werden gezeigt.</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Nur: %1</translation>
    </message>
</context>
<context>
    <name>telltale::ui::FactSheet</name>
    <message>
        <source>Copy the page as &amp;text</source>
        <translation>Seite als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy the page as &amp;Markdown</source>
        <translation>Seite als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy the &amp;selection</source>
        <translation>&amp;Auswahl kopieren</translation>
    </message>
</context>
<context>
    <name>telltale::ui::FieldForm</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>einer je Zeile</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
</context>
<context>
    <name>telltale::ui::FileBar</name>
    <message>
        <source>Skip empty lines</source>
        <translation>Leere Zeilen auslassen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>File to send</source>
        <translation>Zu sendende Datei</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>How the file is sent</source>
        <translation>Wie die Datei gesendet wird</translation>
    </message>
    <message>
        <source>A message for each line</source>
        <translation>Eine Nachricht je Zeile</translation>
    </message>
    <message>
        <source>Outgoing messages of a conversation (JSON Lines)</source>
        <translation>Ausgehende Nachrichten einer Aufzeichnung (JSON Lines)</translation>
    </message>
    <message>
        <source>All of it as one message</source>
        <translation>Alles als eine Nachricht</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Text frames</source>
        <translation>Text-Frames</translation>
    </message>
    <message>
        <source>Binary frames</source>
        <translation>Binär-Frames</translation>
    </message>
    <message>
        <source>Pause between two messages</source>
        <translation>Pause zwischen zwei Nachrichten</translation>
    </message>
    <message>
        <source>no pause</source>
        <translation>keine Pause</translation>
    </message>
    <message>
        <source> ms pause</source>
        <translation> ms Pause</translation>
    </message>
    <message>
        <source>How much of the file is sent</source>
        <translation>Wie viel von der Datei gesendet ist</translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>Eine Datei senden</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Skip the line and go on</source>
        <translation>Die Zeile auslassen und weitermachen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Send the file</source>
        <translation>Die Datei senden</translation>
    </message>
    <message numerus="yes">
        <source>%n messages sent</source>
        <translation>
            <numerusform>%n Nachricht gesendet</numerusform>
            <numerusform>%n Nachrichten gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>● Running: %1</source>
        <translation>● Läuft: %1</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>Pausiert: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fertig: %1</translation>
    </message>
</context>
<context>
    <name>telltale::ui::FileSender</name>
    <message>
        <source>The file cannot be opened</source>
        <translation>Die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>this is a folder</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>The file is too large for one message</source>
        <translation>Die Datei ist zu groß für eine Nachricht</translation>
    </message>
    <message>
        <source>send it line by line</source>
        <translation>sie Zeile für Zeile senden</translation>
    </message>
    <message>
        <source>A text frame must hold UTF-8</source>
        <translation>Ein Text-Frame muss UTF-8 enthalten</translation>
    </message>
    <message>
        <source>%1, byte %2</source>
        <translation>%1, Byte %2</translation>
    </message>
    <message>
        <source>send it as a binary frame</source>
        <translation>sie als Binär-Frame senden</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file and line, place in it</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>send binary frames, or skip the line</source>
        <translation>Binär-Frames senden oder die Zeile auslassen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::FilterBar</name>
    <message>
        <source>news             the word anywhere
&quot;two words&quot;      a phrase
/id&quot;:\d+/        a regular expression
kind:error,close one of several
code&gt;=3000       &gt; &gt;= &lt; &lt;= or 3000..3999
-kind:ping       not

Fields: %1</source>
        <translation>news             das Wort an beliebiger Stelle
&quot;zwei Wörter&quot;    eine Wortfolge
/id&quot;:\d+/        ein regulärer Ausdruck
kind:error,close eines von mehreren
code&gt;=3000       &gt; &gt;= &lt; &lt;= oder 3000..3999
-kind:ping       nicht

Felder: %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: text, kind:error, code&gt;=3000, -kind:ping …</source>
        <translation>Filter: Text, kind:error, code&gt;=3000, -kind:ping …</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Errors, ended subscriptions, refusals and malformed bytes (Ctrl+Shift+E)</source>
        <translation>Fehler, beendete Subscriptions, Ablehnungen und fehlerhafte Bytes (Strg+Umschalt+E)</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Schließt</translation>
    </message>
    <message>
        <source>Ends of connections (Ctrl+Shift+L)</source>
        <translation>Enden von Verbindungen (Strg+Umschalt+L)</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Sent by the server (Ctrl+Shift+I)</source>
        <translation>Vom Server gesendet (Strg+Umschalt+I)</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Sent by the client (Ctrl+Shift+O)</source>
        <translation>Vom Client gesendet (Strg+Umschalt+O)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>searching… %1 %, %2</source>
        <translation>Suche läuft… %1 %, %2</translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>Closes %1</source>
        <translation>Enden %1</translation>
    </message>
</context>
<context>
    <name>telltale::ui::FilterCompleter</name>
    <message>
        <source>Ways to go on with the filter</source>
        <translation>Wie der Filter weitergehen kann</translation>
    </message>
</context>
<context>
    <name>telltale::ui::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find rows</source>
        <translation>Zeilen suchen</translation>
    </message>
    <message>
        <source>Text or filter: goes to the rows, hides none</source>
        <translation>Text oder Filter: geht zu den Zeilen, blendet keine aus</translation>
    </message>
    <message>
        <source>↑</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>↓</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>✕</source>
        <translation>✕</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>%1 of %2, round the end</source>
        <translation>%1 von %2, über das Ende hinaus</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>telltale::ui::FrameFacts</name>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>From the server</source>
        <translation>Vom Server</translation>
    </message>
    <message>
        <source>To the server</source>
        <translation>Zum Server</translation>
    </message>
    <message>
        <source>Opcode</source>
        <translation>Opcode</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>one</source>
        <translation>einer</translation>
    </message>
    <message>
        <source>%1 fragments</source>
        <translation>%1 Fragmente</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>masked, as a client must</source>
        <translation>maskiert, wie ein Client es muss</translation>
    </message>
    <message>
        <source>not masked, as a server must not</source>
        <translation>nicht maskiert, wie ein Server es nicht darf</translation>
    </message>
    <message>
        <source>Reserved bits</source>
        <translation>Reservierte Bits</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>permessage-deflate; shown inflated</source>
        <translation>permessage-deflate; entpackt gezeigt</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>Auf der Leitung</translation>
    </message>
    <message>
        <source>Header bytes</source>
        <translation>Bytes des Kopfes</translation>
    </message>
    <message>
        <source>No bytes belong to this row.</source>
        <translation>Zu dieser Zeile gehören keine Bytes.</translation>
    </message>
    <message>
        <source>The frame&apos;s header was not recorded.</source>
        <translation>Der Kopf des Frames wurde nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <source>byte %1 of the payload</source>
        <translation>Byte %1 der Nutzdaten</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>in an earlier frame</source>
        <translation>in einem früheren Frame</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>row %1, frame %2, message %3</source>
        <translation>Zeile %1, Frame %2, Nachricht %3</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>It answers row %1</source>
        <translation>Beantwortet Zeile %1</translation>
    </message>
    <message>
        <source>Goes to that row</source>
        <translation>Geht zu dieser Zeile</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>time, zone</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>telltale::ui::HexView</name>
    <message>
        <source>Byte %1 of %2: %3</source>
        <translation>Byte %1 von %2: %3</translation>
    </message>
    <message>
        <source>Copy as &amp;hex</source>
        <translation>Als &amp;Hex kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
</context>
<context>
    <name>telltale::ui::LatencyChart</name>
    <message>
        <source>half: %1</source>
        <translation>Hälfte: %1</translation>
    </message>
    <message>
        <source>90 %: %1</source>
        <translation>90 %: %1</translation>
    </message>
    <message>
        <source>99 %: %1</source>
        <translation>99 %: %1</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>No rows yet: replies are measured here as they come.</source>
        <translation>Noch keine Zeilen: hier werden Antworten gemessen, sobald sie kommen.</translation>
    </message>
    <message>
        <source>None of these rows is a reply whose request was seen: there is nothing to measure.</source>
        <translation>Keine dieser Zeilen ist eine Antwort, deren Anfrage gesehen wurde: es gibt nichts zu messen.</translation>
    </message>
    <message>
        <source>%1: half took %2 or less, 90 % took %3 or less, 99 % took %4 or less; the slowest took %5.</source>
        <translation>%1: die Hälfte brauchte höchstens %2, 90 % höchstens %3, 99 % höchstens %4; die langsamste brauchte %5.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reply(s)</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>From (ms)</source>
        <translation>Von (ms)</translation>
    </message>
    <message>
        <source>To (ms)</source>
        <translation>Bis (ms)</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>%1 to %2: %3 replies</source>
        <translation>%1 bis %2: %3 Antworten</translation>
    </message>
    <message>
        <source>Latency of replies</source>
        <translation>Latenz der Antworten</translation>
    </message>
</context>
<context>
    <name>telltale::ui::MainWindow</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Verfassen</translation>
    </message>
    <message>
        <source>Go to the &amp;composer</source>
        <translation>Zu&amp;m Verfassen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Go to the saved sess&amp;ions</source>
        <translation>Zu den gespei&amp;cherten Sitzungen</translation>
    </message>
    <message>
        <source>%1 – Telltale</source>
        <translation>%1 – Telltale</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Sessions and recordings (*.telltale *.jsonl *.json *.ndjson);;All files (*)</source>
        <translation>Sitzungen und Aufzeichnungen (*.telltale *.jsonl *.json *.ndjson);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Go to the cata&amp;logue</source>
        <translation>Zum &amp;Katalog</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Playground</translation>
    </message>
    <message>
        <source>Go to the pla&amp;yground</source>
        <translation>Zum &amp;Playground</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>&amp;Go to the charts</source>
        <translation>Z&amp;u den Diagrammen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>telltale::ui::MessageView</name>
    <message>
        <source>Message as a tree</source>
        <translation>Nachricht als Baum</translation>
    </message>
</context>
<context>
    <name>telltale::ui::NamedTexts</name>
    <message>
        <source>Secret</source>
        <translation>Geheim</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Shown as dots, and kept in the keyring instead of in a file.</source>
        <translation>Wird als Punkte gezeigt und im Schlüsselbund statt in einer Datei aufbewahrt.</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Diese Zeile entfernen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::NetworkSection</name>
    <message>
        <source>No proxy</source>
        <translation>Kein Proxy</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>How the server is reached.</source>
        <translation>Wie der Server erreicht wird.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>The proxy&apos;s host.</source>
        <translation>Der Host des Proxys.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>The proxy&apos;s port.</source>
        <translation>Der Port des Proxys.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>The proxy&apos;s user name; empty if it asks for none.</source>
        <translation>Der Benutzername für den Proxy; leer, wenn er keinen verlangt.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The proxy&apos;s password.</source>
        <translation>Das Passwort für den Proxy.</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>For TCP, proxy, TLS and the upgrade together.</source>
        <translation>Für TCP, Proxy, TLS und Upgrade zusammen.</translation>
    </message>
    <message>
        <source>The way to the server</source>
        <translation>Der Weg zum Server</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Name the proxy&apos;s host or choose No proxy.</source>
        <translation>Den Host des Proxys angeben oder „Kein Proxy“ wählen.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::NodeModel</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>telltale::ui::NotePane</name>
    <message>
        <source>Note on the chosen row</source>
        <translation>Notiz zur gewählten Zeile</translation>
    </message>
    <message>
        <source>Marked. Write a note (Ctrl+Shift+M)</source>
        <translation>Markiert. Notiz schreiben (Strg+Umschalt+M)</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>Take the mark and its note away (Ctrl+M)</source>
        <translation>Die Markierung und ihre Notiz entfernen (Strg+M)</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PlaceList</name>
    <message>
        <source>The line is dropped without a close frame</source>
        <translation>Die Leitung wird ohne Close-Frame fallen gelassen</translation>
    </message>
    <message>
        <source>A close frame without a code</source>
        <translation>Ein Close-Frame ohne Code</translation>
    </message>
    <message>
        <source>A close frame with 1005, which nobody may send</source>
        <translation>Ein Close-Frame mit 1005, das niemand senden darf</translation>
    </message>
    <message>
        <source>A close frame with 999, which is no close code</source>
        <translation>Ein Close-Frame mit 999, das kein Close-Code ist</translation>
    </message>
    <message>
        <source>A close frame with a code of a framework, and a reason</source>
        <translation>Ein Close-Frame mit dem Code eines Frameworks und einem Grund</translation>
    </message>
    <message>
        <source>A close frame with a private code and no reason</source>
        <translation>Ein Close-Frame mit einem privaten Code und ohne Grund</translation>
    </message>
    <message>
        <source>A close reason that is no UTF-8</source>
        <translation>Ein Close-Grund, der kein UTF-8 ist</translation>
    </message>
    <message>
        <source>A close frame of one byte: half a code</source>
        <translation>Ein Close-Frame von einem Byte: ein halber Code</translation>
    </message>
    <message>
        <source>A frame with an opcode that is not defined</source>
        <translation>Ein Frame mit einem nicht definierten Opcode</translation>
    </message>
    <message>
        <source>A masked frame, which servers must not send</source>
        <translation>Ein maskierter Frame, wie Server ihn nicht senden dürfen</translation>
    </message>
    <message>
        <source>A frame marked as compressed, which was never agreed on</source>
        <translation>Ein als komprimiert markierter Frame, ohne dass es vereinbart war</translation>
    </message>
    <message>
        <source>A close frame that is too long for a control frame</source>
        <translation>Ein Close-Frame, der für einen Control-Frame zu lang ist</translation>
    </message>
    <message>
        <source>No upgrade at all: 401 with headers and a body</source>
        <translation>Gar kein Upgrade: 401 mit Headern und Body</translation>
    </message>
    <message>
        <source>The line is reset</source>
        <translation>Die Leitung wird zurückgesetzt</translation>
    </message>
    <message>
        <source>The line ends in the middle of a frame</source>
        <translation>Die Leitung endet mitten in einem Frame</translation>
    </message>
    <message>
        <source>A frame whose length takes more bytes than it needs</source>
        <translation>Ein Frame, dessen Länge mehr Bytes braucht als nötig</translation>
    </message>
    <message>
        <source>Bytes that come after the close frame</source>
        <translation>Bytes, die nach dem Close-Frame kommen</translation>
    </message>
    <message>
        <source>Another protocol answers instead of HTTP</source>
        <translation>Ein anderes Protokoll antwortet statt HTTP</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>system, variant</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect to what is chosen; the playground is started if it does not run (Enter)</source>
        <translation>Mit dem Gewählten verbinden; der Playground wird gestartet, wenn er nicht läuft (Eingabe)</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PlaygroundPanel</name>
    <message>
        <source>Copy URL</source>
        <translation>URL kopieren</translation>
    </message>
    <message>
        <source>Systems of the playground</source>
        <translation>Systeme des Playgrounds</translation>
    </message>
    <message>
        <source>Endings and refusals</source>
        <translation>Enden und Ablehnungen</translation>
    </message>
    <message>
        <source>What the playground offers</source>
        <translation>Was der Playground bietet</translation>
    </message>
    <message>
        <source>Provoke</source>
        <translation>Auslösen</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>Endings</source>
        <translation>Enden</translation>
    </message>
    <message>
        <source>Make the playground report an error, end a subscription or close</source>
        <translation>Den Playground einen Fehler melden, eine Subscription beenden oder schließen lassen</translation>
    </message>
    <message>
        <source>Connect, and do as with a real server</source>
        <translation>Verbinden und vorgehen wie bei einem echten Server</translation>
    </message>
    <message>
        <source>See how a connection can end, and how an upgrade is refused</source>
        <translation>Sehen, wie eine Verbindung enden und wie ein Upgrade abgelehnt werden kann</translation>
    </message>
    <message>
        <source>A server inside this program, reachable from this computer only. It speaks every system and fails on demand, to see what each error looks like and how an application takes it.</source>
        <translation>Ein Server in diesem Programm, nur von diesem Rechner aus erreichbar. Er spricht jedes System und versagt auf Wunsch: so zeigt sich, wie jeder Fehler aussieht und wie eine Anwendung damit umgeht.</translation>
    </message>
    <message>
        <source>Copy the URL, for an application of your own</source>
        <translation>Die URL kopieren, für eine eigene Anwendung</translation>
    </message>
    <message>
        <source>Running at %1</source>
        <translation>Läuft unter %1</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Wird gestartet …</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Läuft nicht</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Its connections are cut</source>
        <translation>Seine Verbindungen werden getrennt</translation>
    </message>
    <message>
        <source>Listens on a free port of this computer</source>
        <translation>Lauscht auf einem freien Port dieses Rechners</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ProfileEditor</name>
    <message>
        <source>No connection is saved yet. A connection profile keeps the URL, headers, credentials, certificates, and the steps after connecting under a name.</source>
        <translation>Noch ist keine Verbindung gespeichert. Ein Verbindungsprofil bewahrt URL, Header, Anmeldedaten, Zertifikate und die Schritte nach dem Verbinden unter einem Namen auf.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Bring the deleted profile back</source>
        <translation>Das gelöschte Profil zurückholen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Make another one like this</source>
        <translation>Noch eines wie dieses anlegen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete this profile, with its secrets in the keyring</source>
        <translation>Dieses Profil mit seinen Geheimnissen im Schlüsselbund löschen</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Take back what was changed since it was saved</source>
        <translation>Zurücknehmen, was seit dem Speichern geändert wurde</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save this profile (Ctrl+S)</source>
        <translation>Dieses Profil speichern (Strg+S)</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Save, and connect in the current tab</source>
        <translation>Speichern und im aktuellen Tab verbinden</translation>
    </message>
    <message>
        <source>Connection profiles</source>
        <translation>Verbindungsprofile</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search profiles</source>
        <translation>Profile durchsuchen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Make a new profile</source>
        <translation>Ein neues Profil anlegen</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>profile, where it leads</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>„%1“ ist gespeichert.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <comment>connection profile</comment>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>“%1” is back.</source>
        <translation>„%1“ ist wieder da.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Der Schlüsselbund wird gefragt…</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ProfileForm</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Anmeldedaten</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>After connecting</source>
        <translation>Nach dem Verbinden</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <comment>section, how much is filled in</comment>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>Something in this section cannot be used</source>
        <translation>Etwas in diesem Abschnitt ist nicht verwendbar</translation>
    </message>
    <message>
        <source>Not known any more, please type it again: %1.</source>
        <translation>Nicht mehr bekannt, bitte neu eintippen: %1.</translation>
    </message>
    <message>
        <source>Passwords, tokens and other secrets of this connection are kept until Telltale ends and then forgotten: there is no keyring to save them in (%1).</source>
        <translation>Passwörter, Tokens und andere Geheimnisse dieser Verbindung werden bis zum Ende von Telltale behalten und dann vergessen: es gibt keinen Schlüsselbund, um sie aufzubewahren (%1).</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ProvokeList</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Search what can be provoked</source>
        <translation>Suchen, was ausgelöst werden kann</translation>
    </message>
    <message>
        <source>Search: error-103, close, permission …</source>
        <translation>Suchen: error-103, close, permission …</translation>
    </message>
    <message>
        <source>What can be provoked</source>
        <translation>Was ausgelöst werden kann</translation>
    </message>
    <message>
        <source>Connect to the playground, send what provokes this, and select its row (Enter)</source>
        <translation>Mit dem Playground verbinden, senden, was dies auslöst, und die Zeile dazu wählen (Eingabe)</translation>
    </message>
    <message>
        <source>Nothing of this system fits. Choose another system, or all.</source>
        <translation>Nichts von diesem System passt. Ein anderes System wählen oder alle.</translation>
    </message>
    <message>
        <source>The playground cannot say “%1”.
What it says is in the catalogue; some entries never reach the wire.</source>
        <translation>Der Playground kann „%1“ nicht sagen.
Was er sagt, steht im Katalog; manche Einträge kommen nie auf die Leitung.</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Wird gesendet …</translation>
    </message>
</context>
<context>
    <name>telltale::ui::RankChart</name>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>telltale::ui::RawMessage</name>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Typed as</source>
        <translation>Getippt als</translation>
    </message>
    <message>
        <source>How the message is typed; what is there is written anew</source>
        <translation>Wie die Nachricht getippt wird; was dasteht, wird neu geschrieben</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Text frame</source>
        <translation>Text-Frame</translation>
    </message>
    <message>
        <source>Binary frame</source>
        <translation>Binär-Frame</translation>
    </message>
    <message>
        <source>Raw message</source>
        <translation>Rohe Nachricht</translation>
    </message>
    <message>
        <source>The message exactly as it goes out. Tab and Escape leave the editor.</source>
        <translation>Die Nachricht genau so, wie sie hinausgeht. Tab und Esc verlassen den Editor.</translation>
    </message>
    <message>
        <source>Edit the raw message</source>
        <translation>Die rohe Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Lay out, search, undo, insert</source>
        <translation>Ordnen, suchen, rückgängig machen, einfügen</translation>
    </message>
    <message>
        <source>&amp;Format JSON</source>
        <translation>JSON &amp;formatieren</translation>
    </message>
    <message>
        <source>&amp;Compact JSON</source>
        <translation>JSON &amp;verdichten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>F&amp;ind in the message</source>
        <translation>In der Nachricht &amp;suchen</translation>
    </message>
    <message>
        <source>I&amp;nsert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Line end CR LF (0x0D 0x0A)</source>
        <translation>Zeilenende CR LF (0x0D 0x0A)</translation>
    </message>
    <message>
        <source>Record separator RS (0x1E)</source>
        <translation>Satztrenner RS (0x1E)</translation>
    </message>
    <message>
        <source>Unit separator US (0x1F)</source>
        <translation>Feldtrenner US (0x1F)</translation>
    </message>
    <message>
        <source>Zero byte NUL (0x00)</source>
        <translation>Nullbyte NUL (0x00)</translation>
    </message>
    <message>
        <source>Find in the message</source>
        <translation>In der Nachricht suchen</translation>
    </message>
    <message>
        <source>Find; Enter goes on, Escape closes</source>
        <translation>Suchen; Eingabe geht weiter, Esc schließt</translation>
    </message>
    <message>
        <source>“%1” is not in the message</source>
        <translation>„%1“ ist nicht in der Nachricht</translation>
    </message>
    <message>
        <source>A text frame must hold UTF-8</source>
        <translation>Ein Text-Frame muss UTF-8 enthalten</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>choose Binary frame</source>
        <translation>Binär-Frame wählen</translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation>Die Nachricht ist leer.</translation>
    </message>
    <message>
        <source>These bytes are no UTF-8: they can only be shown as hex or base64.</source>
        <translation>Diese Bytes sind kein UTF-8: sie lassen sich nur als Hex oder Base64 zeigen.</translation>
    </message>
    <message>
        <source>No JSON at %1: %2.</source>
        <translation>Kein JSON bei %1: %2.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::RecentMessages</name>
    <message>
        <source>Recent messages</source>
        <translation>Zuletzt gesendete Nachrichten</translation>
    </message>
    <message>
        <source>What was sent in this run; a click fills the form with it</source>
        <translation>Was in diesem Lauf gesendet wurde; ein Klick füllt das Formular damit</translation>
    </message>
    <message>
        <source>%1 · %2 bytes, binary</source>
        <translation>%1 · %2 Bytes, binär</translation>
    </message>
</context>
<context>
    <name>telltale::ui::RepeatBar</name>
    <message>
        <source>Pause between two messages</source>
        <translation>Pause zwischen zwei Nachrichten</translation>
    </message>
    <message>
        <source>At least %1 ms; for more at once, send a file</source>
        <translation>Mindestens %1 ms; für mehr auf einmal eine Datei senden</translation>
    </message>
    <message>
        <source>every </source>
        <translation>alle </translation>
    </message>
    <message>
        <source>Unit of the pause</source>
        <translation>Einheit der Pause</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>bis zum Anhalten</translation>
    </message>
    <message>
        <source> times</source>
        <translation>-mal</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Start sending on a timer</source>
        <translation>Senden nach Zeit starten</translation>
    </message>
    <message>
        <source>● Running: %1 of %2 sent</source>
        <translation>● Läuft: %1 von %2 gesendet</translation>
    </message>
    <message>
        <source>● Running: %1 sent</source>
        <translation>● Läuft: %1 gesendet</translation>
    </message>
    <message>
        <source>Stopped after %1: %2</source>
        <translation>Angehalten nach %1: %2</translation>
    </message>
    <message>
        <source>Done: %1 sent</source>
        <translation>Fertig: %1 gesendet</translation>
    </message>
</context>
<context>
    <name>telltale::ui::RequestSection</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>those of the chosen system; several with commas</source>
        <translation>die des gewählten Systems; mehrere mit Kommas</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>The Cookie header. It is masked wherever the request is shown.</source>
        <translation>Der Cookie-Header. Er wird überall maskiert, wo die Anfrage gezeigt wird.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>The Origin header, as a browser would send it. Empty: none is sent.</source>
        <translation>Der Origin-Header, wie ein Browser ihn senden würde. Leer: es wird keiner gesendet.</translation>
    </message>
    <message>
        <source>Sub-protocols</source>
        <translation>Subprotokolle</translation>
    </message>
    <message>
        <source>Offered in Sec-WebSocket-Protocol, in this order.</source>
        <translation>Werden in Sec-WebSocket-Protocol angeboten, in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>Headers of the upgrade request</source>
        <translation>Header der Upgrade-Anfrage</translation>
    </message>
    <message>
        <source>What browsers send</source>
        <translation>Was Browser senden</translation>
    </message>
    <message>
        <source>A header needs a name.</source>
        <translation>Ein Header braucht einen Namen.</translation>
    </message>
    <message>
        <source>Names of headers have no spaces and no separators.</source>
        <translation>Namen von Headern haben keine Leerzeichen und keine Trennzeichen.</translation>
    </message>
    <message>
        <source>“%1” cannot be offered: names have no spaces and no separators.</source>
        <translation>„%1“ kann nicht angeboten werden: Namen haben keine Leerzeichen und keine Trennzeichen.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::RetryChart</name>
    <message>
        <source>No rows yet: what failures ask for is counted here as they come.</source>
        <translation>Noch keine Zeilen: hier wird gezählt, was Fehler verlangen, sobald sie kommen.</translation>
    </message>
    <message>
        <source>Nothing failed in these rows: there is nothing to retry.</source>
        <translation>In diesen Zeilen ist nichts fehlgeschlagen: es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>%1 failed or ended. Most often: %2.</source>
        <translation>%1 fehlgeschlagen oder beendet. Am häufigsten: %2.</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Rat</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Share in %</source>
        <translation>Anteil in %</translation>
    </message>
    <message>
        <source>Retry advice</source>
        <translation>Rat zum Wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other verdict(s)</source>
        <translation>
            <numerusform>%Ln anderes Urteil</numerusform>
            <numerusform>%Ln andere Urteile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::RetryNotice</name>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Following the advice</source>
        <translation>Dem Rat folgen</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Neues Token</translation>
    </message>
    <message>
        <source>Do not wait any longer</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>Try nothing more on this connection (Escape)</source>
        <translation>Auf dieser Verbindung nichts mehr versuchen (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>%n weiterer wartet</numerusform>
            <numerusform>%n weitere warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting again (attempt %1)…</source>
        <translation>Wird neu verbunden (Versuch %1)…</translation>
    </message>
    <message>
        <source>Sending the request again in %1 (attempt %2): %3</source>
        <translation>Die Anfrage wird in %1 noch einmal gesendet (Versuch %2): %3</translation>
    </message>
    <message>
        <source>Subscribing again in %1 (attempt %2): %3</source>
        <translation>In %1 wird neu abonniert (Versuch %2): %3</translation>
    </message>
    <message>
        <source>Fetching the present state in %1 (attempt %2): %3</source>
        <translation>In %1 wird der aktuelle Stand geholt (Versuch %2): %3</translation>
    </message>
    <message>
        <source>Connecting again in %1 (attempt %2): %3</source>
        <translation>In %1 wird neu verbunden (Versuch %2): %3</translation>
    </message>
    <message>
        <source>A new token is needed for the field “%1” of what was sent: %2</source>
        <translation>Für das Feld „%1“ des Gesendeten wird ein neues Token gebraucht: %2</translation>
    </message>
    <message>
        <source>A new token is needed for the field “%1” of the login: %2</source>
        <translation>Für das Feld „%1“ der Anmeldung wird ein neues Token gebraucht: %2</translation>
    </message>
    <message>
        <source>A new token is needed for “%1” in the URL: %2</source>
        <translation>Für „%1“ in der URL wird ein neues Token gebraucht: %2</translation>
    </message>
    <message>
        <source>A new token is needed for the header “%1”, as a bearer token: %2</source>
        <translation>Für den Header „%1“ wird ein neues Token als Bearer-Token gebraucht: %2</translation>
    </message>
    <message>
        <source>Stopped at %1. The advice for %2 is “%3”: %4</source>
        <translation>Angehalten um %1. Der Rat zu %2 ist „%3“: %4</translation>
    </message>
    <message>
        <source>Stopped at %1. Nobody documents %2, and no advice is made up</source>
        <translation>Angehalten um %1. Niemand dokumentiert %2, und ein Rat wird nicht erfunden</translation>
    </message>
    <message>
        <source>Stopped at %1. The advice for %2 is “%3”, but it cannot be told which request failed</source>
        <translation>Angehalten um %1. Der Rat zu %2 ist „%3“, aber es ist nicht zu erkennen, welche Anfrage fehlschlug</translation>
    </message>
    <message>
        <source>Stopped at %1. The advice for %2 is “%3”, but this client did not subscribe to it</source>
        <translation>Angehalten um %1. Der Rat zu %2 ist „%3“, aber dieser Client hat es nicht abonniert</translation>
    </message>
    <message>
        <source>Stopped at %1. After %2 the request must be made anew, on the state as it is now</source>
        <translation>Angehalten um %1. Nach %2 muss die Anfrage neu gestellt werden, auf dem jetzigen Stand</translation>
    </message>
    <message>
        <source>Stopped at %1. What failed with %2 cannot be composed again</source>
        <translation>Angehalten um %1. Was mit %2 fehlschlug, lässt sich nicht noch einmal verfassen</translation>
    </message>
    <message>
        <source>Stopped at %1. Too much is waiting to be tried again already</source>
        <translation>Angehalten um %1. Es warten schon zu viele auf einen neuen Versuch</translation>
    </message>
    <message>
        <source>Stopped at %1, as you wished</source>
        <translation>Angehalten um %1, wie gewünscht</translation>
    </message>
    <message>
        <source>Stopped at %1, as you wished; %2 is not tried again</source>
        <translation>Angehalten um %1, wie gewünscht; %2 wird nicht noch einmal versucht</translation>
    </message>
</context>
<context>
    <name>telltale::ui::SavedFiltersButton</name>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Filters kept under a name (Ctrl+Shift+K)</source>
        <translation>Unter einem Namen aufbewahrte Filter (Strg+Umschalt+K)</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Save this filter as</source>
        <translation>Diesen Filter speichern als</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>Noch ist kein Filter gespeichert</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen Filter &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::SavedMessagesModel</name>
    <message>
        <source>new folder</source>
        <translation>neuer Ordner</translation>
    </message>
    <message>
        <source>saved message</source>
        <translation>gespeicherte Nachricht</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>deleting “%1”</source>
        <translation>Löschen von „%1“</translation>
    </message>
    <message>
        <source>moving “%1”</source>
        <translation>Verschieben von „%1“</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>%1, raw</source>
        <translation>%1, roh</translation>
    </message>
    <message numerus="yes">
        <source>Folder, %n entries</source>
        <translation>
            <numerusform>Ordner, %n Eintrag</numerusform>
            <numerusform>Ordner, %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>renaming “%1”</source>
        <translation>Umbenennen von „%1“</translation>
    </message>
</context>
<context>
    <name>telltale::ui::SavedMessagesPanel</name>
    <message>
        <source>Search the saved messages</source>
        <translation>Gespeicherte Nachrichten durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Saved messages</source>
        <translation>Gespeicherte Nachrichten</translation>
    </message>
    <message>
        <source>Enter takes a message up; F2 renames, Delete deletes, Alt with an arrow key moves</source>
        <translation>Eingabe nimmt eine Nachricht auf; F2 benennt um, Entf löscht, Alt mit einer Pfeiltaste verschiebt</translation>
    </message>
    <message>
        <source>Nothing that is saved has “%1” in it</source>
        <translation>Nichts Gespeichertes enthält „%1“</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the present message</source>
        <translation>Aktuelle Nachricht speichern</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>More for saved messages</source>
        <translation>Mehr zu gespeicherten Nachrichten</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move d&amp;own</source>
        <translation>Nach un&amp;ten</translation>
    </message>
    <message>
        <source>Move &amp;into the folder above</source>
        <translation>&amp;In den Ordner darüber verschieben</translation>
    </message>
    <message>
        <source>Move out of the &amp;folder</source>
        <translation>Aus dem Or&amp;dner heraus verschieben</translation>
    </message>
    <message>
        <source>“%1” is deleted; Undo brings it back</source>
        <translation>„%1“ ist gelöscht; Rückgängig bringt es zurück</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>I&amp;mportieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Saved messages (*.json)</source>
        <translation>Gespeicherte Nachrichten (*.json)</translation>
    </message>
    <message>
        <source>Import saved messages</source>
        <translation>Gespeicherte Nachrichten importieren</translation>
    </message>
    <message>
        <source>Export saved messages</source>
        <translation>Gespeicherte Nachrichten exportieren</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries came in</source>
        <translation>
            <numerusform>%n Eintrag kam herein</numerusform>
            <numerusform>%n Einträge kamen herein</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>In %1 geschrieben</translation>
    </message>
</context>
<context>
    <name>telltale::ui::SecretLine</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Shows what is hidden behind dots</source>
        <translation>Zeigt, was hinter Punkten verborgen ist</translation>
    </message>
</context>
<context>
    <name>telltale::ui::SessionNotice</name>
    <message>
        <source>Back to now</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>A saved session is shown</source>
        <translation>Eine gespeicherte Sitzung wird gezeigt</translation>
    </message>
    <message>
        <source>Show what is captured now (Escape)</source>
        <translation>Zeigen, was gerade aufgenommen wird (Esc)</translation>
    </message>
    <message>
        <source>Saved session: %1</source>
        <translation>Gespeicherte Sitzung: %1</translation>
    </message>
    <message>
        <source>%1 rows were captured meanwhile</source>
        <translation>Inzwischen wurden %1 Zeilen aufgenommen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::SessionOpener</name>
    <message>
        <source>The recording cannot be read</source>
        <translation>Die Aufzeichnung ist nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>%n more lines cannot be read either</source>
        <translation>
            <numerusform>%n weitere Zeile ist auch nicht lesbar</numerusform>
            <numerusform>%n weitere Zeilen sind auch nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in this recording</source>
        <translation>In dieser Aufzeichnung ist nichts</translation>
    </message>
    <message>
        <source>it should hold one frame a line, in JSON</source>
        <translation>sie sollte je Zeile einen Frame enthalten, in JSON</translation>
    </message>
</context>
<context>
    <name>telltale::ui::SessionsConfirm</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the session?</source>
        <translation>Sitzung löschen?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>telltale::ui::SessionsDelegate</name>
    <message>
        <source>Name of the session</source>
        <translation>Name der Sitzung</translation>
    </message>
</context>
<context>
    <name>telltale::ui::SessionsList</name>
    <message>
        <source>Shown here</source>
        <translation>Hier gezeigt</translation>
    </message>
    <message>
        <source>In use by a window</source>
        <translation>Von einem Fenster benutzt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Auffrischen</translation>
    </message>
    <message>
        <source>Search the saved sessions</source>
        <translation>Gespeicherte Sitzungen durchsuchen</translation>
    </message>
    <message>
        <source>Search: name, URL, system, day …</source>
        <translation>Suchen: Name, URL, System, Tag …</translation>
    </message>
    <message>
        <source>Read the folder again (F5)</source>
        <translation>Den Ordner neu lesen (F5)</translation>
    </message>
    <message>
        <source>Saved sessions</source>
        <translation>Gespeicherte Sitzungen</translation>
    </message>
    <message>
        <source>Show the session in this window (Enter)</source>
        <translation>Die Sitzung in diesem Fenster zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>Give the session another name (F2)</source>
        <translation>Der Sitzung einen anderen Namen geben (F2)</translation>
    </message>
    <message>
        <source>Delete the session&apos;s file (Del)</source>
        <translation>Die Datei der Sitzung löschen (Entf)</translation>
    </message>
    <message>
        <source>Cannot be opened: %1</source>
        <translation>Lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>A window is writing this session: it can be deleted once that has let go of it.</source>
        <translation>Ein Fenster schreibt diese Sitzung gerade: löschen lässt sie sich, sobald es sie loslässt.</translation>
    </message>
    <message>
        <source>Delete the file “%1” (%2)? This program cannot open it; another version may.</source>
        <translation>Die Datei „%1“ (%2) löschen? Dieses Programm kann sie nicht öffnen; eine andere Version vielleicht.</translation>
    </message>
    <message>
        <source>Delete “%1”? Nothing brings it back: %2, %3.</source>
        <translation>„%1“ löschen? Nichts bringt sie zurück: %2, %3.</translation>
    </message>
    <message>
        <source>No saved session has all of these words.</source>
        <translation>Keine gespeicherte Sitzung enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>No session is saved yet: connect, and it will be here.</source>
        <translation>Noch ist keine Sitzung gespeichert: nach dem Verbinden ist sie hier.</translation>
    </message>
    <message>
        <source>Reading the saved sessions …</source>
        <translation>Gespeicherte Sitzungen werden gelesen …</translation>
    </message>
</context>
<context>
    <name>telltale::ui::SessionsPanel</name>
    <message>
        <source>Saved sessions</source>
        <translation>Gespeicherte Sitzungen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Where seen</source>
        <translation>Wo gesehen</translation>
    </message>
    <message>
        <source>Where have I seen …? Searches all saved sessions</source>
        <translation>Wo kam … schon vor? Durchsucht alle gespeicherten Sitzungen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::SessionsSeen</name>
    <message>
        <source>Where have I seen …?</source>
        <translation>Wo kam … schon vor?</translation>
    </message>
    <message>
        <source>Searches the failures of all saved sessions</source>
        <translation>Durchsucht die Fehler aller gespeicherten Sitzungen</translation>
    </message>
    <message>
        <source>Where it was seen</source>
        <translation>Wo es gesehen wurde</translation>
    </message>
    <message>
        <source>Open the session at this row</source>
        <translation>Die Sitzung bei dieser Zeile öffnen</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>No failure in the saved sessions has this code, or this text in its name, subject or text.</source>
        <translation>Kein Fehler in den gespeicherten Sitzungen hat diesen Code oder diesen Text in Name, Subject oder Text.</translation>
    </message>
    <message>
        <source>Type a code such as 3012, or a part of a name, a subject or a text: every failure of the saved sessions is searched.</source>
        <translation>Einen Code wie 3012 eintippen oder einen Teil von Name, Subject oder Text: alle Fehler der gespeicherten Sitzungen werden durchsucht.</translation>
    </message>
    <message>
        <source>Seen once</source>
        <translation>Einmal gesehen</translation>
    </message>
    <message>
        <source>Seen %1 times</source>
        <translation>%1-mal gesehen</translation>
    </message>
    <message>
        <source>The latest %1; there may be more</source>
        <translation>Die neuesten %1; es kann mehr geben</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ShortcutSheet</name>
    <message>
        <source>No command and no key fits.</source>
        <translation>Kein Befehl und keine Taste passt.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search by words or by keys, such as Ctrl+K</source>
        <translation>Nach Wörtern oder Tasten suchen, etwa Strg+K</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>telltale::ui::ShowMe</name>
    <message>
        <source>The playground was asked for %1, and it did not come.</source>
        <translation>Der Playground wurde um %1 gebeten, und es kam nicht.</translation>
    </message>
    <message>
        <source>The catalogue has no entry “%1”.</source>
        <translation>Der Katalog hat keinen Eintrag „%1“.</translation>
    </message>
    <message>
        <source>The playground has no way to provoke this one.</source>
        <translation>Der Playground kann das nicht auslösen.</translation>
    </message>
    <message>
        <source>The playground does not run.</source>
        <translation>Der Playground läuft nicht.</translation>
    </message>
    <message>
        <source>The connection ended, and %1 was not among what it said.</source>
        <translation>Die Verbindung endete, und %1 war nicht dabei.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ShownSession</name>
    <message>
        <source>recording</source>
        <translation>Aufzeichnung</translation>
    </message>
</context>
<context>
    <name>telltale::ui::StepsSection</name>
    <message>
        <source>Steps after connecting</source>
        <translation>Schritte nach dem Verbinden</translation>
    </message>
    <message>
        <source>Sent in this order, one step a line</source>
        <translation>In dieser Reihenfolge gesendet, ein Schritt je Zeile</translation>
    </message>
    <message>
        <source>What a step may be</source>
        <translation>Was ein Schritt sein kann</translation>
    </message>
    <message>
        <source>An operation and its fields: subscribe channel=news. Everywhere: %1.</source>
        <translation>Eine Operation mit ihren Feldern: subscribe channel=news. Überall: %1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>system, its operations</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>step, what is wrong, what to try</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Step %1: %2 has no operation “%3”.</source>
        <translation>Schritt %1: %2 hat keine Operation „%3“.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::TargetSection</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What the connection is called in menus and on the command line.</source>
        <translation>Wie die Verbindung in Menüs und auf der Kommandozeile heißt.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Where to connect. A token in its query is better written as ${token}, with a variable of that name.</source>
        <translation>Wohin verbunden wird. Ein Token in der Query steht besser als ${token} da, mit einer Variablen dieses Namens.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Ein Name fehlt.</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>what is wrong, where, what to try</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>It needs a URL to connect to.</source>
        <translation>Eine URL zum Verbinden fehlt.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::Timeline</name>
    <message>
        <source>Timeline of this run</source>
        <translation>Zeitleiste dieses Laufs</translation>
    </message>
    <message>
        <source>Show all times again</source>
        <translation>Wieder alle Zeiten zeigen</translation>
    </message>
    <message>
        <source>Show all times again (Escape in the timeline)</source>
        <translation>Wieder alle Zeiten zeigen (Esc in der Zeitleiste)</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No span is marked. Shift and the arrow keys mark one.</source>
        <translation>Keine Spanne ist markiert. Umschalt und die Pfeiltasten markieren eine.</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>Markiert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✕ %Ln error(s)</source>
        <translation>
            <numerusform>✕ %Ln Fehler</numerusform>
            <numerusform>✕ %Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>■ %Ln end(s) of connections</source>
        <translation>
            <numerusform>■ %Ln Ende einer Verbindung</numerusform>
            <numerusform>■ %Ln Enden von Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Click: go to the first of them. Drag: show only these times.</source>
        <translation>Klick: zum ersten davon gehen. Ziehen: nur diese Zeiten zeigen.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::TlsSection</name>
    <message>
        <source>PEM file</source>
        <translation>PEM-Datei</translation>
    </message>
    <message>
        <source>PEM or PKCS #12 file</source>
        <translation>PEM- oder PKCS-#12-Datei</translation>
    </message>
    <message>
        <source>PEM file; empty if the certificate&apos;s file has it</source>
        <translation>PEM-Datei; leer, wenn er in der Datei des Zertifikats steht</translation>
    </message>
    <message>
        <source>Go on for this host despite its certificate</source>
        <translation>Für diesen Host trotz des Zertifikats weitermachen</translation>
    </message>
    <message>
        <source>Also trust</source>
        <translation>Auch vertrauen</translation>
    </message>
    <message>
        <source>Certificates of authorities that are trusted besides those of the system.</source>
        <translation>Zertifikate von Stellen, denen neben denen des Systems vertraut wird.</translation>
    </message>
    <message>
        <source>For this host only. The rows of the connection say so.</source>
        <translation>Nur für diesen Host. Die Zeilen der Verbindung weisen darauf hin.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>For servers that ask who connects: the certificate to show, with its chain.</source>
        <translation>Für Server, die fragen, wer verbindet: das Zertifikat, das gezeigt wird, mit seiner Kette.</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>The key that belongs to the certificate.</source>
        <translation>Der Schlüssel, der zum Zertifikat gehört.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Of the private key or of the PKCS #12 file.</source>
        <translation>Des privaten Schlüssels oder der PKCS-#12-Datei.</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>A key needs its certificate.</source>
        <translation>Ein Schlüssel braucht sein Zertifikat.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::TopCodesChart</name>
    <message>
        <source>No rows yet: codes are counted here as they come.</source>
        <translation>Noch keine Zeilen: hier werden Codes gezählt, sobald sie kommen.</translation>
    </message>
    <message>
        <source>None of these rows has a code: no error, no end of a connection.</source>
        <translation>Keine dieser Zeilen hat einen Code: kein Fehler, kein Ende einer Verbindung.</translation>
    </message>
    <message>
        <source>%1 with %2.</source>
        <translation>%1 mit %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln different code(s)</source>
        <translation>
            <numerusform>%Ln verschiedener Code</numerusform>
            <numerusform>%Ln verschiedene Codes</numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Share in %</source>
        <translation>Anteil in %</translation>
    </message>
    <message>
        <source>Top codes</source>
        <translation>Häufigste Codes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other code(s)</source>
        <translation>
            <numerusform>%Ln anderer Code</numerusform>
            <numerusform>%Ln andere Codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::TraceList</name>
    <message>
        <source>Why it was decoded so</source>
        <translation>Warum es so gelesen wurde</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>What stood there</source>
        <translation>Was dort stand</translation>
    </message>
</context>
<context>
    <name>telltale::ui::VariablesSection</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>How they are used</source>
        <translation>Wie sie verwendet werden</translation>
    </message>
    <message>
        <source>Write ${name} in the URL, in headers, cookies, credentials, steps and composed messages. It is filled in each time something is connected or sent.

Always there: ${uuid}, ${now}, ${now.ms}, and ${env:NAME} of the environment. For a plain ${ write $${.</source>
        <translation>${name} in URL, Headern, Cookies, Anmeldedaten, Schritten und verfassten Nachrichten schreiben. Es wird jedes Mal ausgefüllt, wenn etwas verbunden oder gesendet wird.

Immer vorhanden: ${uuid}, ${now}, ${now.ms} und ${env:NAME} aus der Umgebung. Für ein einfaches ${ steht $${.</translation>
    </message>
    <message>
        <source>Names begin with a letter and have letters, digits, dots, hyphens and underscores.</source>
        <translation>Namen beginnen mit einem Buchstaben und haben Buchstaben, Ziffern, Punkte, Binde- und Unterstriche.</translation>
    </message>
    <message>
        <source>There are two variables of this name.</source>
        <translation>Es gibt zwei Variablen dieses Namens.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::Welcome</name>
    <message>
        <source>See what is on the wire, and what it means</source>
        <translation>Sehen, was auf der Leitung ist und was es bedeutet</translation>
    </message>
    <message>
        <source>Telltale connects to a WebSocket server, shows every frame, and explains every error and every close: what happened, why, and whether to try again.</source>
        <translation>Telltale verbindet sich mit einem WebSocket-Server, zeigt jeden Frame und erklärt jeden Fehler und jedes Ende: was geschah, warum, und ob ein neuer Versuch sinnvoll ist.</translation>
    </message>
    <message>
        <source>Try the playground</source>
        <translation>Playground ausprobieren</translation>
    </message>
    <message>
        <source>A server inside this program that speaks all systems and fails on demand: your first explained error in a second.</source>
        <translation>Ein Server in diesem Programm, der alle Systeme spricht und auf Wunsch versagt: der erste erklärte Fehler in einer Sekunde.</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>Type its URL above; the system is recognised.</source>
        <translation>Seine URL oben eintippen; das System wird erkannt.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>A saved session, or a recording in JSON Lines. Files can be dropped on the window, too.</source>
        <translation>Eine gespeicherte Sitzung oder eine Aufzeichnung in JSON Lines. Dateien lassen sich auch auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>Recent endpoints</source>
        <translation>Zuletzt verwendete Endpunkte</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Mit %1 verbinden</translation>
    </message>
</context>
</TS>
