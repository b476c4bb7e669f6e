// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/client.h"
#include "app/session/recorder.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace telltale::ui {

/// Everything of a page that lives on the I/O thread: the built-in client and the recorder, with it the right to append to the store.
/// Owned by Connection, which is its only caller and calls over the event loop.
class Capture : public QObject, private session::Sink {
    Q_OBJECT

public:
    /// Rows go to `store`. An empty `sessionsFolder`: nothing is journaled.
    Capture(std::shared_ptr<history::Store> store, const catalog::Catalog &catalog, const QString &sessionsFolder);
    ~Capture() override;

    /// Brings the last `earlierRows` rows of earlier runs back. Call once, first.
    void start(qint64 earlierRows);
    /// What follows is another session with a store of its own.
    void clear() { m_recorder.clear(); }
    void mark(qint64 row, bool marked, const QString &note) { m_recorder.mark(row, marked, note); }
    /// Writes everything that is pending and ends the connection. Nothing may follow.
    void finish();

    /// I/O thread only.
    session::Client &client() { return m_client; }
    /// After something was sent: publishes the next free serial.
    void publishSerial();

    std::atomic<quint64> serial = 1; ///< Session::serial() as of now; read by the window

signals:
    void restored(qint64 rows);
    void stateChanged(telltale::session::State state);
    void settled(const QString &system, const QString &variant, bool guessed);
    void certificateRefused(const QString &host, const QStringList &errors, const QStringList &chain);
    void retryChanged(const telltale::session::RetryState &state);
    void stepWarned(const QString &warning);
    void failed(const telltale::Failure &failure);
    void sessionBegan(const QString &path);
    /// The disk is slower than the wire: the wire waits.
    void held(bool held);
    void storeReplaced(const std::shared_ptr<telltale::history::Store> &store);

private:
    void events(std::vector<decode::Event> events) override;
    bool wantsGlances() const override { return true; }
    void glanced(const decode::Glanced &glanced) override { m_recorder.glanced(glanced); }
    /// Tells the window what the present connection has become.
    void publish();
    /// A name for the connection that begins now.
    QString nameFor(const session::Endpoint &endpoint);

    const Clock m_clock;
    session::Recorder m_recorder;
    session::Client m_client;
    QString m_name; ///< of the present connection
    QString m_told; ///< the system and variant that settled() was last emitted with
};

} // namespace telltale::ui
