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

signals:
    /// A step could not be composed; nothing more is sent.
    void failed(const telltale::Failure &failure);
    /// What the server would refuse in a step; it is sent all the same.
    void warned(const QString &warning);

private:
    void next();
    Result<int> play(const Step &step); ///< the pause in ms until the next step
    Result<int> playOwn(const Step &step, bool *known);

    Session &m_session;
    QList<Step> m_steps;
    QTimer m_timer;
    bool m_ready = false;
};

} // namespace telltale::session
