// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/oldjournal.h"
#include "app/playground/playground.h"
#include "app/session/session.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace telltale::ui {

/// Everything of the window that lives on the I/O thread: the session, the playground, the journal, and with them the right to
/// append to the store. Owned by Connection, which is its only caller and calls over the event loop.
class Capture : public QObject, private session::Sink {
    Q_OBJECT

public:
    /// Rows go to `store`. An empty `historyPath`: nothing is journaled.
    Capture(std::shared_ptr<history::Store> store, const catalog::Catalog &catalog, QString historyPath);
    ~Capture() override;

    /// Opens the journal and brings earlier runs back. Call once, first.
    void start();
    /// Ends what is open and connects anew.
    void open(const session::Endpoint &endpoint);
    void startPlayground();
    /// Writes everything that is pending and ends the connection. Nothing may follow.
    void finish();

    /// The open session, or null. I/O thread only.
    session::Session *session() const { return m_session.get(); }
    /// After something was sent: publishes the next free serial.
    void publishSerial();

    std::atomic<quint64> serial = 1; ///< Session::serial() as of now; read by the window

signals:
    void restored(qint64 rows);
    void stateChanged(telltale::session::State state);
    void settled(const QString &system, const QString &variant, bool guessed);
    void certificateRefused(const QString &host, const QStringList &errors, const QStringList &chain);
    void playgroundReady(const QUrl &base);
    void failed(const telltale::Failure &failure);

private:
    void events(std::vector<decode::Event> events) override;
    bool wantsGlances() const override { return true; }
    void glanced(const decode::Glanced &glanced) override;
    /// Hands what is new in the store to the journal.
    void record(qint64 from);
    /// Tells the window what the present connection has become.
    void publish();
    void drop();

    std::shared_ptr<history::Store> m_store;
    const catalog::Catalog &m_catalog;
    QString m_historyPath;
    Clock m_clock;
    std::unique_ptr<history::OldJournal> m_journal;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<playground::Playground> m_playground;
    qint64 m_journalSession = 0;
    int m_opened = 0;
    QString m_told; ///< the system and variant that settled() was last emitted with
};

} // namespace telltale::ui
