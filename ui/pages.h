// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connectionpage.h"

#include <QTabWidget>

namespace telltale::ui {

/// The connections of the window, a tab each; there is always one once the first was added. New ones look like the one in front (columns,
/// sizes, recent endpoints); what the window's switches say holds for all of them.
class Pages : public QTabWidget {
    Q_OBJECT

public:
    /// Both must outlive it.
    Pages(const Shared &shared, const WindowActions &actions, QWidget *parent = nullptr);
    ~Pages() override; ///< ends all connections; what they captured is on disk

    ConnectionPage *front() const;
    /// Puts a new page in front; `earlierRows`: how many rows of earlier runs come back.
    ConnectionPage *add(qint64 earlierRows = 0);
    /// A page that nothing has happened on: the one in front, or a new one.
    ConnectionPage *blank();

signals:
    void added(telltale::ui::ConnectionPage *page);
    /// Another page is in front.
    void fronted(telltale::ui::ConnectionPage *page);
    /// What the window is called now.
    void titled(const QString &title);

private:
    void forAll(const std::function<void(ConnectionPage &)> &what);
    void step(int by);
    void close(int index);
    void showTitle(ConnectionPage *page);

    const Shared &m_shared;
    const WindowActions &m_actions;
};

} // namespace telltale::ui
