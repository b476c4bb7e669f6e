// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"

#include <QList>

namespace telltale::history {

/// What the other rows of its session have to do with one row: how often the same failure came, what came of it, and the replies to a request. Found by
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
    /// What came of it: the first row behind it in which the same failed again, or worked.
    struct Outcome {
        qint64 row = 0;
        bool worked = false;
    };
    const std::optional<Outcome> &outcome() const { return m_outcome; }
    /// Numbers of the rows that answer it, in order.
    const QList<qint64> &replies() const { return m_replies; }
    /// The note that says at the end of the conversation that nothing has answered it.
    const std::optional<qint64> &unanswered() const { return m_unanswered; }

private:
    enum Interest : quint8 {
        None = 0,
        Counts = 1,
        MayCount = 2, ///< the row itself has to be asked
        MayAnswer = 4, ///< the row itself has to be asked
        FailsAgain = 8, ///< if the subject is the same, too
        Works = 16,
        WorksOnSubject = 32,
        Unknown = 128,
    };
    quint8 interestIn(const Profile &profile) const;
    void look(qint64 number, quint8 interest);
    void lookForOutcome(qint64 number, quint8 interest);

    std::shared_ptr<const Store> m_store;
    decode::Event m_event; ///< of the row, without its bytes
    QByteArray m_subject;
    QString m_signature; ///< empty: no failure
    qint64 m_number = 0;
    qint64 m_session = 0;
    qint64 m_next = 0;
    std::vector<quint8> m_interest; ///< by profile
    Occurrences m_occurrences;
    std::optional<Outcome> m_outcome;
    QList<qint64> m_replies;
    std::optional<qint64> m_unanswered;
};

/// How many times in a row, this one included, the failure of `row` came: going back, until something shows that it worked in
/// between, or a long time lies between two. Looks at 65,536 rows at most.
int timesInARow(const Store &store, const Row &row);

} // namespace telltale::history
