// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/profilefile.h"
#include "app/profiles/profilestore.h"
#include "tests/support/keyringservice.h"
#include "tests/support/named.h"
#include "tests/support/rawserver.h"
#include "ui/catalogue/cataloguebrowser.h"
#include "ui/connectionpage.h"
#include "ui/detail/detail.h"
#include "ui/mainwindow.h"
#include "ui/panels/eventtable.h"
#include "ui/profiles/connectionbar.h"
#include "ui/startoptions.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace telltale;

/// What the window is made of: a tab for each connection with its own composer, the docks they share, the ways in (welcome, files, profiles,
/// the catalogue's Show me), and what is still there at the next start.
class TestPages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { test::withoutKeyring(); }
    void init();
    void cleanup();
    void welcomeLeadsToAnExplainedError();
    void welcomeOffersRecentEndpoints();
    void eachTabHasItsOwnConnection();
    void closingTheLastTabLeavesANewOne();
    void docksComeBackToTheirPlaces();
    void placesAreRemembered();
    void opensARecording_data();
    void opensARecording();
    void aFileThatIsNoneIsSaid();
    void showMeSelectsTheRow();
    void aProfileConnects();
    void thePlaygroundIsNoProfilesBusiness();
    void savesAProfile();
    void adviceIsFollowedInAllTabs();
    void theDetailLeadsToTheCatalogue();
    void presentationIsLargeAndHidesSecrets();

private:
    template<typename T = QWidget>
    T *find(const char *name) const { return test::namedInSight<T>(*m_window, name); }
    QTabWidget *pages() const { return m_window->findChild<QTabWidget *>(u"pages"_s); }
    ui::ConnectionPage *page() const { return static_cast<ui::ConnectionPage *>(pages()->currentWidget()); }
    void act(const char *name) const { m_window->findChild<QAction *>(QLatin1String(name))->trigger(); }
    void openWindow();
    QString state() const { return find<QLabel>("stateText")->text(); }
    QAbstractItemModel *rows() const { return page()->findChild<ui::EventTable *>()->model(); }
    bool hasRow(const QString &kind, const QString &code) const;
    void drop(const QString &path);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestPages::init()
{
    QFile::remove(profiles::defaultProfilesPath());
    m_folder = std::make_unique<QTemporaryDir>();
    openWindow();
}

void TestPages::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

void TestPages::openWindow()
{
    m_window.reset();
    m_window = std::make_unique<ui::MainWindow>(catalog::Catalog::bundled(), m_folder->filePath(u"sessions"_s));
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

bool TestPages::hasRow(const QString &kind, const QString &code) const
{
    for (int row = 0; row < rows()->rowCount(); ++row) {
        if (rows()->index(row, history::eventFieldIndex(u"kind")).data().toString() == kind
            && rows()->index(row, history::eventFieldIndex(u"code")).data().toString() == code)
            return true;
    }
    return false;
}

void TestPages::drop(const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_window.get(), &event);
}

void TestPages::welcomeLeadsToAnExplainedError()
{
    QTRY_VERIFY(find("welcome")->isVisible());
    QTest::mouseClick(find<QPushButton>("welcomePlayground"), Qt::LeftButton);
    QTRY_VERIFY(hasRow(u"error"_s, u"103"_s));
    QVERIFY(!find("welcome")->isVisible());
    QTRY_VERIFY(!find<ui::Detail>("detail")->findChild<QLabel *>(u"meaning"_s)->text().isEmpty());
}

void TestPages::welcomeOffersRecentEndpoints()
{
    test::RawServer server([](QTcpSocket &socket, const QByteArray &request) { socket.write(test::RawServer::upgrade(request)); });
    const QString url = server.url().toString();
    find<QComboBox>("url")->setEditText(url);
    QTest::mouseClick(find<QPushButton>("connectButton"), Qt::LeftButton);
    QTRY_COMPARE(server.connections(), 1);
    act("action-new-connection");
    QTRY_VERIFY(find<QPushButton>("welcomeRecent")->isVisible());
    QCOMPARE(find<QPushButton>("welcomeRecent")->text(), url);
    QTest::mouseClick(find<QPushButton>("welcomeRecent"), Qt::LeftButton);
    QTRY_COMPARE(server.connections(), 2);
}

void TestPages::eachTabHasItsOwnConnection()
{
    act("action-playground");
    QTRY_VERIFY(hasRow(u"error"_s, u"103"_s));
    QVERIFY(!pages()->tabBar()->isVisible());
    const ui::ConnectionPage *first = page();
    act("action-new-connection");
    QCOMPARE(pages()->count(), 2);
    QVERIFY(pages()->tabBar()->isVisible());
    QVERIFY(page() != first);
    QCOMPARE(rows()->rowCount(), 0);
    QCOMPARE(state(), u"Not connected"_s);
    QVERIFY(find<QLineEdit>("urlEdit")->hasFocus());

    // The composer belongs to the tab in front, and so does what the keyboard does.
    const QWidget *composer = find("composer");
    act("action-disconnect");
    act("action-previous-connection");
    QCOMPARE(page(), first);
    QVERIFY(find("composer") != composer);
    QVERIFY(state().startsWith("Connected"_L1));
    act("action-disconnect");
    QTRY_COMPARE(state(), u"Closed"_s);
    QCOMPARE(pages()->tabToolTip(0), u"Closed"_s);

    act("action-next-connection");
    act("action-close-connection");
    QCOMPARE(pages()->count(), 1);
    QCOMPARE(page(), first);
    QVERIFY(rows()->rowCount() > 0);
}

void TestPages::closingTheLastTabLeavesANewOne()
{
    act("action-playground");
    QTRY_VERIFY(hasRow(u"error"_s, u"103"_s));
    act("action-close-connection");
    QCOMPARE(pages()->count(), 1);
    QTRY_VERIFY(find("welcome")->isVisible());
    QCOMPARE(state(), u"Not connected"_s);
}

void TestPages::docksComeBackToTheirPlaces()
{
    auto *compose = m_window->findChild<QDockWidget *>(u"dock-compose"_s);
    auto *charts = m_window->findChild<QDockWidget *>(u"dock-charts"_s);
    QVERIFY(compose->isVisible());
    QVERIFY(!charts->isVisible());
    compose->setFloating(true);
    m_window->addDockWidget(Qt::RightDockWidgetArea, compose);
    compose->setFloating(false);
    act("action-focus-charts");
    QVERIFY(charts->isVisible());
    m_window->findChild<QDockWidget *>(u"dock-catalogue"_s)->close();
    act("action-show-detail");
    act("action-detail-beside");
    QVERIFY(find("detail")->isHidden());

    act("action-reset-layout");
    QCOMPARE(m_window->dockWidgetArea(compose), Qt::LeftDockWidgetArea);
    QVERIFY(compose->isVisible());
    QVERIFY(charts->isHidden());
    QVERIFY(!m_window->findChild<QDockWidget *>(u"dock-catalogue"_s)->isHidden());
    QVERIFY(!find("detail")->isHidden());
    QCOMPARE(find<QSplitter>("detailSplit")->orientation(), Qt::Vertical);
}

void TestPages::placesAreRemembered()
{
    act("action-focus-charts");
    m_window->findChild<QDockWidget *>(u"dock-playground"_s)->close();
    act("action-detail-beside");
    m_window->resize(1111, 777);
    m_window->close();
    openWindow();
    QVERIFY(m_window->findChild<QDockWidget *>(u"dock-charts"_s)->isVisible());
    QVERIFY(m_window->findChild<QDockWidget *>(u"dock-playground"_s)->isHidden());
    QCOMPARE(find<QSplitter>("detailSplit")->orientation(), Qt::Horizontal);
    act("action-reset-layout");
    m_window->close();
    openWindow();
    QVERIFY(m_window->findChild<QDockWidget *>(u"dock-charts"_s)->isHidden());
    QCOMPARE(find<QSplitter>("detailSplit")->orientation(), Qt::Vertical);
}

void TestPages::opensARecording_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("command line") << u"start"_s;
    QTest::newRow("dropped") << u"drop"_s;
}

void TestPages::opensARecording()
{
    QFETCH(QString, way);
    const QString path = QStringLiteral(TELLTALE_SOURCE_DIR "/tests/fixtures/centrifugo/tour.jsonl");
    if (way == "start"_L1) {
        ui::StartOptions options;
        options.file = path;
        m_window->start(options);
    } else {
        drop(path);
    }
    QTRY_VERIFY(hasRow(u"error"_s, u"103"_s));
    QVERIFY(find("sessionNotice")->isVisible());
    QVERIFY(pages()->tabText(0).startsWith("tour"_L1));
    // What is opened next finds that tab in use.
    drop(path);
    QCOMPARE(pages()->count(), 2);
    QTRY_VERIFY(hasRow(u"error"_s, u"103"_s));
}

void TestPages::aFileThatIsNoneIsSaid()
{
    const QString path = m_folder->filePath(u"song.mp3"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("ID3\x03 not a recording\n\xff\xfb\x90");
    file.close();
    drop(path);
    QTRY_VERIFY(find("messageBar")->isVisible());
    QVERIFY(find<QLabel>("messageText")->text().contains("song.mp3"_L1));
    QVERIFY(find("welcome")->isVisible());
}

void TestPages::showMeSelectsTheRow()
{
    // In a tab of its own if this one is in use, and a second time on the connection that is there.
    drop(QStringLiteral(TELLTALE_SOURCE_DIR "/tests/fixtures/centrifugo/tour.jsonl"));
    QTRY_VERIFY(rows()->rowCount() > 0);
    act("action-focus-catalogue");
    for (const QString &code : {u"103"_s, u"3501"_s, u"109"_s}) {
        auto *search = find<QLineEdit>("catalogueSearch");
        search->clear();
        QTest::keyClicks(search, code);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(find<QPushButton>("entryShowMe")->isEnabled());
        QTest::mouseClick(find<QPushButton>("entryShowMe"), Qt::LeftButton);
        QTRY_COMPARE(pages()->count(), 2);
        const auto chosen = [this] {
            const QModelIndex row = page()->findChild<ui::EventTable *>()->currentIndex();
            return row.isValid() ? row.siblingAtColumn(history::eventFieldIndex(u"code")).data().toString() : QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(chosen(), code, 10000);
    }
}

void TestPages::aProfileConnects()
{
    test::RawServer server([](QTcpSocket &socket, const QByteArray &request) { socket.write(test::RawServer::upgrade(request)); });
    profiles::ConnectionProfile profile;
    profile.name = u"Here & there"_s;
    profile.url = u"ws://127.0.0.1:${port}/nats"_s;
    profile.system = u"nats"_s;
    profile.variables = {{u"port"_s, QString::number(server.port()), false}};
    profile.headers = {{u"X-Team"_s, u"blue"_s, false}};
    QString id;
    {
        profiles::ProfileStore store(profiles::defaultProfilesPath());
        const Result<QString> saved = store.save(profile);
        QVERIFY(saved);
        id = *saved;
    }
    openWindow(); // reads the file

    // From the menu: it fills in, and connects when it is told to.
    auto *menu = find<QPushButton>("profileButton")->menu();
    emit menu->aboutToShow();
    auto *choice = menu->findChild<QAction *>(u"profile-"_s + id);
    QVERIFY(choice);
    choice->trigger();
    QTRY_COMPARE(find<QComboBox>("url")->currentText(), profile.url);
    QCOMPARE(pages()->tabText(0), u"Here && there"_s);
    QCOMPARE(server.connections(), 0);
    QTest::mouseClick(find<QPushButton>("connectButton"), Qt::LeftButton);
    QTRY_VERIFY(state().startsWith("Connected"_L1));
    QVERIFY(server.request().contains("X-Team: blue"));

    // From the editor: at once, and not in a tab that is connected.
    act("action-profiles");
    auto *editor = m_window->findChild<QDialog *>(u"profileEditor"_s);
    QTRY_VERIFY(editor->isVisible());
    auto *button = editor->findChild<QPushButton *>(u"connectProfile"_s);
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(server.connections(), 2);
    QCOMPARE(pages()->count(), 2);
    QCOMPARE(pages()->tabText(1), u"Here && there"_s);

}

void TestPages::thePlaygroundIsNoProfilesBusiness()
{
    // Its headers and tokens stay where they belong, also where the profile leads to the playground.
    act("action-playground");
    QTRY_VERIFY(hasRow(u"error"_s, u"103"_s));
    auto *profile = find<QPushButton>("profileButton");
    emit profile->menu()->aboutToShow();
    profile->menu()->findChild<QAction *>(u"saveProfileAs"_s)->trigger();
    QTRY_COMPARE(profile->text(), u"127.0.0.1"_s);
    act("action-playground");
    QTRY_COMPARE(profile->text(), u"Profiles"_s);
    QCOMPARE(pages()->count(), 1);
}

void TestPages::savesAProfile()
{
    find<QComboBox>("url")->setEditText(u"ws://somewhere.example:8000/chat"_s);
    auto *menu = find<QPushButton>("profileButton")->menu();
    emit menu->aboutToShow();
    menu->findChild<QAction *>(u"saveProfileAs"_s)->trigger();
    auto *editor = m_window->findChild<QDialog *>(u"profileEditor"_s);
    QTRY_VERIFY(editor->isVisible());
    const auto saved = profiles::readProfiles(profiles::defaultProfilesPath());
    QVERIFY(saved);
    QCOMPARE(saved->profiles.size(), 1);
    QCOMPARE(saved->profiles.first().url, u"ws://somewhere.example:8000/chat"_s);
    QCOMPARE(saved->profiles.first().name, u"somewhere.example"_s);
    QCOMPARE(pages()->tabText(0), u"somewhere.example"_s);
}

void TestPages::adviceIsFollowedInAllTabs()
{
    test::RawServer server([](QTcpSocket &socket, const QByteArray &) { test::RawServer::reset(socket); });
    ui::StartOptions options;
    options.url = server.url().toString();
    m_window->start(options);
    QTRY_COMPARE(server.connections(), 1);
    QTRY_COMPARE(state(), u"Closed"_s);
    act("action-follow-advice");
    act("action-connect");
    QTRY_VERIFY(server.connections() >= 3);
    QVERIFY(find("retryNotice")->isVisible());

    // Off is off, also in the tab behind.
    ui::ConnectionPage *behind = page();
    act("action-new-connection");
    act("action-follow-advice");
    QTRY_COMPARE(behind->findChild<QLabel *>(u"stateText"_s)->text(), u"Closed"_s);
    QTRY_VERIFY(behind->findChild<QWidget *>(u"retryNotice"_s)->isHidden());
    const int tried = server.connections();
    QTest::qWait(1500); // longer than the next attempt would take
    QCOMPARE(server.connections(), tried);
}

void TestPages::theDetailLeadsToTheCatalogue()
{
    act("action-playground");
    QTRY_VERIFY(hasRow(u"error"_s, u"103"_s));
    emit page()->entryRequested(u"centrifugo/error/109"_s);
    QVERIFY(m_window->findChild<QDockWidget *>(u"dock-catalogue"_s)->isVisible());
    QCOMPARE(find<ui::CatalogueBrowser>("catalogueBrowser")->entry(), u"centrifugo/error/109"_s);
}

void TestPages::presentationIsLargeAndHidesSecrets()
{
    act("action-show-secrets");
    const qreal size = QApplication::font().pointSizeF();
    act("action-presentation");
    QVERIFY(QApplication::font().pointSizeF() > size * 1.3);
    QAction *secrets = m_window->findChild<QAction *>(u"action-show-secrets"_s);
    QVERIFY(!secrets->isChecked());
    QVERIFY(!secrets->isEnabled());
    act("action-presentation");
    QCOMPARE(QApplication::font().pointSizeF(), size);
    QVERIFY(secrets->isEnabled());
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
