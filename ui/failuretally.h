// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"
#include "ui/panels/filterbar.h"

namespace telltale::ui {

/// Counts the failures and the ends of connections in a store as it grows, for the chips. Each row is looked at once.
class FailureTally {
public:
    explicit FailureTally(const history::Store &store)
        : m_store(store)
    {
    }

    /// Looks at what is new, at most a slice of it. True if a number changed.
    bool update()
    {
        constexpr qint64 SliceRows = 20000;
        const qint64 end = qMin(m_store.size(), m_next + SliceRows);
        const qint64 before = m_errors + m_closes;
        for (; m_next < end; ++m_next) {
            const history::Profile &profile = m_store.profile(m_next);
            m_errors += FilterBar::isError(profile.kind);
            m_closes += FilterBar::isClose(profile.kind);
            // What the client sent itself (its answer to a close frame) is no news.
            if (profile.isFailure() && profile.direction == wire::Direction::In)
                m_latest = m_next;
        }
        return m_errors + m_closes != before;
    }
    qint64 errors() const { return m_errors; }
    qint64 closes() const { return m_closes; }
    /// The newest row of the server that is a failure or an end, or -1.
    qint64 latest() const { return m_latest; }

private:
    const history::Store &m_store;
    qint64 m_next = 0;
    qint64 m_errors = 0;
    qint64 m_closes = 0;
    qint64 m_latest = -1;
};

} // namespace telltale::ui
