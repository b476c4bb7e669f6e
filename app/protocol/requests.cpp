// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/requests.h"

#include <algorithm>

namespace telltale::protocol {

namespace {
constexpr size_t MostOpen = 10000;
}

void Requests::sent(Message &message, const QString &key, Time now)
{
    message.request = m_next++;
    m_open.push_back({message.request, key, message.operation, message.subject, now});
    if (m_open.size() > MostOpen)
        m_open.pop_front();
}

std::optional<Requests::Open> Requests::answered(Message &reply, const QString &key)
{
    return answeredOldest(reply, [&key](const Open &open) { return open.key == key; });
}

const Requests::Open *Requests::find(const QString &key) const
{
    const auto it = std::find_if(m_open.begin(), m_open.end(), [&key](const Open &open) { return open.key == key; });
    return it == m_open.end() ? nullptr : &*it;
}

std::optional<Requests::Open> Requests::take(std::deque<Open>::iterator it, Message &reply)
{
    const Open open = *it;
    m_open.erase(it);
    reply.answers = open.number;
    if (reply.operation.isEmpty())
        reply.operation = open.operation;
    if (reply.subject.isEmpty())
        reply.subject = open.subject;
    return open;
}

} // namespace telltale::protocol
