// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/library.h"
#include "app/playground/playground.h"
#include "app/protocol/registry.h"
#include "tests/support/named.h"
#include "ui/composer/messageeditor.h"
#include "ui/mainwindow.h"
#include "ui/panels/eventtable.h"
#include "ui/detail/detail.h"
#include "ui/panels/sessions.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QWebSocket>
#include <QWebSocketServer>

#include <memory>

using namespace Qt::StringLiterals;
using namespace telltale;

/// The window as a person uses it: by its controls' names, against a server that says literal Centrifugo lines.
class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void connectsAndShowsState();
    void refusesAUrlThatIsNone();
    void explainsAnErrorOfASubscription();
    void sendButtonSaysWhyNot();
    void showsACloseWithItsCode();
    void filtersByText();
    void keepsRowsOnABadFilter();
    void chipsChooseKinds();
    void rawModeSendsBytes();
    void masksSecrets();
    void switchesHandshakeOff();
    void keepsHistory();
    void showsASavedSessionAndComesBack();
    void aNewSessionBeginsWithAnEmptyTable();
    void marksAreSaved();
    void showsEndingsAsTheWireHadThem_data();
    void showsEndingsAsTheWireHadThem();
    void letsGoOfTheTail();
    void survivesAFlood();

private:
    template<typename T>
    T *find(const char *name) const { return test::named<T>(*m_window, name); }
    /// The catalogue has sheets of facts with the same names.
    QLabel *detailLabel(const char *name) const
    {
        auto *label = find<ui::Detail>("detail")->findChild<QLabel *>(QLatin1String(name));
        if (!label)
            qFatal("the detail has no %s", name);
        return label;
    }
    void answer(QWebSocket *socket, const QString &text);
    void open();
    void subscribe(const QString &channel);
    void openWindow(const QString &history = {});
    QAbstractItemModel *model() const { return find<ui::EventTable>("eventTable")->model(); }
    /// The first row of the table with this kind, or -1.
    int rowOfKind(const QString &kind) const;
    QString cell(int row, QStringView key) const;

    std::unique_ptr<QWebSocketServer> m_server;
    std::unique_ptr<ui::MainWindow> m_window;
    QList<QWebSocket *> m_sockets;
    QStringList m_received;
};

void TestMainWindow::init()
{
    m_received.clear();
    m_sockets.clear();
    m_server = std::make_unique<QWebSocketServer>(u"test"_s, QWebSocketServer::NonSecureMode);
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    connect(m_server.get(), &QWebSocketServer::newConnection, this, [this] {
        QWebSocket *socket = m_server->nextPendingConnection();
        socket->setParent(m_server.get());
        m_sockets.append(socket);
        connect(socket, &QWebSocket::textMessageReceived, this, [this, socket](const QString &text) {
            m_received.append(text);
            answer(socket, text);
        });
    });
    openWindow();
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_server.reset();
}

void TestMainWindow::openWindow(const QString &history)
{
    m_window = std::make_unique<ui::MainWindow>(catalog::Catalog::bundled(), history);
    // Not in the flood: the tester walks over every row at each insertion.
    if (qstrcmp(QTest::currentTestFunction(), "survivesAFlood") != 0)
        new QAbstractItemModelTester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_window.get());
    m_window->resize(1200, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::answer(QWebSocket *socket, const QString &text)
{
    const auto has = [&text](const char *part) { return text.contains(QLatin1String(part)); };
    if (has("\"connect\""))
        socket->sendTextMessage(uR"({"id":1,"connect":{"client":"c1","version":"6.9.1 OSS","ping":25,"pong":true}})"_s);
    const qsizetype at = text.indexOf("\"id\":"_L1);
    if (!has("\"subscribe\"") || at < 0)
        return;
    const QString id = text.mid(at + 5).section(u',', 0, 0);
    if (has("error-103"))
        socket->sendTextMessage(uR"({"id":%1,"error":{"code":103,"message":"permission denied"}})"_s.arg(id));
    else if (has("close-3500"))
        socket->close(QWebSocketProtocol::CloseCode(3500), u"invalid token"_s);
    else
        socket->sendTextMessage(uR"({"id":%1,"subscribe":{}})"_s.arg(id));
}

void TestMainWindow::open()
{
    find<QComboBox>("system")->setCurrentText(protocol::systemByName(u"centrifugo"_s)->label() + u" · "_s
        + protocol::systemByName(u"centrifugo"_s)->variants().first().label);
    if (find<QComboBox>("system")->currentIndex() == 0)
        find<QComboBox>("system")->setCurrentIndex(1);
    find<QComboBox>("url")->setEditText(u"ws://127.0.0.1:%1/connection/websocket"_s.arg(m_server->serverPort()));
    QTest::mouseClick(find<QPushButton>("connectButton"), Qt::LeftButton);
    QTRY_VERIFY(find<QLabel>("stateText")->text().startsWith("Connected"_L1));
}

void TestMainWindow::subscribe(const QString &channel)
{
    auto *operation = find<QComboBox>("operation");
    operation->setCurrentIndex(operation->findData(u"subscribe"_s));
    auto *field = find<QLineEdit>("field-channel");
    field->setFocus();
    field->setText(channel);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
}

int TestMainWindow::rowOfKind(const QString &kind) const
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (cell(row, u"kind") == kind)
            return row;
    }
    return -1;
}

QString TestMainWindow::cell(int row, QStringView key) const
{
    return model()->index(row, history::eventFieldIndex(key)).data().toString();
}

void TestMainWindow::connectsAndShowsState()
{
    QCOMPARE(find<QLabel>("stateText")->text(), u"Not connected"_s);
    open();
    QCOMPARE(find<QPushButton>("connectButton")->text(), u"Disconnect"_s);
    // The handshake happened by itself.
    QTRY_VERIFY(!m_received.isEmpty() && m_received.first().contains("\"connect\""_L1));
    QTest::mouseClick(find<QPushButton>("connectButton"), Qt::LeftButton);
    QTRY_COMPARE(find<QLabel>("stateText")->text(), u"Closed"_s);
    QTRY_VERIFY(rowOfKind(u"close"_s) >= 0);
}

void TestMainWindow::refusesAUrlThatIsNone()
{
    find<QComboBox>("url")->setEditText(u"ftp://somewhere/x"_s);
    QTest::mouseClick(find<QPushButton>("connectButton"), Qt::LeftButton);
    QVERIFY(find<QFrame>("messageBar")->isVisible());
    QVERIFY(find<QLabel>("messageText")->text().contains("ftp"_L1));
    QCOMPARE(find<QLabel>("stateText")->text(), u"Not connected"_s);
}

void TestMainWindow::explainsAnErrorOfASubscription()
{
    open();
    subscribe(u"error-103"_s);
    QTRY_VERIFY(rowOfKind(u"error"_s) >= 0);
    const int row = rowOfKind(u"error"_s);
    QCOMPARE(cell(row, u"code"), u"103"_s);
    QCOMPARE(cell(row, u"name"), u"ErrorPermissionDenied"_s);
    QCOMPARE(cell(row, u"subject"), u"error-103"_s);
    auto *table = find<ui::EventTable>("eventTable");
    table->setCurrentIndex(model()->index(row, 0));
    auto *detail = find<ui::Detail>("detail");
    QCOMPARE(detail->currentIndex(), int(ui::Detail::ExplanationPage));
    QTRY_COMPARE(detailLabel("headlineCode")->text(), u"103"_s);
    QCOMPARE(detailLabel("headline")->text(), u"ErrorPermissionDenied"_s);
    QCOMPARE(detailLabel("retry")->text(), u"Retry only after a fix"_s);
    QVERIFY(!detailLabel("meaning")->text().isEmpty());
    QVERIFY(!detailLabel("remedy")->text().isEmpty());
    QCOMPARE(detailLabel("text")->text(), u"permission denied"_s);
    for (int page = 0; page < detail->count(); ++page)
        detail->setCurrentIndex(page);
    detail->setCurrentIndex(ui::Detail::MessagePage);
    QTest::mouseClick(find<QToolButton>("bytesAsText"), Qt::LeftButton);
    QVERIFY(find<QPlainTextEdit>("bytesText")->toPlainText().contains("permission denied"_L1));
}

void TestMainWindow::sendButtonSaysWhyNot()
{
    QVERIFY(!find<QPushButton>("sendButton")->isEnabled());
    QCOMPARE(find<QLabel>("sendReason")->text(), u"Not connected: connect first."_s);
    open();
    find<QLineEdit>("field-channel")->setText(u"news"_s);
    QTRY_VERIFY(find<QPushButton>("sendButton")->isEnabled());
    QVERIFY(find<QPlainTextEdit>("preview")->toPlainText().contains(uR"("subscribe":{"channel":"news"})"_s));
}

void TestMainWindow::showsACloseWithItsCode()
{
    open();
    subscribe(u"close-3500"_s);
    QTRY_VERIFY(rowOfKind(u"close"_s) >= 0);
    const int row = rowOfKind(u"close"_s);
    QCOMPARE(cell(row, u"code"), u"3500"_s);
    QCOMPARE(cell(row, u"name"), u"DisconnectInvalidToken"_s);
    QVERIFY(!cell(row, u"retry").isEmpty());
    find<ui::EventTable>("eventTable")->setCurrentIndex(model()->index(row, 0));
    find<ui::Detail>("detail")->setCurrentIndex(ui::Detail::MessagePage);
    const QAbstractItemModel *tree = find<QTreeView>("messageTree")->model();
    QTRY_COMPARE(tree->rowCount(), 2);
    QCOMPARE(tree->index(0, 1).data().toString(), u"3500"_s);
    QCOMPARE(tree->index(1, 0).data().toString(), u"reason"_s);
    QCOMPARE(tree->index(1, 1).data().toString(), u"invalid token"_s);
    QTRY_COMPARE(find<QLabel>("stateText")->text(), u"Closed"_s);
    QCOMPARE(find<QPushButton>("connectButton")->text(), u"Connect"_s);
}

void TestMainWindow::filtersByText()
{
    open();
    subscribe(u"news"_s);
    subscribe(u"error-103"_s);
    QTRY_VERIFY(rowOfKind(u"error"_s) >= 0);
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *edit = find<QLineEdit>("filterEdit");
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, u"code:103"_s);
    QTRY_COMPARE(model()->rowCount(), 1);
    QCOMPARE(cell(0, u"kind"), u"error"_s);
    QVERIFY(find<QLabel>("filterCounts")->text().startsWith("1 of "_L1));
    QTest::keyClick(edit, Qt::Key_Escape);
    QTRY_VERIFY(model()->rowCount() > 1);
}

void TestMainWindow::keepsRowsOnABadFilter()
{
    open();
    subscribe(u"error-103"_s);
    QTRY_VERIFY(rowOfKind(u"error"_s) >= 0);
    auto *edit = find<QLineEdit>("filterEdit");
    edit->setText(u"kind:error"_s);
    QTRY_COMPARE(model()->rowCount(), 1);
    edit->setText(u"knd:error"_s);
    QTRY_VERIFY(find<QLabel>("filterProblem")->isVisible());
    QVERIFY(find<QLabel>("filterProblem")->text().contains("knd"_L1));
    QCOMPARE(model()->rowCount(), 1);
}

void TestMainWindow::chipsChooseKinds()
{
    open();
    subscribe(u"error-103"_s);
    subscribe(u"close-3500"_s);
    QTRY_VERIFY(rowOfKind(u"close"_s) >= 0);
    find<QToolButton>("chipErrors")->click();
    QTRY_COMPARE(model()->rowCount(), 1);
    QCOMPARE(cell(0, u"kind"), u"error"_s);
    find<QToolButton>("chipCloses")->click();
    QTRY_VERIFY(model()->rowCount() >= 2);
    find<QToolButton>("chipErrors")->click();
    QTRY_COMPARE(cell(0, u"kind"), u"close"_s);
    for (int row = 0; row < model()->rowCount(); ++row)
        QCOMPARE(cell(row, u"kind"), u"close"_s); // the server's, and the client's answer
    QTRY_COMPARE(find<QToolButton>("chipErrors")->text(), u"Errors 1"_s);
    find<QToolButton>("chipCloses")->click();
    find<QToolButton>("chipOut")->click();
    const auto onlyOut = [this] {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (cell(row, u"dir") != u"↑"_s)
                return false;
        }
        return model()->rowCount() >= 3;
    };
    QTRY_VERIFY(onlyOut()); // all rows may be there for a moment, between the chips
}

void TestMainWindow::rawModeSendsBytes()
{
    open();
    m_received.clear();
    find<QTabWidget>("composeMode")->setCurrentIndex(1);
    find<QComboBox>("rawNotation")->setCurrentIndex(1);
    find<ui::MessageEditor>("rawEdit")->setText(u"7b7"_s);
    QVERIFY(find<QLabel>("composeProblem")->isVisible());
    QVERIFY(!find<QPushButton>("sendButton")->isEnabled());
    find<ui::MessageEditor>("rawEdit")->setText(u"7b 7d"_s);
    QVERIFY(find<QPushButton>("sendButton")->isEnabled());
    find<QPushButton>("sendButton")->click();
    QTRY_VERIFY(m_received.contains(u"{}"_s));
}

void TestMainWindow::masksSecrets()
{
    auto *operation = find<QComboBox>("operation");
    find<QComboBox>("system")->setCurrentIndex(1);
    operation->setCurrentIndex(operation->findData(u"connect"_s));
    QList<QLineEdit *> tokens = find<QWidget>("composeForm")->findChildren<QLineEdit *>(u"field-token"_s);
    QCOMPARE(tokens.size(), 1);
    QCOMPARE(tokens.first()->echoMode(), QLineEdit::Password);
    tokens.first()->setText(u"very-secret-token"_s);
    QVERIFY(!find<QPlainTextEdit>("preview")->toPlainText().contains("very-secret"_L1));
    find<QAction>("action-show-secrets")->trigger();
    QVERIFY(find<QPlainTextEdit>("preview")->toPlainText().contains("very-secret-token"_L1));
}

void TestMainWindow::switchesHandshakeOff()
{
    find<QComboBox>("system")->setCurrentIndex(1);
    find<QCheckBox>("automation-connect")->setChecked(false);
    open();
    subscribe(u"news"_s);
    QTRY_VERIFY(!m_received.isEmpty());
    QVERIFY(m_received.first().contains("\"subscribe\""_L1));
}

void TestMainWindow::showsASavedSessionAndComesBack()
{
    const QTemporaryDir folder;
    m_window.reset();
    openWindow(folder.path());
    open();
    subscribe(u"error-103"_s);
    QTRY_VERIFY(rowOfKind(u"error"_s) >= 0);
    m_window.reset();
    const QString path = history::Library(folder.path()).sessions().value(0).path;
    const qint64 rows = history::Library(folder.path()).sessions().value(0).rows;

    openWindow(folder.path());
    QTRY_COMPARE(model()->rowCount(), int(rows)); // the end of earlier runs
    open();
    subscribe(u"news"_s);
    QTRY_COMPARE(cell(model()->rowCount() - 1, u"kind"), u"reply"_s);
    const int now = model()->rowCount();
    auto *notice = find<QWidget>("sessionNotice");
    QVERIFY(!notice->isVisible());

    const int error = rowOfKind(u"error"_s);
    emit find<ui::SessionsPanel>("sessionsPanel")->openRequested(path, error);
    QTRY_VERIFY(notice->isVisible());
    QTRY_COMPARE(model()->rowCount(), int(rows));
    QTRY_COMPARE(find<ui::EventTable>("eventTable")->currentIndex().row(), error);
    QVERIFY(find<QLabel>("sessionNoticeText")->text().contains("ws://127.0.0.1"_L1));
    subscribe(u"news-2"_s); // goes on behind it
    QTRY_VERIFY(find<QLabel>("sessionNoticeNews")->isVisible());
    QTest::mouseClick(find<QPushButton>("sessionNoticeBack"), Qt::LeftButton);
    QVERIFY(!notice->isVisible());
    QTRY_VERIFY(model()->rowCount() >= now + 2);
}

void TestMainWindow::aNewSessionBeginsWithAnEmptyTable()
{
    const QTemporaryDir folder;
    m_window.reset();
    openWindow(folder.path());
    open();
    subscribe(u"error-103"_s);
    QTRY_VERIFY(rowOfKind(u"error"_s) >= 0);
    find<QAction>("action-new-session")->trigger();
    QTRY_COMPARE(model()->rowCount(), 0);
    subscribe(u"error-103"_s); // the connection stays
    QTRY_VERIFY(rowOfKind(u"error"_s) >= 0);
    QCOMPARE(cell(rowOfKind(u"error"_s), u"seen"), u"2×"_s);
    m_window.reset();
    QCOMPARE(history::Library(folder.path()).sessions().size(), 2);
}

void TestMainWindow::marksAreSaved()
{
    const QTemporaryDir folder;
    m_window.reset();
    openWindow(folder.path());
    open();
    QTRY_VERIFY(rowOfKind(u"reply"_s) >= 0);
    const int marked = rowOfKind(u"reply"_s);
    find<ui::EventTable>("eventTable")->setCurrentIndex(model()->index(marked, 0));
    find<QAction>("action-toggle-mark")->trigger();
    m_window.reset();
    const history::Library library(folder.path());
    QCOMPARE(library.marks(library.sessions().value(0).path)->keys(), QList<qint64> {marked});
}

void TestMainWindow::keepsHistory()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sessions"_s);
    m_window.reset();
    openWindow(path);
    open();
    subscribe(u"error-103"_s);
    QTRY_VERIFY(rowOfKind(u"error"_s) >= 0);
    m_window.reset();
    openWindow(path);
    QTRY_VERIFY(rowOfKind(u"error"_s) >= 0);
    QCOMPARE(cell(rowOfKind(u"error"_s), u"seen"), u"first"_s);
    const int before = model()->rowCount();
    open();
    subscribe(u"error-103"_s);
    QTRY_VERIFY(model()->rowCount() > before && cell(model()->rowCount() - 1, u"kind") == u"error"_s);
    QCOMPARE(cell(model()->rowCount() - 1, u"seen"), u"2×"_s);
}

void TestMainWindow::showsEndingsAsTheWireHadThem_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("tcp-drop") << u"close"_s << u"1006"_s;
    QTest::newRow("empty-close") << u"close"_s << u"1005"_s;
    QTest::newRow("close-1005") << u"close"_s << u"1005"_s;
    QTest::newRow("close-999") << u"close"_s << u"999"_s;
    QTest::newRow("close-3500") << u"close"_s << u"3500"_s;
    QTest::newRow("close-4999") << u"close"_s << u"4999"_s;
    QTest::newRow("close-bad-utf8") << u"close"_s << QString();
    QTest::newRow("close-one-byte") << u"close"_s << QString();
    QTest::newRow("reserved-opcode-3") << u"malformed"_s << QString();
    QTest::newRow("masked-server-frame") << QString() << QString();
    QTest::newRow("rsv1") << QString() << QString();
    QTest::newRow("close-200-byte-reason") << u"close"_s << QString();
    QTest::newRow("http-401") << u"refused"_s << u"401"_s;
}

void TestMainWindow::showsEndingsAsTheWireHadThem()
{
    QFETCH(QString, kind);
    QFETCH(QString, code);
    playground::Playground playground;
    QVERIFY(bool(playground.listen(0)));
    find<QComboBox>("url")->setEditText(playground.url(u"/ending/"_s + QLatin1String(QTest::currentDataTag())).toString());
    QTest::mouseClick(find<QPushButton>("connectButton"), Qt::LeftButton);
    const auto row = [&] { return kind.isEmpty() ? -1 : rowOfKind(kind); };
    const auto findings = [this] {
        const history::Store &store = m_window->store();
        for (qint64 number = 0; number < store.size(); ++number) {
            if (!store.row(number).event.findings.isEmpty())
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(row() >= 0 || (kind.isEmpty() && findings()), 10000);
    if (!code.isEmpty())
        QCOMPARE(cell(row(), u"code"), code);
    else
        QVERIFY(findings());
    if (kind == "refused"_L1) {
        find<ui::EventTable>("eventTable")->setCurrentIndex(model()->index(row(), 0));
        QTRY_VERIFY(find<QLabel>("response")->text().startsWith("HTTP/1.1 401"_L1));
    }
}

void TestMainWindow::letsGoOfTheTail()
{
    open();
    for (int i = 0; i < 200; ++i)
        m_sockets.first()->sendTextMessage(uR"({"push":{"channel":"news","pub":{"data":{"n":%1}}}})"_s.arg(i));
    auto *table = find<ui::EventTable>("eventTable");
    QTRY_VERIFY(model()->rowCount() >= 200);
    QVERIFY(table->isFollowing());
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    QTRY_VERIFY(!table->isFollowing());
    m_sockets.first()->sendTextMessage(uR"({"push":{"channel":"news","pub":{"data":1}}})"_s);
    QTRY_VERIFY(find<QToolButton>("newEventsButton")->isVisible());
    find<QToolButton>("newEventsButton")->click();
    QVERIFY(table->isFollowing());
}

/// Floods its one client from a thread of its own, so that the window's thread only does the window's work.
class FloodServer : public QObject {
public:
    static constexpr int PerBurst = 100; // every 10 ms: 10,000 a second
    /// Three seconds of them; TELLTALE_FLOOD_SECONDS makes it longer.
    static int bursts() { return 100 * qMax(3, qEnvironmentVariableIntValue("TELLTALE_FLOOD_SECONDS")); }

    FloodServer()
        : m_server(u"flood"_s, QWebSocketServer::NonSecureMode, this)
        , m_timer(this)
    {
        m_server.listen(QHostAddress::LocalHost);
        port = m_server.serverPort();
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(10);
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            m_socket.reset(m_server.nextPendingConnection());
            m_timer.start();
        });
        connect(&m_timer, &QTimer::timeout, this, [this] {
            for (int i = 0; i < PerBurst; ++i)
                m_socket->sendTextMessage(uR"({"push":{"channel":"news","pub":{"data":{"n":%1}}}})"_s.arg(m_bursts * PerBurst + i));
            if (++m_bursts == bursts())
                m_timer.stop();
        });
    }
    quint16 port = 0;

private:
    QWebSocketServer m_server;
    QTimer m_timer;
    std::unique_ptr<QWebSocket> m_socket;
    int m_bursts = 0;
};

void TestMainWindow::survivesAFlood()
{
    QThread thread;
    thread.start();
    QObject context;
    context.moveToThread(&thread);
    FloodServer *server = nullptr;
    QMetaObject::invokeMethod(&context, [&server] { server = new FloodServer; }, Qt::BlockingQueuedConnection);
    find<QComboBox>("system")->setCurrentIndex(1);
    find<QComboBox>("url")->setEditText(u"ws://127.0.0.1:%1/"_s.arg(server->port));

    qint64 longest = 0;
    qint64 late = 0;
    qint64 turns = 0;
    QElapsedTimer gap;
    QTimer beat;
    beat.setTimerType(Qt::PreciseTimer);
    connect(&beat, &QTimer::timeout, this, [&] {
        const qint64 passed = gap.restart();
        longest = qMax(longest, passed);
        late += passed > 26;
        ++turns;
    });
    QElapsedTimer took;
    took.start();
    QTest::mouseClick(find<QPushButton>("connectButton"), Qt::LeftButton);
    gap.start();
    beat.start(10);
    const auto pushes = [this] {
        qint64 count = 0;
        const history::Store &store = m_window->store();
        for (qint64 row = 0; row < store.size(); ++row)
            count += store.row(row).event.kind == Kind::Push;
        return count;
    };
    const int All = FloodServer::PerBurst * FloodServer::bursts();
    const bool shown = QTest::qWaitFor([&] { return model()->rowCount() > All; }, 300000);
    qInfo("%d rows in %lld ms; a timer of 10 ms came %lld times, its longest gap was %lld ms, %lld gaps were over 26 ms", All,
        took.elapsed(), turns, longest, late);
    const qint64 found = pushes();
    m_window.reset();
    QMetaObject::invokeMethod(&context, [server] { delete server; }, Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();
    QVERIFY(shown);
    QCOMPARE(found, qint64(All));
    QVERIFY(turns > 50);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
