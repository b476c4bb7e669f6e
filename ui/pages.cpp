// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages.h"

#include "app/settings/settings.h"
#include "ui/profiles/connectionbar.h"
#include "ui/theme/signs.h"
#include "ui/theme/tone.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace telltale::ui {

Pages::Pages(const Shared &shared, const WindowActions &actions, QWidget *parent)
    : QTabWidget(parent)
    , m_shared(shared)
    , m_actions(actions)
{
    setObjectName(u"pages"_s);
    setAccessibleName(tr("Connections"));
    setDocumentMode(true);
    setTabBarAutoHide(true);
    setTabsClosable(true);
    setMovable(true);
    setFocusPolicy(Qt::NoFocus); // else Tab would stop at its hidden bar; the bar takes the keyboard by itself

    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(actions.newConnection, [this] { add()->bar().focusUrl(); });
    on(actions.closeConnection, [this] { close(currentIndex()); });
    on(actions.nextConnection, [this] { step(1); });
    on(actions.previousConnection, [this] { step(-1); });
    connect(actions.showSecrets, &QAction::toggled, this, [this](bool show) {
        forAll([show](ConnectionPage &page) { page.setShowSecrets(show); });
    });
    connect(actions.followAdvice, &QAction::toggled, this, [this](bool follows) {
        forAll([follows](ConnectionPage &page) { page.connection().setFollowsAdvice(follows); });
    });
    connect(this, &QTabWidget::tabCloseRequested, this, &Pages::close);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        emit fronted(front());
        showTitle(front());
    });
}

Pages::~Pages()
{
    // Which of them is in front meanwhile is of no interest. Not all connections: the application's style sheet has to learn of our end.
    disconnect(this, &QTabWidget::currentChanged, nullptr, nullptr);
    while (count() > 0)
        delete widget(0);
}

ConnectionPage *Pages::front() const { return static_cast<ConnectionPage *>(currentWidget()); }

ConnectionPage *Pages::add(qint64 earlierRows)
{
    auto *page = new ConnectionPage(m_shared, earlierRows);
    settings::Settings stored;
    if (const ConnectionPage *before = front())
        before->save(stored); // what it looks like is what the new one begins with
    page->restore(stored);
    page->setShowSecrets(m_actions.showSecrets->isChecked());
    page->connection().setFollowsAdvice(m_actions.followAdvice->isChecked());
    connect(page, &ConnectionPage::titleChanged, this, [this, page] { showTitle(page); });
    emit added(page);
    setCurrentIndex(addTab(page, page->title()));
    showTitle(page);
    return page;
}

ConnectionPage *Pages::blank() { return front()->isBlank() ? front() : add(); }

void Pages::forAll(const std::function<void(ConnectionPage &)> &what)
{
    for (int index = 0; index < count(); ++index)
        what(*static_cast<ConnectionPage *>(widget(index)));
}

void Pages::step(int by) { setCurrentIndex((currentIndex() + by + count()) % count()); }

void Pages::close(int index)
{
    QWidget *closed = widget(index);
    if (count() == 1)
        add();
    removeTab(indexOf(closed));
    delete closed; // waits until what it captured is on disk
}

void Pages::showTitle(ConnectionPage *page)
{
    const int index = indexOf(page);
    const Sign sign = stateSign(page->connection().state());
    setTabText(index, QString(page->title()).replace(u'&', "&&"_L1));
    setTabIcon(index, shapePixmap(sign.shape, toneColour(sign.tone), fontMetrics().height(), devicePixelRatioF()));
    setTabToolTip(index, session::stateWords(page->connection().state()));
    if (page == front())
        emit titled(page->isBlank() ? u"Telltale"_s : tr("%1 – Telltale").arg(page->title()));
}

} // namespace telltale::ui
