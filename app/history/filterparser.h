// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/filtervalues.h"

namespace telltale::history {

/// Reads the text of a filter from left to right. Any text may come in; time is in proportion to its length.
///
///     filter: { [-] ( /expression/ | "phrase" | field comparison value { , value } | word ) }
class FilterParser {
public:
    explicit FilterParser(const QString &text)
        : m_text(text)
    {
    }
    Result<Filter> parse();

    /// A term, and where it stands in the text.
    struct Placed {
        TermPointer term; ///< without the "not"
        bool negative = false;
        qsizetype from = 0;
        qsizetype length = 0;
    };
    /// The next term; nothing at the end.
    std::optional<Result<Placed>> next();

private:
    struct Value {
        QString text;
        qsizetype at = 0; ///< where it begins
        enum { Bare, Quoted, Expression } form = Bare;
    };

    Result<TermPointer> term();
    std::optional<Result<TermPointer>> fieldTerm(); ///< nullopt: no field and comparison here
    Result<TermPointer> compare(const EventField &field, Comparison comparison, const Value &value);
    Result<TermPointer> compareNumber(const EventField &field, Comparison comparison, const Value &value);
    Result<TermPointer> compareTime(const EventField &field, Comparison comparison, const Value &value);
    Result<TermPointer> expression(const EventField *field, const Value &value);

    Result<Value> value(bool inList);
    Result<Value> quoted(bool inList);
    Result<Value> expressionValue(bool inList);
    std::optional<Comparison> comparison();

    bool atEnd() const { return m_at >= m_text.size(); }
    bool endsHere(qsizetype at, bool inList) const;
    Failure problem(const QString &what, qsizetype at, const QString &hint = {}) const;

    QString m_text;
    qsizetype m_at = 0;
};

} // namespace telltale::history
