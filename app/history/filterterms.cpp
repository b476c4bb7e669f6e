// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/filterterms.h"

#include <QDateTime>

#include <algorithm>

namespace telltale::history {

namespace {

TermPointer fact(FactSource source, std::function<bool(const Row &)> holds)
{
    return std::make_shared<FactTerm>(source, std::move(holds));
}

TermPointer fact(const EventField &field, std::function<bool(const QString &)> holds)
{
    return fact(field.source, [value = field.value, holds = std::move(holds)](const Row &row) { return holds(value(row).toString()); });
}

/// Codes are texts on some systems; only those that are all digits are numbers.
std::optional<double> number(const QVariant &value)
{
    if (!value.isValid())
        return std::nullopt;
    bool isNumber = false;
    const qlonglong whole = value.toLongLong(&isNumber);
    return isNumber ? std::optional(double(whole)) : std::nullopt;
}

/// What the local clock is ahead of UTC. Clocks are set on a quarter of an hour, so that one question is good for many rows.
Time aheadOfUtc(Time time)
{
    constexpr Time Quarter = 15 * 60 * Second;
    thread_local Time known = std::numeric_limits<Time>::min();
    thread_local Time ahead = 0;
    const Time quarter = time / Quarter - (time % Quarter < 0 ? 1 : 0);
    if (quarter != known) {
        known = quarter;
        ahead = QDateTime::fromMSecsSinceEpoch(quarter * (Quarter / Millisecond)).offsetFromUtc() * Second;
    }
    return ahead;
}

Time timeOfDay(Time time)
{
    constexpr Time Day = 24 * 60 * 60 * Second;
    const Time within = (time + aheadOfUtc(time)) % Day;
    return within < 0 ? within + Day : within;
}

/// Whether a row's text says more than its payload: what a push says is what its bytes say.
bool hasOwnText(Kind kind, bool inferred)
{
    return kind != Kind::Push || inferred;
}

Source sourceOfOwnText(const Profile &profile)
{
    return hasOwnText(profile.kind, profile.inferred) ? eventField(u"text")->source(profile) : Source::Profile;
}

TermPointer ownText(std::function<bool(const QString &)> holds)
{
    return fact(sourceOfOwnText, [holds = std::move(holds)](const Row &row) {
        return hasOwnText(row.event.kind, row.event.inferred) && holds(row.event.text);
    });
}

} // namespace

bool TimeSpan::holds(Time time) const
{
    if (!ofDay)
        return time >= first && time <= last;
    const Time within = timeOfDay(time);
    return first <= last ? within >= first && within <= last : within >= first || within <= last;
}

NumberTerm::NumberTerm(const EventField &field, Interval interval)
    : FactTerm(field.source, [interval, value = field.value](const Row &row) {
        const std::optional<double> found = number(value(row));
        return found && interval.holds(*found);
    })
    , m_interval(interval)
{
}

TimeTerm::TimeTerm(const EventField &field, TimeSpan span)
    : FactTerm(field.source, [span, value = field.value](const Row &row) { return span.holds(value(row).toLongLong()); })
    , m_span(span)
{
}

bool AnyTerm::matches(const Row &row) const
{
    return std::any_of(m_terms.begin(), m_terms.end(), [&](const TermPointer &term) { return term->matches(row); });
}

TermPointer anywhere(const QString &text)
{
    const ByteSearch search(text);
    const auto sayings = [search](const Row &row) {
        const decode::Event &event = row.event;
        return search.isInText(event.name) || search.isInText(event.code) || (event.diagnosis && search.isInText(event.diagnosis->meaning));
    };
    return anyOf({fact([](const Profile &) { return Source::Profile; }, sayings),
                  fact(eventField(u"subject")->source, [search](const Row &row) { return search.isInText(row.event.subject); }),
                  std::make_shared<PayloadTerm>(search),
                  ownText([search](const QString &own) { return search.isInText(own); })});
}

TermPointer expressionMatches(const EventField *field, const RegexSearch &expression)
{
    const auto holds = [expression](const QString &text) { return expression.isInText(text); };
    return field ? fact(*field, holds) : anyOf({std::make_shared<PayloadTerm>(expression), ownText(holds)});
}

TermPointer fieldContains(const EventField &field, const QString &text)
{
    return fact(field, [text](const QString &value) { return value.contains(text, Qt::CaseInsensitive); });
}

TermPointer fieldIs(const EventField &field, const QString &text)
{
    return fact(field, [text](const QString &value) { return value.compare(text, Qt::CaseInsensitive) == 0; });
}

TermPointer numberIn(const EventField &field, Interval interval) { return std::make_shared<NumberTerm>(field, interval); }

TermPointer timeIn(const EventField &field, TimeSpan span) { return std::make_shared<TimeTerm>(field, span); }

TermPointer negated(TermPointer term) { return std::make_shared<NotTerm>(std::move(term)); }

TermPointer anyOf(std::vector<TermPointer> terms)
{
    return terms.size() == 1 ? terms.front() : std::make_shared<AnyTerm>(std::move(terms));
}

} // namespace telltale::history
