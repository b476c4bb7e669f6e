// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/message.h"

#include <deque>
#include <optional>

namespace telltale::protocol {

/// The requests of one connection that wait for an answer, so that a reply or an error can name the operation and the subject
/// it is about. Bounded: beyond 10,000 open requests the oldest are forgotten.
class Requests {
public:
    struct Open {
        quint64 number = 0;
        QString key; ///< what an answer is matched by; the adapter's business
        QString operation;
        QString subject;
        Time sent = 0;
    };

    /// Notes an outgoing request and numbers the message.
    void sent(Message &message, const QString &key, Time now);

    /// The oldest open request with this key, removed; fills operation, subject (if empty), id and `answers` of `reply`.
    std::optional<Open> answered(Message &reply, const QString &key);
    /// The oldest open request of all that `accept` takes (all by default), removed; fills as above.
    template<typename Accept>
    std::optional<Open> answeredOldest(Message &reply, Accept accept)
    {
        for (auto it = m_open.begin(); it != m_open.end(); ++it) {
            if (accept(*it))
                return take(it, reply);
        }
        return std::nullopt;
    }
    /// Looks without removing.
    const Open *find(const QString &key) const;
    const std::deque<Open> &open() const { return m_open; }

    /// One inferred note for each request that is still open when the conversation ends, oldest first; of a crowd the first
    /// hundred and a line that counts the rest. For Adapter::lapse with `ended`. Forgets them.
    Messages unanswered(Time now);

private:
    std::optional<Open> take(std::deque<Open>::iterator it, Message &reply);

    std::deque<Open> m_open;
    quint64 m_next = 1;
};

/// The notes of Requests::unanswered(), for adapters that keep their requests in another way.
Messages notesOnUnanswered(const std::deque<Requests::Open> &open, Time now);

} // namespace telltale::protocol
