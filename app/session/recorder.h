// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/journal.h"
#include "app/session/endpoint.h"
#include "app/session/sink.h"

#include <QObject>

#include <memory>

namespace telltale::session {

/// What stays in memory of the bytes of rows. Without a journal, older ones are let go of beyond the second figure, and their rows say so.
struct PayloadBudget {
    qint64 journaled = history::Store::DefaultBudget;
    qint64 unjournaled = 4 * history::Store::DefaultBudget;
};

/// Where the rows of a capture go: into a store, and from there to disk. Takes everything that sessions tell, plain traffic at a glance.
///
///     recorder.start(100);                       // earlier runs come back
///     const QString name = recorder.connectionBegan(endpoint, now);
///     Session session(endpoint, catalog, clock, recorder, name);
///     connect(&recorder, &Recorder::behind, &session, &Session::setHeld);
///
/// Lives on the I/O thread; the store may be read by any. The catalogue must outlive it.
class Recorder : public QObject, public Sink {
    Q_OBJECT

public:
    /// `folder`: where sessions are kept (usually history::sessionsFolder()); empty: nothing is.
    Recorder(std::shared_ptr<history::Store> store, const catalog::Catalog &catalog, QString folder, PayloadBudget budget = {});
    ~Recorder() override; ///< writes what is pending

    /// Brings the last `most` rows of earlier sessions back, and what they have seen. Call once, first.
    void start(qint64 most);

    const std::shared_ptr<history::Store> &store() const { return m_store; }

    /// A name for a connection that begins now, unlike any other of this capture.
    QString connectionBegan(const Endpoint &endpoint, Time now);
    void connectionSettled(const QString &name, const QString &system, const QString &variant);
    void connectionEnded(const QString &name, Time now);

    /// Also of a row that was brought back: its own session keeps the mark.
    void mark(qint64 row, bool marked, const QString &note);

    /// What follows is another session, in another store; the one before is safe on disk, and its memory is free as soon as nobody looks
    /// at it. Failures seen stay seen.
    void clear();
    /// Blocks until all is on disk.
    void flush();
    /// The file of this session; empty if there is none (yet).
    QString path() const { return m_journal ? m_journal->path() : QString(); }

    void events(std::vector<decode::Event> events) override;
    bool wantsGlances() const override { return true; }
    void glanced(const decode::Glanced &glanced) override { m_store->append(glanced); }

signals:
    /// The file of this session is there.
    void sessionBegan(const QString &path);
    /// Too much is not on disk yet: no more should be read until behind(false).
    void behind(bool behind);
    void failed(const telltale::Failure &failure);
    /// After clear().
    void storeReplaced(const std::shared_ptr<telltale::history::Store> &store);

private:
    void openJournal();
    void onFailed(const Failure &failure);

    struct Connection {
        QString name;
        QUrl url;
        QString system;
        QString variant;
        Time started = 0;
    };
    const catalog::Catalog &m_catalog;
    const QString m_folder;
    const PayloadBudget m_budget;
    std::shared_ptr<history::Store> m_store;
    std::unique_ptr<history::Journal> m_journal;
    std::vector<std::pair<QString, qint64>> m_earlier; ///< where the rows below Store::firstCaptured() come from: file and row
    QList<Connection> m_open; ///< connections that have not ended
    int m_began = 0;
};

} // namespace telltale::session
