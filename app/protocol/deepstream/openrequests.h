// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/deepstream/envelope.h"
#include "app/protocol/message.h"

#include <deque>
#include <functional>

namespace telltale::protocol::deepstream {

/// The requests of one connection that may still be answered, by either side. deepstream pairs by correlation id where the wire has one,
/// else by topic, action and name; a request about several names is open until each is answered.
///
/// Bounded: at most 10,000 that wait for an answer, and the last 100 of those that success leaves unanswered.
class OpenRequests {
public:
    struct Open {
        quint64 number = 0;
        Direction from = Direction::Out;
        int topic = 0;
        int action = 0;
        QString correlationId;
        QStringList names;
        QString operation;
        QString subject;
        Time sent = 0;
        bool quiet = false; ///< success is not answered
        bool acknowledged = false;
        bool overdue = false; ///< its missing acknowledgement was told
    };
    using Accept = std::function<bool(const Open &)>;

    /// Numbers `message` and keeps the request. `waits`: an answer comes also on success.
    void add(Message &message, const Envelope &envelope, bool waits, Time now);

    /// The request that `accept` takes (the oldest of those that wait, else the newest quiet one), or null.
    Open *find(const Accept &accept);
    /// Writes number, operation and subject of `open` to its answer.
    static void link(Message &answer, const Open &open);
    /// Forgets it; with a name, only once all its names are done.
    void close(const Open *open, const QString &name = {});

    std::deque<Open> &waiting() { return m_waiting; }
    /// The request sent last by the client, whatever became of it; null if there was none.
    const Open *last() const { return m_last ? &*m_last : nullptr; }

private:
    std::deque<Open> m_waiting;
    std::deque<Open> m_quiet;
    std::optional<Open> m_last;
    quint64 m_next = 1;
};

} // namespace telltale::protocol::deepstream
