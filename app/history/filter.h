// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/history/store.h"

#include <memory>
#include <vector>

namespace telltale::history {

/// The filter language of the table. Terms are joined by "and":
///
///     news                free text anywhere: payload, subject, name, text, code, meaning; without case (see ByteSearch)
///     "two words"         a quoted phrase
///     /^{"id":\d+/        a regular expression on the payload (its first MiB) and the text (Perl syntax, without case)
///     kind:error          a field contains / is (closed lists: is; texts: contains); `subject=news`: is
///     subject:"a b"       a quoted value; `subject:""`: is empty
///     subject:/^a/        a regular expression on one field
///     code:3500           numbers compare as numbers
///     code>=3000 size<100 ranges: > >= < <= =
///     code:3000..3999     a span of numbers
///     size>10k latency>5ms seen:first
///     time>12:00:01       the time of day; `time:2026-11-20`, `time<2026-11-20T12:00`: the date
///     -kind:ping          not
///     kind:error,close    one of
///
/// Keys are those of eventFields(). Immutable; may be used from several threads at once. A regular expression that needs
/// too many steps on a row does not match it. Without a field, texts and expressions look at the bytes of a push, but not at the text
/// that stands for it in the table: that is only a piece of those. What FilterProgram finds without making rows is exactly this.
class Filter {
public:
    /// Matches everything.
    Filter();
    /// The filter, or what is wrong with the text and where ("there is no field `knd`": column 5: "did you mean `kind`?").
    static Result<Filter> parse(const QString &text);

    bool matches(const Row &row) const;
    bool isEmpty() const;
    /// Both must match: the text and the chips.
    Filter operator&(const Filter &other) const;

    class Term;

private:
    friend class FilterParser;
    friend class FilterProgram;
    std::vector<std::shared_ptr<const Term>> m_terms;
};

} // namespace telltale::history
