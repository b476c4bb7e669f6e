// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/bytesearch.h"
#include "app/history/eventfields.h"
#include "app/history/filter.h"
#include "app/history/regexsearch.h"

#include <functional>
#include <limits>
#include <optional>

namespace telltale::history {

/// One condition on a row. Immutable; any number of threads. What matches() says is what the filter means; FilterProgram finds the same
/// without making rows, and looks into the kinds of terms below for that.
class Filter::Term {
public:
    virtual ~Term() = default;
    virtual bool matches(const Row &row) const = 0;
};

using TermPointer = std::shared_ptr<const Filter::Term>;

/// Numbers from low to high; an open end is not part of it.
struct Interval {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool lowOpen = false;
    bool highOpen = false;

    bool holds(double number) const
    {
        return (lowOpen ? number > low : number >= low) && (highOpen ? number < high : number <= high);
    }
};

/// Points in time from first to last, both included; of any day if `ofDay` (then first > last is over midnight).
struct TimeSpan {
    Time first = std::numeric_limits<Time>::min();
    Time last = std::numeric_limits<Time>::max();
    bool ofDay = false;

    bool holds(Time time) const;
};

/// A condition on a single fact.
class FactTerm : public Filter::Term {
public:
    FactTerm(FactSource from, std::function<bool(const Row &)> holds)
        : m_source(from)
        , m_holds(std::move(holds))
    {
    }
    bool matches(const Row &row) const override { return m_holds(row); }
    Source source(const Profile &profile) const { return m_source(profile); }

private:
    FactSource m_source;
    std::function<bool(const Row &)> m_holds;
};

/// A condition on a number.
class NumberTerm : public FactTerm {
public:
    NumberTerm(const EventField &field, Interval interval);
    const Interval &interval() const { return m_interval; }

private:
    Interval m_interval;
};

/// A condition on the time.
class TimeTerm : public FactTerm {
public:
    TimeTerm(const EventField &field, TimeSpan span);
    const TimeSpan &span() const { return m_span; }

private:
    TimeSpan m_span;
};

/// A condition on the bytes.
class PayloadTerm : public Filter::Term {
public:
    explicit PayloadTerm(const ByteSearch &text)
        : m_text(text)
    {
    }
    explicit PayloadTerm(RegexSearch expression)
        : m_expression(std::move(expression))
    {
    }
    bool matches(const Row &row) const override { return holds(row.event.bytes); }
    bool holds(QByteArrayView bytes) const { return m_text ? m_text->isIn(bytes) : m_expression->isIn(bytes); }
    const ByteSearch *text() const { return m_text ? &*m_text : nullptr; } ///< null: it is an expression

private:
    std::optional<ByteSearch> m_text;
    std::optional<RegexSearch> m_expression;
};

class NotTerm : public Filter::Term {
public:
    explicit NotTerm(TermPointer term)
        : m_term(std::move(term))
    {
    }
    bool matches(const Row &row) const override { return !m_term->matches(row); }
    const TermPointer &term() const { return m_term; }

private:
    TermPointer m_term;
};

class AnyTerm : public Filter::Term {
public:
    explicit AnyTerm(std::vector<TermPointer> terms)
        : m_terms(std::move(terms))
    {
    }
    bool matches(const Row &row) const override;
    const std::vector<TermPointer> &terms() const { return m_terms; }

private:
    std::vector<TermPointer> m_terms;
};

TermPointer anywhere(const QString &text);
/// Null field: the payload and the text.
TermPointer expressionMatches(const EventField *field, const RegexSearch &expression);
TermPointer fieldContains(const EventField &field, const QString &text);
TermPointer fieldIs(const EventField &field, const QString &text); ///< without case
TermPointer numberIn(const EventField &field, Interval interval);
TermPointer timeIn(const EventField &field, TimeSpan span);
TermPointer negated(TermPointer term);
TermPointer anyOf(std::vector<TermPointer> terms);

} // namespace telltale::history
