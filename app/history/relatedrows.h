// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"

#include <QList>

namespace telltale::history {

/// What the other rows of its session have to do with one row: how often the same failure came, and the replies to a request. Found by
/// going over the store a slice at a time, off the way that rows come in; a look at a column for most rows. One thread; the store
/// may grow meanwhile.
class RelatedRows {
public:
    static constexpr int MostReplies = 20; ///< of a request; more are not looked for

    /// Nothing is found for a row that is neither a failure nor a request.
    RelatedRows(std::shared_ptr<const Store> store, const Row &row);

    /// Goes on for about so long. True once all rows were looked at that there are: call it again when there are more.
    bool advance(int milliseconds);

    /// Rows of the session with the same failure (Event::signature), this one included.
    struct Occurrences {
        qint64 count = 0;
        Time first = 0;
        Time last = 0;
        qint64 lastRow = -1;
    };
    const Occurrences &occurrences() const { return m_occurrences; }
    /// Numbers of the rows that answer it, in order.
    const QList<qint64> &replies() const { return m_replies; }

private:
    enum class Interest : quint8 { Unknown, None, Counts, MayCount, MayAnswer };
    Interest interestIn(const Profile &profile) const;
    void look(qint64 number, Interest interest);

    std::shared_ptr<const Store> m_store;
    QString m_signature; ///< empty: no failure
    quint64 m_request = 0; ///< 0: no request
    QString m_connection;
    wire::Direction m_direction;
    qint64 m_session = 0;
    qint64 m_next = 0;
    std::vector<Interest> m_interest; ///< by profile
    Occurrences m_occurrences;
    QList<qint64> m_replies;
};

/// How many times in a row, this one included, the failure of `row` came: going back, until something shows that it worked in
/// between, or a long time lies between two. Looks at 65,536 rows at most.
int timesInARow(const Store &store, const Row &row);

} // namespace telltale::history
