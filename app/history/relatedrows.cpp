// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/relatedrows.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <utility>

namespace telltale::history {

namespace {

constexpr int RowsBetweenLooksAtTheClock = 512;
constexpr int CostOfARow = 64; ///< to make one, in looks at a column
constexpr qint64 FarthestBack = 65536;
constexpr Time LongestPause = 2 * 60 * Second; ///< between two failures in a row, beyond the delay between them

Profiles::Id profileId(const Store &store, qint64 number) { return store.columns(number).profile[number % Columns::Rows]; }

bool isSameFailure(const Profile &profile, const decode::Event &event)
{
    const auto entryOf = [](const std::optional<decode::Diagnosis> &diagnosis) { return diagnosis ? diagnosis->entry : nullptr; };
    return profile.kind == event.kind && profile.code == event.code && profile.name == event.name && profile.operation == event.operation
        && entryOf(profile.diagnosis) == entryOf(event.diagnosis);
}

/// A row that shows that what failed works again: the same was asked for and answered; for an end, the connection was of use.
bool showsSuccess(const Profile &profile, bool sameSubject, const decode::Event &failure)
{
    if (profile.direction != wire::Direction::In || (profile.kind != Kind::Reply && profile.kind != Kind::Push))
        return false;
    if (failure.kind == Kind::Close || failure.kind == Kind::Refused)
        return true;
    const QString &operation = failure.kind == Kind::Unsubscribed ? QStringLiteral("subscribe") : failure.operation;
    return profile.kind == Kind::Reply && sameSubject && profile.operation == operation;
}

} // namespace

RelatedRows::RelatedRows(std::shared_ptr<const Store> store, const Row &row)
    : m_store(std::move(store))
    , m_signature(row.event.signature())
    , m_request(row.event.request)
    , m_connection(row.event.connection)
    , m_direction(row.event.direction)
    , m_session(row.session)
    , m_next(m_signature.isEmpty() ? row.number + 1 : 0)
{
}

RelatedRows::Interest RelatedRows::interestIn(const Profile &profile) const
{
    if (profile.session != m_session)
        return Interest::None;
    if (!m_signature.isEmpty() && profile.isFailure()) {
        if (profile.event().signature() == m_signature)
            return Interest::Counts;
        // Without entry, code and name, the text tells failures apart: only the row has it.
        const bool byText = profile.code.isEmpty() && profile.name.isEmpty();
        if (byText && m_signature.startsWith(profile.system + u'|' + kindName(profile.kind) + u'|'))
            return Interest::MayCount;
    }
    const bool answersSomething = m_request != 0 && !profile.glanced && profile.connection == m_connection && profile.direction != m_direction
        && profile.kind != Kind::Note && profile.kind != Kind::Push;
    return answersSomething ? Interest::MayAnswer : Interest::None;
}

void RelatedRows::look(qint64 number, Interest interest)
{
    if (interest == Interest::MayAnswer) {
        if (m_store->row(number).event.answers == m_request)
            m_replies.append(number);
        return;
    }
    if (interest == Interest::MayCount && m_store->row(number).event.signature() != m_signature)
        return;
    const Time time = m_store->time(number);
    if (m_occurrences.count++ == 0)
        m_occurrences.first = time;
    m_occurrences.last = time;
    m_occurrences.lastRow = number;
}

bool RelatedRows::advance(int milliseconds)
{
    if (!m_store || (m_signature.isEmpty() && m_request == 0))
        return true;
    const QDeadlineTimer deadline(milliseconds, Qt::PreciseTimer);
    const qint64 size = m_store->size();
    for (int cost = 0; m_next < size && m_replies.size() < MostReplies; ++m_next) {
        if (cost >= RowsBetweenLooksAtTheClock) {
            if (deadline.hasExpired())
                return false;
            cost = 0;
        }
        const Profiles::Id id = profileId(*m_store, m_next);
        if (id >= m_interest.size())
            m_interest.resize(id + 1, Interest::Unknown);
        if (m_interest[id] == Interest::Unknown)
            m_interest[id] = interestIn(m_store->profiles()[id]);
        cost += m_interest[id] == Interest::None || m_interest[id] == Interest::Counts ? 1 : CostOfARow;
        if (m_interest[id] != Interest::None)
            look(m_next, m_interest[id]);
    }
    return true;
}

int timesInARow(const Store &store, const Row &row)
{
    const QByteArray subject = row.event.subject.toUtf8();
    const auto &retry = row.event.diagnosis ? row.event.diagnosis->retry : std::nullopt;
    int times = 1;
    Time next = row.event.time;
    for (qint64 number = row.number - 1; number >= 0 && row.number - number < FarthestBack; --number) {
        const Profile &profile = store.profile(number);
        if (profile.session != row.session)
            break;
        const bool sameSubject = store.subject(number) == subject;
        if (sameSubject && isSameFailure(profile, row.event)) {
            const Time time = store.time(number);
            const Time waited = retry && retry->delay ? 2 * retry->delay->before(times) * Millisecond : 0;
            if (next - time > waited + LongestPause)
                break;
            next = time;
            ++times;
        } else if (showsSuccess(profile, sameSubject, row.event)) {
            break;
        }
    }
    return times;
}

} // namespace telltale::history
