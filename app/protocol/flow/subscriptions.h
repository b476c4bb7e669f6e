// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/message.h"

#include <QHash>
#include <QSet>

namespace telltale::protocol::flow {

/// What one connection is subscribed to, as far as it was seen. Bounded: beyond 10,000 ids all are forgotten.
class Subscriptions {
public:
    enum class State { Live, Unsubscribed, Failed, Finished };

    /// Accepted, or listed as active: the topic may be unknown (empty).
    void began(const QString &id, const QString &topic);
    void listed(const QString &id, const QString &topic);
    void ended(const QString &id, State how);
    /// A complete list came: what is not in it is not live any more.
    void keepOnly(const QSet<QString> &ids);

    /// Data came: notes on `message` what is odd about that, and gaps of `message_index`. `complete`: the connection was seen
    /// from its opening on, so that an id that was never accepted is worth a word.
    void data(Message &message, const std::optional<qint64> &index, bool complete);

    QString topic(const QString &id) const { return m_all.value(id).topic; }
    std::optional<State> state(const QString &id) const;
    QStringList live() const;

private:
    struct Subscription {
        QString topic;
        State state = State::Live;
        std::optional<qint64> lastIndex;
    };
    Subscription &entry(const QString &id);

    QHash<QString, Subscription> m_all;
};

} // namespace telltale::protocol::flow
