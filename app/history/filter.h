// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/history/store.h"

#include <memory>

namespace telltale::history {

/// The filter language of the table. Terms are joined by "and":
///
///     news                free text anywhere: payload, subject, name, text, code; without case
///     "two words"         a quoted phrase
///     /^{"id":\d+/        a regular expression on the payload and the text (Perl syntax, without case)
///     kind:error          a field contains / is (closed lists: is; texts: contains)
///     subject:"a b"       a quoted value
///     code:3500           numbers compare as numbers
///     code>=3000 size<100 ranges: > >= < <= =
///     code:3000..3999     a span of numbers
///     -kind:ping          not
///     kind:error,close    one of
///
/// Keys are those of eventFields(). Immutable; may be used from several threads at once.
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
    std::vector<std::shared_ptr<const Term>> m_terms;
};

} // namespace telltale::history
