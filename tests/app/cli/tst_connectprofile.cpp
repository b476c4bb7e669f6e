// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace Qt::StringLiterals;

/// `telltale-cli connect --profile`, as a shell would run it; there is no keyring.
class tst_ConnectProfile : public QObject {
    Q_OBJECT

private slots:
    void init();
    void connects();
    void otherUrlAndMoreOptions();
    void fails_data();
    void fails();

private:
    struct Run {
        int exitCode = -1;
        QByteArray output;
        QByteArray errors;
    };
    Run run(const QStringList &arguments) const;
    void save(const QByteArray &profiles) const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QWebSocketServer> m_server;
    QStringList m_messages;
    QString m_path;
    QByteArray m_header;
};

void tst_ConnectProfile::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_messages.clear();
    m_server = std::make_unique<QWebSocketServer>(u"test"_s, QWebSocketServer::NonSecureMode);
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    connect(m_server.get(), &QWebSocketServer::newConnection, this, [this] {
        QWebSocket *socket = m_server->nextPendingConnection();
        socket->setParent(m_server.get());
        m_path = socket->requestUrl().path();
        m_header = socket->request().rawHeader("X-One");
        connect(socket, &QWebSocket::textMessageReceived, this, [this, socket](const QString &message) {
            m_messages.append(message);
            if (message == u"last"_s)
                socket->close();
        });
    });
}

tst_ConnectProfile::Run tst_ConnectProfile::run(const QStringList &arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home->path());
    environment.insert(u"XDG_DATA_HOME"_s, m_home->path());
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/telltale-test-bus"_s);
    environment.insert(u"TELLTALE_TEST_WORD"_s, u"of the environment"_s);
    environment.remove(u"DISPLAY"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(TELLTALE_CLI), QStringList {u"connect"_s, u"--profile"_s} + arguments);
    process.closeWriteChannel();
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60000)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), "telltale-cli did not end"};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void tst_ConnectProfile::save(const QByteArray &profiles) const
{
    QVERIFY(QDir(m_home->path()).mkpath(u"telltale"_s));
    QFile file(m_home->filePath(u"telltale/profiles.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(profiles);
}

void tst_ConnectProfile::connects()
{
    save(R"({"profiles": [{"id": "1", "name": "My server", "url": "ws://${host}/path", "system": "websocket",
        "headers": [{"name": "X-One", "text": "1 ${word}"}],
        "variables": [{"name": "host", "text": "127.0.0.1:)"
        + QByteArray::number(m_server->serverPort()) + R"("}, {"name": "word", "text": "${env:TELLTALE_TEST_WORD}"}],
        "steps": ["text payload='first ${word}'", "text payload=second"]}]})");
    const Run done = run({u"my SERVER"_s, u"--do"_s, u"text payload=third"_s, u"--do"_s, u"text payload=last"_s, u"--json"_s});
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(m_messages, (QStringList {u"first of the environment"_s, u"second"_s, u"third"_s, u"last"_s}));
    QCOMPARE(m_path, u"/path"_s);
    QCOMPARE(m_header, "1 of the environment");
}

void tst_ConnectProfile::otherUrlAndMoreOptions()
{
    save(R"({"profiles": [{"id": "1", "name": "A", "url": "ws://nowhere.invalid/", "system": "websocket", "steps": ["text payload=last"]}]})");
    const Run done = run({u"A"_s, u"--header"_s, u"X-One: 2"_s, u"ws://127.0.0.1:%1/other"_s.arg(m_server->serverPort())});
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(m_path, u"/other"_s);
    QCOMPARE(m_header, "2");
    QCOMPARE(m_messages, QStringList {u"last"_s});
}

void tst_ConnectProfile::fails_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    const QByteArray two = R"({"profiles": [{"id": "1", "name": "One", "url": "ws://h/"}, {"id": "2", "name": "Two", "url": "ws://${nope}/"},
        {"id": "3", "name": "Three", "url": "ws://h/", "headers": [{"name": "Authorization", "secret": true}], "secrets": ["header/Authorization"]}]})";
    QTest::newRow("none saved") << QByteArray("{}") << u"One"_s << 2 << QByteArray("there is no connection profile `One`: none is saved yet");
    QTest::newRow("unknown name") << two << u"Four"_s << 2 << QByteArray("there is no connection profile `Four`: there are One, Three, Two");
    QTest::newRow("no name") << two << u""_s << 2 << QByteArray("there are One, Three, Two");
    QTest::newRow("broken file") << QByteArray("{") << u"One"_s << 2 << QByteArray("profiles.json, line 1, column 2");
    QTest::newRow("unknown variable") << two << u"Two"_s << 1 << QByteArray("There is no variable ${nope}: URL, column 6");
    QTest::newRow("secret that is not there") << two << u"Three"_s << 1 << QByteArray("The connection profile Three is not complete: header Authorization");
}

void tst_ConnectProfile::fails()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, name);
    QFETCH(QByteArray, says);
    save(file);
    const Run done = run({name});
    QTEST(done.exitCode, "exitCode");
    QVERIFY2(done.errors.contains(says), done.errors.constData());
    QCOMPARE(done.output, QByteArray());
}

QTEST_GUILESS_MAIN(tst_ConnectProfile)
#include "tst_connectprofile.moc"
