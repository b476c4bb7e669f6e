// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "ui/models/sessionwords.h"

#include <QTabWidget>

namespace telltale::ui {

class SessionsList;
class SessionsSeen;

/// The saved sessions beside the table: the list of them, and "where have I seen …?" across all. It opens none itself: it asks for it.
/// No folder is read before it is in sight or reload() is called.
class SessionsPanel : public QTabWidget {
    Q_OBJECT

public:
    explicit SessionsPanel(QWidget *parent = nullptr, Clock clock = models::wallClock());

public slots:
    /// Usually history::sessionsFolder(). It need not exist yet.
    void setFolder(const QString &folder);
    /// The session that this window writes or shows; empty: none.
    void setCurrent(const QString &path);
    void reload();
    /// Asks "where have I seen `text`?" and shows the answers.
    void searchFor(const QString &text);

signals:
    /// Open this session; at this row, unless it is -1.
    void openRequested(const QString &path, qint64 row);

private:
    SessionsList *m_list;
    SessionsSeen *m_seen;
};

} // namespace telltale::ui
