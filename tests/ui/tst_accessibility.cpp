// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/profilestore.h"
#include "app/protocol/registry.h"
#include "tests/support/keyringservice.h"
#include "tests/support/named.h"
#include "ui/catalogue/cataloguebrowser.h"
#include "ui/commands/command.h"
#include "ui/commands/shortcutsheet.h"
#include "ui/detail/detail.h"
#include "ui/mainwindow.h"
#include "ui/panels/eventtable.h"
#include "ui/profiles/profileeditor.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSet>
#include <QShortcut>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace telltale;

/// The real window for those who do not see it or have no mouse: everything that takes the keyboard has a name and is reached by Tab, every
/// command has words and keys of its own.
class TestAccessibility : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_window.reset(); }
    void everythingHasAName_data();
    void everythingHasAName();
    void cellsHaveNames();
    void tabReachesEverything_data();
    void tabReachesEverything();
    void commandsHaveWordsAndKeys();
    void keysAreNotAmbiguous();
    void lettersOfMenusAreNotAmbiguous();

private:
    template<typename T = QWidget>
    T *find(const char *name) const { return test::namedInSight<T>(*m_window, name); }
    void act(const char *name) const { m_window->findChild<QAction *>(QLatin1String(name))->trigger(); }
    QAbstractItemModel *rows() const { return find<ui::EventTable>("eventTable")->model(); }
    void states();
    /// Brings the window into a state, and says what is looked at then.
    QWidget *enter(const QString &state);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<profiles::ProfileStore> m_store;
    std::unique_ptr<ui::ProfileEditor> m_editor;
};

namespace {

QString nameOf(const QWidget &widget)
{
    QString path = widget.objectName();
    for (const QWidget *at = widget.parentWidget(); at && path.count(u'/') < 2; at = at->parentWidget()) {
        if (!at->objectName().isEmpty())
            path.prepend(at->objectName() + u'/');
    }
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + path;
}

/// A part of a control of Qt's, which takes the keyboard in its name.
bool isPart(const QWidget &widget)
{
    return widget.objectName().startsWith("qt_"_L1) || widget.focusProxy() || qobject_cast<const QScrollBar *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(widget.parentWidget()) || widget.inherits("QComboBoxPrivateContainer")
        || qobject_cast<const QComboBox *>(widget.parentWidget()) || (widget.parentWidget() && widget.parentWidget()->inherits("QComboBoxPrivateContainer"))
        || qobject_cast<const QHeaderView *>(&widget) || widget.inherits("QTableCornerButton") || widget.isWindow() || qobject_cast<const QMenuBar *>(&widget);
}

QList<QWidget *> keyboardWidgets(const QWidget &in, Qt::FocusPolicy policy)
{
    QList<QWidget *> found;
    const QList<QWidget *> all = in.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->isVisibleTo(&in) && widget->isEnabled() && (widget->focusPolicy() & policy) == policy && policy != Qt::NoFocus && !isPart(*widget) && widget->window() == in.window())
            found.append(widget);
    }
    return found;
}

/// In a dock behind another one's tab: Tab does not go there, its tab does.
bool isInSight(const QWidget &widget)
{
    return widget.isVisible() && !widget.visibleRegion().isEmpty();
}

QString accessibleText(QWidget *widget, QAccessible::Text kind)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(kind) : QString();
}

} // namespace

void TestAccessibility::initTestCase()
{
    test::withoutKeyring();
    ui::applyTheme(*qApp, ui::Scheme::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<ui::MainWindow>(catalog::Catalog::bundled(), m_folder->path());
    m_window->resize(1280, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    act("action-playground");
    const auto closed = [this] {
        const int column = history::eventFieldIndex(u"kind");
        for (int row = 0; row < rows()->rowCount(); ++row) {
            if (rows()->index(row, column).data().toString() == "close"_L1)
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(closed(), 20000);
    m_store = std::make_unique<profiles::ProfileStore>(m_folder->filePath(u"profiles.json"_s));
    profiles::ConnectionProfile profile;
    profile.name = u"Staging"_s;
    profile.url = u"wss://example.org/connection/websocket"_s;
    QVERIFY(m_store->save(profile));
    m_editor = std::make_unique<ui::ProfileEditor>(*m_store);
}

void TestAccessibility::states()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"window", "error-row", "message", "frame", "why", "find", "note", "options", "raw", "control", "saved", "sessions", "seen", "catalogue",
             "playground", "playground-systems", "playground-endings", "charts", "palette", "shortcuts", "profiles"})
        QTest::newRow(state) << QString::fromLatin1(state);
    for (int section = 0; section < 6; ++section) {
        QTest::addRow("options-%d", section) << u"options-%1"_s.arg(section);
        QTest::addRow("profiles-%d", section) << u"profiles-%1"_s.arg(section);
    }
}

QWidget *TestAccessibility::enter(const QString &state)
{
    if (QWidget *palette = find("commandPalette"); palette->isVisible())
        QTest::keyClick(find("paletteEdit"), Qt::Key_Escape);
    auto *detail = find<ui::Detail>("detail");
    if (state == "error-row"_L1 || state == "note"_L1) {
        const int column = history::eventFieldIndex(u"kind");
        for (int row = 0; row < rows()->rowCount(); ++row) {
            if (rows()->index(row, column).data().toString() == "error"_L1)
                find<ui::EventTable>("eventTable")->chooseRow(row);
        }
        detail->setCurrentIndex(0);
        if (state == "note"_L1)
            act("action-edit-note");
    } else if (state == "message"_L1) {
        detail->setCurrentIndex(1);
    } else if (state == "frame"_L1) {
        detail->setCurrentIndex(2);
    } else if (state == "why"_L1) {
        detail->setCurrentIndex(3);
    } else if (state == "find"_L1) {
        act("action-find");
    } else if (state.startsWith("options"_L1)) {
        auto *button = find<QToolButton>("optionsButton");
        button->setChecked(true);
        auto *tabs = find("connectionOptions")->findChild<QTabWidget *>();
        tabs->setCurrentIndex(state.section(u'-', 1).toInt());
    } else if (state == "raw"_L1 || state == "control"_L1) {
        act("action-focus-compose");
        find<QTabWidget>("composeMode")->setCurrentIndex(state == "raw"_L1 ? 1 : 2);
    } else if (state == "saved"_L1) {
        act("action-focus-compose");
        find<QTabWidget>("messageLists")->setCurrentIndex(1);
    } else if (state == "sessions"_L1 || state == "seen"_L1) {
        act("action-focus-sessions");
        find<QTabWidget>("sessionsPanel")->setCurrentIndex(state == "seen"_L1 ? 1 : 0);
    } else if (state == "catalogue"_L1) {
        act("action-focus-catalogue");
        find<ui::CatalogueBrowser>("catalogueBrowser")->showEntry(u"centrifugo/error/103"_s);
    } else if (state.startsWith("playground"_L1)) {
        act("action-focus-playground");
        find<QTabWidget>("playgroundTabs")->setCurrentIndex(state.endsWith("systems"_L1) ? 1 : state.endsWith("endings"_L1) ? 2 : 0);
    } else if (state == "charts"_L1) {
        act("action-focus-charts");
    } else if (state == "palette"_L1) {
        act("action-palette");
        return find("commandPalette");
    } else if (state == "shortcuts"_L1) {
        act("action-shortcuts");
        return m_window->findChild<ui::ShortcutSheet *>();
    } else if (state.startsWith("profiles"_L1)) {
        m_editor->edit(m_store->profiles().first().id);
        if (auto *tabs = m_editor->findChild<QTabWidget *>())
            tabs->setCurrentIndex(state.section(u'-', 1).toInt());
        return m_editor.get();
    }
    return m_window.get();
}

void TestAccessibility::everythingHasAName_data() { states(); }

void TestAccessibility::everythingHasAName()
{
    QFETCH(QString, state);
    const QWidget *shown = enter(state);
    QTRY_VERIFY(shown->isVisible());
    QStringList found;
    const QList<QWidget *> all = shown->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->focusPolicy() == Qt::NoFocus || isPart(*widget) || !widget->isVisibleTo(shown))
            continue;
        QString name = accessibleText(widget, QAccessible::Name);
        if (name.trimmed().isEmpty())
            found.append(nameOf(*widget) + u" has no name"_s);
        else if (name.remove(u'&').size() < 2 && accessibleText(widget, QAccessible::Description).isEmpty())
            found.append(nameOf(*widget) + u": “"_s + name + u"” says too little"_s);
    }
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestAccessibility::cellsHaveNames()
{
    for (const QString &state : {u"message"_s, u"why"_s, u"catalogue"_s, u"sessions"_s, u"seen"_s, u"playground"_s, u"playground-systems"_s, u"shortcuts"_s})
        enter(state);
    QStringList found;
    int views = 0;
    int cells = 0;
    const QList<QAbstractItemView *> all = m_window->findChildren<QAbstractItemView *>();
    for (QAbstractItemView *view : all) {
        if (isPart(*view) || !view->model() || !view->isVisible())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(view);
        QVERIFY2(face && face->tableInterface(), qPrintable(nameOf(*view)));
        QAccessibleTableInterface *table = face->tableInterface();
        ++views;
        for (int row = 0; row < std::min(12, table->rowCount()); ++row) {
            for (int column = 0; column < table->columnCount(); ++column) {
                const QAccessibleInterface *cell = table->cellAt(row, column);
                QVERIFY2(cell, qPrintable(nameOf(*view)));
                ++cells;
                const auto *events = qobject_cast<const ui::TableView *>(view);
                const int shown = events ? events->shownColumns().value(column) : column;
                const bool says = !view->model()->index(row, shown, view->rootIndex()).data().toString().isEmpty();
                if (says && cell->text(QAccessible::Name).isEmpty())
                    found.append(nameOf(*view) + u": cell %1, %2"_s.arg(row).arg(column));
            }
        }
    }
    QVERIFY(views >= 4);
    QVERIFY(cells > 100);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestAccessibility::tabReachesEverything_data() { states(); }

void TestAccessibility::tabReachesEverything()
{
    QFETCH(QString, state);
    QWidget *shown = enter(state);
    if (state == "palette"_L1) // a line and its list, which the arrows walk through
        return;
    QTRY_VERIFY(shown->isVisible());
    shown->window()->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), shown->window());
    QList<QWidget *> wanted = keyboardWidgets(*shown, Qt::TabFocus);
    wanted.removeIf([](const QWidget *widget) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget); // one of several is reached by arrows
        return !isInSight(*widget) || (button && !button->isChecked() && (button->autoExclusive() || (button->group() && button->group()->exclusive())));
    });
    QVERIFY(!wanted.isEmpty());
    QSet<QWidget *> reached;
    wanted.first()->setFocus(Qt::TabFocusReason);
    QWidget *before = nullptr;
    const qsizetype most = 4 * wanted.size() + 40;
    for (qsizetype press = 0; press < most; ++press) {
        QWidget *now = QApplication::focusWidget();
        QVERIFY(now);
        reached.insert(now);
        if (now->focusProxy())
            reached.insert(now->focusProxy());
        for (QWidget *at = now; at; at = at->parentWidget()) {
            if (at->focusProxy() == now)
                reached.insert(at);
        }
        if (now == before) {
            QStringList next;
            for (const QWidget *at = now->nextInFocusChain(); at != now && next.size() < 6; at = at->nextInFocusChain()) {
                if (at->focusPolicy() & Qt::TabFocus && at->isEnabled() && at->isVisibleTo(at->window()))
                    next.append(nameOf(*at) + (at->focusProxy() ? u" for "_s + nameOf(*at->focusProxy()) : QString()));
            }
            QFAIL(qPrintable(u"Tab does not leave %1 for %2"_s.arg(nameOf(*now), next.join(u", "_s))));
        }
        before = now;
        QTest::keyClick(now, Qt::Key_Tab);
        if (QApplication::focusWidget() == wanted.first())
            break;
    }
    QStringList missed;
    for (const QWidget *widget : std::as_const(wanted)) {
        if (!reached.contains(const_cast<QWidget *>(widget)))
            missed.append(nameOf(*widget));
    }
    QVERIFY2(missed.isEmpty(), qPrintable(u"not reached:\n"_s + missed.join(u'\n')));
}

void TestAccessibility::commandsHaveWordsAndKeys()
{
    const QList<ui::Command> commands = ui::commandsOf(*m_window->menuBar());
    QVERIFY(commands.size() > 50);
    QStringList without;
    QSet<QString> texts;
    for (const ui::Command &command : commands) {
        QVERIFY(!command.text.isEmpty());
        const QString whole = command.group + u": "_s + command.text;
        QVERIFY2(!texts.contains(whole), qPrintable(whole));
        texts.insert(whole);
        if (command.shortcuts.isEmpty())
            without.append(whole);
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
}

void TestAccessibility::keysAreNotAmbiguous()
{
    QMap<QString, QStringList> users;
    const auto use = [&users](const QKeySequence &keys, const QString &who) {
        if (!keys.isEmpty())
            users[keys.toString()].append(who);
    };
    const QList<QAction *> actions = m_window->findChildren<QAction *>();
    QStringList inPlaces; // of one widget and those in it
    for (const QAction *action : actions) {
        const QList<QObject *> places = action->associatedObjects(); // a menu takes no keys by itself
        for (const QKeySequence &keys : action->shortcuts()) {
            if (action->shortcutContext() == Qt::WindowShortcut || action->shortcutContext() == Qt::ApplicationShortcut)
                use(keys, action->objectName());
            else if (!keys.isEmpty() && std::any_of(places.begin(), places.end(), [](const QObject *place) { return !qobject_cast<const QMenu *>(place); }))
                inPlaces.append(keys.toString() + u' ' + action->objectName());
        }
    }
    const QList<QAbstractButton *> buttons = m_window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        use(button->shortcut(), nameOf(*button));
    const QList<QShortcut *> shortcuts = m_window->findChildren<QShortcut *>();
    for (const QShortcut *shortcut : shortcuts) {
        if (shortcut->context() == Qt::WindowShortcut)
            use(shortcut->key(), u"a shortcut in "_s + shortcut->parent()->objectName());
    }
    QStringList found;
    for (auto it = users.cbegin(); it != users.cend(); ++it) {
        if (it->size() > 1)
            found.append(it.key() + u": "_s + it->join(u", "_s));
        for (const QString &place : std::as_const(inPlaces)) {
            if (place.startsWith(it.key() + u' '))
                found.append(it->join(u", "_s) + u" and in a widget "_s + place);
        }
    }
    QVERIFY(users.size() > 50);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestAccessibility::lettersOfMenusAreNotAmbiguous()
{
    QStringList found;
    const auto check = [&found](const QString &menu, const QList<QAction *> &actions) {
        QMap<QString, QStringList> users;
        for (const QAction *action : actions) {
            const QKeySequence letter = QKeySequence::mnemonic(action->text());
            if (!letter.isEmpty())
                users[letter.toString()].append(action->text());
        }
        for (auto it = users.cbegin(); it != users.cend(); ++it) {
            if (it->size() > 1)
                found.append(menu + u": "_s + it->join(u", "_s));
        }
    };
    check(u"the bar"_s, m_window->menuBar()->actions());
    const QList<QMenu *> menus = m_window->menuBar()->findChildren<QMenu *>();
    for (const QMenu *menu : menus)
        check(menu->title(), menu->actions());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
