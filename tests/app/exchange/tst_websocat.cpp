// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/websocat.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace telltale;
using exchange::WebsocatTarget;
using wire::Direction;
using wire::Opcode;

namespace {

decode::Event sent(const QByteArray &bytes, Opcode opcode = Opcode::Text)
{
    decode::Event event;
    event.direction = Direction::Out;
    event.kind = Kind::Request;
    event.system = QStringLiteral("centrifugo");
    event.bytes = bytes;
    event.frameFacts = decode::FrameFacts();
    event.frameFacts->opcode = opcode;
    return event;
}

WebsocatTarget local()
{
    return {.url = QUrl(QStringLiteral("ws://localhost:8000/connection/websocket")), .headers = {}, .subprotocols = {}};
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a program of this name gets when a shell runs the command: its arguments, and what comes in.
struct Got {
    QByteArrayList arguments;
    QByteArray input;
};

Got runInShell(const QByteArray &command)
{
    const QTemporaryDir folder;
    QFile program(folder.filePath(QStringLiteral("websocat")));
    if (!program.open(QFile::WriteOnly))
        return {};
    program.write("#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$0.arguments\"\nif [ ! -t 0 ]; then cat > \"$0.input\"; fi\n");
    program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    program.close();
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"), folder.path() + u':' + environment.value(QStringLiteral("PATH")));
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(folder.path());
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QString::fromUtf8(command)});
    shell.closeWriteChannel();
    if (!shell.waitForFinished() || shell.exitCode() != 0)
        return {};
    return {read(program.fileName() + QStringLiteral(".arguments")).chopped(1).split('\n'), read(program.fileName() + QStringLiteral(".input"))};
}

} // namespace

class TestWebsocat : public QObject {
    Q_OBJECT

private slots:
    void commands_data()
    {
        QTest::addColumn<WebsocatTarget>("target");
        QTest::addColumn<QList<decode::Event>>("events");
        QTest::addColumn<QByteArray>("command");
        using Events = QList<decode::Event>;
        const QByteArray url = "ws://localhost:8000/connection/websocket";
        decode::Event received = sent("{}");
        received.direction = Direction::In;
        decode::Event note = sent("GET / HTTP/1.1");
        note.kind = Kind::Note;
        decode::Event concluded = sent("x");
        concluded.inferred = true;

        QTest::newRow("nothing sent: it only connects") << local() << Events {received, note, concluded, sent({}), sent("ping", Opcode::Ping)}
                                                       << "websocat -n " + url;
        QTest::newRow("one message") << local() << Events {sent(R"({"id":1})")} << "printf '%s\\n' '{\"id\":1}' | websocat -n " + url;
        QTest::newRow("several, in order") << local() << Events {sent("a"), received, sent("b c")} << "printf '%s\\n' a 'b c' | websocat -n " + url;
        QTest::newRow("a quote") << local() << Events {sent("it's")} << "printf '%s\\n' 'it'\\''s' | websocat -n " + url;
        QTest::newRow("several lines") << local() << Events {sent("a\nb\\n")} << "printf '%b\\0' 'a\\0012b\\\\n' | websocat -n -0 " + url;
        QTest::newRow("control characters") << local() << Events {sent("\x1b[2Jx\x03\r")} << "printf '%b\\0' '\\0033[2Jx\\0003\\0015' | websocat -n -0 " + url;
        QTest::newRow("text that runs backwards") << local() << Events {sent("a\u202Eb")} << "printf '%b\\0' 'a\\0342\\0200\\0256b' | websocat -n -0 " + url;
        QTest::newRow("binary") << local() << Events {sent("PUB a 1\r\nx\r\n", Opcode::Binary)}
                                << "printf '%s\\n' base64:UFVCIGEgMQ0KeA0K | websocat -n --base64 --binary-prefix base64: " + url;
        QTest::newRow("text that is no UTF-8") << local() << Events {sent("\xff")} << "printf '%s\\n' 'base64:/w==' | websocat -n --base64 --binary-prefix base64: " + url;

        WebsocatTarget target = local();
        target.subprotocols = {QStringLiteral("centrifuge-json"), QStringLiteral("graphql-ws")};
        target.headers = {{"Authorization", "Bearer abc"}, {"X-Trace", "$(reboot)"}};
        target.acceptBadCertificate = true;
        target.url = QUrl(QStringLiteral("wss://me:hidden@example.org/ws?token=hidden&v=2"));
        QTest::newRow("headers, credentials") << target << Events {}
            << QByteArray("websocat -n -k --protocol centrifuge-json,graphql-ws -H 'Authorization: •••••' -H 'X-Trace: •••••' 'wss://•••••@example.org/ws?token=•••••&v=•••••'");
        QTest::newRow("a token in a message") << local() << Events {sent(R"({"id":1,"connect":{"token":"hidden"}})")}
            << "printf '%s\\n' '{\"id\":1,\"connect\":{\"token\":\"•••••\"}}' | websocat -n " + url;
    }
    void commands()
    {
        QFETCH(WebsocatTarget, target);
        QFETCH(QList<decode::Event>, events);
        QFETCH(QByteArray, command);
        QCOMPARE(exchange::websocatCommand(target, {events.begin(), events.end()}, false), command);
    }

    void secretsAreShownWhenTheUserAsks()
    {
        WebsocatTarget target = local();
        target.headers = {{"Authorization", "Bearer it's"}};
        target.url = QUrl(QStringLiteral("wss://me:open@example.org/ws?token=a b"));
        QCOMPARE(exchange::websocatCommand(target, {sent(R"({"connect":{"token":"open"}})")}, true),
            QByteArray("printf '%s\\n' '{\"connect\":{\"token\":\"open\"}}' | websocat -n -H 'Authorization: Bearer it'\\''s' 'wss://me:open@example.org/ws?token=a%20b'"));
    }

    /// A shell takes nothing in the command for its own, and gives the program every byte.
    void aShellPassesEverythingOn()
    {
        const QByteArray nasty = "'; echo $HOME `id` \\ \"\\n\" %s %% !! # \t \xc3\xa9 \x01\x7f\r\nnext";
        WebsocatTarget target = local();
        target.headers = {{"X", "'$(id)' \\"}};
        const Got got = runInShell(exchange::websocatCommand(target, {sent(nasty), sent("two")}, true));
        QCOMPARE(got.input, nasty + QByteArray("\0two\0", 5));
        QCOMPARE(got.arguments, (QByteArrayList {"-n", "-0", "-H", "X: '$(id)' \\", "ws://localhost:8000/connection/websocket"}));

        const Got tame = runInShell(exchange::websocatCommand(local(), {sent("$HOME 'a' \\0101 %d"), sent("-x")}, true));
        QCOMPARE(tame.input, QByteArray("$HOME 'a' \\0101 %d\n-x\n"));
    }
};

QTEST_GUILESS_MAIN(TestWebsocat)
#include "tst_websocat.moc"
