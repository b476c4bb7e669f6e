// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/profilestore.h"
#include "app/protocol/registry.h"
#include "app/settings/settings.h"
#include "tests/support/keyringservice.h"
#include "tests/support/named.h"
#include "tests/ui/screencheck.h"
#include "ui/catalogue/cataloguebrowser.h"
#include "ui/commands/commandpalette.h"
#include "ui/commands/shortcutsheet.h"
#include "ui/detail/detail.h"
#include "ui/mainwindow.h"
#include "ui/panels/eventtable.h"
#include "ui/panels/retrynotice.h"
#include "ui/profiles/profileeditor.h"
#include "ui/theme/theme.h"
#include "ui/translations/translations.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;
using namespace telltale;

/// The real window in its main states, as pictures in the build's folder `screens` for people to look at, and checked for what is grossly
/// wrong: nothing clipped, nothing over something else, nothing blank, light and dark, and with the longer words of German.
class TestScreens : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { QApplication::setFont(m_font); }
    void showsAllStates_data();
    void showsAllStates();

private:
    template<typename T = QWidget>
    T *find(const char *name) const { return test::namedInSight<T>(*m_window, name); }
    void act(const char *name) const { m_window->findChild<QAction *>(QLatin1String(name))->trigger(); }
    QAbstractItemModel *rows() const { return find<ui::EventTable>("eventTable")->model(); }
    void choose(const QString &kind);
    /// Keeps a picture of what is shown, and remembers what is wrong with it.
    void look(const QString &state) { look(state, *m_window); }
    void look(const QString &state, QWidget &window);

    void beginning();
    void tour();
    void detail();
    void filters();
    void compose();
    void docks();
    void notices();
    void commands();
    void presentation();
    void profiles();
    void tabs();

    QFont m_font;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
    QString m_set; ///< of pictures: theme and size
    QStringList m_found;
    QList<int> m_lightness;
};

void TestScreens::initTestCase()
{
    test::withoutKeyring();
    m_font = QApplication::font();
    QVERIFY(QDir().mkpath(QStringLiteral(TELLTALE_BINARY_DIR "/screens")));
}

void TestScreens::look(const QString &state, QWidget &window)
{
    // What was posted is laid out, and what is counted aside is there, when nothing changes any more.
    constexpr int PauseMs = 60;
    constexpr int MostMs = 3000;
    QImage picture;
    (void)QTest::qWaitFor(
        [&picture, &window] {
            QTest::qWait(PauseMs);
            const QImage now = window.grab().toImage();
            return now == std::exchange(picture, now);
        },
        MostMs);
    const QStringList broken = test::brokenIn(window);
    QVERIFY(picture.save(QStringLiteral(TELLTALE_BINARY_DIR "/screens/%1-%2.png").arg(m_set, state)));
    constexpr int Several = 12;
    if (test::coloursOf(picture, Several) < Several)
        m_found.append(state + u": the picture is blank"_s);
    for (const QString &line : std::as_const(broken))
        m_found.append(state + u": "_s + line);
    m_lightness.append(test::lightnessOf(picture));
}

void TestScreens::choose(const QString &kind)
{
    const int column = history::eventFieldIndex(u"kind");
    for (int row = 0; row < rows()->rowCount(); ++row) {
        if (rows()->index(row, column).data().toString() == kind) {
            find<ui::EventTable>("eventTable")->chooseRow(row);
            return;
        }
    }
    QFAIL(qPrintable(u"no row is a "_s + kind));
}

void TestScreens::beginning()
{
    look(u"welcome"_s);
    find<QComboBox>("url")->setEditText(u"ftp://somewhere/x"_s);
    find<QPushButton>("connectButton")->click();
    QVERIFY(find("messageBar")->isVisible());
    look(u"bad-url"_s);
}

void TestScreens::tour()
{
    act("action-playground");
    const auto closed = [this] {
        const int column = history::eventFieldIndex(u"kind");
        for (int row = 0; row < rows()->rowCount(); ++row) {
            if (rows()->index(row, column).data().toString() == "close"_L1)
                return find<QLabel>("stateText")->text().startsWith(QCoreApplication::translate("Session", "Connected"));
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(closed(), 20000);
    choose(u"error"_s);
    look(u"tour"_s);
}

void TestScreens::detail()
{
    auto *detail = find<ui::Detail>("detail");
    for (int page = 0; page < detail->count(); ++page) {
        detail->setCurrentIndex(page);
        look(u"detail-%1"_s.arg(page + 1));
    }
    detail->setCurrentIndex(0);
    choose(u"close"_s);
    look(u"close"_s);
    act("action-detail-beside");
    look(u"detail-beside"_s);
    act("action-detail-beside");
}

void TestScreens::filters()
{
    auto *edit = find<QLineEdit>("filterEdit");
    edit->setText(u"nothing-is-called-so"_s);
    QTRY_COMPARE(rows()->rowCount(), 0);
    look(u"no-rows"_s);
    edit->setText(u"knd:error"_s);
    QTRY_VERIFY(find("filterProblem")->isVisible());
    look(u"bad-filter"_s);
    edit->clear();
    QTRY_VERIFY(rows()->rowCount() > 0);
    find<QToolButton>("chipErrors")->click();
    QTRY_VERIFY(rows()->rowCount() < 8);
    act("action-find");
    look(u"chip-and-find"_s);
    QTest::keyClick(find<QLineEdit>("findEdit"), Qt::Key_Escape);
    find<QToolButton>("chipErrors")->click();
    find<QToolButton>("optionsButton")->click();
    look(u"options"_s);
    find<QToolButton>("optionsButton")->click();
}

void TestScreens::compose()
{
    auto *mode = find<QTabWidget>("composeMode");
    mode->setCurrentIndex(1);
    look(u"raw"_s);
    mode->setCurrentIndex(0);
    auto *operation = find<QComboBox>("operation");
    operation->setCurrentIndex(operation->findData(u"publish"_s));
    look(u"publish"_s);
}

void TestScreens::docks()
{
    act("action-focus-sessions");
    look(u"sessions"_s);
    act("action-focus-catalogue");
    find<ui::CatalogueBrowser>("catalogueBrowser")->showEntry(u"centrifugo/error/103"_s);
    look(u"catalogue"_s);
    act("action-focus-playground");
    look(u"playground"_s);
    act("action-focus-charts");
    look(u"charts"_s);
    act("action-show-charts");
    act("action-focus-compose");
}

void TestScreens::notices()
{
    session::RetryState state {.phase = session::RetryState::Phase::Waiting};
    state.plan.action = session::RetryAction::Reconnect;
    state.plan.advice = RetryClass::Reconnect;
    state.plan.about = u"close 3012"_s;
    state.plan.why = u"the server is restarting"_s;
    state.attempt = 3;
    state.due = QDeadlineTimer(60000);
    auto *notice = find<ui::RetryNotice>("retryNotice");
    notice->show(state);
    look(u"retry"_s);
    notice->show({});
}

void TestScreens::commands()
{
    act("action-palette");
    QTRY_VERIFY(find("commandPalette")->isVisible());
    look(u"palette"_s);
    QTest::keyClick(find("paletteEdit"), Qt::Key_Escape);
    act("action-shortcuts");
    auto *sheet = m_window->findChild<ui::ShortcutSheet *>();
    QTRY_VERIFY(sheet->isVisible());
    look(u"shortcuts"_s, *sheet);
    sheet->close();
}

void TestScreens::presentation()
{
    choose(u"error"_s);
    const QSize size = m_window->size();
    act("action-presentation");
    QVERIFY(m_window->isFullScreen());
    m_window->setWindowState(Qt::WindowNoState); // as if the screen had that size
    m_window->resize(size);
    look(u"presentation"_s);
    act("action-presentation");
    m_window->resize(size);
    look(u"presentation-over"_s);
}

void TestScreens::profiles()
{
    profiles::ProfileStore store(m_folder->filePath(u"profiles.json"_s));
    profiles::ConnectionProfile profile;
    profile.name = u"Staging"_s;
    profile.url = u"wss://${host}/connection/websocket"_s;
    QVERIFY(store.save(profile));
    ui::ProfileEditor editor(store);
    editor.edit({});
    QTRY_VERIFY(editor.isVisible());
    look(u"profiles"_s, editor);
}

void TestScreens::tabs()
{
    act("action-new-connection");
    look(u"two-tabs"_s);
}

void TestScreens::showsAllStates_data()
{
    QTest::addColumn<ui::Scheme>("scheme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("type");
    QTest::addColumn<QString>("language");
    QTest::newRow("light") << ui::Scheme::Light << QSize(1280, 800) << 1.0 << u"en"_s;
    QTest::newRow("dark") << ui::Scheme::Dark << QSize(1280, 800) << 1.0 << u"en"_s;
    QTest::newRow("large") << ui::Scheme::Light << QSize(2560, 1440) << 1.0 << u"en"_s;
    QTest::newRow("double") << ui::Scheme::Dark << QSize(2560, 1600) << 2.0 << u"en"_s;
    QTest::newRow("german") << ui::Scheme::Light << QSize(1280, 800) << 1.0 << u"de"_s;
}

void TestScreens::showsAllStates()
{
    QFETCH(ui::Scheme, scheme);
    QFETCH(QSize, size);
    QFETCH(double, type);
    QFETCH(QString, language);
    for (QTranslator *translator : qApp->findChildren<QTranslator *>())
        delete translator; // of the row before; takes itself off
    QCOMPARE(ui::installTranslations(*qApp, language), language);
    constexpr double Points = 10;
    QFont font = m_font;
    font.setPointSizeF(Points * type);
    QApplication::setFont(font);
    ui::applyTheme(*qApp, scheme);
    m_set = QString::fromLatin1(QTest::currentDataTag());
    m_found.clear();
    m_lightness.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    QFile::remove(settings::Settings::defaultPath()); // each as at the first start
    m_window = std::make_unique<ui::MainWindow>(catalog::Catalog::bundled(), m_folder->path());
    m_window->resize(size);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    const auto states = {&TestScreens::beginning, &TestScreens::tour, &TestScreens::detail, &TestScreens::filters, &TestScreens::compose,
                         &TestScreens::docks, &TestScreens::notices, &TestScreens::commands, &TestScreens::presentation, &TestScreens::profiles,
                         &TestScreens::tabs};
    for (const auto state : states) {
        (this->*state)();
        if (QTest::currentTestFailed())
            break;
    }
    m_window.reset();
    for (const int lightness : std::as_const(m_lightness))
        QVERIFY2((lightness > 128) == (scheme == ui::Scheme::Light), qPrintable(QString::number(lightness)));
    for (const QString &line : std::as_const(m_found))
        qWarning("%s", qPrintable(line));
    QVERIFY2(m_found.isEmpty(), qPrintable(u"%1 findings"_s.arg(m_found.size())));
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
