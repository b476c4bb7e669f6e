// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"
#include "app/session/endpoint.h"

#include <QObject>
#include <QUrl>

#include <memory>

class QTimer;

namespace telltale::ui {

/// Makes an entry of the catalogue happen on the playground, and finds its row:
///
///     showMe.show(id, playground.base());     // → connectWanted(endpoint), or failed(words)
///     showMe.watch(store, store->size());     // the store of the connection that is opened now, with the endpoint's steps
///     showMe.look();                          // once per display frame → found(row)
///     showMe.ended();                         // that connection is over: found(row), or failed(words)
///
/// Knows no connection and no window. One entry at a time: another show() gives the one before up.
class ShowMe : public QObject {
    Q_OBJECT

public:
    /// `catalog` must outlive it.
    explicit ShowMe(const catalog::Catalog &catalog, QObject *parent = nullptr);

    /// The entry that is on its way; empty if none is.
    const QString &wanted() const { return m_wanted; }
    bool isBusy() const { return !m_wanted.isEmpty(); }
    /// How long the row may take from watch() on.
    void setPatience(int milliseconds);

public slots:
    /// `base`: see playground::Playground::url(); empty while it does not run.
    void show(const QString &entryId, const QUrl &base);
    /// The row will be in `store`, at `from` or behind. The store is let go of at the end.
    void watch(std::shared_ptr<const telltale::history::Store> store, qint64 from);
    /// Looks through what is new. Some ns for a row that is no failure.
    void look();
    /// The connection is over, and all its rows are in the store.
    void ended();
    /// Nobody wants it any more. Says nothing.
    void cancel();

signals:
    void connectWanted(const telltale::session::Endpoint &endpoint);
    void found(qint64 row);
    void failed(const QString &words);
    void busyChanged(bool busy);

private:
    bool isWanted(const history::Profile &profile) const;
    void giveUp(const QString &words);
    void finish();

    const catalog::Catalog &m_catalog;
    QString m_wanted;
    std::shared_ptr<const history::Store> m_store;
    qint64 m_next = 0; ///< the first row that was not looked at
    QTimer *m_patience;
};

} // namespace telltale::ui
