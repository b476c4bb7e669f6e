// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cataloguefiles.h"
#include "app/history/eventfields.h"
#include "app/history/filter.h"
#include "tests/support/named.h"
#include "ui/mainwindow.h"
#include "ui/panels/eventtable.h"
#include "ui/startoptions.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryFile>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

#include <memory>

using namespace Qt::StringLiterals;
using namespace telltale;

/// The window with catalogue files of the user's own: `telltale --catalog …`.
class TestOwnCatalogue : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void options();
    void showsMistakes();
    void speaksADescribedSystem();

private:
    template<typename T>
    T *find(const char *name) const { return test::named<T>(*m_window, name); }
    QString cell(int row, QStringView key) const
    {
        return find<ui::EventTable>("eventTable")->model()->index(row, history::eventFieldIndex(key)).data().toString();
    }
    int rowWith(QStringView key, const QString &value) const
    {
        for (int row = find<ui::EventTable>("eventTable")->model()->rowCount() - 1; row >= 0; --row) {
            if (cell(row, key) == value)
                return row;
        }
        return -1;
    }

    exchange::CatalogueFiles m_files;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestOwnCatalogue::initTestCase()
{
    QTemporaryFile broken;
    QVERIFY(broken.open());
    broken.write(R"({"system":"nats","entries":[{"id":"nats/error/own","kind":"oops"}]})");
    broken.close();
    auto files = exchange::loadCatalogue({QStringLiteral(TELLTALE_SOURCE_DIR "/catalog/examples/graphql-transport-ws.json"), broken.fileName()});
    QVERIFY(files);
    m_files = std::move(*files);
}

void TestOwnCatalogue::init()
{
    m_window = std::make_unique<ui::MainWindow>(m_files.catalog, QString());
    m_window->showCatalogueProblems(m_files.problems);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestOwnCatalogue::options()
{
    const auto request = ui::readStartOptions({u"telltale"_s, u"--catalog"_s, u"a.json"_s, u"--system"_s, u"graphql-transport-ws"_s, u"--catalog"_s, u"b.json"_s});
    QVERIFY(request);
    QCOMPARE(request->window->catalogFiles, (QStringList {u"a.json"_s, u"b.json"_s}));
    QVERIFY(ui::checkSystem(*request->window)); // known, now that its file is loaded
    ui::StartOptions other;
    other.system = u"telnet"_s;
    const auto checked = ui::checkSystem(other);
    QVERIFY(!checked);
    QVERIFY(checked.failure().hint.contains("graphql-transport-ws"_L1));
}

void TestOwnCatalogue::showsMistakes()
{
    auto *notice = find<QFrame>("catalogueNotice");
    auto *list = find<QPlainTextEdit>("catalogueProblems");
    QVERIFY(notice->isVisible());
    QVERIFY(!list->isVisible());
    QVERIFY(find<QLabel>("catalogueTitle")->text().contains(QString::number(m_files.problems.size())));
    QTest::mouseClick(find<QPushButton>("catalogueOpen"), Qt::LeftButton);
    QVERIFY(list->isVisible());
    QVERIFY(list->isReadOnly());
    QCOMPARE(list->toPlainText().split(u'\n').size(), m_files.problems.size());
    QVERIFY2(list->toPlainText().contains("/entries/0/kind: must be one of: request reply"_L1), qPrintable(list->toPlainText()));
    QTest::keyClick(list, Qt::Key_Escape);
    QTest::mouseClick(find<QPushButton>("catalogueDismiss"), Qt::LeftButton);
    QVERIFY(!notice->isVisible());
    m_window->showCatalogueProblems({});
    QVERIFY(!notice->isVisible());
}

void TestOwnCatalogue::speaksADescribedSystem()
{
    QWebSocketServer server(u"test"_s, QWebSocketServer::NonSecureMode);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QStringList received;
    connect(&server, &QWebSocketServer::newConnection, this, [&] {
        QWebSocket *socket = server.nextPendingConnection();
        socket->setParent(&server);
        connect(socket, &QWebSocket::textMessageReceived, this, [&received, socket](const QString &text) {
            received.append(text);
            if (text.contains("connection_init"_L1))
                socket->sendTextMessage(uR"({"type":"connection_ack"})"_s);
            else if (text.contains("subscribe"_L1))
                socket->close(QWebSocketProtocol::CloseCode(4409), u"Subscriber for 1 already exists"_s);
        });
    });
    auto *system = find<QComboBox>("system");
    const int index = system->findText(u"GraphQL (graphql-transport-ws)"_s);
    QVERIFY(index > 0);
    system->setCurrentIndex(index);
    QCOMPARE(find<QComboBox>("url")->currentText(), u"ws://localhost:4000/graphql"_s);
    find<QComboBox>("url")->setEditText(u"ws://127.0.0.1:%1/graphql"_s.arg(server.serverPort()));
    QTest::mouseClick(find<QPushButton>("connectButton"), Qt::LeftButton);
    QTRY_VERIFY(rowWith(u"kind", u"reply"_s) >= 0);
    QCOMPARE(cell(rowWith(u"kind", u"reply"_s), u"operation"), u"connection_init"_s);

    auto *operation = find<QComboBox>("operation");
    operation->setCurrentIndex(operation->findData(u"subscribe"_s));
    auto *field = find<QLineEdit>("field-operation_name");
    field->setFocus();
    field->setText(u"Hi"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(rowWith(u"code", u"4409"_s) >= 0);
    QCOMPARE(cell(rowWith(u"code", u"4409"_s), u"name"), u"SubscriberAlreadyExists"_s);
    QVERIFY(received.last().contains(R"("operationName":"Hi")"_L1));
    QTRY_COMPARE(find<QLabel>("stateText")->text(), u"Closed"_s);
    // The system filters as any other does.
    const auto filter = history::Filter::parse(u"system:graphql-transport-ws"_s);
    QVERIFY2(filter, filter ? "" : qPrintable(filter.failure().sentence()));
}

QTEST_MAIN(TestOwnCatalogue)
#include "tst_owncatalogue.moc"
