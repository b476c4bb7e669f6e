// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sentsteps.h"

#include <algorithm>
#include <array>

namespace telltale::session {

namespace {

constexpr std::array lastingWords {QLatin1String("subscribe"), QLatin1String("listen"), QLatin1String("provide")};
const QLatin1String undoing("un");

/// `record-unsubscribe` → `record-subscribe`; empty if the operation ends nothing.
QString whatItEnds(const QString &operation)
{
    for (const QLatin1String word : lastingWords) {
        const auto at = operation.indexOf(undoing + word);
        if (at >= 0)
            return QString(operation).remove(at, undoing.size());
    }
    return {};
}

bool isPartOf(const decode::Event &event, const QByteArray &payload)
{
    return event.offset >= 0 && !event.bytes.isEmpty() && payload.mid(event.offset, event.bytes.size()) == event.bytes;
}

} // namespace

bool SentSteps::lasts(const SentStep &sent)
{
    const QString &operation = sent.step.operation.isEmpty() ? sent.operation : sent.step.operation;
    const bool named = std::any_of(lastingWords.begin(), lastingWords.end(), [&](QLatin1String word) { return operation.contains(word); });
    const bool answersOne = operation.endsWith(QLatin1String("-accept")) || operation.endsWith(QLatin1String("-reject"));
    return named && !answersOne && whatItEnds(operation).isEmpty();
}

void SentSteps::sent(const protocol::Outgoing &outgoing, SentStep sent)
{
    if (m_awaited.size() >= Most)
        m_awaited.pop_front();
    m_awaited.push_back({outgoing, std::move(sent)});
}

std::shared_ptr<const SentStep> SentSteps::saw(const decode::Event &event)
{
    if (event.direction == wire::Direction::Out && event.request)
        rowCame(event);
    else if (event.answers && event.kind == Kind::Reply)
        return answered(event);
    return nullptr;
}

void SentSteps::rowCame(const decode::Event &event)
{
    // More of the same frame: a request of NATS subscribes to its answer first.
    if (event.frame == m_frame && !m_open.empty() && isPartOf(event, m_bytes)) {
        m_open.back().requests.append(event.request);
        m_open.back().subject = event.subject;
        return;
    }
    const QString ends = whatItEnds(event.operation);
    if (!ends.isEmpty())
        endLasting(ends, event.subject);
    // What the client sends by itself stands between.
    const auto found = std::find_if(m_awaited.begin(), m_awaited.end(), [&](const Awaited &one) { return isPartOf(event, one.outgoing.payload); });
    if (found == m_awaited.end())
        return;
    SentStep sent = std::move(found->sent);
    m_frame = event.frame;
    m_bytes = found->outgoing.payload;
    m_awaited.erase(m_awaited.begin(), found + 1);
    sent.requests = {event.request};
    sent.operation = event.operation;
    sent.subject = event.subject;
    if (lasts(sent)) {
        // Subscribed twice to the same: once is enough on the next connection.
        m_open.remove_if([&](const SentStep &one) { return one.operation == sent.operation && one.subject == sent.subject && one.wellSince; });
    }
    if (m_open.size() >= Most)
        m_open.pop_front();
    m_open.push_back(std::move(sent));
}

SentStep *SentSteps::newest(quint64 request)
{
    const auto found = std::find_if(m_open.rbegin(), m_open.rend(), [&](const SentStep &one) { return one.requests.contains(request); });
    return found == m_open.rend() ? nullptr : &*found;
}

std::shared_ptr<const SentStep> SentSteps::answered(const decode::Event &event)
{
    SentStep *sent = newest(event.answers);
    if (!sent)
        return nullptr;
    std::shared_ptr<const SentStep> then = sent->then;
    if (lasts(*sent))
        sent->wellSince = event.time;
    else
        m_open.remove_if([sent](const SentStep &one) { return &one == sent; });
    return then;
}

void SentSteps::endLasting(const QString &operation, const QString &subject)
{
    m_open.remove_if([&](const SentStep &one) { return one.operation.startsWith(operation) && one.subject == subject && lasts(one); });
}

SentStep *SentSteps::about(const decode::Event &event)
{
    if (event.answers) {
        if (SentStep *sent = newest(event.answers))
            return sent;
    }
    if (event.subject.isEmpty())
        return nullptr;
    const auto found = std::find_if(m_open.rbegin(), m_open.rend(), [&](const SentStep &one) { return one.subject == event.subject && lasts(one); });
    return found == m_open.rend() ? nullptr : &*found;
}

std::optional<SentStep> SentSteps::take(const decode::Event &event)
{
    const SentStep *sent = about(event);
    if (!sent)
        return std::nullopt;
    std::optional<SentStep> taken = *sent;
    m_open.remove_if([sent](const SentStep &one) { return &one == sent; });
    return taken;
}

QList<Step> SentSteps::takeLasting()
{
    QList<Step> lasting;
    for (const SentStep &one : m_open) {
        if (lasts(one) && !one.ofEndpoint)
            lasting.append(one.step);
    }
    m_open.clear();
    m_awaited.clear();
    m_frame = -1;
    return lasting;
}

} // namespace telltale::session
