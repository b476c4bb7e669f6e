// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QStyle>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int SideColumns = 48; ///< width of the side at first, in average characters
constexpr int BelowLines = 16;
constexpr int TabPadding = 18; ///< as the style sheet has it, and a little

/// Stands for the title of a dock whose tab says it already.
class NoTitle : public QWidget {
public:
    QSize sizeHint() const override { return {0, 0}; }
    QSize minimumSizeHint() const override { return {0, 0}; }
};

} // namespace

Docks::Docks(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    m_moved.setSingleShot(true);
    m_moved.setInterval(0);
    connect(&m_moved, &QTimer::timeout, this, &Docks::showTitles);
    m_window.setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks | QMainWindow::GroupedDragging);
    m_window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    // The sides go all the way down: what is below is about the connections.
    m_window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

QDockWidget *Docks::add(const QString &name, const QString &title, QWidget *content, Place place, bool shown)
{
    auto *dock = new QDockWidget(title, &m_window);
    dock->setObjectName(u"dock-"_s + name);
    dock->setWidget(content);
    m_docks.append({dock, place, shown});
    // Later: in the middle of a move the window does not know yet which docks are among tabs.
    connect(dock, &QDockWidget::topLevelChanged, &m_moved, qOverload<>(&QTimer::start));
    connect(dock, &QDockWidget::dockLocationChanged, &m_moved, qOverload<>(&QTimer::start));
    connect(dock, &QDockWidget::visibilityChanged, &m_moved, qOverload<>(&QTimer::start));
    return dock;
}

void Docks::reset()
{
    QDockWidget *side = nullptr;
    QDockWidget *below = nullptr;
    for (const Placed &placed : std::as_const(m_docks)) {
        placed.dock->setFloating(false);
        QDockWidget *&first = placed.place == Place::Side ? side : below;
        m_window.addDockWidget(placed.place == Place::Side ? Qt::LeftDockWidgetArea : Qt::BottomDockWidgetArea, placed.dock);
        if (first)
            m_window.tabifyDockWidget(first, placed.dock);
        else
            first = placed.dock;
        placed.dock->setVisible(placed.shown);
    }
    const QFontMetrics metrics(m_window.font());
    if (side) {
        int tabs = 0; // all in sight
        for (const Placed &placed : std::as_const(m_docks)) {
            if (placed.place == Place::Side)
                tabs += metrics.horizontalAdvance(placed.dock->windowTitle()) + TabPadding;
        }
        side->raise();
        m_window.resizeDocks({side}, {qMax(tabs, metrics.averageCharWidth() * SideColumns)}, Qt::Horizontal);
    }
    if (below)
        m_window.resizeDocks({below}, {metrics.height() * BelowLines}, Qt::Vertical);
}

void Docks::hideAll()
{
    for (const Placed &placed : std::as_const(m_docks))
        placed.dock->hide();
}

void Docks::show(QDockWidget *dock)
{
    dock->show();
    dock->raise();
    if (dock->isFloating())
        dock->activateWindow();
    dock->widget()->setFocus(Qt::ShortcutFocusReason);
}

/// A dock among tabs has its title on its tab.
void Docks::showTitles()
{
    const QList<QTabBar *> bars = m_window.findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
    for (QTabBar *bar : bars) {
        if (bar->property("flat").toBool())
            continue;
        bar->setProperty("flat", true);
        bar->setExpanding(false);
        bar->setDrawBase(false);
        bar->setElideMode(Qt::ElideRight);
        bar->setFocusPolicy(Qt::TabFocus);
        bar->style()->polish(bar);
        QEvent changed(QEvent::StyleChange); // its tabs have other sizes
        QCoreApplication::sendEvent(bar, &changed);
    }
    for (const Placed &placed : std::as_const(m_docks)) {
        const QList<QDockWidget *> beside = m_window.tabifiedDockWidgets(placed.dock);
        const bool tabbed = !placed.dock->isFloating() && std::any_of(beside.begin(), beside.end(), [](const QDockWidget *other) { return !other->isHidden(); });
        if (tabbed == (placed.dock->titleBarWidget() != nullptr))
            continue;
        QWidget *old = placed.dock->titleBarWidget();
        placed.dock->setTitleBarWidget(tabbed ? new NoTitle : nullptr);
        delete old;
    }
}

} // namespace telltale::ui
