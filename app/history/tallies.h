// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/row.h"

#include <QHash>

namespace telltale::history {

/// How often each failure was seen, by Event::signature(). One thread.
class Tallies {
public:
    void remember(const QString &signature, qint64 count, Time first, Time last)
    {
        if (!signature.isEmpty())
            m_tallies.insert(signature, {count, first, last});
    }

    /// What was seen of it before; then it counts, too. Nothing for what is no failure.
    Seen count(const decode::Event &event)
    {
        const QString signature = event.signature();
        if (signature.isEmpty())
            return {};
        Seen &tally = m_tallies[signature];
        const Seen before = tally;
        if (tally.before == 0)
            tally.first = event.time;
        ++tally.before;
        tally.last = event.time;
        return before;
    }

private:
    QHash<QString, Seen> m_tallies;
};

} // namespace telltale::history
