// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/flow/subscriptions.h"

namespace telltale::protocol::flow {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype Most = 10000;
}

Subscriptions::Subscription &Subscriptions::entry(const QString &id)
{
    if (m_all.size() >= Most && !m_all.contains(id))
        m_all.clear();
    return m_all[id];
}

void Subscriptions::began(const QString &id, const QString &topic)
{
    if (id.isEmpty())
        return;
    // An id may be used again; message_index starts afresh then.
    entry(id) = {topic.isEmpty() ? this->topic(id) : topic, State::Live, std::nullopt};
}

void Subscriptions::listed(const QString &id, const QString &topic)
{
    if (id.isEmpty())
        return;
    Subscription &subscription = entry(id);
    subscription.state = State::Live;
    if (!topic.isEmpty())
        subscription.topic = topic;
}

void Subscriptions::ended(const QString &id, State how)
{
    if (const auto it = m_all.find(id); it != m_all.end())
        it->state = how;
}

void Subscriptions::keepOnly(const QSet<QString> &ids)
{
    for (auto it = m_all.begin(); it != m_all.end(); ++it) {
        if (it->state == State::Live && !ids.contains(it.key()))
            it->state = State::Finished;
    }
}

void Subscriptions::data(Message &message, const std::optional<qint64> &index, bool complete)
{
    if (message.id.isEmpty())
        return;
    const auto known = state(message.id);
    if (!known && complete)
        message.note(u"No subscription with this id was seen to begin on this connection."_s);
    else if (known == State::Unsubscribed)
        message.note(u"The subscription has ended; this was under way already, or an older one with the same id is still streaming."_s);
    else if (known == State::Failed || known == State::Finished)
        message.note(u"The subscription has ended, and still data comes: an older one with the same id may be streaming on."_s);

    Subscription &subscription = entry(message.id);
    if (!message.subject.isEmpty())
        subscription.topic = message.subject;
    if (!index)
        return;
    if (subscription.lastIndex && *index > *subscription.lastIndex + 1)
        message.findings.append(u"message_index goes from %1 to %2: messages in between are missing."_s.arg(*subscription.lastIndex).arg(*index));
    else if (subscription.lastIndex && *index <= *subscription.lastIndex)
        message.findings.append(u"message_index goes from %1 back to %2."_s.arg(*subscription.lastIndex).arg(*index));
    subscription.lastIndex = index;
}

std::optional<Subscriptions::State> Subscriptions::state(const QString &id) const
{
    const auto it = m_all.constFind(id);
    return it == m_all.constEnd() ? std::nullopt : std::optional(it->state);
}

QStringList Subscriptions::live() const
{
    QStringList ids;
    for (auto it = m_all.begin(); it != m_all.end(); ++it) {
        if (it->state == State::Live)
            ids.append(it.key());
    }
    return ids;
}

} // namespace telltale::protocol::flow
