// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/decode/event.h"
#include "app/session/step.h"

#include <QObject>
#include <QTimer>

namespace telltale::session {

class Session;

/// Plays steps on a session: after the opening handshake (if it happens by itself), each as soon as the one before is sent.
/// Lives on the session's thread; the session must outlive it.
class Script : public QObject {
    Q_OBJECT

public:
    Script(Session &session, QList<Step> steps, QObject *parent = nullptr);

    void opened(); ///< the connection is open
    void saw(const decode::Event &event); ///< every event of the connection

    /// The message that `step` stands for on `session` as it is now. A Failure for an operation that its system does not have, and for those
    /// that are no message (`close`, `wait`).
    static Result<protocol::Composed> compose(const Session &session, const Step &step);
    /// The values that `step` fills in, its words read, if its operation is one of the session's system.
    static Result<protocol::Values> values(const Session &session, const Step &step);

signals:
    /// A step could not be composed; nothing more is sent.
    void failed(const telltale::Failure &failure);
    /// What the server would refuse in a step; it is sent all the same.
    void warned(const QString &warning);
    /// A step was sent, as `outgoing`. `number`: its place among the steps, from 0.
    void sent(const telltale::protocol::Outgoing &outgoing, const telltale::session::Step &step, int number);

private:
    void next();
    Result<int> play(const Step &step); ///< the pause in ms until the next step
    Result<int> playOwn(const Step &step, bool *known);
    void send(const protocol::Outgoing &outgoing, const Step &step);
    void sendBytes(wire::Opcode opcode, const QByteArray &bytes);

    Session &m_session;
    QList<Step> m_steps;
    QTimer m_timer;
    int m_played = 0;
    bool m_ready = false;
};

} // namespace telltale::session
