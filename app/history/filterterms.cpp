// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/filterterms.h"

#include "app/history/textsearch.h"

#include <QDateTime>

#include <algorithm>
#include <functional>

namespace telltale::history {

namespace {

/// A regular expression looks at this much of a payload, so that one huge row cannot hold up all others.
constexpr qsizetype MostExpressionBytes = 1024 * 1024;

class Condition : public Filter::Term {
public:
    explicit Condition(std::function<bool(const Row &)> holds)
        : m_holds(std::move(holds))
    {
    }
    bool matches(const Row &row) const override { return m_holds(row); }

private:
    std::function<bool(const Row &)> m_holds;
};

TermPointer condition(std::function<bool(const Row &)> holds)
{
    return std::make_shared<Condition>(std::move(holds));
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

Time timeOfDay(Time time)
{
    const QTime local = QDateTime::fromMSecsSinceEpoch(time / Millisecond).time();
    return local.msecsSinceStartOfDay() * Millisecond + time % Millisecond;
}

} // namespace

TermPointer anywhere(const QString &text)
{
    return condition([search = TextSearch(text)](const Row &row) {
        const decode::Event &event = row.event;
        return search.isInBytes(event.bytes) || search.isInText(event.subject) || search.isInText(event.name)
            || search.isInText(event.text) || search.isInText(event.code)
            || (event.diagnosis && search.isInText(event.diagnosis->meaning));
    });
}

TermPointer expressionMatches(const EventField *field, const QRegularExpression &expression)
{
    if (field) {
        return condition([expression, value = field->value](const Row &row) {
            return expression.match(value(row).toString()).hasMatch();
        });
    }
    return condition([expression](const Row &row) {
        const QByteArrayView payload = QByteArrayView(row.event.bytes).first(
            std::min(row.event.bytes.size(), MostExpressionBytes));
        return expression.match(QString::fromUtf8(payload)).hasMatch() || expression.match(row.event.text).hasMatch();
    });
}

TermPointer fieldContains(const EventField &field, const QString &text)
{
    return condition([text, value = field.value](const Row &row) {
        return value(row).toString().contains(text, Qt::CaseInsensitive);
    });
}

TermPointer fieldIs(const EventField &field, const QString &text)
{
    return condition([text, value = field.value](const Row &row) {
        return value(row).toString().compare(text, Qt::CaseInsensitive) == 0;
    });
}

TermPointer numberIn(const EventField &field, Interval interval)
{
    return condition([interval, value = field.value](const Row &row) {
        const std::optional<double> found = number(value(row));
        return found && interval.holds(*found);
    });
}

TermPointer timeIn(const EventField &field, TimeSpan span)
{
    return condition([span, value = field.value](const Row &row) {
        const Time time = value(row).toLongLong();
        if (!span.ofDay)
            return time >= span.first && time <= span.last;
        const Time ofDay = timeOfDay(time);
        const bool afterFirst = ofDay >= span.first;
        const bool beforeLast = ofDay <= span.last;
        return span.first <= span.last ? afterFirst && beforeLast : afterFirst || beforeLast;
    });
}

TermPointer negated(TermPointer term)
{
    return condition([term = std::move(term)](const Row &row) { return !term->matches(row); });
}

TermPointer anyOf(std::vector<TermPointer> terms)
{
    if (terms.size() == 1)
        return terms.front();
    return condition([terms = std::move(terms)](const Row &row) {
        return std::any_of(terms.begin(), terms.end(), [&](const TermPointer &term) { return term->matches(row); });
    });
}

} // namespace telltale::history
