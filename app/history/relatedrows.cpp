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

/// A row that shows that what failed works again: for an end, that a connection is of use.
bool showsUse(const Profile &profile, const decode::Event &failure)
{
    return (failure.kind == Kind::Close || failure.kind == Kind::Refused) && profile.direction == wire::Direction::In
        && (profile.kind == Kind::Reply || profile.kind == Kind::Push);
}

/// For all else, that the same was asked for and answered; if the subject is the same, too.
bool showsSuccess(const Profile &profile, const decode::Event &failure)
{
    if (failure.kind == Kind::Close || failure.kind == Kind::Refused)
        return false;
    const QString &operation = failure.kind == Kind::Unsubscribed ? QStringLiteral("subscribe") : failure.operation;
    return profile.kind == Kind::Reply && profile.direction == wire::Direction::In && profile.operation == operation;
}

} // namespace

RelatedRows::RelatedRows(std::shared_ptr<const Store> store, const Row &row)
    : m_store(std::move(store))
    , m_event(row.event)
    , m_subject(row.event.subject.toUtf8())
    , m_signature(row.event.signature())
    , m_number(row.number)
    , m_session(row.session)
    , m_next(m_signature.isEmpty() ? row.number + 1 : 0)
{
    m_event.bytes.clear();
}

quint8 RelatedRows::interestIn(const Profile &profile) const
{
    if (profile.session != m_session)
        return None;
    quint8 interest = None;
    if (!m_signature.isEmpty()) {
        // Without entry, code and name, the text tells failures apart: only the row has it.
        const bool byText = profile.code.isEmpty() && profile.name.isEmpty();
        if (profile.isFailure() && profile.event().signature() == m_signature)
            interest |= Counts;
        else if (profile.isFailure() && byText && m_signature.startsWith(profile.system + u'|' + kindName(profile.kind) + u'|'))
            interest |= MayCount;
        if (isSameFailure(profile, m_event))
            interest |= FailsAgain;
        if (showsUse(profile, m_event))
            interest |= Works;
        if (showsSuccess(profile, m_event))
            interest |= WorksOnSubject;
    }
    const bool answersSomething = profile.kind == Kind::Note || (profile.direction != m_event.direction && profile.kind != Kind::Push);
    if (m_event.request != 0 && !profile.glanced && profile.connection == m_event.connection && answersSomething)
        interest |= MayAnswer;
    return interest;
}

void RelatedRows::lookForOutcome(qint64 number, quint8 interest)
{
    if (m_outcome || number <= m_number)
        return;
    const bool sameSubject = interest & (FailsAgain | WorksOnSubject) && m_store->subject(number) == m_subject;
    if (interest & Works || (interest & WorksOnSubject && sameSubject))
        m_outcome = Outcome {number, true};
    else if (interest & FailsAgain && sameSubject)
        m_outcome = Outcome {number, false};
}

void RelatedRows::look(qint64 number, quint8 interest)
{
    lookForOutcome(number, interest);
    if (interest & MayAnswer && number > m_number && m_store->row(number).event.answers == m_event.request) {
        if (m_store->profile(number).kind == Kind::Note)
            m_unanswered = number;
        else
            m_replies.append(number);
    }
    if (!(interest & Counts) && !(interest & MayCount && m_store->row(number).event.signature() == m_signature))
        return;
    const Time time = m_store->time(number);
    if (m_occurrences.count++ == 0)
        m_occurrences.first = time;
    m_occurrences.last = time;
    m_occurrences.lastRow = number;
}

bool RelatedRows::advance(int milliseconds)
{
    if (!m_store || (m_signature.isEmpty() && m_event.request == 0))
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
            m_interest.resize(id + 1, Unknown);
        if (m_interest[id] == Unknown)
            m_interest[id] = interestIn(m_store->profiles()[id]);
        cost += m_interest[id] & (MayCount | MayAnswer) ? CostOfARow : 1;
        if (m_interest[id] != None)
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
        } else if (showsUse(profile, row.event) || (sameSubject && showsSuccess(profile, row.event))) {
            break;
        }
    }
    return times;
}

} // namespace telltale::history
