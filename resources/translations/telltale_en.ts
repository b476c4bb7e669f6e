<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChartWords</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextTry</name>
    <message numerus="yes">
        <source>A try makes sense now, after %n failures in a row</source>
        <translation>
            <numerusform>A try makes sense now, after %n failure</numerusform>
            <numerusform>A try makes sense now, after %n failures in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next sensible try in %1, after %n failures in a row</source>
        <translation>
            <numerusform>Next sensible try in %1, after %n failure</numerusform>
            <numerusform>Next sensible try in %1, after %n failures in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::CatalogueBrowser</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n entries of all facets</source>
        <translation>
            <numerusform>Show %n entry of all facets</numerusform>
            <numerusform>Show %n entries of all facets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::CodesChart</name>
    <message numerus="yes">
        <source>%Ln other code(s)</source>
        <translation>
            <numerusform>%Ln other code</numerusform>
            <numerusform>%Ln other codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::EntryPage</name>
    <message numerus="yes">
        <source>%Ln times, all sessions together</source>
        <translation>
            <numerusform>%Ln time, all sessions together</numerusform>
            <numerusform>%Ln times, all sessions together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::FileBar</name>
    <message numerus="yes">
        <source>%n messages sent</source>
        <translation>
            <numerusform>%n message sent</numerusform>
            <numerusform>%n messages sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::LatencyChart</name>
    <message numerus="yes">
        <source>%Ln reply(s)</source>
        <translation>
            <numerusform>%Ln reply</numerusform>
            <numerusform>%Ln replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::RetryChart</name>
    <message numerus="yes">
        <source>%Ln other verdict(s)</source>
        <translation>
            <numerusform>%Ln other verdict</numerusform>
            <numerusform>%Ln other verdicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::RetryNotice</name>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>%n more waiting</numerusform>
            <numerusform>%n more waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::SavedMessagesModel</name>
    <message numerus="yes">
        <source>Folder, %n entries</source>
        <translation>
            <numerusform>Folder, %n entry</numerusform>
            <numerusform>Folder, %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::SavedMessagesPanel</name>
    <message numerus="yes">
        <source>%n entries came in</source>
        <translation>
            <numerusform>%n entry came in</numerusform>
            <numerusform>%n entries came in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::SessionOpener</name>
    <message numerus="yes">
        <source>%n more lines cannot be read either</source>
        <translation>
            <numerusform>%n more line cannot be read either</numerusform>
            <numerusform>%n more lines cannot be read either</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::Timeline</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✕ %Ln error(s)</source>
        <translation>
            <numerusform>✕ %Ln error</numerusform>
            <numerusform>✕ %Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>■ %Ln end(s) of connections</source>
        <translation>
            <numerusform>■ %Ln end of a connection</numerusform>
            <numerusform>■ %Ln ends of connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::TopCodesChart</name>
    <message numerus="yes">
        <source>%Ln different code(s)</source>
        <translation>
            <numerusform>%Ln different code</numerusform>
            <numerusform>%Ln different codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other code(s)</source>
        <translation>
            <numerusform>%Ln other code</numerusform>
            <numerusform>%Ln other codes</numerusform>
        </translation>
    </message>
</context>
</TS>
