// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operation.h"

#include <QListWidget>

namespace telltale::ui {

/// A message that was sent, with what it takes to fill the composer with it again.
struct SentMessage {
    QString system;
    QString operation; ///< empty: typed in raw mode
    QString label; ///< "Subscribe"
    protocol::Values values;
    protocol::Outgoing outgoing;
    QString preview; ///< the bytes for people, secrets masked
};

/// The messages sent in this run, newest first, equal ones once. In memory only: they may hold secrets.
class RecentMessages : public QListWidget {
    Q_OBJECT

public:
    explicit RecentMessages(QWidget *parent = nullptr);

    void add(const SentMessage &message);

signals:
    /// A click or Enter on a message: fill the composer with it.
    void chosen(const telltale::ui::SentMessage &message);

private:
    QList<SentMessage> m_messages;
};

} // namespace telltale::ui
