// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/factnode.h"

#include "app/history/cells.h"

#include <algorithm>

namespace telltale::history {

FactNode::FactNode(const FactTerm &term, const Store &store, PartialRows &rows)
    : m_term(term)
    , m_number(dynamic_cast<const NumberTerm *>(&term))
    , m_time(dynamic_cast<const TimeTerm *>(&term))
    , m_store(store)
    , m_rows(rows)
{
}

int FactNode::cost() const
{
    switch (m_term.source(Profile())) {
    case Source::Profile:
    case Source::Time:
    case Source::Size:
        return 0;
    case Source::Subject:
        return 1;
    case Source::Tail:
        return 2;
    case Source::Words:
        return 4; // on plain messages, the bytes are read again for it
    case Source::Row:
        break;
    }
    return 5;
}

void FactNode::keep(const Slice &slice, quint8 *mask)
{
    learn();
    const quint32 *profile = slice.columns.profile + slice.first;
    if (m_highest < Look) {
        for (qint64 i = 0; i < slice.count; ++i)
            mask[i] &= m_verdicts[profile[i]];
        return;
    }
    if (m_allTimes && m_time) {
        const Time *time = slice.columns.time + slice.first;
        const TimeSpan &span = m_time->span();
        for (qint64 i = 0; i < slice.count; ++i)
            mask[i] &= quint8(span.holds(time[i]));
        return;
    }
    for (qint64 i = 0; i < slice.count; ++i) {
        if (!mask[i])
            continue;
        const Verdict verdict = m_verdicts[profile[i]];
        mask[i] = verdict < Look ? verdict : quint8(look(slice, i, Source(verdict - Look)));
    }
}

/// Profiles may have come since the last slice.
void FactNode::learn()
{
    const qint64 profiles = m_store.profiles().size();
    while (qint64(m_verdicts.size()) < profiles) {
        const auto id = Profiles::Id(m_verdicts.size());
        const Source source = m_term.source(m_store.profiles()[id]);
        const auto verdict = source == Source::Profile ? Verdict(m_term.matches(m_rows.shared(id))) : Verdict(Look + Verdict(source));
        m_verdicts.push_back(verdict);
        m_highest = std::max(m_highest, verdict);
        m_allTimes = m_allTimes && source == Source::Time;
    }
}

bool FactNode::look(const Slice &slice, qint64 i, Source source)
{
    const Columns &columns = slice.columns;
    const qint64 at = slice.first + i;
    const qint64 number = slice.number + i;
    switch (source) {
    case Source::Subject:
        return lookUp(columns.subject[at], number, source);
    case Source::Words:
        return lookUp(columns.words[at], number, source);
    case Source::Size:
        if (m_number) {
            const Profile &profile = m_store.profiles()[columns.profile[at]];
            return cells::hasSize(profile.kind, profile.inferred, columns.size[at]) && m_number->interval().holds(columns.size[at]);
        }
        break;
    case Source::Profile:
    case Source::Time:
    case Source::Tail:
    case Source::Row:
        break;
    }
    return m_term.matches(m_rows.row(number, source));
}

bool FactNode::lookUp(quint32 text, qint64 number, Source source)
{
    if (text >= m_texts.size())
        m_texts.resize(size_t(m_store.texts().size()));
    quint8 &known = m_texts[text];
    if (known == 0)
        known = m_term.matches(m_rows.row(number, source)) ? 2 : 1;
    return known == 2;
}

} // namespace telltale::history
