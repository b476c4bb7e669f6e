// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/filternode.h"

namespace telltale::history {

/// A condition on the bytes. A text is searched for in all rows that lie side by side at once, and what is found is then told apart by row;
/// an expression is matched with each row.
class PayloadNode : public FilterNode {
public:
    PayloadNode(const PayloadTerm &term, PartialRows &rows)
        : m_term(term)
        , m_rows(rows)
        , m_matchesNothing(term.holds({}))
    {
    }

    void keep(const Slice &slice, quint8 *mask) override;
    int cost() const override { return 3; }

private:
    void keepOneByOne(const Slice &slice, quint8 *mask);
    void keepTogether(const Slice &slice, qint64 from, qint64 to, quint8 *mask);

    const PayloadTerm &m_term;
    PartialRows &m_rows;
    bool m_matchesNothing; ///< rows without bytes, too, and those whose bytes are lost
};

} // namespace telltale::history
