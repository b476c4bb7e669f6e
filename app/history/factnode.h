// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/filternode.h"

namespace telltale::history {

/// A condition on one fact: remembers what it found for each profile, subject and text; reads columns; and makes as much of a row as is
/// needed for the rest.
class FactNode : public FilterNode {
public:
    FactNode(const FactTerm &term, const Store &store, PartialRows &rows);

    void keep(const Slice &slice, quint8 *mask) override;
    int cost() const override;

private:
    /// What is known of a profile's rows: 0 no, 1 yes, otherwise where to look.
    using Verdict = quint8;
    static constexpr Verdict Look = 2; ///< + Source

    void learn();
    bool look(const Slice &slice, qint64 i, Source source);
    bool lookUp(quint32 text, qint64 number, Source source);

    const FactTerm &m_term;
    const NumberTerm *m_number; ///< or null
    const TimeTerm *m_time; ///< or null
    const Store &m_store;
    PartialRows &m_rows;
    std::vector<Verdict> m_verdicts; ///< by profile
    Verdict m_highest = 0; ///< of all
    bool m_allTimes = true; ///< all of them say: look at the time
    std::vector<quint8> m_texts; ///< by Texts::Id of the subject or the words, whichever the term is about: 0 not known, 1 no, 2 yes
};

} // namespace telltale::history
