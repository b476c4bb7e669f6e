// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/openrequests.h"

#include <algorithm>

namespace telltale::protocol::deepstream {

namespace {
constexpr size_t MostWaiting = 10000;
constexpr size_t MostQuiet = 100;
}

void OpenRequests::add(Message &message, const Envelope &envelope, bool waits, Time now)
{
    message.request = m_next++;
    Open open;
    open.number = message.request;
    open.from = message.direction;
    open.topic = envelope.topic;
    open.action = envelope.action;
    open.correlationId = envelope.correlationId;
    open.names = envelope.name.isEmpty() ? envelope.names : QStringList {envelope.name};
    open.operation = message.operation;
    open.subject = message.subject;
    open.sent = now;
    open.quiet = !waits;
    if (message.direction == Direction::Out)
        m_last = open;
    auto &queue = waits ? m_waiting : m_quiet;
    queue.push_back(std::move(open));
    if (queue.size() > (waits ? MostWaiting : MostQuiet))
        queue.pop_front();
}

OpenRequests::Open *OpenRequests::find(const Accept &accept)
{
    const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(), accept);
    if (waiting != m_waiting.end())
        return &*waiting;
    // Of requests that success leaves unanswered the earlier ones probably succeeded.
    const auto quiet = std::find_if(m_quiet.rbegin(), m_quiet.rend(), accept);
    return quiet == m_quiet.rend() ? nullptr : &*quiet;
}

void OpenRequests::link(Message &answer, const Open &open)
{
    answer.answers = open.number;
    if (!open.operation.isEmpty())
        answer.operation = open.operation;
    if (answer.subject.isEmpty())
        answer.subject = open.subject;
}

void OpenRequests::close(const Open *open, const QString &name)
{
    const quint64 number = open->number;
    for (auto *queue : {&m_waiting, &m_quiet}) {
        const auto it = std::find_if(queue->begin(), queue->end(), [number](const Open &o) { return o.number == number; });
        if (it == queue->end())
            continue;
        if (!name.isEmpty())
            it->names.removeOne(name);
        if (name.isEmpty() || it->names.isEmpty())
            queue->erase(it);
        return;
    }
}

} // namespace telltale::protocol::deepstream
