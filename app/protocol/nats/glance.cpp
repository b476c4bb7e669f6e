// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The fast way through a flood of MSG and HMSG: what readDelivery() would find nothing remarkable about.
#include "app/protocol/nats/adapter.h"
#include "app/protocol/nats/payload.h"
#include "app/protocol/nats/subject.h"

#include <optional>

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestLine = 4096; ///< servers write no longer ones; the normal way reads them all the same

constexpr QLatin1String UnknownSubscription("no subscription with this sid was seen");

/// MSG or HMSG as a server writes it: one blank between fields, CRLF behind line and payload, printable ASCII in the line.
struct Whole {
    QByteArrayView subject;
    QByteArrayView sid;
    std::optional<QByteArrayView> headers; ///< of HMSG
    QByteArrayView payload;
    qsizetype size = 0;
};

/// Digits alone, nothing above the largest payload.
std::optional<qsizetype> sizeIn(QByteArrayView digits)
{
    qsizetype value = 0;
    if (digits.isEmpty() || digits.size() > 9)
        return std::nullopt;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value <= Stream::LargestPayload ? std::optional(value) : std::nullopt;
}

bool readWhole(QByteArrayView bytes, Whole &op)
{
    const bool headers = bytes.startsWith("HMSG ");
    if (!headers && !bytes.startsWith("MSG "))
        return false;
    constexpr int Most = 5; // subject, sid, reply subject, sizes
    QByteArrayView fields[Most];
    int count = 0;
    const char *const begin = bytes.data();
    const char *const end = begin + qMin(bytes.size(), LongestLine);
    const char *at = begin + (headers ? 5 : 4);
    for (const char *field = at;; ++at) {
        if (at == end)
            return false;
        if (*at > ' ' && *at < 0x7f)
            continue;
        if (at == field || count == Most)
            return false;
        fields[count++] = { field, at - field };
        if (*at != ' ')
            break;
        field = at + 1;
    }
    if (end - at < 2 || at[0] != '\r' || at[1] != '\n')
        return false;
    const int sizes = headers ? 2 : 1;
    if (count != 2 + sizes && count != 3 + sizes)
        return false;
    const std::optional<qsizetype> total = sizeIn(fields[count - 1]);
    const std::optional<qsizetype> head = headers ? sizeIn(fields[count - 2]) : 0;
    const qsizetype start = at + 2 - begin;
    if (!total || !head || *head > *total || bytes.size() - start - 2 < *total)
        return false;
    const char *const tail = begin + start + *total;
    if (tail[0] != '\r' || tail[1] != '\n')
        return false;
    op = { fields[0], fields[1], {}, bytes.sliced(start + *head, *total - *head), start + *total + 2 };
    if (headers)
        op.headers = bytes.sliced(start, *head);
    return true;
}

} // namespace

void NatsAdapter::noteUnknownSubscription(Message &message, Span sid) const
{
    const QString words = m_recalled.value_or(QString(UnknownSubscription));
    if (!words.isEmpty())
        message.note(words, sid);
}

void NatsAdapter::recall(const QString &context)
{
    m_recalled = context;
}

bool NatsAdapter::glance(const wire::FrameView &frame, Time now, Glances &glances)
{
    static const Plain plain { Kind::Push, operationOf(Verb::Msg), {} };
    if (frame.direction != Direction::In || frame.payload.isEmpty() || !m_fromServer.atRest() || concludes(now))
        return false;
    const size_t before = glances.size();
    m_counted.clear();
    for (qsizetype at = 0; at < frame.payload.size();) {
        Whole op;
        Glance glance { .plain = &plain };
        bool understood = readWhole(frame.payload.sliced(at), op) && isPlain(op.subject, op.sid, glance)
            && !looksLikeObjectWith(op.payload, "\"error\"");
        if (understood && op.headers) {
            const HeaderBlock headers = readHeaders(*op.headers);
            understood = headers.problem.isEmpty() && !headers.hasStatus();
        }
        if (!understood) {
            for (Subscription *subscription : m_counted)
                --subscription->delivered;
            glances.resize(before);
            return false;
        }
        glance.subject = op.subject;
        glance.span = { at, op.size };
        glances.push_back(glance);
        at += op.size;
    }
    m_fromServer.pass(frame.payload.size());
    m_receivedSince = true;
    m_lastReceived = now;
    return true;
}

/// Whether a message is nothing but one of its subscription: no answer to anything, not the last one, no advisory. Counts it.
bool NatsAdapter::isPlain(QByteArrayView subject, QByteArrayView sid, Glance &glance)
{
    if (subject.startsWith("$SYS.") || m_ledger.expects(subject))
        return false;
    const QByteArray key = QByteArray::fromRawData(sid.data(), sid.size());
    const auto subscription = m_subscriptions.find(key);
    if (subscription == m_subscriptions.end()) {
        glance.context = { UnknownSubscription.data(), UnknownSubscription.size() };
        return m_ended.isEmpty() || !m_ended.contains(key);
    }
    if (subscription->most > 0 && subscription->delivered + 1 >= subscription->most)
        return false;
    if (m_ledger.expectsReplies() && !subjectMatches(subscription->subject, subject))
        return false;
    ++subscription->delivered;
    m_counted.push_back(&*subscription);
    glance.context = subscription->context;
    return true;
}

} // namespace telltale::protocol::nats
