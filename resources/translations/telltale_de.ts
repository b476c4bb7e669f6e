<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Audience</name>
    <message>
        <source>Hidden as long as others look on: there is a secret in it.</source>
        <translation>Verborgen, solange andere zusehen: es enthält ein Geheimnis.</translation>
    </message>
</context>
<context>
    <name>ByteText</name>
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
    <name>CatalogueFiles</name>
    <message>
        <source>the catalogue file cannot be read</source>
        <translation>die Katalogdatei ist nicht lesbar</translation>
    </message>
    <message>
        <source>the catalogue file is too large</source>
        <translation>die Katalogdatei ist zu groß</translation>
    </message>
    <message>
        <source>it may have 16 MiB</source>
        <translation>sie darf 16 MiB haben</translation>
    </message>
    <message>
        <source>%1 is described already: a file with another `system` describes a new one</source>
        <translation>%1 ist schon beschrieben: eine Datei mit einem anderen `system` beschreibt ein neues</translation>
    </message>
    <message>
        <source>there is no system `%1`: a `protocol` would describe it</source>
        <translation>es gibt kein System `%1`: ein `protocol` würde es beschreiben</translation>
    </message>
    <message>
        <source>a catalogue file has a mistake</source>
        <translation>eine Katalogdatei enthält einen Fehler</translation>
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
    <name>Completion</name>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>mehr als</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>weniger als</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>in one row</source>
        <translation>in einer Zeile</translation>
    </message>
    <message>
        <source>in %1 rows</source>
        <translation>in %1 Zeilen</translation>
    </message>
</context>
<context>
    <name>ComposeWords</name>
    <message>
        <source>An empty channel makes the server close with 3501 (bad request).</source>
        <translation>Bei einem leeren Channel schließt der Server mit 3501 (bad request).</translation>
    </message>
    <message>
        <source>A channel of more than 255 bytes is refused with error 107 (bad request).</source>
        <translation>Ein Channel von mehr als 255 Bytes wird mit Fehler 107 (bad request) abgelehnt.</translation>
    </message>
    <message>
        <source>A channel that is not ASCII is refused with error 107 (bad request).</source>
        <translation>Ein Channel, der nicht ASCII ist, wird mit Fehler 107 (bad request) abgelehnt.</translation>
    </message>
    <message>
        <source>A command whose id is not above 0 is taken for a pong: the server closes with 3501 unless a ping is open.</source>
        <translation>Ein Befehl, dessen Id nicht über 0 ist, gilt als Pong: der Server schließt mit 3501, wenn kein Ping offen ist.</translation>
    </message>
    <message>
        <source>Ids have 32 bits; the server closes with 3501 on a larger one.</source>
        <translation>Ids haben 32 Bits; bei einer größeren schließt der Server mit 3501.</translation>
    </message>
    <message>
        <source>Only the first command may be a connect: on a second one the server closes with 3501 (bad request).</source>
        <translation>Nur der erste Befehl darf ein Connect sein: bei einem zweiten schließt der Server mit 3501 (bad request).</translation>
    </message>
    <message>
        <source>Flag 1 asks for dictionary compression, which is not released: what follows the reply would not be readable.</source>
        <translation>Flag 1 verlangt Wörterbuch-Kompression, die nicht veröffentlicht ist: was der Antwort folgt, wäre nicht lesbar.</translation>
    </message>
    <message>
        <source>Without the epoch of an earlier reply there is no position to recover from.</source>
        <translation>Ohne die Epoche einer früheren Antwort gibt es keine Position zum Wiederherstellen.</translation>
    </message>
    <message>
        <source>Servers do not implement the ping command and close with 3501 (bad request).</source>
        <translation>Server setzen den Ping-Befehl nicht um und schließen mit 3501 (bad request).</translation>
    </message>
    <message>
        <source>Centrifugo has no handler for send and closes with 3508 (not available).</source>
        <translation>Centrifugo hat keinen Handler für send und schließt mit 3508 (not available).</translation>
    </message>
    <message>
        <source>A pong that no ping asked for, or a second one, makes the server close with 3501.</source>
        <translation>Bei einem Pong, um den kein Ping bat, oder einem zweiten schließt der Server mit 3501.</translation>
    </message>
    <message>
        <source>A refresh without a token makes the server close with 3501 (bad request).</source>
        <translation>Bei einem Refresh ohne Token schließt der Server mit 3501 (bad request).</translation>
    </message>
    <message>
        <source>There is no token to refresh the subscription with.</source>
        <translation>Es gibt kein Token, um die Subscription zu verlängern.</translation>
    </message>
    <message>
        <source>A publication without data is refused with error 107 (bad request).</source>
        <translation>Eine Veröffentlichung ohne Daten wird mit Fehler 107 (bad request) abgelehnt.</translation>
    </message>
    <message>
        <source>Reading backwards from offset 0 is refused with error 107 (bad request).</source>
        <translation>Rückwärts ab Offset 0 zu lesen wird mit Fehler 107 (bad request) abgelehnt.</translation>
    </message>
    <message>
        <source>More than 65536 bytes: a server with default limits closes with 1009.</source>
        <translation>Mehr als 65536 Bytes: ein Server mit den üblichen Grenzen schließt mit 1009.</translation>
    </message>
    <message>
        <source>the unidirectional endpoint speaks JSON only</source>
        <translation>der unidirektionale Endpunkt spricht nur JSON</translation>
    </message>
    <message>
        <source>choose the JSON variant, or leave it off</source>
        <translation>die JSON-Variante wählen oder es weglassen</translation>
    </message>
    <message>
        <source>the value does not fit the protobuf schema</source>
        <translation>der Wert passt nicht zum Protobuf-Schema</translation>
    </message>
    <message>
        <source>see the types in client.proto; the JSON variant sends anything</source>
        <translation>siehe die Typen in client.proto; die JSON-Variante sendet alles</translation>
    </message>
    <message>
        <source>Login data that are no JSON object end the connection: INVALID_MESSAGE_DATA, then a close.</source>
        <translation>Anmeldedaten, die kein JSON-Objekt sind, beenden die Verbindung: INVALID_MESSAGE_DATA, dann ein Close.</translation>
    </message>
    <message>
        <source>the version is no whole number</source>
        <translation>die Version ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>write digits, or -1 where the server shall not check</source>
        <translation>Ziffern schreiben, oder -1, wo der Server nicht prüfen soll</translation>
    </message>
    <message>
        <source>Without a name this ends the server&apos;s process: it does not check for a missing list of names.</source>
        <translation>Ohne Namen beendet das den Prozess des Servers: er prüft nicht, ob die Liste der Namen fehlt.</translation>
    </message>
    <message>
        <source>The name is empty: servers refuse or ignore that.</source>
        <translation>Der Name ist leer: Server lehnen das ab oder ignorieren es.</translation>
    </message>
    <message>
        <source>No user is named.</source>
        <translation>Kein Benutzer ist angegeben.</translation>
    </message>
    <message>
        <source>If one of several names is refused, servers drop the last one instead: send one name at a time.</source>
        <translation>Wird einer von mehreren Namen abgelehnt, lassen Server stattdessen den letzten fallen: die Namen einzeln senden.</translation>
    </message>
    <message>
        <source>With `name` instead of `names` the server acknowledges, but does nothing.</source>
        <translation>Mit `name` statt `names` bestätigt der Server, tut aber nichts.</translation>
    </message>
    <message>
        <source>With `name` instead of `names` this ends the server&apos;s process: it does not check for a missing list of names.</source>
        <translation>Mit `name` statt `names` beendet das den Prozess des Servers: er prüft nicht, ob die Liste der Namen fehlt.</translation>
    </message>
    <message>
        <source>Sent twice for one pattern on one connection, this ends the server&apos;s process (seen with 7.0.2 and 10.1.4).</source>
        <translation>Zweimal für ein Muster auf einer Verbindung gesendet, beendet das den Prozess des Servers (gesehen bei 7.0.2 und 10.1.4).</translation>
    </message>
    <message>
        <source>Servers of this variant send no pings: after the login they answer a pong with UNKNOWN_TOPIC.</source>
        <translation>Server dieser Variante senden keine Pings: nach der Anmeldung beantworten sie einen Pong mit UNKNOWN_TOPIC.</translation>
    </message>
    <message>
        <source>The pattern is no regular expression: the server answers INVALID_LISTEN_REGEX.</source>
        <translation>Das Muster ist kein regulärer Ausdruck: der Server antwortet mit INVALID_LISTEN_REGEX.</translation>
    </message>
    <message>
        <source>A record is a JSON object or list: anything else is answered with INVALID_MESSAGE_DATA.</source>
        <translation>Ein Record ist ein JSON-Objekt oder eine JSON-Liste: alles andere wird mit INVALID_MESSAGE_DATA beantwortet.</translation>
    </message>
    <message>
        <source>Several paths are written as a JSON list: anything else is answered with INVALID_MESSAGE_DATA.</source>
        <translation>Mehrere Pfade werden als JSON-Liste geschrieben: alles andere wird mit INVALID_MESSAGE_DATA beantwortet.</translation>
    </message>
    <message>
        <source>The path is empty: servers refuse the write.</source>
        <translation>Der Pfad ist leer: Server lehnen das Schreiben ab.</translation>
    </message>
    <message>
        <source>Servers from 10.x refuse this path as unsafe: INVALID_MESSAGE_DATA.</source>
        <translation>Server ab 10.x lehnen diesen Pfad als unsicher ab: INVALID_MESSAGE_DATA.</translation>
    </message>
    <message>
        <source>No record can have this version after a write.</source>
        <translation>Kein Record kann nach einem Schreiben diese Version haben.</translation>
    </message>
    <message>
        <source>Only 3.x servers want this; those of today ignore it or answer with an empty frame.</source>
        <translation>Nur Server der Reihe 3.x wollen das; heutige ignorieren es oder antworten mit einem leeren Frame.</translation>
    </message>
    <message>
        <source>A value holds 0x1E, which ends a message: the server reads several.</source>
        <translation>Ein Wert enthält 0x1E, das eine Nachricht beendet: der Server liest mehrere.</translation>
    </message>
    <message>
        <source>%1 holds 0x1F, which separates parts: the server reads something else.</source>
        <translation>%1 enthält 0x1F, das Teile trennt: der Server liest etwas anderes.</translation>
    </message>
    <message>
        <source>%1 is left empty, but the message needs it.</source>
        <translation>%1 ist leer, aber die Nachricht braucht es.</translation>
    </message>
    <message>
        <source>%1 is none of: %2.</source>
        <translation>%1 ist nichts davon: %2.</translation>
    </message>
    <message>
        <source>“%1” must be a string, also where it looks like a number.</source>
        <translation>„%1“ muss ein Text sein, auch wo es wie eine Zahl aussieht.</translation>
    </message>
    <message>
        <source>“%1” must be %2.</source>
        <translation>„%1“ muss dies sein: %2.</translation>
    </message>
    <message>
        <source>“%1” must be an array of strings.</source>
        <translation>„%1“ muss eine Liste von Texten sein.</translation>
    </message>
    <message>
        <source>“%1” takes at most %2 entries.</source>
        <translation>„%1“ fasst höchstens %2 Einträge.</translation>
    </message>
    <message>
        <source>“%1” in “%2” is not %3.</source>
        <translation>„%1“ in „%2“ ist nicht dies: %3.</translation>
    </message>
    <message>
        <source>A subscription id of more than 20 bytes is refused.</source>
        <translation>Eine Subscription-Id von mehr als 20 Bytes wird abgelehnt.</translation>
    </message>
    <message>
        <source>The arguments are taken from the JSON; the other argument fields are not sent.</source>
        <translation>Die Argumente kommen aus dem JSON; die anderen Argumentfelder werden nicht gesendet.</translation>
    </message>
    <message>
        <source>Without a subscription id the server refuses to unsubscribe.</source>
        <translation>Ohne Subscription-Id lehnt der Server das Abbestellen ab.</translation>
    </message>
    <message>
        <source>a decimal number in a string</source>
        <translation>eine Dezimalzahl in einem Text</translation>
    </message>
    <message>
        <source>an address (16 hex digits)</source>
        <translation>eine Adresse (16 Hex-Ziffern)</translation>
    </message>
    <message>
        <source>“%1” needs “%2”.</source>
        <translation>„%1“ braucht „%2“.</translation>
    </message>
    <message>
        <source>“%1” has no member “%2”: unknown ones are refused.</source>
        <translation>„%1“ hat kein Feld „%2“: unbekannte werden abgelehnt.</translation>
    </message>
    <message>
        <source>a decimal number of 32 bits in a string</source>
        <translation>eine Dezimalzahl von 32 Bits in einem Text</translation>
    </message>
    <message>
        <source>a signature in base64</source>
        <translation>eine Signatur in Base64</translation>
    </message>
    <message>
        <source>In “%1”: %2</source>
        <translation>In „%1“: %2</translation>
    </message>
    <message>
        <source>“%1” must hold at least one signature.</source>
        <translation>„%1“ muss mindestens eine Signatur enthalten.</translation>
    </message>
    <message>
        <source>“%1” must be an array of signatures.</source>
        <translation>„%1“ muss eine Liste von Signaturen sein.</translation>
    </message>
    <message>
        <source>The topic send_and_get_transaction_statuses needs “%1”.</source>
        <translation>Das Topic send_and_get_transaction_statuses braucht „%1“.</translation>
    </message>
    <message>
        <source>64 hex digits without 0x</source>
        <translation>64 Hex-Ziffern ohne 0x</translation>
    </message>
    <message>
        <source>“proposal_key” must be an object.</source>
        <translation>„proposal_key“ muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>“start_block_id” and “start_block_height” exclude each other.</source>
        <translation>„start_block_id“ und „start_block_height“ schließen einander aus.</translation>
    </message>
    <message>
        <source>finalized or sealed</source>
        <translation>finalized oder sealed</translation>
    </message>
    <message>
        <source>a contract (flow or A.&lt;address&gt;.&lt;Name&gt;)</source>
        <translation>ein Contract (flow oder A.&lt;Adresse&gt;.&lt;Name&gt;)</translation>
    </message>
    <message>
        <source>The topic %1 has no argument “%2”: unknown arguments are refused.</source>
        <translation>Das Topic %1 hat kein Argument „%2“: unbekannte werden abgelehnt.</translation>
    </message>
    <message>
        <source>The topic %1 needs “%2”.</source>
        <translation>Das Topic %1 braucht „%2“.</translation>
    </message>
    <message>
        <source>a core event such as flow.AccountCreated</source>
        <translation>ein Kernereignis wie flow.AccountCreated</translation>
    </message>
    <message>
        <source>an event type (flow.Name or A.&lt;address&gt;.&lt;Contract&gt;.&lt;Event&gt;)</source>
        <translation>ein Ereignistyp (flow.Name oder A.&lt;Adresse&gt;.&lt;Contract&gt;.&lt;Ereignis&gt;)</translation>
    </message>
    <message>
        <source>Without a topic the server answers “unsupported topic”.</source>
        <translation>Ohne Topic antwortet der Server „unsupported topic“.</translation>
    </message>
    <message>
        <source>The server has no topic “%1”.</source>
        <translation>Der Server hat kein Topic „%1“.</translation>
    </message>
    <message>
        <source>The arguments must be an object.</source>
        <translation>Die Argumente müssen ein Objekt sein.</translation>
    </message>
    <message>
        <source>the field is no whole number of 64 bits</source>
        <translation>das Feld ist keine ganze Zahl von 64 Bits</translation>
    </message>
    <message>
        <source>digits only, as in 42</source>
        <translation>nur Ziffern, wie in 42</translation>
    </message>
    <message>
        <source>the field is neither true nor false</source>
        <translation>das Feld ist weder true noch false</translation>
    </message>
    <message>
        <source>write true or false</source>
        <translation>true oder false schreiben</translation>
    </message>
    <message>
        <source>there is no such operation</source>
        <translation>diese Operation gibt es nicht</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eine von %1</translation>
    </message>
    <message>
        <source>%1, character %2</source>
        <translation>%1, Zeichen %2</translation>
    </message>
    <message>
        <source>the field is no JSON: %1</source>
        <translation>das Feld ist kein JSON: %1</translation>
    </message>
    <message>
        <source>a text needs double quotes: &quot;like this&quot;</source>
        <translation>ein Text braucht doppelte Anführungszeichen: &quot;so&quot;</translation>
    </message>
    <message>
        <source>no_responders needs headers; the server closes the connection over this</source>
        <translation>no_responders braucht headers; der Server schließt deswegen die Verbindung</translation>
    </message>
    <message>
        <source>protocol has to be 0 or 1; the server closes the connection over anything else</source>
        <translation>protocol muss 0 oder 1 sein; bei allem anderen schließt der Server die Verbindung</translation>
    </message>
    <message>
        <source>nkey and jwt need a signature of the server&apos;s nonce in sig, unless the JWT is a bearer token</source>
        <translation>nkey und jwt brauchen in sig eine Signatur der Nonce des Servers, außer wenn das JWT ein Bearer-Token ist</translation>
    </message>
    <message>
        <source>user and pass go together</source>
        <translation>user und pass gehören zusammen</translation>
    </message>
    <message>
        <source>account and new_account are obsolete; the server answers any value with Authorization Violation and closes</source>
        <translation>account und new_account sind veraltet; der Server beantwortet jeden Wert mit Authorization Violation und schließt</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>das Subject</translation>
    </message>
    <message>
        <source>the queue group</source>
        <translation>die Queue-Gruppe</translation>
    </message>
    <message>
        <source>the sid</source>
        <translation>die sid</translation>
    </message>
    <message>
        <source>a maximum below 1 ends the subscription at once</source>
        <translation>ein Maximum unter 1 beendet die Subscription sofort</translation>
    </message>
    <message>
        <source>the header line &quot;%1&quot; has no name with a colon</source>
        <translation>die Header-Zeile &quot;%1&quot; hat keinen Namen mit Doppelpunkt</translation>
    </message>
    <message>
        <source>the name of the header &quot;%1&quot; holds a blank; client libraries refuse that</source>
        <translation>der Name des Headers &quot;%1&quot; enthält ein Leerzeichen; Client-Bibliotheken lehnen das ab</translation>
    </message>
    <message>
        <source>NATS has no such operation</source>
        <translation>diese Operation gibt es bei NATS nicht</translation>
    </message>
    <message>
        <source>the field must not be empty</source>
        <translation>das Feld darf nicht leer sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither true nor false</source>
        <translation>&quot;%1&quot; ist weder true noch false</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>&quot;%1&quot; ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a part of the message, what is wrong with it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>holds a line end, which begins another operation</source>
        <translation>enthält ein Zeilenende, das eine neue Operation beginnt</translation>
    </message>
    <message>
        <source>holds a blank, which begins another field</source>
        <translation>enthält ein Leerzeichen, das ein neues Feld beginnt</translation>
    </message>
    <message>
        <source>the line has %1 bytes; servers take 4096 unless configured otherwise</source>
        <translation>die Zeile hat %1 Bytes; Server nehmen 4096, wenn nicht anders konfiguriert</translation>
    </message>
    <message>
        <source>the reply subject</source>
        <translation>das Antwort-Subject</translation>
    </message>
    <message>
        <source>replies to _R_., _GR_. and $JS.ACK. are the server&apos;s own: it refuses the message with a permissions violation</source>
        <translation>Antworten an _R_., _GR_. und $JS.ACK. behält der Server sich vor: er lehnt die Nachricht mit einer Permissions Violation ab</translation>
    </message>
    <message>
        <source>%1 bytes; servers take 1048576 unless configured otherwise, and close the connection over more</source>
        <translation>%1 Bytes; Server nehmen 1048576, wenn nicht anders konfiguriert, und schließen bei mehr die Verbindung</translation>
    </message>
    <message>
        <source>headers need the option headers in CONNECT; without it the server closes the connection</source>
        <translation>Header brauchen die Option headers in CONNECT; ohne sie schließt der Server die Verbindung</translation>
    </message>
    <message>
        <source>the name of the %1 holds a character that no such name may hold</source>
        <translation>der Name (%1) enthält ein Zeichen, das darin nicht stehen darf</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no request of the JetStream API</source>
        <translation>&quot;%1&quot; ist keine Anfrage der JetStream-API</translation>
    </message>
    <message>
        <source>%1 needs a body, such as %2; without one the server answers with an error</source>
        <translation>%1 braucht einen Body, etwa %2; ohne ihn antwortet der Server mit einem Fehler</translation>
    </message>
    <message>
        <source>the messages of the stream are gone afterwards</source>
        <translation>die Nachrichten des Streams sind danach weg</translation>
    </message>
    <message>
        <source>a batch below 1 is taken as 1</source>
        <translation>weniger als 1 gilt als 1</translation>
    </message>
    <message>
        <source>the heartbeat may be half of expires at most: the server answers 400 Bad Request - heartbeat value too large</source>
        <translation>der Heartbeat darf höchstens die Hälfte von expires sein: der Server antwortet mit 400 Bad Request - heartbeat value too large</translation>
    </message>
    <message>
        <source>without expires the pull waits until the batch is full or the connection ends</source>
        <translation>ohne expires wartet der Pull, bis alles beisammen ist oder die Verbindung endet</translation>
    </message>
    <message>
        <source>messages of JetStream have a reply subject that begins with $JS.ACK.</source>
        <translation>Nachrichten von JetStream haben ein Antwort-Subject, das mit $JS.ACK. beginnt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of ack, nak, in-progress, term, next</source>
        <translation>&quot;%1&quot; ist keines von ack, nak, in-progress, term, next</translation>
    </message>
    <message>
        <source>only nak takes a delay</source>
        <translation>nur nak nimmt eine Verzögerung</translation>
    </message>
    <message>
        <source>only term takes a reason</source>
        <translation>nur term nimmt einen Grund</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>has an empty token</source>
        <translation>hat ein leeres Token</translation>
    </message>
    <message>
        <source>holds a wildcard</source>
        <translation>enthält einen Platzhalter</translation>
    </message>
    <message>
        <source>has &gt; before its last token</source>
        <translation>hat &gt; vor dem letzten Token</translation>
    </message>
    <message>
        <source>its path holds %1, where only keys and list positions make sense</source>
        <translation>ihr Pfad enthält %1, wo nur Schlüssel und Listenpositionen sinnvoll sind</translation>
    </message>
    <message>
        <source>its path holds a number that is no list position; the server does not check that</source>
        <translation>ihr Pfad enthält eine Zahl, die keine Listenposition ist; der Server prüft das nicht</translation>
    </message>
    <message>
        <source>its path holds a name that every JavaScript object has already (ERR_OT_OP_NOT_APPLIED)</source>
        <translation>ihr Pfad enthält einen Namen, den jedes JavaScript-Objekt schon hat (ERR_OT_OP_NOT_APPLIED)</translation>
    </message>
    <message>
        <source>it does nothing: one of oi, od, li, ld, lm, na, or t with o is missing (ERR_OT_OP_NOT_APPLIED)</source>
        <translation>sie tut nichts: es fehlt oi, od, li, ld, lm, na oder t mit o (ERR_OT_OP_NOT_APPLIED)</translation>
    </message>
    <message>
        <source>it has several changes, of which the server applies one and forgets the others: make them components of their own</source>
        <translation>sie enthält mehrere Änderungen, von denen der Server eine anwendet und die anderen vergisst: eigene Komponenten daraus machen</translation>
    </message>
    <message>
        <source>na is no number; the server adds it all the same, and what it makes of it is no number any more</source>
        <translation>na ist keine Zahl; der Server addiert es trotzdem, und was dabei herauskommt, ist keine Zahl mehr</translation>
    </message>
    <message>
        <source>lm is no number; the server does not check that, and moves to the start of the list</source>
        <translation>lm ist keine Zahl; der Server prüft das nicht und verschiebt an den Anfang der Liste</translation>
    </message>
    <message>
        <source>an op of a subtype needs its name t and the op o (ERR_OT_OP_NOT_APPLIED)</source>
        <translation>eine Op eines Untertyps braucht seinen Namen t und die Op o (ERR_OT_OP_NOT_APPLIED)</translation>
    </message>
    <message>
        <source>it is %1, not an object (ERR_OT_OP_BADLY_FORMED)</source>
        <translation>sie ist %1, kein Objekt (ERR_OT_OP_BADLY_FORMED)</translation>
    </message>
    <message>
        <source>its path p is missing, a list of keys and positions (ERR_OT_OP_BADLY_FORMED)</source>
        <translation>ihr Pfad p fehlt, eine Liste von Schlüsseln und Positionen (ERR_OT_OP_BADLY_FORMED)</translation>
    </message>
    <message>
        <source>The op is %1: for a JSON document it must be a list (ERR_OT_OP_BADLY_FORMED); other types have other ops.</source>
        <translation>Die Op ist %1: bei einem JSON-Dokument muss sie eine Liste sein (ERR_OT_OP_BADLY_FORMED); andere Typen haben andere Ops.</translation>
    </message>
    <message>
        <source>Component %1 of the op: %2.</source>
        <translation>Komponente %1 der Op: %2.</translation>
    </message>
    <message>
        <source>%1 is empty: the server refuses that, or answers about nothing.</source>
        <translation>%1 ist leer: der Server lehnt das ab oder antwortet zu nichts.</translation>
    </message>
    <message>
        <source>%1: every JavaScript object has this name already, servers refuse it (ERR_MESSAGE_BADLY_FORMED).</source>
        <translation>%1: jedes JavaScript-Objekt hat diesen Namen schon, Server lehnen ihn ab (ERR_MESSAGE_BADLY_FORMED).</translation>
    </message>
    <message>
        <source>%1 is negative: servers refuse it (ERR_MESSAGE_BADLY_FORMED).</source>
        <translation>%1 ist negativ: Server lehnen das ab (ERR_MESSAGE_BADLY_FORMED).</translation>
    </message>
    <message>
        <source>A sequence number from 2^53-1 on is refused (ERR_CONNECTION_SEQ_INTEGER_OVERFLOW); a new connection starts at 1.</source>
        <translation>Eine Sequenznummer ab 2^53-1 wird abgelehnt (ERR_CONNECTION_SEQ_INTEGER_OVERFLOW); eine neue Verbindung beginnt bei 1.</translation>
    </message>
    <message>
        <source>A source id without the sequence number that the op had is of no use: together they show that it was sent before.</source>
        <translation>Eine Quell-Id ohne die Sequenznummer der Op nützt nichts: zusammen zeigen sie, dass sie schon gesendet wurde.</translation>
    </message>
    <message>
        <source>Without a version a repetition is not noticed by the server.</source>
        <translation>Ohne Version fällt dem Server eine Wiederholung nicht auf.</translation>
    </message>
    <message>
        <source>A type that the server has not registered is refused: ERR_OT_OP_BADLY_FORMED, with the type gone from the echo.</source>
        <translation>Ein Typ, den der Server nicht registriert hat, wird abgelehnt: ERR_OT_OP_BADLY_FORMED, und im Echo fehlt der Typ.</translation>
    </message>
    <message>
        <source>Without an op, create or del the server answers with an error that has no code.</source>
        <translation>Ohne op, create oder del antwortet der Server mit einem Fehler ohne Code.</translation>
    </message>
    <message>
        <source>Without a version the edit is applied to whatever is there, and a repetition is applied again.</source>
        <translation>Ohne Version wird die Änderung auf das angewandt, was gerade da ist, und eine Wiederholung noch einmal.</translation>
    </message>
    <message>
        <source>%1 should be a JSON object, not %2.</source>
        <translation>%1 sollte ein JSON-Objekt sein, nicht %2.</translation>
    </message>
    <message>
        <source>Known results are a list of [document, version]; servers refuse anything else (ERR_MESSAGE_BADLY_FORMED).</source>
        <translation>Bekannte Ergebnisse sind eine Liste von [Dokument, Version]; alles andere lehnen Server ab (ERR_MESSAGE_BADLY_FORMED).</translation>
    </message>
    <message>
        <source>Versions held are an object of ids and versions from 0 on; servers refuse anything else (ERR_MESSAGE_BADLY_FORMED).</source>
        <translation>Vorhandene Versionen sind ein Objekt aus Ids und Versionen ab 0; alles andere lehnen Server ab (ERR_MESSAGE_BADLY_FORMED).</translation>
    </message>
    <message>
        <source>No documents: the server answers with none.</source>
        <translation>Keine Dokumente: der Server antwortet mit keinem.</translation>
    </message>
    <message>
        <source>Only protocol 1 exists; servers take any number all the same.</source>
        <translation>Es gibt nur Protokoll 1; Server nehmen trotzdem jede Zahl.</translation>
    </message>
    <message>
        <source>Below minor version 2 the server sends no ERR_NO_OP, but stores and acknowledges such ops.</source>
        <translation>Unter Nebenversion 2 sendet der Server kein ERR_NO_OP, sondern speichert und bestätigt solche Ops.</translation>
    </message>
    <message>
        <source>An id of 0 counts as absent: the answer does not carry it.</source>
        <translation>Eine Id von 0 gilt als nicht angegeben: die Antwort enthält sie nicht.</translation>
    </message>
    <message>
        <source>json0 has no presence (ERR_TYPE_DOES_NOT_SUPPORT_PRESENCE).</source>
        <translation>json0 hat keine Presence (ERR_TYPE_DOES_NOT_SUPPORT_PRESENCE).</translation>
    </message>
    <message>
        <source>Presence in a document needs its type: without one, newer ops make it fail (ERR_DOC_TYPE_NOT_RECOGNIZED).</source>
        <translation>Presence in einem Dokument braucht seinen Typ: ohne ihn scheitert sie an neueren Ops (ERR_DOC_TYPE_NOT_RECOGNIZED).</translation>
    </message>
    <message>
        <source>Presence in a document needs the version it was seen at.</source>
        <translation>Presence in einem Dokument braucht die Version, zu der sie gehört.</translation>
    </message>
    <message>
        <source>the field is no hex</source>
        <translation>das Feld ist kein Hex</translation>
    </message>
    <message>
        <source>two digits for each byte, as in 03 e8</source>
        <translation>zwei Ziffern je Byte, wie in 03 e8</translation>
    </message>
    <message>
        <source>more than one field is filled in</source>
        <translation>mehr als ein Feld ist ausgefüllt</translation>
    </message>
    <message>
        <source>Text, JSON, Hex</source>
        <translation>Text, JSON, Hex</translation>
    </message>
    <message>
        <source>a message has one content</source>
        <translation>eine Nachricht hat einen Inhalt</translation>
    </message>
    <message>
        <source>A text message must be UTF-8: a server closes with 1007 (RFC 6455 section 8.1).</source>
        <translation>Eine Textnachricht muss UTF-8 sein: ein Server schließt mit 1007 (RFC 6455, Abschnitt 8.1).</translation>
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
    <name>FilterProblem</name>
    <message>
        <source>did you mean `%1`?</source>
        <translation>war `%1` gemeint?</translation>
    </message>
    <message>
        <source>the filter is longer than %1 characters</source>
        <translation>der Filter ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>there is no field `%1`</source>
        <translation>es gibt kein Feld `%1`</translation>
    </message>
    <message>
        <source>quote it to search for the text</source>
        <translation>in Anführungszeichen setzen, um nach dem Text zu suchen</translation>
    </message>
    <message>
        <source>`%1` needs a value</source>
        <translation>`%1` braucht einen Wert</translation>
    </message>
    <message>
        <source>`%1` is compared with one value only</source>
        <translation>`%1` wird nur mit einem Wert verglichen</translation>
    </message>
    <message>
        <source>write `%1:first..last` for a span</source>
        <translation>für eine Spanne `%1:erster..letzter` schreiben</translation>
    </message>
    <message>
        <source>a regular expression goes with `:`</source>
        <translation>ein regulärer Ausdruck steht nach `:`</translation>
    </message>
    <message>
        <source>`%1` has no order</source>
        <translation>`%1` hat keine Reihenfolge</translation>
    </message>
    <message>
        <source>compare with `:`</source>
        <translation>mit `:` vergleichen</translation>
    </message>
    <message>
        <source>`%1` is never `%2`</source>
        <translation>`%1` ist nie `%2`</translation>
    </message>
    <message>
        <source>it is one of %1</source>
        <translation>es ist eines von %1</translation>
    </message>
    <message>
        <source>`%1` is a text and has no order</source>
        <translation>`%1` ist ein Text und hat keine Reihenfolge</translation>
    </message>
    <message>
        <source>compare with `:` (contains) or `=` (is)</source>
        <translation>mit `:` (enthält) oder `=` (ist) vergleichen</translation>
    </message>
    <message>
        <source>`%1` is no span of numbers</source>
        <translation>`%1` ist keine Zahlenspanne</translation>
    </message>
    <message>
        <source>for example `%1:100..199`</source>
        <translation>zum Beispiel `%1:100..199`</translation>
    </message>
    <message>
        <source>`%1` is compared with a number, and `%2` is none</source>
        <translation>`%1` wird mit einer Zahl verglichen, und `%2` ist keine</translation>
    </message>
    <message>
        <source>`%1` is no time</source>
        <translation>`%1` ist keine Zeit</translation>
    </message>
    <message>
        <source>for example `12:00:01`, `2026-11-20T12:00` or `12:00..12:30`</source>
        <translation>zum Beispiel `12:00:01`, `2026-11-20T12:00` oder `12:00..12:30`</translation>
    </message>
    <message>
        <source>the regular expression is wrong</source>
        <translation>der reguläre Ausdruck ist falsch</translation>
    </message>
    <message>
        <source>there is something right after the closing quote</source>
        <translation>gleich nach dem schließenden Anführungszeichen steht etwas</translation>
    </message>
    <message>
        <source>put a space between, or write \&quot; for a quote inside</source>
        <translation>ein Leerzeichen dazwischen setzen, oder \&quot; für ein Anführungszeichen im Text schreiben</translation>
    </message>
    <message>
        <source>the quote is not closed</source>
        <translation>das Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>the regular expression is not closed</source>
        <translation>der reguläre Ausdruck wird nicht geschlossen</translation>
    </message>
    <message>
        <source>end it with a slash, or quote it to search for the text</source>
        <translation>mit einem Schrägstrich beenden oder in Anführungszeichen setzen, um nach dem Text zu suchen</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
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
    <name>JsonProblem</name>
    <message>
        <source>there is more after the end of the value</source>
        <translation>nach dem Ende des Werts steht noch etwas</translation>
    </message>
    <message>
        <source>there is nothing</source>
        <translation>da ist nichts</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>es endet zu früh</translation>
    </message>
    <message>
        <source>expected a name in quotes</source>
        <translation>erwartet wird ein Name in Anführungszeichen</translation>
    </message>
    <message>
        <source>expected a colon after the name</source>
        <translation>erwartet wird ein Doppelpunkt nach dem Namen</translation>
    </message>
    <message>
        <source>expected a comma or a closing brace</source>
        <translation>erwartet wird ein Komma oder eine schließende geschweifte Klammer</translation>
    </message>
    <message>
        <source>expected a comma or a closing bracket</source>
        <translation>erwartet wird ein Komma oder eine schließende eckige Klammer</translation>
    </message>
    <message>
        <source>a control character stands unescaped in a string</source>
        <translation>in einem Text steht ein unmaskiertes Steuerzeichen</translation>
    </message>
    <message>
        <source>a string holds an escape that JSON does not have</source>
        <translation>ein Text enthält eine Escape-Folge, die es in JSON nicht gibt</translation>
    </message>
    <message>
        <source>it ends inside a string</source>
        <translation>es endet mitten in einem Text</translation>
    </message>
    <message>
        <source>a number is not written as JSON writes it</source>
        <translation>eine Zahl ist nicht so geschrieben, wie JSON sie schreibt</translation>
    </message>
    <message>
        <source>expected a value</source>
        <translation>erwartet wird ein Wert</translation>
    </message>
</context>
<context>
    <name>JsonType</name>
    <message>
        <source>an array</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a boolean</source>
        <translation>ein Wahrheitswert</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
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
    <name>Operation</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Opens the conversation; must be the first command, and the only one of its kind.</source>
        <translation>Eröffnet das Gespräch; muss der erste Befehl sein und der einzige seiner Art.</translation>
    </message>
    <message>
        <source>Subscribe to a channel</source>
        <translation>Einen Channel abonnieren</translation>
    </message>
    <message>
        <source>Publications of the channel arrive as pushes until unsubscribed.</source>
        <translation>Veröffentlichungen des Channels kommen als Pushes, bis er abbestellt wird.</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Abbestellen</translation>
    </message>
    <message>
        <source>Ends a subscription; succeeds also where there was none.</source>
        <translation>Beendet eine Subscription; gelingt auch, wo keine war.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Sends data to all subscribers of a channel.</source>
        <translation>Sendet Daten an alle Abonnenten eines Channels.</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>Asks who is subscribed.</source>
        <translation>Fragt, wer abonniert hat.</translation>
    </message>
    <message>
        <source>Presence statistics</source>
        <translation>Presence-Statistik</translation>
    </message>
    <message>
        <source>Asks how many clients and users are subscribed.</source>
        <translation>Fragt, wie viele Clients und Benutzer abonniert haben.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Asks for earlier publications; without a limit only for the position.</source>
        <translation>Fragt nach früheren Veröffentlichungen; ohne Limit nur nach der Position.</translation>
    </message>
    <message>
        <source>Call a procedure</source>
        <translation>Eine Prozedur aufrufen</translation>
    </message>
    <message>
        <source>Handed to the server&apos;s RPC proxy.</source>
        <translation>Geht an den RPC-Proxy des Servers.</translation>
    </message>
    <message>
        <source>Refresh the connection</source>
        <translation>Die Verbindung verlängern</translation>
    </message>
    <message>
        <source>Prolongs a connection that expires.</source>
        <translation>Verlängert eine Verbindung, die abläuft.</translation>
    </message>
    <message>
        <source>Refresh a subscription</source>
        <translation>Eine Subscription verlängern</translation>
    </message>
    <message>
        <source>Prolongs a subscription that expires.</source>
        <translation>Verlängert eine Subscription, die abläuft.</translation>
    </message>
    <message>
        <source>Send without reply</source>
        <translation>Ohne Antwort senden</translation>
    </message>
    <message>
        <source>An asynchronous message; Centrifugo has no handler for it.</source>
        <translation>Eine asynchrone Nachricht; Centrifugo hat keinen Handler dafür.</translation>
    </message>
    <message>
        <source>Ping command</source>
        <translation>Ping-Befehl</translation>
    </message>
    <message>
        <source>Stands in the schema; servers do not implement it.</source>
        <translation>Steht im Schema; Server setzen es nicht um.</translation>
    </message>
    <message>
        <source>Pong</source>
        <translation>Pong</translation>
    </message>
    <message>
        <source>The answer to a ping of the server: an empty object.</source>
        <translation>Die Antwort auf einen Ping des Servers: ein leeres Objekt.</translation>
    </message>
    <message>
        <source>Connect command</source>
        <translation>Connect-Befehl</translation>
    </message>
    <message>
        <source>Sent on opening. Without it a server closes with 3502 (stale) after some seconds, and with 3501 on any other command.</source>
        <translation>Wird beim Öffnen gesendet. Ohne ihn schließt ein Server nach einigen Sekunden mit 3502 (stale) und bei jedem anderen Befehl mit 3501.</translation>
    </message>
    <message>
        <source>Answer pings</source>
        <translation>Pings beantworten</translation>
    </message>
    <message>
        <source>Each ping is answered where the connect reply asks for it. Without it a server closes with 3012 (no pong).</source>
        <translation>Jeder Ping wird beantwortet, wo die Connect-Antwort es verlangt. Ohne das schließt ein Server mit 3012 (no pong).</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>A JWT that says who connects; empty for an anonymous connection.</source>
        <translation>Ein JWT, das sagt, wer verbindet; leer für eine anonyme Verbindung.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>For the server&apos;s connect proxy.</source>
        <translation>Für den Connect-Proxy des Servers.</translation>
    </message>
    <message>
        <source>Client name</source>
        <translation>Client-Name</translation>
    </message>
    <message>
        <source>Shown in the server&apos;s metrics and logs.</source>
        <translation>Erscheint in Metriken und Logs des Servers.</translation>
    </message>
    <message>
        <source>Client version</source>
        <translation>Client-Version</translation>
    </message>
    <message>
        <source>Shown beside the name.</source>
        <translation>Erscheint neben dem Namen.</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>An object of texts that stand in for HTTP headers at the connect proxy.</source>
        <translation>Ein Objekt aus Texten, die beim Connect-Proxy für HTTP-Header stehen.</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Subscriptions</translation>
    </message>
    <message>
        <source>Server-side subscriptions to recover: channel to subscribe request.</source>
        <translation>Serverseitige Subscriptions, die wiederhergestellt werden sollen: Channel zu Subscribe-Anfrage.</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flags</translation>
    </message>
    <message>
        <source>A sum of bits; 1 asks for dictionary compression, which no release speaks.</source>
        <translation>Eine Summe von Bits; 1 verlangt Wörterbuch-Kompression, die keine Version spricht.</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>Wörterbuch</translation>
    </message>
    <message>
        <source>The id of a compression dictionary that the client already has.</source>
        <translation>Die Id eines Kompressionswörterbuchs, das der Client schon hat.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>The compression profile to choose dictionaries by.</source>
        <translation>Das Kompressionsprofil, nach dem Wörterbücher gewählt werden.</translation>
    </message>
    <message>
        <source>Unidirectional</source>
        <translation>Unidirektional</translation>
    </message>
    <message>
        <source>Writes the request alone, without id and wrapper, as the uni_websocket endpoint takes it; JSON only.</source>
        <translation>Schreibt die Anfrage allein, ohne Id und Hülle, wie der Endpunkt uni_websocket sie nimmt; nur JSON.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Comes back in the reply; left empty, the next free number is taken.</source>
        <translation>Kommt in der Antwort zurück; leer gelassen, wird die nächste freie Zahl genommen.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>ASCII, at most 255 bytes by default; a namespace ends at the first colon.</source>
        <translation>ASCII, standardmäßig höchstens 255 Bytes; ein Namensraum endet am ersten Doppelpunkt.</translation>
    </message>
    <message>
        <source>A subscription JWT, for channels that need one.</source>
        <translation>Ein Subscription-JWT, für Channels, die eines brauchen.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Sends what was published after the position below.</source>
        <translation>Sendet, was nach der Position unten veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Of the position, from an earlier subscribe reply.</source>
        <translation>Der Position, aus einer früheren Subscribe-Antwort.</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Of the position; 64 bits.</source>
        <translation>Der Position; 64 Bits.</translation>
    </message>
    <message>
        <source>For the server&apos;s subscribe proxy.</source>
        <translation>Für den Subscribe-Proxy des Servers.</translation>
    </message>
    <message>
        <source>Positioned</source>
        <translation>Mit Position</translation>
    </message>
    <message>
        <source>Has the server watch the position.</source>
        <translation>Lässt den Server die Position überwachen.</translation>
    </message>
    <message>
        <source>Recoverable</source>
        <translation>Wiederherstellbar</translation>
    </message>
    <message>
        <source>Asks for a position to recover from.</source>
        <translation>Verlangt eine Position zum Wiederherstellen.</translation>
    </message>
    <message>
        <source>Join and leave</source>
        <translation>Kommen und Gehen</translation>
    </message>
    <message>
        <source>Asks for a push when others come and go.</source>
        <translation>Verlangt einen Push, wenn andere kommen und gehen.</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Delta</translation>
    </message>
    <message>
        <source>Asks for publications as differences.</source>
        <translation>Verlangt Veröffentlichungen als Differenzen.</translation>
    </message>
    <message>
        <source>Tags filter</source>
        <translation>Tag-Filter</translation>
    </message>
    <message>
        <source>A filter node: only publications whose tags match.</source>
        <translation>Ein Filterknoten: nur Veröffentlichungen, deren Tags passen.</translation>
    </message>
    <message>
        <source>1: channel ids instead of names; 2: fail with error 112 instead of going on unrecovered.</source>
        <translation>1: Channel-Ids statt Namen; 2: mit Fehler 112 scheitern, statt ohne Wiederherstellung weiterzumachen.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>0 stream, 1 map, 2 map clients, 3 map users, 4 shared poll.</source>
        <translation>0 Stream, 1 Map, 2 Map der Clients, 3 Map der Benutzer, 4 gemeinsames Abfragen.</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Of a map subscription: 0 live, 1 stream, 2 state.</source>
        <translation>Einer Map-Subscription: 0 live, 1 Stream, 2 Zustand.</translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation>Cursor</translation>
    </message>
    <message>
        <source>Where the next page of the state begins.</source>
        <translation>Wo die nächste Seite des Zustands beginnt.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Size of a page of the state.</source>
        <translation>Größe einer Seite des Zustands.</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Order of the state.</source>
        <translation>Reihenfolge des Zustands.</translation>
    </message>
    <message>
        <source>Any JSON value; subscribers get it as it is.</source>
        <translation>Ein beliebiger JSON-Wert; Abonnenten bekommen ihn, wie er ist.</translation>
    </message>
    <message>
        <source>0 stream, 1 map: what kind of channel it is.</source>
        <translation>0 Stream, 1 Map: welche Art von Channel es ist.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Of the entry of a map channel.</source>
        <translation>Des Eintrags eines Map-Channels.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Takes the entry out of a map channel.</source>
        <translation>Nimmt den Eintrag aus einem Map-Channel heraus.</translation>
    </message>
    <message>
        <source>How many publications; -1 for all the server gives.</source>
        <translation>Wie viele Veröffentlichungen; -1 für alle, die der Server hergibt.</translation>
    </message>
    <message>
        <source>Since offset</source>
        <translation>Seit Offset</translation>
    </message>
    <message>
        <source>Publications after this offset.</source>
        <translation>Veröffentlichungen nach diesem Offset.</translation>
    </message>
    <message>
        <source>Since epoch</source>
        <translation>Seit Epoche</translation>
    </message>
    <message>
        <source>The epoch that the offset counts in.</source>
        <translation>Die Epoche, in der der Offset zählt.</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Umgekehrt</translation>
    </message>
    <message>
        <source>Newest first.</source>
        <translation>Neueste zuerst.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>The procedure&apos;s name.</source>
        <translation>Der Name der Prozedur.</translation>
    </message>
    <message>
        <source>Its arguments: any JSON value.</source>
        <translation>Ihre Argumente: ein beliebiger JSON-Wert.</translation>
    </message>
    <message>
        <source>The new JWT of the connection.</source>
        <translation>Das neue JWT der Verbindung.</translation>
    </message>
    <message>
        <source>The new JWT of the subscription.</source>
        <translation>Das neue JWT der Subscription.</translation>
    </message>
    <message>
        <source>4 shared poll: then the keys below count.</source>
        <translation>4 gemeinsames Abfragen: dann zählen die Schlüssel unten.</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keys to follow: a list of objects with a signature and items of key and version.</source>
        <translation>Schlüssel, denen gefolgt wird: eine Liste von Objekten mit einer Signatur und Einträgen aus Schlüssel und Version.</translation>
    </message>
    <message>
        <source>Untrack</source>
        <translation>Nicht mehr folgen</translation>
    </message>
    <message>
        <source>Keys to follow no longer, one a line.</source>
        <translation>Schlüssel, denen nicht mehr gefolgt wird, einer je Zeile.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sends options and credentials; may be repeated to change the user.</source>
        <translation>Sendet Optionen und Anmeldedaten; darf wiederholt werden, um den Benutzer zu wechseln.</translation>
    </message>
    <message>
        <source>Subscribe to a subject</source>
        <translation>Ein Subject abonnieren</translation>
    </message>
    <message>
        <source>The server delivers every message to a matching subject.</source>
        <translation>Der Server liefert jede Nachricht an ein passendes Subject.</translation>
    </message>
    <message>
        <source>Ends a subscription, at once or after a number of messages.</source>
        <translation>Beendet eine Subscription, sofort oder nach einer Anzahl von Nachrichten.</translation>
    </message>
    <message>
        <source>The server hands the message to all subscriptions that match.</source>
        <translation>Der Server gibt die Nachricht an alle passenden Subscriptions.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Subscribes to an inbox and publishes with it as the reply subject, in one frame.</source>
        <translation>Abonniert eine Inbox und veröffentlicht mit ihr als Antwort-Subject, in einem Frame.</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>The server answers PONG.</source>
        <translation>Der Server antwortet mit PONG.</translation>
    </message>
    <message>
        <source>Answers a PING of the server.</source>
        <translation>Beantwortet ein PING des Servers.</translation>
    </message>
    <message>
        <source>JetStream API request</source>
        <translation>JetStream-API-Anfrage</translation>
    </message>
    <message>
        <source>Asks JetStream about streams and consumers, or changes them; the answer is JSON.</source>
        <translation>Fragt JetStream nach Streams und Consumern oder ändert sie; die Antwort ist JSON.</translation>
    </message>
    <message>
        <source>Pull messages</source>
        <translation>Nachrichten holen</translation>
    </message>
    <message>
        <source>Asks a pull consumer of JetStream for its next messages; they come to the inbox&apos;s subscription.</source>
        <translation>Bittet einen Pull-Consumer von JetStream um seine nächsten Nachrichten; sie kommen zur Subscription der Inbox.</translation>
    </message>
    <message>
        <source>Answer a JetStream message</source>
        <translation>Eine JetStream-Nachricht beantworten</translation>
    </message>
    <message>
        <source>Tells the consumer what became of a message.</source>
        <translation>Sagt dem Consumer, was aus einer Nachricht wurde.</translation>
    </message>
    <message>
        <source>Log in when the server has said INFO</source>
        <translation>Anmelden, wenn der Server INFO gesagt hat</translation>
    </message>
    <message>
        <source>Sends CONNECT with these options and a PING after it. Without it a server that wants credentials ends the connection after its authentication timeout.</source>
        <translation>Sendet CONNECT mit diesen Optionen und danach ein PING. Ohne das beendet ein Server, der Anmeldedaten will, die Verbindung nach seiner Frist zur Anmeldung.</translation>
    </message>
    <message>
        <source>Answer the server&apos;s PING</source>
        <translation>Das PING des Servers beantworten</translation>
    </message>
    <message>
        <source>Sends PONG. Without it the server reports Stale Connection and closes once too many of its PINGs went unanswered.</source>
        <translation>Sendet PONG. Ohne das meldet der Server Stale Connection und schließt, sobald zu viele seiner PINGs unbeantwortet blieben.</translation>
    </message>
    <message>
        <source>verbose</source>
        <translation>verbose</translation>
    </message>
    <message>
        <source>The server answers +OK to every accepted operation.</source>
        <translation>Der Server beantwortet jede angenommene Operation mit +OK.</translation>
    </message>
    <message>
        <source>pedantic</source>
        <translation>pedantic</translation>
    </message>
    <message>
        <source>The server checks the subjects of what is published.</source>
        <translation>Der Server prüft die Subjects dessen, was veröffentlicht wird.</translation>
    </message>
    <message>
        <source>echo</source>
        <translation>echo</translation>
    </message>
    <message>
        <source>Own messages are delivered to own subscriptions, too.</source>
        <translation>Eigene Nachrichten werden auch an eigene Subscriptions geliefert.</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>headers</translation>
    </message>
    <message>
        <source>Messages may have headers (HPUB, HMSG).</source>
        <translation>Nachrichten dürfen Header haben (HPUB, HMSG).</translation>
    </message>
    <message>
        <source>no_responders</source>
        <translation>no_responders</translation>
    </message>
    <message>
        <source>A request that nobody listens for is answered 503 at once; needs headers.</source>
        <translation>Eine Anfrage, der niemand zuhört, wird sofort mit 503 beantwortet; braucht Header.</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>protocol</translation>
    </message>
    <message>
        <source>0 or 1; with 1 the server sends INFO again when something changes.</source>
        <translation>0 oder 1; mit 1 sendet der Server INFO erneut, wenn sich etwas ändert.</translation>
    </message>
    <message>
        <source>user</source>
        <translation>user</translation>
    </message>
    <message>
        <source>User name, with pass.</source>
        <translation>Benutzername, zusammen mit pass.</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>pass</translation>
    </message>
    <message>
        <source>Password.</source>
        <translation>Passwort.</translation>
    </message>
    <message>
        <source>auth_token</source>
        <translation>auth_token</translation>
    </message>
    <message>
        <source>A token instead of user and password.</source>
        <translation>Ein Token statt Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>nkey</source>
        <translation>nkey</translation>
    </message>
    <message>
        <source>Public user key (U…), with sig.</source>
        <translation>Öffentlicher Benutzerschlüssel (U…), zusammen mit sig.</translation>
    </message>
    <message>
        <source>jwt</source>
        <translation>jwt</translation>
    </message>
    <message>
        <source>User JWT, with sig unless it is a bearer token.</source>
        <translation>Benutzer-JWT, zusammen mit sig, wenn es kein Bearer-Token ist.</translation>
    </message>
    <message>
        <source>sig</source>
        <translation>sig</translation>
    </message>
    <message>
        <source>Signature of the nonce in INFO, in base64url without padding.</source>
        <translation>Signatur der Nonce aus INFO, in base64url ohne Auffüllung.</translation>
    </message>
    <message>
        <source>proxy_sig</source>
        <translation>proxy_sig</translation>
    </message>
    <message>
        <source>Signature of the nonce by a trusted proxy (servers from 2.12 on).</source>
        <translation>Signatur der Nonce durch einen vertrauten Proxy (Server ab 2.12).</translation>
    </message>
    <message>
        <source>name</source>
        <translation>name</translation>
    </message>
    <message>
        <source>What the server&apos;s monitoring calls this client.</source>
        <translation>Wie die Überwachung des Servers diesen Client nennt.</translation>
    </message>
    <message>
        <source>lang</source>
        <translation>lang</translation>
    </message>
    <message>
        <source>Language of the client, for monitoring; on the path /leafnode it causes an error.</source>
        <translation>Sprache des Clients, für die Überwachung; unter dem Pfad /leafnode führt sie zu einem Fehler.</translation>
    </message>
    <message>
        <source>version</source>
        <translation>version</translation>
    </message>
    <message>
        <source>Version of the client, for monitoring.</source>
        <translation>Version des Clients, für die Überwachung.</translation>
    </message>
    <message>
        <source>account</source>
        <translation>account</translation>
    </message>
    <message>
        <source>Obsolete: any value is answered with Authorization Violation.</source>
        <translation>Veraltet: jeder Wert wird mit Authorization Violation beantwortet.</translation>
    </message>
    <message>
        <source>new_account</source>
        <translation>new_account</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Tokens joined by dots; * stands for one token, &gt; for all that follow.</source>
        <translation>Tokens, durch Punkte verbunden; * steht für ein Token, &gt; für alle, die folgen.</translation>
    </message>
    <message>
        <source>Queue group</source>
        <translation>Queue-Gruppe</translation>
    </message>
    <message>
        <source>Each message goes to one member of the group only.</source>
        <translation>Jede Nachricht geht nur an ein Mitglied der Gruppe.</translation>
    </message>
    <message>
        <source>Subscription id</source>
        <translation>Subscription-Id</translation>
    </message>
    <message>
        <source>Any word, unique on this connection; a number is taken if it is left empty.</source>
        <translation>Ein beliebiges Wort, auf dieser Verbindung eindeutig; leer gelassen, wird eine Zahl genommen.</translation>
    </message>
    <message>
        <source>The sid of the subscription.</source>
        <translation>Die sid der Subscription.</translation>
    </message>
    <message>
        <source>After messages</source>
        <translation>Nach Nachrichten</translation>
    </message>
    <message>
        <source>Counted from the SUB on; empty ends it at once.</source>
        <translation>Gezählt ab dem SUB; leer beendet sie sofort.</translation>
    </message>
    <message>
        <source>Tokens joined by dots, no wildcards.</source>
        <translation>Tokens, durch Punkte verbunden, keine Platzhalter.</translation>
    </message>
    <message>
        <source>Reply subject</source>
        <translation>Antwort-Subject</translation>
    </message>
    <message>
        <source>Where answers should be sent.</source>
        <translation>Wohin Antworten gesendet werden sollen.</translation>
    </message>
    <message>
        <source>A line each, Name: value; with any, HPUB is sent instead of PUB.</source>
        <translation>Je Zeile einer, Name: Wert; mit einem davon wird HPUB statt PUB gesendet.</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Any text; servers take 1 MiB, headers included, unless configured otherwise.</source>
        <translation>Beliebiger Text; Server nehmen 1 MiB, Header eingeschlossen, wenn nicht anders konfiguriert.</translation>
    </message>
    <message>
        <source>Of the service; $JS.API.INFO asks JetStream about the account.</source>
        <translation>Des Dienstes; $JS.API.INFO fragt JetStream nach dem Account.</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Where the reply is sent; one is made up if it is left empty.</source>
        <translation>Wohin die Antwort gesendet wird; leer gelassen, wird eines ausgedacht.</translation>
    </message>
    <message>
        <source>What stands behind $JS.API. in the subject; other requests can be sent with the operation request.</source>
        <translation>Was im Subject nach $JS.API. steht; andere Anfragen lassen sich mit der Operation request senden.</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Name of the stream; no blanks, dots, slashes or wildcards.</source>
        <translation>Name des Streams; keine Leerzeichen, Punkte, Schrägstriche oder Platzhalter.</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consumer</translation>
    </message>
    <message>
        <source>Name of the consumer; no blanks, dots, slashes or wildcards.</source>
        <translation>Name des Consumers; keine Leerzeichen, Punkte, Schrägstriche oder Platzhalter.</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>The request&apos;s JSON; many requests need none.</source>
        <translation>Das JSON der Anfrage; viele Anfragen brauchen keines.</translation>
    </message>
    <message>
        <source>Of the subscription to the inbox; a number is taken if it is left empty.</source>
        <translation>Der Subscription auf die Inbox; leer gelassen, wird eine Zahl genommen.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>How many at most; a consumer may limit it (409 Exceeded MaxRequestBatch).</source>
        <translation>Wie viele höchstens; ein Consumer kann es begrenzen (409 Exceeded MaxRequestBatch).</translation>
    </message>
    <message>
        <source>Expires (ms)</source>
        <translation>Ablauf (ms)</translation>
    </message>
    <message>
        <source>How long to wait for them; afterwards comes 408 Request Timeout.</source>
        <translation>Wie lange auf sie gewartet wird; danach kommt 408 Request Timeout.</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>Nicht warten</translation>
    </message>
    <message>
        <source>404 No Messages comes at once if there is nothing.</source>
        <translation>404 No Messages kommt sofort, wenn nichts da ist.</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>How many at most; a larger message ends the pull (409 Message Size Exceeds MaxBytes).</source>
        <translation>Wie viele höchstens; eine größere Nachricht beendet den Pull (409 Message Size Exceeds MaxBytes).</translation>
    </message>
    <message>
        <source>Heartbeat (ms)</source>
        <translation>Heartbeat (ms)</translation>
    </message>
    <message>
        <source>100 Idle Heartbeat comes this often while there is nothing; half of expires at most.</source>
        <translation>100 Idle Heartbeat kommt in diesem Abstand, solange nichts da ist; höchstens die Hälfte von expires.</translation>
    </message>
    <message>
        <source>Priority group</source>
        <translation>Prioritätsgruppe</translation>
    </message>
    <message>
        <source>For consumers with priority groups (servers from 2.11 on).</source>
        <translation>Für Consumer mit Prioritätsgruppen (Server ab 2.11).</translation>
    </message>
    <message>
        <source>Pin id</source>
        <translation>Pin-Id</translation>
    </message>
    <message>
        <source>Nats-Pin-Id of the last message, for a pinned client.</source>
        <translation>Nats-Pin-Id der letzten Nachricht, für einen angehefteten Client.</translation>
    </message>
    <message>
        <source>The reply subject of the message: $JS.ACK.…</source>
        <translation>Das Antwort-Subject der Nachricht: $JS.ACK.…</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>ack: done; nak: deliver it again; in-progress: more time; term: never again; next: done, and the next one please.</source>
        <translation>ack: erledigt; nak: noch einmal liefern; in-progress: mehr Zeit; term: nie wieder; next: erledigt, und die nächste bitte.</translation>
    </message>
    <message>
        <source>Delay (ms)</source>
        <translation>Verzögerung (ms)</translation>
    </message>
    <message>
        <source>With nak: deliver it again only after this time.</source>
        <translation>Mit nak: erst nach dieser Zeit noch einmal liefern.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>With term: told in the advisory (servers from 2.10.4 on).</source>
        <translation>Mit term: wird im Advisory genannt (Server ab 2.10.4).</translation>
    </message>
    <message>
        <source>With next: where the next message is sent; one is made up if it is left empty.</source>
        <translation>Mit next: wohin die nächste Nachricht gesendet wird; leer gelassen, wird eines ausgedacht.</translation>
    </message>
    <message>
        <source>Subscribe to a topic</source>
        <translation>Ein Topic abonnieren</translation>
    </message>
    <message>
        <source>The server confirms, then streams data until unsubscribed.</source>
        <translation>Der Server bestätigt und streamt dann Daten, bis abbestellt wird.</translation>
    </message>
    <message>
        <source>Ends one subscription; data already under way may still come.</source>
        <translation>Beendet eine Subscription; Daten, die schon unterwegs sind, können noch kommen.</translation>
    </message>
    <message>
        <source>List subscriptions</source>
        <translation>Subscriptions auflisten</translation>
    </message>
    <message>
        <source>Asks which subscriptions are active on this connection.</source>
        <translation>Fragt, welche Subscriptions auf dieser Verbindung aktiv sind.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>What to stream.</source>
        <translation>Was gestreamt wird.</translation>
    </message>
    <message>
        <source>1 to 20 bytes, unique on this connection; left empty, the server makes one.</source>
        <translation>1 bis 20 Bytes, auf dieser Verbindung eindeutig; leer gelassen, vergibt der Server eine.</translation>
    </message>
    <message>
        <source>Block status</source>
        <translation>Block-Status</translation>
    </message>
    <message>
        <source>Block topics need it.</source>
        <translation>Block-Topics brauchen ihn.</translation>
    </message>
    <message>
        <source>Start at block</source>
        <translation>Ab Block</translation>
    </message>
    <message>
        <source>64 hex digits; not together with a height.</source>
        <translation>64 Hex-Ziffern; nicht zusammen mit einer Höhe.</translation>
    </message>
    <message>
        <source>Start at height</source>
        <translation>Ab Höhe</translation>
    </message>
    <message>
        <source>Decimal; left empty, the latest sealed block.</source>
        <translation>Dezimal; leer gelassen, der neueste versiegelte Block.</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>Ereignistypen</translation>
    </message>
    <message>
        <source>events, account_statuses: one a line, such as flow.AccountCreated.</source>
        <translation>events, account_statuses: einer je Zeile, etwa flow.AccountCreated.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>events: one a line, 16 hex digits.</source>
        <translation>events: eine je Zeile, 16 Hex-Ziffern.</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contracts</translation>
    </message>
    <message>
        <source>events: one a line, A.&lt;address&gt;.&lt;Name&gt;.</source>
        <translation>events: einer je Zeile, A.&lt;Adresse&gt;.&lt;Name&gt;.</translation>
    </message>
    <message>
        <source>Account addresses</source>
        <translation>Account-Adressen</translation>
    </message>
    <message>
        <source>account_statuses: one a line, at most 100.</source>
        <translation>account_statuses: eine je Zeile, höchstens 100.</translation>
    </message>
    <message>
        <source>Heartbeat interval</source>
        <translation>Heartbeat-Abstand</translation>
    </message>
    <message>
        <source>events, account_statuses: blocks without a match until an empty message comes.</source>
        <translation>events, account_statuses: Blöcke ohne Treffer, bis eine leere Nachricht kommt.</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>transaction_statuses: 64 hex digits.</source>
        <translation>transaction_statuses: 64 Hex-Ziffern.</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>send_and_get_…: the Cadence code in base64.</source>
        <translation>send_and_get_…: der Cadence-Code in Base64.</translation>
    </message>
    <message>
        <source>Script arguments</source>
        <translation>Script-Argumente</translation>
    </message>
    <message>
        <source>send_and_get_…: JSON-CDC values in base64, one a line, at most 100.</source>
        <translation>send_and_get_…: JSON-CDC-Werte in Base64, einer je Zeile, höchstens 100.</translation>
    </message>
    <message>
        <source>Reference block</source>
        <translation>Referenzblock</translation>
    </message>
    <message>
        <source>send_and_get_…: 64 hex digits of a recent block.</source>
        <translation>send_and_get_…: 64 Hex-Ziffern eines jungen Blocks.</translation>
    </message>
    <message>
        <source>Gas limit</source>
        <translation>Gas-Limit</translation>
    </message>
    <message>
        <source>send_and_get_…: decimal.</source>
        <translation>send_and_get_…: dezimal.</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Zahlender</translation>
    </message>
    <message>
        <source>send_and_get_…: 16 hex digits; signs the envelope.</source>
        <translation>send_and_get_…: 16 Hex-Ziffern; signiert den Umschlag.</translation>
    </message>
    <message>
        <source>Proposer</source>
        <translation>Proposer</translation>
    </message>
    <message>
        <source>send_and_get_…: address of the proposal key, 16 hex digits.</source>
        <translation>send_and_get_…: Adresse des Proposal-Schlüssels, 16 Hex-Ziffern.</translation>
    </message>
    <message>
        <source>Proposal key</source>
        <translation>Proposal-Schlüssel</translation>
    </message>
    <message>
        <source>send_and_get_…: index of the proposer&apos;s key, decimal.</source>
        <translation>send_and_get_…: Index des Schlüssels des Proposers, dezimal.</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>Sequenznummer</translation>
    </message>
    <message>
        <source>send_and_get_…: the one that the key has now, decimal.</source>
        <translation>send_and_get_…: die, die der Schlüssel jetzt hat, dezimal.</translation>
    </message>
    <message>
        <source>Authorizers</source>
        <translation>Autorisierende</translation>
    </message>
    <message>
        <source>send_and_get_…: addresses, one a line, at most 100.</source>
        <translation>send_and_get_…: Adressen, eine je Zeile, höchstens 100.</translation>
    </message>
    <message>
        <source>Payload signatures</source>
        <translation>Payload-Signaturen</translation>
    </message>
    <message>
        <source>send_and_get_…: [{&quot;address&quot;,&quot;key_index&quot;,&quot;signature&quot;}], the signature in base64.</source>
        <translation>send_and_get_…: [{&quot;address&quot;,&quot;key_index&quot;,&quot;signature&quot;}], die Signatur in Base64.</translation>
    </message>
    <message>
        <source>Envelope signatures</source>
        <translation>Envelope-Signaturen</translation>
    </message>
    <message>
        <source>send_and_get_…: as above, at least the payer&apos;s.</source>
        <translation>send_and_get_…: wie oben, mindestens die des Zahlenden.</translation>
    </message>
    <message>
        <source>Arguments as JSON</source>
        <translation>Argumente als JSON</translation>
    </message>
    <message>
        <source>The whole object, in place of the fields above; all values are strings.</source>
        <translation>Das ganze Objekt, anstelle der Felder oben; alle Werte sind Texte.</translation>
    </message>
    <message>
        <source>The id that was sent or assigned when subscribing.</source>
        <translation>Die Id, die beim Abonnieren gesendet oder vergeben wurde.</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Challenge</translation>
    </message>
    <message>
        <source>Opens the conversation; the server accepts, redirects or rejects.</source>
        <translation>Eröffnet das Gespräch; der Server nimmt an, leitet um oder lehnt ab.</translation>
    </message>
    <message>
        <source>Sends the credentials; three refusals end the connection.</source>
        <translation>Sendet die Anmeldedaten; drei Ablehnungen beenden die Verbindung.</translation>
    </message>
    <message>
        <source>Keeps the connection alive; answered once logged in.</source>
        <translation>Hält die Verbindung am Leben; wird nach der Anmeldung beantwortet.</translation>
    </message>
    <message>
        <source>Nothing that a client of this variant has to send.</source>
        <translation>Nichts, was ein Client dieser Variante senden müsste.</translation>
    </message>
    <message>
        <source>Subscribe to an event</source>
        <translation>Ein Ereignis abonnieren</translation>
    </message>
    <message>
        <source>Receive what others emit under this name.</source>
        <translation>Empfangen, was andere unter diesem Namen senden.</translation>
    </message>
    <message>
        <source>Unsubscribe from an event</source>
        <translation>Ein Ereignis abbestellen</translation>
    </message>
    <message>
        <source>Ends a subscription; acknowledged even if there was none.</source>
        <translation>Beendet eine Subscription; wird bestätigt, auch wenn keine da war.</translation>
    </message>
    <message>
        <source>Emit an event</source>
        <translation>Ein Ereignis senden</translation>
    </message>
    <message>
        <source>Sends data to all subscribers; success is not answered.</source>
        <translation>Sendet Daten an alle Abonnenten; Erfolg wird nicht beantwortet.</translation>
    </message>
    <message>
        <source>Listen for subscriptions</source>
        <translation>Auf Subscriptions lauschen</translation>
    </message>
    <message>
        <source>Be told when somebody subscribes to an event that matches.</source>
        <translation>Erfahren, wenn jemand ein passendes Ereignis abonniert.</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Nicht mehr lauschen</translation>
    </message>
    <message>
        <source>Not answered if nobody listened.</source>
        <translation>Wird nicht beantwortet, wenn niemand zugehört hat.</translation>
    </message>
    <message>
        <source>Accept a found pattern</source>
        <translation>Ein gefundenes Muster annehmen</translation>
    </message>
    <message>
        <source>Become the provider of the event that was found.</source>
        <translation>Anbieter des gefundenen Ereignisses werden.</translation>
    </message>
    <message>
        <source>Reject a found pattern</source>
        <translation>Ein gefundenes Muster ablehnen</translation>
    </message>
    <message>
        <source>Leave the event to the next provider.</source>
        <translation>Das Ereignis dem nächsten Anbieter überlassen.</translation>
    </message>
    <message>
        <source>Subscribe to a record</source>
        <translation>Einen Record abonnieren</translation>
    </message>
    <message>
        <source>Creates it if need be, sends the data, then every change.</source>
        <translation>Legt ihn an, wenn nötig, sendet die Daten, dann jede Änderung.</translation>
    </message>
    <message>
        <source>Subscribe, without data</source>
        <translation>Abonnieren, ohne Daten</translation>
    </message>
    <message>
        <source>Sends changes only.</source>
        <translation>Sendet nur Änderungen.</translation>
    </message>
    <message>
        <source>Subscribe and read</source>
        <translation>Abonnieren und lesen</translation>
    </message>
    <message>
        <source>Sends the data, but creates nothing.</source>
        <translation>Sendet die Daten, legt aber nichts an.</translation>
    </message>
    <message>
        <source>Subscribe and get the version</source>
        <translation>Abonnieren und Version holen</translation>
    </message>
    <message>
        <source>Sends the version, then every change.</source>
        <translation>Sendet die Version, dann jede Änderung.</translation>
    </message>
    <message>
        <source>Unsubscribe from a record</source>
        <translation>Einen Record abbestellen</translation>
    </message>
    <message>
        <source>Ends the subscription.</source>
        <translation>Beendet die Subscription.</translation>
    </message>
    <message>
        <source>Read a record once</source>
        <translation>Einen Record einmal lesen</translation>
    </message>
    <message>
        <source>Sends version and data.</source>
        <translation>Sendet Version und Daten.</translation>
    </message>
    <message>
        <source>Read a record&apos;s version</source>
        <translation>Die Version eines Records lesen</translation>
    </message>
    <message>
        <source>-1 if there is none.</source>
        <translation>-1, wenn es keinen gibt.</translation>
    </message>
    <message>
        <source>Write a whole record</source>
        <translation>Einen ganzen Record schreiben</translation>
    </message>
    <message>
        <source>Accepted if the server has the version before this one.</source>
        <translation>Wird angenommen, wenn der Server die Version davor hat.</translation>
    </message>
    <message>
        <source>Write a path of a record</source>
        <translation>Einen Pfad eines Records schreiben</translation>
    </message>
    <message>
        <source>Changes one value.</source>
        <translation>Ändert einen Wert.</translation>
    </message>
    <message>
        <source>Erase a path of a record</source>
        <translation>Einen Pfad eines Records löschen</translation>
    </message>
    <message>
        <source>Removes one value.</source>
        <translation>Entfernt einen Wert.</translation>
    </message>
    <message>
        <source>Create or write a record</source>
        <translation>Einen Record anlegen oder schreiben</translation>
    </message>
    <message>
        <source>Writes without a subscription.</source>
        <translation>Schreibt ohne Subscription.</translation>
    </message>
    <message>
        <source>Create or write a path</source>
        <translation>Einen Pfad anlegen oder schreiben</translation>
    </message>
    <message>
        <source>Writes one value without a subscription.</source>
        <translation>Schreibt einen Wert ohne Subscription.</translation>
    </message>
    <message>
        <source>Write several paths</source>
        <translation>Mehrere Pfade schreiben</translation>
    </message>
    <message>
        <source>Applied in order as one version (servers from 10.1; older ones ignore it).</source>
        <translation>Der Reihe nach als eine Version angewandt (Server ab 10.1; ältere ignorieren es).</translation>
    </message>
    <message>
        <source>Delete a record</source>
        <translation>Einen Record löschen</translation>
    </message>
    <message>
        <source>Deletes it for everyone.</source>
        <translation>Löscht ihn für alle.</translation>
    </message>
    <message>
        <source>Notify of outside changes</source>
        <translation>Äußere Änderungen melden</translation>
    </message>
    <message>
        <source>Makes the server read the record from storage again.</source>
        <translation>Lässt den Server den Record erneut aus dem Speicher lesen.</translation>
    </message>
    <message>
        <source>Listen for record subscriptions</source>
        <translation>Auf Record-Subscriptions lauschen</translation>
    </message>
    <message>
        <source>Be told when somebody subscribes to a record that matches.</source>
        <translation>Erfahren, wenn jemand einen passenden Record abonniert.</translation>
    </message>
    <message>
        <source>Stop listening for records</source>
        <translation>Nicht mehr auf Records lauschen</translation>
    </message>
    <message>
        <source>Accept a found record</source>
        <translation>Einen gefundenen Record annehmen</translation>
    </message>
    <message>
        <source>Become its provider; subscribers are told.</source>
        <translation>Sein Anbieter werden; die Abonnenten erfahren es.</translation>
    </message>
    <message>
        <source>Reject a found record</source>
        <translation>Einen gefundenen Record ablehnen</translation>
    </message>
    <message>
        <source>Leave it to the next provider.</source>
        <translation>Ihn dem nächsten Anbieter überlassen.</translation>
    </message>
    <message>
        <source>Provide a procedure</source>
        <translation>Eine Prozedur anbieten</translation>
    </message>
    <message>
        <source>Calls of others are sent to this client.</source>
        <translation>Aufrufe anderer werden an diesen Client gesendet.</translation>
    </message>
    <message>
        <source>Stop providing</source>
        <translation>Nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Acknowledged even if it was not provided.</source>
        <translation>Wird bestätigt, auch wenn sie nicht angeboten wurde.</translation>
    </message>
    <message>
        <source>Answered by accept and response, or an error.</source>
        <translation>Beantwortet mit Annahme und Antwort oder mit einem Fehler.</translation>
    </message>
    <message>
        <source>Accept a call</source>
        <translation>Einen Aufruf annehmen</translation>
    </message>
    <message>
        <source>As a provider, within a second.</source>
        <translation>Als Anbieter, innerhalb einer Sekunde.</translation>
    </message>
    <message>
        <source>Respond to a call</source>
        <translation>Einen Aufruf beantworten</translation>
    </message>
    <message>
        <source>As a provider, within ten seconds.</source>
        <translation>Als Anbieter, innerhalb von zehn Sekunden.</translation>
    </message>
    <message>
        <source>Reject a call</source>
        <translation>Einen Aufruf ablehnen</translation>
    </message>
    <message>
        <source>The server asks the next provider.</source>
        <translation>Der Server fragt den nächsten Anbieter.</translation>
    </message>
    <message>
        <source>Fail a call</source>
        <translation>Einen Aufruf scheitern lassen</translation>
    </message>
    <message>
        <source>Forwarded to the caller as it is.</source>
        <translation>Wird so an den Aufrufer weitergegeben.</translation>
    </message>
    <message>
        <source>Subscribe to users</source>
        <translation>Benutzer abonnieren</translation>
    </message>
    <message>
        <source>Be told when they log in or leave.</source>
        <translation>Erfahren, wenn sie sich an- oder abmelden.</translation>
    </message>
    <message>
        <source>Unsubscribe from users</source>
        <translation>Benutzer abbestellen</translation>
    </message>
    <message>
        <source>Ask who of these is online</source>
        <translation>Fragen, wer von diesen online ist</translation>
    </message>
    <message>
        <source>Answered with a yes or no for each.</source>
        <translation>Beantwortet mit Ja oder Nein für jeden.</translation>
    </message>
    <message>
        <source>Subscribe to everyone</source>
        <translation>Alle abonnieren</translation>
    </message>
    <message>
        <source>Be told of every login and leave.</source>
        <translation>Jede An- und Abmeldung erfahren.</translation>
    </message>
    <message>
        <source>Unsubscribe from everyone</source>
        <translation>Alle abbestellen</translation>
    </message>
    <message>
        <source>Ends the subscription to everyone.</source>
        <translation>Beendet die Subscription auf alle.</translation>
    </message>
    <message>
        <source>Ask who is online</source>
        <translation>Fragen, wer online ist</translation>
    </message>
    <message>
        <source>Answered with a list of names.</source>
        <translation>Beantwortet mit einer Liste von Namen.</translation>
    </message>
    <message>
        <source>Send the challenge on opening</source>
        <translation>Die Challenge beim Öffnen senden</translation>
    </message>
    <message>
        <source>Without it the server waits; anything else is answered with INVALID_MESSAGE.</source>
        <translation>Ohne sie wartet der Server; alles andere wird mit INVALID_MESSAGE beantwortet.</translation>
    </message>
    <message>
        <source>Log in once accepted</source>
        <translation>Nach der Annahme anmelden</translation>
    </message>
    <message>
        <source>Without it the server closes after its time for logging in, 180 s by default.</source>
        <translation>Ohne das schließt der Server nach seiner Frist zur Anmeldung, standardmäßig 180 s.</translation>
    </message>
    <message>
        <source>Ping every 30 s</source>
        <translation>Alle 30 s ein Ping</translation>
    </message>
    <message>
        <source>Without it, and with nothing else sent, the server closes after two heartbeat intervals, 60 s by default.</source>
        <translation>Ohne das, und wenn sonst nichts gesendet wird, schließt der Server nach zwei Heartbeat-Abständen, standardmäßig 60 s.</translation>
    </message>
    <message>
        <source>Without it the server closes after two heartbeats without a message, 60 s by default.</source>
        <translation>Ohne das schließt der Server nach zwei Heartbeats ohne Nachricht, standardmäßig 60 s.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>The URL the client connected to; servers may redirect by it.</source>
        <translation>Die URL, zu der der Client verbunden hat; Server können danach umleiten.</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>Protokollversion</translation>
    </message>
    <message>
        <source>What the client speaks; servers do not check it.</source>
        <translation>Was der Client spricht; Server prüfen es nicht.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Name of the client library.</source>
        <translation>Name der Client-Bibliothek.</translation>
    </message>
    <message>
        <source>Version of the client library.</source>
        <translation>Version der Client-Bibliothek.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Left empty with no other data, the login is an open one.</source>
        <translation>Leer gelassen und ohne andere Daten ist die Anmeldung eine offene.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Sent as it is: use wss:// beyond your own machine.</source>
        <translation>Wird gesendet, wie es ist: über den eigenen Rechner hinaus wss:// verwenden.</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Andere Daten</translation>
    </message>
    <message>
        <source>A JSON object that replaces user and password, for servers with an authentication of their own.</source>
        <translation>Ein JSON-Objekt anstelle von Benutzer und Passwort, für Server mit eigener Anmeldung.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>The event&apos;s name, any text.</source>
        <translation>Der Name des Ereignisses, ein beliebiger Text.</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Korrelations-Id</translation>
    </message>
    <message>
        <source>Pairs the answer with the request; left empty, one is chosen.</source>
        <translation>Führt Antwort und Anfrage zusammen; leer gelassen, wird eine gewählt.</translation>
    </message>
    <message>
        <source>More names</source>
        <translation>Weitere Namen</translation>
    </message>
    <message>
        <source>One a line; they go into the same request.</source>
        <translation>Einer je Zeile; sie gehen in dieselbe Anfrage.</translation>
    </message>
    <message>
        <source>Send as `name`</source>
        <translation>Als `name` senden</translation>
    </message>
    <message>
        <source>A slip of hand-written clients: this kind of request takes its names in `names`.</source>
        <translation>Ein Versehen handgeschriebener Clients: diese Art von Anfrage erwartet ihre Namen in `names`.</translation>
    </message>
    <message>
        <source>Any JSON value; empty = undefined.</source>
        <translation>Ein beliebiger JSON-Wert; leer = undefined.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>A regular expression over names; the server refuses one that does not compile.</source>
        <translation>Ein regulärer Ausdruck über Namen; der Server lehnt ab, was sich nicht übersetzen lässt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The name that was found for the pattern.</source>
        <translation>Der Name, der zum Muster gefunden wurde.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>The record&apos;s name, any text.</source>
        <translation>Der Name des Records, ein beliebiger Text.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>The record&apos;s version after this write: one more than the server has.</source>
        <translation>Die Version des Records nach diesem Schreiben: eine mehr, als der Server hat.</translation>
    </message>
    <message>
        <source>The whole record: a JSON object or list.</source>
        <translation>Der ganze Record: ein JSON-Objekt oder eine Liste.</translation>
    </message>
    <message>
        <source>Ask for a write acknowledgement</source>
        <translation>Schreibbestätigung verlangen</translation>
    </message>
    <message>
        <source>The server then says when cache and storage have it.</source>
        <translation>Der Server sagt dann, wann Cache und Speicher ihn haben.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Where in the record: `a.b` or `list[0]`.</source>
        <translation>Wo im Record: `a.b` oder `list[0]`.</translation>
    </message>
    <message>
        <source>The value at the path, any JSON.</source>
        <translation>Der Wert an diesem Pfad, beliebiges JSON.</translation>
    </message>
    <message>
        <source>-1 writes whatever version the server has.</source>
        <translation>-1 schreibt, welche Version der Server auch hat.</translation>
    </message>
    <message>
        <source>A JSON list of objects with `path` and `data`.</source>
        <translation>Eine JSON-Liste von Objekten mit `path` und `data`.</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Prozedur</translation>
    </message>
    <message>
        <source>The name under which providers offer it.</source>
        <translation>Der Name, unter dem Anbieter sie anbieten.</translation>
    </message>
    <message>
        <source>The argument, any JSON.</source>
        <translation>Das Argument, beliebiges JSON.</translation>
    </message>
    <message>
        <source>Of the call that is answered.</source>
        <translation>Des Aufrufs, der beantwortet wird.</translation>
    </message>
    <message>
        <source>The result, any JSON.</source>
        <translation>Das Ergebnis, beliebiges JSON.</translation>
    </message>
    <message>
        <source>What went wrong, usually a text.</source>
        <translation>Was schiefging, meist ein Text.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User names, one a line.</source>
        <translation>Benutzernamen, einer je Zeile.</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>Handshake</translation>
    </message>
    <message>
        <source>Tells the server the protocol; it answers with its own and an identity.</source>
        <translation>Nennt dem Server das Protokoll; er antwortet mit seinem und einer Identität.</translation>
    </message>
    <message>
        <source>Fetch a document</source>
        <translation>Ein Dokument holen</translation>
    </message>
    <message>
        <source>Its data and version, once; a document that does not exist is no error.</source>
        <translation>Seine Daten und seine Version, einmal; ein Dokument, das es nicht gibt, ist kein Fehler.</translation>
    </message>
    <message>
        <source>Subscribe to a document</source>
        <translation>Ein Dokument abonnieren</translation>
    </message>
    <message>
        <source>Its data, then every op of others; a document that does not exist is no error.</source>
        <translation>Seine Daten, dann jede Op anderer; ein Dokument, das es nicht gibt, ist kein Fehler.</translation>
    </message>
    <message>
        <source>Unsubscribe from a document</source>
        <translation>Ein Dokument abbestellen</translation>
    </message>
    <message>
        <source>Ends the ops; no error if there was no subscription.</source>
        <translation>Beendet die Ops; kein Fehler, wenn es keine Subscription gab.</translation>
    </message>
    <message>
        <source>Create a document</source>
        <translation>Ein Dokument anlegen</translation>
    </message>
    <message>
        <source>Fails if it exists.</source>
        <translation>Scheitert, wenn es schon da ist.</translation>
    </message>
    <message>
        <source>Edit a document</source>
        <translation>Ein Dokument bearbeiten</translation>
    </message>
    <message>
        <source>Submits an op of the document&apos;s type.</source>
        <translation>Reicht eine Op vom Typ des Dokuments ein.</translation>
    </message>
    <message>
        <source>Delete a document</source>
        <translation>Ein Dokument löschen</translation>
    </message>
    <message>
        <source>Acknowledged even if it is deleted already.</source>
        <translation>Wird bestätigt, auch wenn es schon gelöscht ist.</translation>
    </message>
    <message>
        <source>Fetch several documents</source>
        <translation>Mehrere Dokumente holen</translation>
    </message>
    <message>
        <source>Each succeeds or fails for itself; a single one as a whole.</source>
        <translation>Jedes gelingt oder scheitert für sich; ein einzelnes als Ganzes.</translation>
    </message>
    <message>
        <source>Subscribe to several documents</source>
        <translation>Mehrere Dokumente abonnieren</translation>
    </message>
    <message>
        <source>Unsubscribe from several documents</source>
        <translation>Mehrere Dokumente abbestellen</translation>
    </message>
    <message>
        <source>Ends their ops; no error for those without a subscription.</source>
        <translation>Beendet ihre Ops; kein Fehler für die ohne Subscription.</translation>
    </message>
    <message>
        <source>Run a query</source>
        <translation>Eine Abfrage ausführen</translation>
    </message>
    <message>
        <source>Its results, once.</source>
        <translation>Ihre Ergebnisse, einmal.</translation>
    </message>
    <message>
        <source>Subscribe to a query</source>
        <translation>Eine Abfrage abonnieren</translation>
    </message>
    <message>
        <source>Its results, then what changes.</source>
        <translation>Ihre Ergebnisse, dann was sich ändert.</translation>
    </message>
    <message>
        <source>Unsubscribe from a query</source>
        <translation>Eine Abfrage abbestellen</translation>
    </message>
    <message>
        <source>Ends its updates.</source>
        <translation>Beendet ihre Änderungen.</translation>
    </message>
    <message>
        <source>Fetch an old version</source>
        <translation>Eine alte Version holen</translation>
    </message>
    <message>
        <source>The document as it was at a version.</source>
        <translation>Das Dokument, wie es in einer Version war.</translation>
    </message>
    <message>
        <source>Fetch as of a time</source>
        <translation>Den Stand zu einer Zeit holen</translation>
    </message>
    <message>
        <source>The document as it was at a time.</source>
        <translation>Das Dokument, wie es zu einer Zeit war.</translation>
    </message>
    <message>
        <source>Subscribe to presence</source>
        <translation>Presence abonnieren</translation>
    </message>
    <message>
        <source>Not answered by a server that has presence switched off.</source>
        <translation>Wird von einem Server, der Presence abgeschaltet hat, nicht beantwortet.</translation>
    </message>
    <message>
        <source>Unsubscribe from presence</source>
        <translation>Presence abbestellen</translation>
    </message>
    <message>
        <source>Ends the updates.</source>
        <translation>Beendet die Änderungen.</translation>
    </message>
    <message>
        <source>Send presence</source>
        <translation>Presence senden</translation>
    </message>
    <message>
        <source>Ask for presence</source>
        <translation>Nach Presence fragen</translation>
    </message>
    <message>
        <source>All in the channel send theirs again.</source>
        <translation>Alle im Channel senden ihre noch einmal.</translation>
    </message>
    <message>
        <source>Answered alike by servers from 3.2.0; older ones answer with an error.</source>
        <translation>Wird von Servern ab 3.2.0 ebenso beantwortet; ältere antworten mit einem Fehler.</translation>
    </message>
    <message>
        <source>Answer the server&apos;s hello with a handshake</source>
        <translation>Das Hello des Servers mit einem Handshake beantworten</translation>
    </message>
    <message>
        <source>Without it servers serve all the same, but send no ERR_NO_OP.</source>
        <translation>Ohne das bedienen Server einen trotzdem, senden aber kein ERR_NO_OP.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>On a reconnect the id held before, so that ops sent again are noticed; else empty.</source>
        <translation>Bei einer neuen Verbindung die frühere Id, damit noch einmal gesendete Ops auffallen; sonst leer.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>1; servers do not check it.</source>
        <translation>1; Server prüfen es nicht.</translation>
    </message>
    <message>
        <source>Minor version</source>
        <translation>Nebenversion</translation>
    </message>
    <message>
        <source>From 2 on the server may answer ERR_NO_OP.</source>
        <translation>Ab 2 kann der Server mit ERR_NO_OP antworten.</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Or the name of a projection.</source>
        <translation>Oder der Name einer Projektion.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>The document&apos;s id.</source>
        <translation>Die Id des Dokuments.</translation>
    </message>
    <message>
        <source>Version held</source>
        <translation>Vorhandene Version</translation>
    </message>
    <message>
        <source>The ops since then instead of the whole document; empty for the document.</source>
        <translation>Die Ops seither statt des ganzen Dokuments; leer für das Dokument.</translation>
    </message>
    <message>
        <source>The version the change is based on; empty = the latest, but then a repetition is not noticed.</source>
        <translation>Die Version, auf der die Änderung beruht; leer = die neueste, aber dann fällt eine Wiederholung nicht auf.</translation>
    </message>
    <message>
        <source>Counts the ops of a connection; left empty, one is chosen.</source>
        <translation>Zählt die Ops einer Verbindung; leer gelassen, wird eine gewählt.</translation>
    </message>
    <message>
        <source>URI of the type; one that the server has not registered is refused (ERR_OT_OP_BADLY_FORMED).</source>
        <translation>URI des Typs; einer, den der Server nicht registriert hat, wird abgelehnt (ERR_OT_OP_BADLY_FORMED).</translation>
    </message>
    <message>
        <source>What the document starts with, any JSON.</source>
        <translation>Womit das Dokument beginnt, beliebiges JSON.</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Extra</translation>
    </message>
    <message>
        <source>A JSON object for the server&apos;s middleware, such as {&quot;source&quot;:&quot;editor&quot;}.</source>
        <translation>Ein JSON-Objekt für die Middleware des Servers, etwa {&quot;source&quot;:&quot;editor&quot;}.</translation>
    </message>
    <message>
        <source>Source id</source>
        <translation>Quell-Id</translation>
    </message>
    <message>
        <source>The identity of the connection that first sent the op: only to send it again.</source>
        <translation>Die Identität der Verbindung, die die Op zuerst gesendet hat: nur um sie noch einmal zu senden.</translation>
    </message>
    <message>
        <source>Op</source>
        <translation>Op</translation>
    </message>
    <message>
        <source>For json0 a JSON list of changes, each at a path p: oi od (set, remove a key), li ld lm (list), na (add): [{&quot;p&quot;:[&quot;title&quot;],&quot;oi&quot;:&quot;new&quot;}].</source>
        <translation>Für json0 eine JSON-Liste von Änderungen, jede an einem Pfad p: oi od (Schlüssel setzen, entfernen), li ld lm (Liste), na (addieren): [{&quot;p&quot;:[&quot;title&quot;],&quot;oi&quot;:&quot;new&quot;}].</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Ids, one a line; the answer has the data of each.</source>
        <translation>Ids, eine je Zeile; die Antwort hat die Daten von jedem.</translation>
    </message>
    <message>
        <source>Versions held</source>
        <translation>Vorhandene Versionen</translation>
    </message>
    <message>
        <source>Instead of the ids a JSON object of ids and versions, {&quot;soup&quot;:3}: the ops since then come, not the data.</source>
        <translation>Statt der Ids ein JSON-Objekt aus Ids und Versionen, {&quot;soup&quot;:3}: es kommen die Ops seither, nicht die Daten.</translation>
    </message>
    <message>
        <source>Query id</source>
        <translation>Abfrage-Id</translation>
    </message>
    <message>
        <source>A number above 0 for its answers and updates; left empty, one is chosen.</source>
        <translation>Eine Zahl über 0 für ihre Antworten und Änderungen; leer gelassen, wird eine gewählt.</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>JSON in the language of the database.</source>
        <translation>JSON in der Sprache der Datenbank.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>A JSON object; `db` picks another database.</source>
        <translation>Ein JSON-Objekt; `db` wählt eine andere Datenbank.</translation>
    </message>
    <message>
        <source>Known results</source>
        <translation>Bekannte Ergebnisse</translation>
    </message>
    <message>
        <source>A JSON list of [document, version] that this client already has.</source>
        <translation>Eine JSON-Liste von [Dokument, Version], die dieser Client schon hat.</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-Id</translation>
    </message>
    <message>
        <source>Empty = the latest.</source>
        <translation>Leer = die neueste.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Milliseconds since 1970; empty = the latest.</source>
        <translation>Millisekunden seit 1970; leer = die neueste.</translation>
    </message>
    <message>
        <source>The presence channel; of a document it is `collection.document`.</source>
        <translation>Der Presence-Channel; der eines Dokuments heißt `collection.document`.</translation>
    </message>
    <message>
        <source>Counts the presence requests of a connection; left empty, one is chosen.</source>
        <translation>Zählt die Presence-Anfragen einer Verbindung; leer gelassen, wird eine gewählt.</translation>
    </message>
    <message>
        <source>Presence id</source>
        <translation>Presence-Id</translation>
    </message>
    <message>
        <source>Names this cursor or user within the channel.</source>
        <translation>Benennt diesen Cursor oder Benutzer innerhalb des Channels.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Any JSON; null says gone.</source>
        <translation>Beliebiges JSON; null heißt fort.</translation>
    </message>
    <message>
        <source>Presence version</source>
        <translation>Presence-Version</translation>
    </message>
    <message>
        <source>Counts up with each value sent.</source>
        <translation>Zählt mit jedem gesendeten Wert hoch.</translation>
    </message>
    <message>
        <source>For presence in a document.</source>
        <translation>Für Presence in einem Dokument.</translation>
    </message>
    <message>
        <source>The document&apos;s, for presence in a document.</source>
        <translation>Die des Dokuments, für Presence in einem Dokument.</translation>
    </message>
    <message>
        <source>URI of the document&apos;s type; json0 has no presence.</source>
        <translation>URI vom Typ des Dokuments; json0 hat keine Presence.</translation>
    </message>
    <message>
        <source>Send a message</source>
        <translation>Eine Nachricht senden</translation>
    </message>
    <message>
        <source>One data message: text, JSON, or bytes. Fill in one field.</source>
        <translation>Eine Datennachricht: Text, JSON oder Bytes. Ein Feld ausfüllen.</translation>
    </message>
    <message>
        <source>Send raw bytes</source>
        <translation>Rohe Bytes senden</translation>
    </message>
    <message>
        <source>Any bytes under the opcode of your choice, also a text message that is no UTF-8.</source>
        <translation>Beliebige Bytes unter einem frei gewählten Opcode, auch eine Textnachricht, die kein UTF-8 ist.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Goes out as a text message.</source>
        <translation>Geht als Textnachricht hinaus.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Checked to be JSON, then sent as a text message.</source>
        <translation>Wird darauf geprüft, ob es JSON ist, dann als Textnachricht gesendet.</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Bytes, two digits each; goes out as a binary message.</source>
        <translation>Bytes, je zwei Ziffern; geht als Binärnachricht hinaus.</translation>
    </message>
    <message>
        <source>Bytes, two digits each; none for an empty message.</source>
        <translation>Bytes, je zwei Ziffern; keine für eine leere Nachricht.</translation>
    </message>
    <message>
        <source>Opcode</source>
        <translation>Opcode</translation>
    </message>
    <message>
        <source>What the frame says it carries.</source>
        <translation>Was der Frame zu tragen angibt.</translation>
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
    <name>Recording</name>
    <message>
        <source>the line cannot be read</source>
        <translation>die Zeile ist nicht lesbar</translation>
    </message>
    <message>
        <source>must be &quot;in&quot; or &quot;out&quot;</source>
        <translation>muss &quot;in&quot; oder &quot;out&quot; sein</translation>
    </message>
    <message>
        <source>must be text, binary, close, ping, pong, drop, or a number from 0 to 15</source>
        <translation>muss text, binary, close, ping, pong, drop oder eine Zahl von 0 bis 15 sein</translation>
    </message>
    <message>
        <source>a frame has `text` or `base64`, not both</source>
        <translation>ein Frame hat `text` oder `base64`, nicht beides</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>is no base64</source>
        <translation>ist kein Base64</translation>
    </message>
    <message>
        <source>must be a whole number from 0 to 65535</source>
        <translation>muss eine ganze Zahl von 0 bis 65535 sein</translation>
    </message>
    <message>
        <source>must be an HTTP status of three digits</source>
        <translation>muss ein HTTP-Status von drei Ziffern sein</translation>
    </message>
    <message>
        <source>is no URL: %1</source>
        <translation>ist keine URL: %1</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>must be a JSON object</source>
        <translation>muss ein JSON-Objekt sein</translation>
    </message>
    <message>
        <source>must be milliseconds since the start</source>
        <translation>muss Millisekunden seit dem Anfang angeben</translation>
    </message>
    <message>
        <source>needs `opcode`, `http`, `open` or `time`</source>
        <translation>braucht `opcode`, `http`, `open` oder `time`</translation>
    </message>
</context>
<context>
    <name>SavedMessages</name>
    <message>
        <source>the saved messages cannot be read: %1</source>
        <translation>die gespeicherten Nachrichten sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>mend the file, or move it away</source>
        <translation>die Datei in Ordnung bringen oder verschieben</translation>
    </message>
    <message>
        <source>a list was expected</source>
        <translation>eine Liste wurde erwartet</translation>
    </message>
    <message>
        <source>folders are nested deeper than 32</source>
        <translation>die Ordner sind tiefer als 32 verschachtelt</translation>
    </message>
    <message>
        <source>an object was expected</source>
        <translation>ein Objekt wurde erwartet</translation>
    </message>
    <message>
        <source>a text was expected</source>
        <translation>ein Text wurde erwartet</translation>
    </message>
    <message>
        <source>this is no base64</source>
        <translation>das ist kein Base64</translation>
    </message>
    <message>
        <source>neither a folder nor a message</source>
        <translation>weder ein Ordner noch eine Nachricht</translation>
    </message>
    <message>
        <source>%1, byte %2</source>
        <translation>%1, Byte %2</translation>
    </message>
    <message>
        <source>there is no list called messages</source>
        <translation>es gibt keine Liste namens messages</translation>
    </message>
    <message>
        <source>the saved messages cannot be opened</source>
        <translation>die gespeicherten Nachrichten lassen sich nicht öffnen</translation>
    </message>
    <message>
        <source>it is larger than 64 MiB</source>
        <translation>die Datei ist größer als 64 MiB</translation>
    </message>
    <message>
        <source>the saved messages cannot be written</source>
        <translation>die gespeicherten Nachrichten lassen sich nicht schreiben</translation>
    </message>
    <message>
        <source>is the folder writable?</source>
        <translation>ist der Ordner beschreibbar?</translation>
    </message>
    <message>
        <source>nothing is saved, for the file holds messages that cannot be read</source>
        <translation>nichts wird gespeichert, denn die Datei enthält Nachrichten, die nicht lesbar sind</translation>
    </message>
    <message>
        <source>mend the file, or move it away, and start again</source>
        <translation>die Datei in Ordnung bringen oder verschieben und neu starten</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>`%1` has no field for `%2`</source>
        <translation>`%1` hat kein Feld für `%2`</translation>
    </message>
    <message>
        <source>it has none</source>
        <translation>es hat keine</translation>
    </message>
    <message>
        <source>its fields: %1</source>
        <translation>seine Felder: %1</translation>
    </message>
    <message>
        <source>%1 has no operation `%2`</source>
        <translation>%1 hat keine Operation `%2`</translation>
    </message>
    <message>
        <source>there are %1</source>
        <translation>es gibt %1</translation>
    </message>
    <message>
        <source>there is no operation</source>
        <translation>es fehlt eine Operation</translation>
    </message>
    <message>
        <source>write one and its fields: &apos;subscribe channel=news&apos;</source>
        <translation>eine mit ihren Feldern schreiben: &apos;subscribe channel=news&apos;</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Wird verbunden…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>Wird geschlossen…</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
</context>
<context>
    <name>SessionFile</name>
    <message>
        <source>the history cannot be opened</source>
        <translation>der Verlauf lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>the history cannot be used</source>
        <translation>der Verlauf ist nicht verwendbar</translation>
    </message>
    <message>
        <source>the session file cannot be made</source>
        <translation>die Datei der Sitzung lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>the session file is damaged</source>
        <translation>die Datei der Sitzung ist beschädigt</translation>
    </message>
    <message>
        <source>the folder of the sessions cannot be made</source>
        <translation>der Ordner der Sitzungen lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>is the place writable?</source>
        <translation>ist der Ort beschreibbar?</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>the file is a database of another program</source>
        <translation>die Datei ist eine Datenbank eines anderen Programms</translation>
    </message>
    <message>
        <source>move it elsewhere</source>
        <translation>sie an einen anderen Ort verschieben</translation>
    </message>
    <message>
        <source>the session file was written by a newer Telltale</source>
        <translation>die Datei der Sitzung stammt von einem neueren Telltale</translation>
    </message>
    <message>
        <source>the session file was written by an older Telltale</source>
        <translation>die Datei der Sitzung stammt von einem älteren Telltale</translation>
    </message>
    <message>
        <source>version %1 is known here, the file has %2</source>
        <translation>bekannt ist hier Version %1, die Datei hat %2</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>ihr Ende fehlt</translation>
    </message>
    <message>
        <source>the session cannot be removed</source>
        <translation>die Sitzung lässt sich nicht löschen</translation>
    </message>
    <message>
        <source>the history of earlier versions cannot be taken over</source>
        <translation>der Verlauf früherer Versionen lässt sich nicht übernehmen</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>it cannot be moved into the folder of the sessions</source>
        <translation>er lässt sich nicht in den Ordner der Sitzungen verschieben</translation>
    </message>
    <message>
        <source>the file of the session is gone</source>
        <translation>die Datei der Sitzung ist weg</translation>
    </message>
    <message>
        <source>nothing more is kept on disk</source>
        <translation>ab jetzt wird nichts mehr gespeichert</translation>
    </message>
    <message>
        <source>the session cannot be changed</source>
        <translation>die Sitzung lässt sich nicht ändern</translation>
    </message>
    <message>
        <source>the marks cannot be read</source>
        <translation>die Markierungen sind nicht lesbar</translation>
    </message>
    <message>
        <source>the file is no session of this folder</source>
        <translation>die Datei ist keine Sitzung dieses Ordners</translation>
    </message>
    <message>
        <source>the session is in use</source>
        <translation>die Sitzung ist in Gebrauch</translation>
    </message>
    <message>
        <source>a window is still writing it; close or clear that one first</source>
        <translation>ein Fenster schreibt sie noch; zuerst jenes schließen oder leeren</translation>
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
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>the settings cannot be written</source>
        <translation>die Einstellungen lassen sich nicht schreiben</translation>
    </message>
    <message>
        <source>the file is no INI file</source>
        <translation>die Datei ist keine INI-Datei</translation>
    </message>
    <message>
        <source>is the folder writable?</source>
        <translation>ist der Ordner beschreibbar?</translation>
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
        <translation>&amp;Markierung umschalten</translation>
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
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts suchen</translation>
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
        <source>Reset t&amp;he layout</source>
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
    <message>
        <source>Prese&amp;ntation: large type, secrets hidden</source>
        <translation>&amp;Präsentation: große Schrift, Geheimnisse verborgen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>Befehl &amp;finden…</translation>
    </message>
    <message>
        <source>Keyboard &amp;shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>As the &amp;system has it</source>
        <translation>Wie im &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Connection prof&amp;iles…</source>
        <translation>Verbindungspro&amp;file…</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Fa&amp;rbschema</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Retry as advised: wait as long as the catalogue says, then connect, subscribe or send again; stop where trying again is of no use (Ctrl+Shift+R)</source>
        <translation>Nach Rat wiederholen: so lange warten, wie der Katalog sagt, dann neu verbinden, abonnieren oder senden; aufhören, wo ein neuer Versuch nichts nützt (Strg+Umschalt+R)</translation>
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
        <translation>Suche: Code, Name, Bedeutung …</translation>
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
        <translation>Senden  (Strg+⏎)</translation>
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
        <translation>Timer</translation>
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
    <message>
        <source>“%1” is a message for %2: choose that system, or another variant of it, first.</source>
        <translation>„%1“ ist eine Nachricht für %2: zuerst dieses System oder eine andere Variante davon wählen.</translation>
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
        <translation>Kappen</translation>
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
    <message>
        <source>Saved as the connection profile “%1”.</source>
        <translation>Als Verbindungsprofil „%1“ gespeichert.</translation>
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
        <translation>niemand: es wird gefolgert</translation>
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
        <source>%Ln times, all sessions together</source>
        <translation>
            <numerusform>%Ln-mal, alle Sitzungen zusammen</numerusform>
            <numerusform>%Ln-mal, alle Sitzungen zusammen</numerusform>
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
        <translation>Was Client-Bibliotheken tun</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandtes</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>code and name, system</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Opens this entry: %1</source>
        <translation>Öffnet diesen Eintrag: %1</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <comment>client library, operation</comment>
        <translation>%1, bei %2</translation>
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
        <translation>Seither hat es geklappt: siehe Zeile %1</translation>
    </message>
    <message>
        <source>It failed again since: see row %1</source>
        <translation>Seither ist es wieder gescheitert: siehe Zeile %1</translation>
    </message>
    <message>
        <source>Related: %1</source>
        <translation>Verwandt: %1</translation>
    </message>
    <message>
        <source>It is about the request in row %1</source>
        <translation>Es geht um die Anfrage in Zeile %1</translation>
    </message>
    <message>
        <source>None came before the conversation ended: see row %1</source>
        <translation>Bis zum Ende des Gesprächs kam keine: siehe Zeile %1</translation>
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
        <translation>Enden</translation>
    </message>
    <message>
        <source>Ends of connections (Ctrl+Shift+L)</source>
        <translation>Enden von Verbindungen (Strg+Umschalt+L)</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Herein</translation>
    </message>
    <message>
        <source>Sent by the server (Ctrl+Shift+I)</source>
        <translation>Vom Server gesendet (Strg+Umschalt+I)</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Hinaus</translation>
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
        <translation>Text oder Filter; verbirgt keine Zeilen</translation>
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
    <message>
        <source>not masked</source>
        <translation>nicht maskiert</translation>
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
        <source>Go to the sa&amp;ved sessions</source>
        <translation>Zu den gespei&amp;cherten Sitzungen</translation>
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
        <translation>Zum Pla&amp;yground</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Go to the charts</source>
        <translation>Zu den Diagrammen</translation>
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
    <name>telltale::ui::Pages</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>%1 – Telltale</source>
        <translation>%1 – Telltale</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PlaceList</name>
    <message>
        <source>The line is dropped without a close frame</source>
        <translation>Die Verbindung bricht ohne Close-Frame ab</translation>
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
        <translation>Die Verbindung wird zurückgesetzt</translation>
    </message>
    <message>
        <source>The line ends in the middle of a frame</source>
        <translation>Die Verbindung endet mitten in einem Frame</translation>
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
        <translation>Ein Server in diesem Programm, nur von diesem Rechner aus erreichbar. Er spricht jedes System und liefert auf Wunsch Fehler: so zeigt sich, wie jeder Fehler aussieht und wie eine Anwendung damit umgeht.</translation>
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
        <source>Connection profiles</source>
        <translation>Verbindungsprofile</translation>
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
    <message>
        <source>Save, and connect: in this tab, or in a new one if this one is in use</source>
        <translation>Speichern und verbinden: in diesem Tab oder, falls er belegt ist, in einem neuen</translation>
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
    <name>telltale::ui::ProfileList</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search profiles</source>
        <translation>Profile durchsuchen</translation>
    </message>
    <message>
        <source>Connection profiles</source>
        <translation>Verbindungsprofile</translation>
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
        <source>%1 – %2</source>
        <comment>profile, where it leads</comment>
        <translation>%1 – %2</translation>
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
    <message>
        <source>Search: error-103, close …</source>
        <translation>Suche: error-103, close …</translation>
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
    <message>
        <source>What you send in this run is listed here: a click takes it up again.</source>
        <translation>Was in diesem Lauf gesendet wird, steht hier: Ein Klick holt es zurück.</translation>
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
    <message>
        <source>Nothing is saved yet. Save keeps the present message for later starts, too.</source>
        <translation>Noch ist nichts gespeichert. „Speichern“ behält die jetzige Nachricht auch für spätere Starts.</translation>
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
    <message>
        <source>Search: name, URL, day …</source>
        <translation>Suche: Name, URL, Tag …</translation>
    </message>
    <message>
        <source>Read the folder again (Ctrl+R)</source>
        <translation>Den Ordner neu lesen (Strg+R)</translation>
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
        <translation>Ein Server in diesem Programm, der alle Systeme spricht und auf Wunsch Fehler liefert: der erste erklärte Fehler in einer Sekunde.</translation>
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
