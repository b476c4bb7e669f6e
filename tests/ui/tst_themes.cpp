// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"
#include "tests/support/keyringservice.h"
#include "tests/support/named.h"
#include "ui/catalogue/cataloguebrowser.h"
#include "ui/detail/detail.h"
#include "ui/mainwindow.h"
#include "ui/panels/eventtable.h"
#include "ui/startoptions.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace telltale;
using ui::Scheme;

/// The window's theme: chosen in the menu, remembered, and changed while everything is open.
class TestThemes : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QFile::remove(settings::Settings::defaultPath()); }
    void cleanup() { m_window.reset(); }
    void theMenuChoosesAndRemembers();
    void theCommandLineIsForOneRun();
    void changedLooksLikeFresh_data();
    void changedLooksLikeFresh();

private:
    template<typename T = QWidget>
    T *find(const char *name) const { return test::namedInSight<T>(*m_window, name); }
    QAction *action(const char *name) const { return m_window->findChild<QAction *>(QLatin1String(name)); }
    void open(const ui::StartOptions &options = {});
    void enter(const QString &state);
    QImage picture(const QString &state, Scheme first, Scheme then);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestThemes::initTestCase()
{
    test::withoutKeyring();
    QApplication::setCursorFlashTime(0);
}

void TestThemes::open(const ui::StartOptions &options)
{
    m_window.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<ui::MainWindow>(catalog::Catalog::bundled(), m_folder->path());
    m_window->resize(1280, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->start(options);
}

void TestThemes::theMenuChoosesAndRemembers()
{
    ui::applyTheme(*qApp, Scheme::System);
    open();
    QVERIFY(action("action-theme-system")->isChecked());
    action("action-theme-dark")->trigger();
    QVERIFY(ui::isDark());
    QTRY_VERIFY(m_window->palette().color(QPalette::Window).lightness() < 128);
    QCOMPARE(settings::Settings().value(settings::theme), u"dark"_s);
    open();
    QVERIFY(action("action-theme-dark")->isChecked());
    QVERIFY(!action("action-theme-system")->isChecked());
    action("action-theme-light")->trigger();
    QVERIFY(!ui::isDark());
    action("action-theme-system")->trigger();
    QCOMPARE(ui::scheme(), Scheme::System);
    QCOMPARE(settings::Settings().value(settings::theme), u"system"_s);
}

void TestThemes::theCommandLineIsForOneRun()
{
    settings::Settings stored;
    stored.setValue(settings::theme, u"dark"_s);
    QVERIFY(stored.save());
    const auto scheme = [](const QStringList &arguments) { return ui::readStartOptions(QStringList {u"telltale"_s} + arguments)->window->scheme; };
    QCOMPARE(scheme({}), Scheme::Dark);
    QCOMPARE(scheme({u"--theme"_s, u"light"_s}), Scheme::Light);
    ui::applyTheme(*qApp, Scheme::Light);
    open();
    QVERIFY(action("action-theme-light")->isChecked());
    m_window->close();
    QCOMPARE(settings::Settings().value(settings::theme), u"dark"_s);
}

void TestThemes::enter(const QString &state)
{
    auto *detail = find<ui::Detail>("detail");
    if (state == "bad-url"_L1) {
        find<QComboBox>("url")->setEditText(u"ftp://somewhere/x"_s);
        find<QPushButton>("connectButton")->click();
    } else if (state == "message"_L1 || state == "frame"_L1 || state == "why"_L1) {
        detail->setCurrentIndex(state == "message"_L1 ? 1 : state == "frame"_L1 ? 2 : 3);
    } else if (state == "options"_L1) {
        find<QToolButton>("optionsButton")->setChecked(true);
    } else if (state == "raw"_L1) {
        find<QTabWidget>("composeMode")->setCurrentIndex(1);
    } else if (state == "note"_L1) {
        action("action-toggle-mark")->trigger();
    } else if (state == "bad-filter"_L1) {
        find<QLineEdit>("filterEdit")->setText(u"knd:error"_s);
        QTRY_VERIFY(find("filterProblem")->isVisible());
    } else if (state == "catalogue"_L1) {
        action("action-focus-catalogue")->trigger();
        find<ui::CatalogueBrowser>("catalogueBrowser")->showEntry(u"centrifugo/error/103"_s);
    } else if (state == "playground"_L1 || state == "charts"_L1) {
        action(("action-focus-" + state.toLatin1()).constData())->trigger();
    }
}

QImage TestThemes::picture(const QString &state, Scheme first, Scheme then)
{
    ui::applyTheme(*qApp, first);
    QFile::remove(settings::Settings::defaultPath());
    ui::StartOptions options;
    options.file = QStringLiteral(TELLTALE_SOURCE_DIR "/tests/fixtures/centrifugo/errors.jsonl");
    open(options);
    auto *table = find<ui::EventTable>("eventTable");
    if (!QTest::qWaitFor([table] { return table->model()->rowCount() > 5; }))
        return {};
    table->chooseRow(5);
    enter(state);
    QTest::qWait(0);
    if (then != first)
        action(then == Scheme::Dark ? "action-theme-dark" : "action-theme-light")->trigger();
    // Until nothing changes any more: charts are counted on another thread, lists are laid out later.
    QImage last;
    (void)QTest::qWaitFor(
        [this, &last] {
            QTest::qWait(150);
            const QImage now = m_window->grab().toImage();
            return now == std::exchange(last, now);
        },
        5000);
    return last;
}

void TestThemes::changedLooksLikeFresh_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<Scheme>("first");
    QTest::addColumn<Scheme>("then");
    for (const char *state : {"row", "message", "frame", "why", "bad-url", "options", "raw", "note", "bad-filter", "catalogue", "playground", "charts"})
        QTest::addRow("%s, dark", state) << QString::fromLatin1(state) << Scheme::Light << Scheme::Dark;
    QTest::newRow("row, light") << u"row"_s << Scheme::Dark << Scheme::Light;
    QTest::newRow("raw, light") << u"raw"_s << Scheme::Dark << Scheme::Light;
}

void TestThemes::changedLooksLikeFresh()
{
    QFETCH(QString, state);
    QFETCH(Scheme, first);
    QFETCH(Scheme, then);
    const QImage fresh = picture(state, then, then);
    const QImage changed = picture(state, first, then);
    QCOMPARE(changed.size(), fresh.size());
    QVERIFY(!fresh.isNull());
    QStringList different;
    for (int y = 0; y < fresh.height(); ++y) {
        for (int x = 0; x < fresh.width(); ++x) {
            if (fresh.pixel(x, y) == changed.pixel(x, y))
                continue;
            const QWidget *widget = m_window->childAt(x, y);
            QString name;
            for (; widget && name.isEmpty(); widget = widget->parentWidget())
                name = widget->objectName().isEmpty() ? QString() : QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
            if (!different.contains(name)) {
                different.append(name);
                qWarning("different: %s at %d, %d", qPrintable(name), x, y);
            }
        }
    }
    if (!different.isEmpty()) {
        fresh.save(QStringLiteral(TELLTALE_BINARY_DIR "/theme-fresh-%1.png").arg(state));
        changed.save(QStringLiteral(TELLTALE_BINARY_DIR "/theme-changed-%1.png").arg(state));
    }
    QVERIFY2(different.isEmpty(), qPrintable(different.join(u'\n')));
}

QTEST_MAIN(TestThemes)
#include "tst_themes.moc"
