// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/capture.h"

#include <QThread>

namespace telltale::ui {

/// The window's side of the I/O thread: starts and ends it, passes orders on, brings state back. The window never waits for the
/// wire; it reads rows from store(), which grows while it does.
///
/// Lives on the window's thread. Destroying it ends the connection, writes the journal and joins the thread.
class Connection : public QObject {
    Q_OBJECT

public:
    /// An empty `sessionsFolder`: nothing is kept on disk. `earlierRows`: how many rows of earlier runs come back.
    Connection(const catalog::Catalog &catalog, const QString &sessionsFolder, qint64 earlierRows, QObject *parent = nullptr);
    ~Connection() override;

    const history::Store &store() const { return *m_store; }
    std::shared_ptr<const history::Store> sharedStore() const { return m_store; }
    /// Rows below this number were captured in earlier runs.
    qint64 restoredRows() const { return m_restoredRows; }
    /// The file of the session that is being captured; empty if there is none, or not yet.
    const QString &sessionPath() const { return m_sessionPath; }
    session::State state() const { return m_state; }
    bool isBusy() const { return m_state != session::State::Idle && m_state != session::State::Closed; }

    void open(const session::Endpoint &endpoint);
    /// `made`: the step that `outgoing` was composed from, so that it can be composed again if the advice is followed.
    void send(const protocol::Outgoing &outgoing, const session::Step &made = {});
    void ping(const QByteArray &payload);
    void close(quint16 code, const QString &reason);
    void abort();
    void setAutomation(const protocol::AutomationState &automation);
    /// Whether the client follows the advice of the catalogue (session::Follower); off at first. Also for connections to come.
    void setFollowsAdvice(bool follows);
    /// Not after the delay, but at once.
    void tryNow();
    /// Nothing more is tried for the present connection. A close(), an abort() and an open() do the same.
    void stopRetrying();
    /// Answers RetryState::Phase::WantsToken: a new token for the place that the state names.
    void giveToken(const QString &token);
    /// Another session with a store of its own follows: see storeReplaced().
    void clear();
    void mark(qint64 row, bool marked, const QString &note);

    /// A number not yet used on this connection, for the preview; it stays the same until something was sent.
    quint64 nextSerial() const;

signals:
    /// After the start: what earlier runs left is in the store.
    void restored(qint64 rows);
    void stateChanged(telltale::session::State state);
    /// The system of the connection is known now.
    void settled(const QString &system, const QString &variant, bool guessed);
    void certificateRefused(const QString &host, const QStringList &errors, const QStringList &chain);
    /// What the following of advice does, waits for or has stopped for. Idle as long as there is nothing to say.
    void retryChanged(const telltale::session::RetryState &state);
    /// What the server would refuse in one of the endpoint's steps, which was sent all the same.
    void stepWarned(const QString &warning);
    void sessionBegan(const QString &path);
    /// What is captured from now on is in another store; the one before lives as long as somebody holds it.
    void storeReplaced();
    /// The disk is slower than the wire, which waits.
    void held(bool held);
    /// Something failed that is no event of the wire: the journal, a step that cannot be composed.
    void failed(const telltale::Failure &failure);

private:
    /// Calls `order` with the client, on the I/O thread.
    template<typename Order>
    void tell(Order order);

    std::shared_ptr<history::Store> m_store;
    QThread m_thread;
    Capture *m_capture; ///< lives on m_thread
    session::State m_state = session::State::Idle;
    qint64 m_restoredRows = 0;
    QString m_sessionPath;
    quint64 m_leastSerial = 1; ///< what was sent a moment ago may not have reached the I/O thread yet
};

} // namespace telltale::ui
