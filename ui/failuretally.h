// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"
#include "ui/panels/filterbar.h"

#include <memory>
#include <vector>

namespace telltale::ui {

/// Counts the failures and the ends of connections in a store as it grows, for the chips. Each row is looked at once, by its profile, which is
/// judged once.
class FailureTally {
public:
    explicit FailureTally(std::shared_ptr<const history::Store> store)
        : m_store(std::move(store))
    {
    }

    /// Counts another store's rows, from the first one on.
    void setStore(std::shared_ptr<const history::Store> store) { *this = FailureTally(std::move(store)); }

    /// Looks at what is new, at most a slice of it. True if a number changed.
    bool update()
    {
        constexpr qint64 SliceRows = 200'000;
        const qint64 end = qMin(m_store->size(), m_next + SliceRows);
        const qint64 before = m_errors + m_closes;
        while (m_next < end) {
            const history::Columns &columns = m_store->columns(m_next);
            const qint64 first = m_next % history::Columns::Rows;
            const qint64 last = qMin(history::Columns::Rows, first + end - m_next);
            for (qint64 row = first; row < last; ++row, ++m_next)
                add(columns.profile[row]);
        }
        return m_errors + m_closes != before;
    }
    qint64 errors() const { return m_errors; }
    qint64 closes() const { return m_closes; }
    /// The newest row of the server that is a failure or an end, or -1.
    qint64 latest() const { return m_latest; }

private:
    struct Verdict {
        bool error = false;
        bool close = false;
        bool news = false; ///< what the client sent itself (its answer to a close frame) is none
    };
    void add(history::Profiles::Id id)
    {
        while (m_verdicts.size() <= id) {
            const history::Profile &profile = m_store->profiles()[history::Profiles::Id(m_verdicts.size())];
            m_verdicts.push_back({FilterBar::isError(profile.kind), FilterBar::isClose(profile.kind),
                                  profile.isFailure() && profile.direction == wire::Direction::In});
        }
        const Verdict &verdict = m_verdicts[id];
        m_errors += verdict.error;
        m_closes += verdict.close;
        if (verdict.news)
            m_latest = m_next;
    }

    std::shared_ptr<const history::Store> m_store;
    std::vector<Verdict> m_verdicts; ///< by profile
    qint64 m_next = 0;
    qint64 m_errors = 0;
    qint64 m_closes = 0;
    qint64 m_latest = -1;
};

} // namespace telltale::ui
