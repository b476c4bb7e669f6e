// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/requests.h"

#include <algorithm>

namespace telltale::protocol {

namespace {
constexpr size_t MostOpen = 10000;
constexpr qsizetype MostListed = 100; ///< unanswered requests told one by one

QString seconds(Time microseconds)
{
    return QString::number(double(microseconds) / 1e6, 'f', microseconds < 10'000'000 ? 2 : 0) + QStringLiteral(" s");
}
} // namespace

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

Messages Requests::unanswered(Time now)
{
    return notesOnUnanswered(std::exchange(m_open, {}), now);
}

Messages notesOnUnanswered(const std::deque<Requests::Open> &requests, Time now)
{
    Messages all;
    for (const Requests::Open &open : requests) {
        Message note;
        note.kind = Kind::Note;
        note.inferred = true;
        if (all.size() == MostListed) {
            note.text = QStringLiteral("%1 more requests were not answered").arg(requests.size() - size_t(MostListed));
            all.append(note);
            break;
        }
        note.operation = open.operation;
        note.subject = open.subject;
        note.answers = open.number;
        note.text = QStringLiteral("no answer to %1").arg(open.operation.isEmpty() ? QStringLiteral("a request") : open.operation);
        note.note(QStringLiteral("Sent %1 before the conversation ended; nothing that came answers it.").arg(seconds(now - open.sent)));
        all.append(note);
    }
    return all;
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
