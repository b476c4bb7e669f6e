// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/relatedrows.h"
#include "ui/detail/factsheet.h"
#include "ui/detail/nexttry.h"

#include <QTimer>

namespace telltale::ui {

/// What a row means, like a page of a manual: what happened, why, what to do, whether and when to try again, whether the system's own
/// client does that, how often it was seen, what it answers, where it stands in the catalogue, and where all of that comes from.
/// The countdown, the count and the replies go on while it is looked at.
class Explanation : public FactSheet {
    Q_OBJECT

public:
    /// What a page is made with, besides its row.
    struct Surroundings {
        std::shared_ptr<const history::Store> store; ///< that the row is in; null: other rows are not looked at
        const catalog::Catalog *catalogue = nullptr; ///< for neighbours and clients
        Clock clock;
        bool showSecrets = false;
        bool live = true; ///< what is captured now: there may be a next try
    };

    explicit Explanation(QWidget *parent = nullptr);

    void setRow(const history::RowPointer &row, const Surroundings &around);
    /// An empty page that says so.
    void setNothing();

signals:
    void rowRequested(qint64 number);
    void entryRequested(const QString &entryId);
    void filterRequested(const QString &filter);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void reset();
    void addHeadline();
    void addWhatHappened();
    void addRetry();
    void addClient();
    void addSeen();
    void addExchange();
    void addNeighbours();
    void addWireFacts();
    void addOrigin();
    void addEntryLink(const QString &objectName, const QString &text, const catalog::Entry &entry);
    void addRowLink(const QString &objectName, const QString &text, qint64 number, QWidget *place = nullptr);

    void tick();
    void showNextTry();
    void search();
    void showOccurrences();
    void showReplies();

    history::RowPointer m_row;
    Surroundings m_around;
    std::optional<NextTry> m_nextTry;
    std::unique_ptr<history::RelatedRows> m_related;
    qint64 m_shownReplies = 0;
    QLabel *m_countdown = nullptr;
    QLabel *m_seen = nullptr;
    QLabel *m_noReply = nullptr;
    Link *m_seenRows = nullptr;
    QWidget *m_replies = nullptr;
    QTimer m_second; ///< what changes with time, while the page is in sight
    QTimer m_searching; ///< other rows are looked at, a slice at a time
};

} // namespace telltale::ui
