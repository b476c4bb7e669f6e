// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/decode/event.h"
#include "app/protocol/operation.h"

#include <QObject>
#include <QTimer>

namespace telltale::session {

class Session;

/// One thing to do on a connection: an operation with its values, or bytes to send as they are. Besides the operations of the
/// system there are those of every WebSocket connection: `close code= reason=`, `websocket-ping`, `text`, `binary hex=`, `wait ms=`.
struct Step {
    QString operation;
    QStringList words = {}; ///< `key=value`, or a value alone for the first field that must be filled in
    std::optional<protocol::Outgoing> bytes = {};
    protocol::Values values = {}; ///< by Field::key, where no words have to be read
};

/// Reads `subscribe channel=news data={"a": 1}` (of `--do`, of a connection profile): words are split at blanks outside of quotes,
/// brackets and braces; single or double quotes around a whole value are taken off.
Result<Step> readStep(const QString &text);
Step bytesStep(wire::Opcode opcode, const QByteArray &bytes);

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
