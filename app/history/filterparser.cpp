// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/filterparser.h"

#include <QCoreApplication>

namespace telltale::history {

namespace {

constexpr qsizetype MostCharacters = 8192;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FilterProblem)
};

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

QString didYouMean(const QString &word, const QStringList &known)
{
    const QString near = nearest(word, known);
    return near.isEmpty() ? QString() : Words::tr("did you mean `%1`?").arg(near);
}

QStringList fieldKeys()
{
    QStringList keys;
    for (const EventField &field : eventFields())
        keys += field.key;
    return keys;
}

} // namespace

Result<Filter> FilterParser::parse()
{
    if (m_text.size() > MostCharacters)
        return Failure {Words::tr("the filter is longer than %1 characters").arg(MostCharacters), {}, {}};
    Filter filter;
    while (const auto placed = next()) {
        if (!*placed)
            return placed->failure();
        filter.m_terms.push_back((*placed)->negative ? negated((*placed)->term) : (*placed)->term);
    }
    return filter;
}

std::optional<Result<FilterParser::Placed>> FilterParser::next()
{
    while (!atEnd() && m_text[m_at].isSpace())
        ++m_at;
    if (atEnd())
        return std::nullopt;
    Placed placed;
    placed.from = m_at;
    placed.negative = m_text[m_at] == u'-' && !endsHere(m_at + 1, false);
    if (placed.negative)
        ++m_at;
    const Result<TermPointer> read = term();
    if (!read)
        return read.failure();
    placed.term = *read;
    placed.length = m_at - placed.from;
    return placed;
}

Result<TermPointer> FilterParser::term()
{
    if (auto field = fieldTerm())
        return *field;
    const Result<Value> next = value(false);
    if (!next)
        return next.failure();
    return next->form == Value::Expression ? expression(nullptr, *next) : anywhere(next->text);
}

std::optional<Result<TermPointer>> FilterParser::fieldTerm()
{
    const qsizetype start = m_at;
    while (!atEnd() && isLetter(m_text[m_at]))
        ++m_at;
    const QString key = m_text.sliced(start, m_at - start);
    const auto how = key.isEmpty() ? std::nullopt : comparison();
    if (!how) {
        m_at = start;
        return std::nullopt;
    }
    const EventField *field = eventField(key);
    if (!field) {
        const QString hint = didYouMean(key, fieldKeys());
        return problem(Words::tr("there is no field `%1`").arg(key), start,
                       hint.isEmpty() ? Words::tr("quote it to search for the text") : hint);
    }
    std::vector<TermPointer> terms;
    do {
        if (!terms.empty())
            ++m_at;
        if (endsHere(m_at, true))
            return problem(Words::tr("`%1` needs a value").arg(field->key), m_at);
        const Result<Value> next = value(true);
        if (!next)
            return next.failure();
        const Result<TermPointer> one = compare(*field, *how, *next);
        if (!one)
            return one.failure();
        terms.push_back(*one);
    } while (!atEnd() && m_text[m_at] == u',');
    if (terms.size() > 1 && *how != Comparison::Has && *how != Comparison::Is)
        return problem(Words::tr("`%1` is compared with one value only").arg(field->key), start,
                       Words::tr("write `%1:first..last` for a span").arg(field->key));
    return anyOf(std::move(terms));
}

Result<TermPointer> FilterParser::compare(const EventField &field, Comparison comparison, const Value &value)
{
    const bool ranged = comparison != Comparison::Has && comparison != Comparison::Is;
    if (value.form == Value::Expression)
        return ranged ? problem(Words::tr("a regular expression goes with `:`"), value.at) : expression(&field, value);
    if (value.text.isEmpty() && !ranged)
        return fieldIs(field, {});
    const QStringList list = closedList(field);
    if (!list.isEmpty()) {
        if (ranged)
            return problem(Words::tr("`%1` has no order").arg(field.key), value.at, Words::tr("compare with `:`"));
        if (!list.contains(value.text, Qt::CaseInsensitive)) {
            const QString hint = didYouMean(value.text, list);
            return problem(Words::tr("`%1` is never `%2`").arg(field.key, value.text), value.at,
                           hint.isEmpty() ? Words::tr("it is one of %1").arg(list.join(QLatin1String(", "))) : hint);
        }
        return fieldIs(field, value.text);
    }
    if (field.key == QLatin1String("time"))
        return compareTime(field, comparison, value);
    if (field.numeric)
        return compareNumber(field, comparison, value);
    if (ranged)
        return problem(Words::tr("`%1` is a text and has no order").arg(field.key), value.at,
                       Words::tr("compare with `:` (contains) or `=` (is)"));
    return comparison == Comparison::Is ? fieldIs(field, value.text) : fieldContains(field, value.text);
}

Result<TermPointer> FilterParser::compareNumber(const EventField &field, Comparison comparison, const Value &value)
{
    const bool ranged = comparison != Comparison::Has && comparison != Comparison::Is;
    const qsizetype dots = ranged || value.form == Value::Quoted ? -1 : value.text.indexOf(QLatin1String(".."));
    if (dots >= 0) {
        const QStringView text(value.text);
        const auto low = numberFrom(field, text.first(dots));
        const auto high = numberFrom(field, text.sliced(dots + 2));
        if ((!low && dots > 0) || (!high && dots + 2 < text.size()) || (!low && !high))
            return problem(Words::tr("`%1` is no span of numbers").arg(value.text), value.at,
                           Words::tr("for example `%1:100..199`").arg(field.key));
        Interval span;
        span.low = low.value_or(span.low);
        span.high = high.value_or(span.high);
        return numberIn(field, span);
    }
    if (const auto number = numberFrom(field, value.text))
        return numberIn(field, interval(comparison, *number));
    if (field.key == QLatin1String("seen") && value.text.compare(QLatin1String("first"), Qt::CaseInsensitive) == 0)
        return numberIn(field, interval(comparison, 1));
    if (field.key == QLatin1String("code") && !ranged)
        return comparison == Comparison::Is ? fieldIs(field, value.text) : fieldContains(field, value.text);
    return problem(Words::tr("`%1` is compared with a number, and `%2` is none").arg(field.key, value.text), value.at);
}

Result<TermPointer> FilterParser::compareTime(const EventField &field, Comparison comparison, const Value &value)
{
    const QStringView text(value.text);
    const qsizetype dots = text.indexOf(QLatin1String(".."));
    const auto first = timeFrom(dots < 0 ? text : text.first(dots));
    const auto last = dots < 0 ? first : timeFrom(text.sliced(dots + 2));
    const bool ranged = comparison != Comparison::Has && comparison != Comparison::Is;
    if (!first || !last || first->ofDay != last->ofDay || (ranged && dots >= 0))
        return problem(Words::tr("`%1` is no time").arg(value.text), value.at,
                       Words::tr("for example `12:00:01`, `2026-11-20T12:00` or `12:00..12:30`"));
    if (dots >= 0)
        return timeIn(field, {first->first, last->last, first->ofDay});
    return timeIn(field, timeSpan(comparison, *first));
}

Result<TermPointer> FilterParser::expression(const EventField *field, const Value &value)
{
    const RegexSearch compiled(value.text);
    if (!compiled.isValid())
        return problem(Words::tr("the regular expression is wrong"), value.at + 1 + compiled.errorOffset(), compiled.error());
    return expressionMatches(field, compiled);
}

Result<FilterParser::Value> FilterParser::value(bool inList)
{
    if (m_text[m_at] == u'"')
        return quoted(inList);
    if (m_text[m_at] == u'/')
        return expressionValue(inList);
    Value bare;
    bare.at = m_at;
    while (!endsHere(m_at, inList))
        ++m_at;
    bare.text = m_text.sliced(bare.at, m_at - bare.at);
    return bare;
}

Result<FilterParser::Value> FilterParser::quoted(bool inList)
{
    Value value;
    value.at = m_at;
    value.form = Value::Quoted;
    for (++m_at; !atEnd(); ++m_at) {
        if (m_text[m_at] == u'"') {
            ++m_at;
            if (!endsHere(m_at, inList))
                return problem(Words::tr("there is something right after the closing quote"), m_at,
                               Words::tr("put a space between, or write \\\" for a quote inside"));
            return value;
        }
        const bool escaped = m_text[m_at] == u'\\' && m_at + 1 < m_text.size()
            && (m_text[m_at + 1] == u'"' || m_text[m_at + 1] == u'\\');
        if (escaped)
            ++m_at;
        value.text += m_text[m_at];
    }
    return problem(Words::tr("the quote is not closed"), value.at);
}

// A slash ends the expression only where a term may end, so that paths need no backslashes: /^a/b$/.
Result<FilterParser::Value> FilterParser::expressionValue(bool inList)
{
    Value value;
    value.at = m_at;
    value.form = Value::Expression;
    for (++m_at; !atEnd(); ++m_at) {
        if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size()) {
            value.text += m_text[m_at++];
        } else if (m_text[m_at] == u'/' && endsHere(m_at + 1, inList) && !value.text.isEmpty()) {
            ++m_at;
            return value;
        }
        value.text += m_text[m_at];
    }
    return problem(Words::tr("the regular expression is not closed"), value.at,
                   Words::tr("end it with a slash, or quote it to search for the text"));
}

std::optional<Comparison> FilterParser::comparison()
{
    static const QList<QPair<QLatin1String, Comparison>> all {
        {QLatin1String(">="), Comparison::GreaterOrEqual}, {QLatin1String("<="), Comparison::LessOrEqual},
        {QLatin1String(">"), Comparison::Greater}, {QLatin1String("<"), Comparison::Less},
        {QLatin1String(":"), Comparison::Has}, {QLatin1String("="), Comparison::Is},
    };
    for (const auto &[spelling, meant] : all) {
        if (QStringView(m_text).sliced(m_at).startsWith(spelling)) {
            m_at += spelling.size();
            return meant;
        }
    }
    return std::nullopt;
}

bool FilterParser::endsHere(qsizetype at, bool inList) const
{
    return at >= m_text.size() || m_text[at].isSpace() || (inList && m_text[at] == u',');
}

Failure FilterParser::problem(const QString &what, qsizetype at, const QString &hint) const
{
    return {what, Words::tr("column %1").arg(at + 1), hint};
}

} // namespace telltale::history
