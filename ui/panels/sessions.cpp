// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sessions.h"

#include "ui/panels/sessionslist.h"
#include "ui/panels/sessionsseen.h"

#include <QAction>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace telltale::ui {

SessionsPanel::SessionsPanel(QWidget *parent, Clock clock)
    : QTabWidget(parent)
    , m_list(new SessionsList(clock))
    , m_seen(new SessionsSeen(clock))
{
    setObjectName(u"sessionsPanel"_s);
    setAccessibleName(tr("Saved sessions"));
    setDocumentMode(true);
    setProperty("flat", true);
    tabBar()->setProperty("flat", true);
    addTab(m_list, tr("Sessions"));
    addTab(m_seen, tr("Where seen"));
    setTabToolTip(1, tr("Where have I seen …? Searches all saved sessions"));
    addAction(m_list->refreshAction()); // F5 anywhere in here
    connect(m_list->refreshAction(), &QAction::triggered, m_seen, &SessionsSeen::searchAgain);
    connect(m_list, &SessionsList::openRequested, this, [this](const QString &path) { emit openRequested(path, -1); });
    connect(m_seen, &SessionsSeen::openRequested, this, &SessionsPanel::openRequested);
}

void SessionsPanel::setFolder(const QString &folder)
{
    m_list->setFolder(folder);
    m_seen->setFolder(folder);
}

void SessionsPanel::setCurrent(const QString &path) { m_list->setCurrent(path); }

void SessionsPanel::reload() { m_list->reload(); }

void SessionsPanel::searchFor(const QString &text)
{
    setCurrentWidget(m_seen);
    m_seen->setText(text);
    m_seen->focusText();
}

} // namespace telltale::ui
