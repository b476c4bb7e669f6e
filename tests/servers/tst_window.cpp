// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/eventfields.h"
#include "app/playground/playground.h"
#include "app/protocol/registry.h"
#include "tests/support/peer.h"
#include "ui/detail/detail.h"
#include "ui/mainwindow.h"
#include "ui/panels/eventtable.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryFile>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace telltale;
using test::Peer;

using Fields = QMap<QString, QString>;

/// The main job through the window, on the real servers of the five systems: connect, subscribe, provoke an error with the form,
/// read what it means. Flow's server is the playground's, whose words are the recorded ones.
class tst_Window : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void mainJob_data();
    void mainJob();

private:
    template<typename T>
    T *find(const QString &name) const
    {
        T *found = m_window->findChild<T *>(name);
        if (!found)
            qFatal("no %s in the window", qPrintable(name));
        return found;
    }
    QAbstractItemModel *model() const { return find<ui::EventTable>(u"eventTable"_s)->model(); }
    QString cell(int row, QStringView key) const { return model()->index(row, history::eventFieldIndex(key)).data().toString(); }
    int rowWith(const QString &kind, QStringView key, const QString &value) const;
    void send(const QString &operation, const Fields &fields);
    QString startServer(const QString &system);

    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<Peer> m_peer;
    std::unique_ptr<playground::Playground> m_playground;
    QTemporaryFile m_configuration;
};

void tst_Window::init()
{
    m_window = std::make_unique<ui::MainWindow>(catalog::Catalog::bundled(), QString());
    m_window->resize(1200, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void tst_Window::cleanup()
{
    m_window.reset();
    m_peer.reset();
    m_playground.reset();
}

int tst_Window::rowWith(const QString &kind, QStringView key, const QString &value) const
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (cell(row, u"kind") == kind && cell(row, key) == value)
            return row;
    }
    return -1;
}

/// As a person does: choose the operation, fill in its form, press Ctrl+Enter.
void tst_Window::send(const QString &operation, const Fields &fields)
{
    auto *operations = find<QComboBox>(u"operation"_s);
    const int index = operations->findData(operation);
    QVERIFY2(index >= 0, qPrintable(operation));
    operations->setCurrentIndex(index);
    QWidget *last = operations;
    const QWidget *form = find<QWidget>(u"composer"_s);
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        last = form->findChild<QWidget *>(u"field-"_s + it.key());
        QVERIFY2(last, qPrintable(it.key()));
        if (auto *edit = qobject_cast<QLineEdit *>(last))
            edit->setText(it.value());
        else if (auto *combo = qobject_cast<QComboBox *>(last))
            combo->setCurrentText(it.value());
        else if (auto *text = qobject_cast<QPlainTextEdit *>(last))
            text->setPlainText(it.value());
        else
            QFAIL(qPrintable(it.key() + u" has a field of another sort"_s));
    }
    QTRY_VERIFY(find<QPushButton>(u"sendButton"_s)->isEnabled());
    QTest::keyClick(last, Qt::Key_Return, Qt::ControlModifier);
}

/// The URL of the system's server, or empty with a failed or skipped test.
QString tst_Window::startServer(const QString &system)
{
    if (system == u"flow"_s) {
        m_playground = std::make_unique<playground::Playground>();
        return m_playground->listen(0) ? m_playground->url(u"/v1/ws"_s).toString() : QString();
    }
    const bool script = system == u"sharedb"_s || system == u"deepstream"_s;
    const QString file = Peer::file(script ? system + u"/server.js"_s : system);
    QString url;
    [&] { TELLTALE_NEEDS(Peer::missing(system, {file})) }();
    if (QTest::currentTestFailed() || !QFile::exists(file))
        return {};
    QStringList arguments;
    if (script)
        arguments = {file};
    if (system == u"nats"_s) {
        if (!m_configuration.open())
            return {};
        m_configuration.resize(0);
        m_configuration.write("server_name: t\nwebsocket { no_tls: true }\n");
        m_configuration.flush();
        arguments = {m_configuration.fileName()};
    }
    m_peer = std::make_unique<Peer>();
    if (!m_peer->start(script ? u"node"_s : file, arguments)) {
        [&] { QFAIL(qPrintable(m_peer->problem())); }();
        return {};
    }
    return system == u"deepstream"_s ? m_peer->url(u"/deepstream-json"_s).toString() : m_peer->url().toString();
}

void tst_Window::mainJob_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("variant");
    QTest::addColumn<Fields>("good"); // a subscription that works, and the subject its reply or request shows
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("operation"); // what provokes the error
    QTest::addColumn<Fields>("bad");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("retry");

    QTest::newRow("Centrifugo") << "centrifugo" << "json" << Fields {{u"channel"_s, u"news"_s}} << "news"
                                << "subscribe" << Fields {{u"channel"_s, u"err-103-x"_s}} << "ErrorPermissionDenied" << "after-fix";
    QTest::newRow("NATS") << "nats" << "nats" << Fields {{u"subject"_s, u"news"_s}} << "news"
                          << "subscribe" << Fields {{u"subject"_s, u"news..today"_s}} << "ErrBadSubject" << "after-fix";
    QTest::newRow("Flow") << "flow" << "json" << Fields {{u"topic"_s, u"blocks"_s}, {u"block_status"_s, u"sealed"_s}} << "blocks"
                          << "unsubscribe" << Fields {{u"subscription_id"_s, u"nobody"_s}} << "subscription not found" << "never";
    QTest::newRow("deepstream") << "deepstream" << "json" << Fields {{u"name"_s, u"news"_s}} << "news"
                                << "subscribe" << Fields {{u"name"_s, u"denied/x"_s}} << "MESSAGE_DENIED" << "never";
    QTest::newRow("ShareDB") << "sharedb" << "json" << Fields {{u"collection"_s, u"recipes"_s}, {u"document"_s, u"soup"_s}} << "recipes/soup"
                             << "fetch" << Fields {{u"collection"_s, u"recipes"_s}, {u"document"_s, u"hidden1"_s}}
                             << "ERR_SNAPSHOT_READ_SILENT_REJECTION" << "never";
}

void tst_Window::mainJob()
{
    QFETCH(QString, system);
    QFETCH(QString, variant);
    QFETCH(Fields, good);
    QFETCH(QString, subject);
    QFETCH(QString, operation);
    QFETCH(Fields, bad);
    QFETCH(QString, name);
    QFETCH(QString, retry);
    const QString url = startServer(system);
    if (url.isEmpty())
        return;

    auto *systems = find<QComboBox>(u"system"_s);
    for (int i = 0; i < systems->count(); ++i) {
        if (systems->itemData(i).toStringList() == QStringList {system, variant})
            systems->setCurrentIndex(i);
    }
    QVERIFY(systems->currentIndex() > 0);
    find<QComboBox>(u"url"_s)->setEditText(url);
    QTest::mouseClick(find<QPushButton>(u"connectButton"_s), Qt::LeftButton);
    QTRY_VERIFY(find<QLabel>(u"stateText"_s)->text().startsWith("Connected"_L1));

    if (system == u"deepstream"_s) { // its login has failed without a name; now with one
        QTRY_VERIFY(rowWith(u"error"_s, u"name", u"AUTH_UNSUCCESSFUL"_s) >= 0);
        send(u"login"_s, {{u"username"_s, u"alice"_s}, {u"password"_s, u"pw"_s}});
        QTRY_VERIFY(rowWith(u"reply"_s, u"operation", u"login"_s) >= 0);
    } else if (system == u"nats"_s) { // the handshake answers the server's INFO
        QTRY_VERIFY(model()->rowCount() > 0 && rowWith(u"pong"_s, u"operation", u"pong"_s) + rowWith(u"pong"_s, u"operation", u"ping"_s) > -2);
    }
    send(u"subscribe"_s, good);
    QTRY_VERIFY(rowWith(system == u"nats"_s ? u"request"_s : u"reply"_s, u"subject", subject) >= 0);
    send(operation, bad);
    QTRY_VERIFY2(rowWith(u"error"_s, u"name", name) >= 0, qPrintable(name));

    const int row = rowWith(u"error"_s, u"name", name);
    QVERIFY(cell(row, u"retry").contains(retry));
    QVERIFY(!cell(row, u"meaning").isEmpty());
    find<ui::EventTable>(u"eventTable"_s)->setCurrentIndex(model()->index(row, 0));
    const auto *detail = find<ui::Detail>(u"detail"_s); // the catalogue has sheets with the same names
    QTRY_COMPARE(detail->findChild<QLabel *>(u"headline"_s)->text(), name);
    for (const char *fact : {"meaning", "cause", "remedy", "retry"})
        QVERIFY2(!detail->findChild<QLabel *>(QString::fromLatin1(fact))->text().isEmpty(), fact);

    QTest::mouseClick(find<QPushButton>(u"connectButton"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>(u"stateText"_s)->text(), u"Closed"_s, 10000);
    QTRY_VERIFY(rowWith(u"close"_s, u"code", u"1000"_s) >= 0);
}

QTEST_MAIN(tst_Window)
#include "tst_window.moc"
