// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <functional>
#include <initializer_list>
#include <memory>
#include <deque>

namespace telltale::test {

/// Something to send: an operation of the system's composer with its values, or bytes as they are.
struct Step {
    QString operation;
    protocol::Values values;
    std::optional<protocol::Outgoing> bytes;
};
Step compose(const char *operation, std::initializer_list<std::pair<const char *, QString>> values = {});
Step sendText(const QByteArray &payload);
Step sendBinary(const QByteArray &payload);

/// A failure on one line, what is absent as `-`:
///
///     error 103 ErrorPermissionDenied subscribe(news) after-fix centrifugo/error/103 exact
///
/// After the entry stands `+` and the detail's entry if a named part led to one.
QString failureLine(const decode::Event &event);
/// Any event on one line: kind, operation, subject, text.
QString eventLine(const decode::Event &event);

/// A session through the tap, driven by a test: it starts, sends, and waits until an event is there, never for time.
class LiveSession {
public:
    LiveSession(const QUrl &url, const QString &system, const QString &variant = {});
    ~LiveSession();

    session::Endpoint endpoint; ///< to change before start()
    const catalog::Catalog *catalog = &catalog::Catalog::bundled(); ///< to change before start(); must outlive the session
    int patienceMs = 20000; ///< longest wait for one event

    void start();
    /// start(), then waits for the answer to the opening handshake (or only for the connection, if the handshake is switched
    /// off or the system has none). False if that does not come.
    bool open();
    /// False, with problem(), if the step cannot be composed or the connection is not open.
    bool send(const Step &step);
    void close(quint16 code, const QString &reason = {});

    using Predicate = std::function<bool(const decode::Event &)>;
    /// The first event from the `from`th on that matches, waited for; null if none came.
    const decode::Event *wait(const Predicate &matches, size_t from = 0);
    /// The first event of this kind and operation.
    const decode::Event *wait(Kind kind, const QString &operation = {}, size_t from = 0);
    /// Waits for that many failures of the server (errors, unsubscriptions, closes, refusals), and returns all that are there.
    QStringList failures(int count);
    bool waitForEnd();
    bool hasEnded() const { return m_ended; }

    const std::deque<decode::Event> &events() const { return m_events; }
    QStringList lines() const; ///< all events, for the message of a failed comparison
    const QString &problem() const { return m_problem; }

private:
    std::deque<decode::Event> m_events; ///< so that pointers to its elements stay good
    std::unique_ptr<session::Session> m_session;
    bool m_ended = false;
    QString m_problem;
};

} // namespace telltale::test
