// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/decode/event.h"
#include "app/protocol/operation.h"
#include "app/session/endpoint.h"

#include <QObject>
#include <QTimer>

namespace telltale::session {
class Session;
}

namespace telltale::cli {

/// One thing to do on a connection: an operation with its values, or bytes to send as they are.
struct Step {
    QString operation;
    QStringList words; ///< `key=value`, or a value alone for the first field that must be filled in
    std::optional<protocol::Outgoing> bytes;
};

/// Reads `--do 'subscribe channel=news data={"a": 1}'`: words are split at blanks outside of quotes, brackets and braces; single
/// or double quotes around a whole value are taken off.
Result<Step> readStep(const QString &text);
Step bytesStep(wire::Opcode opcode, const QByteArray &bytes);

/// Plays steps on a session: after the opening handshake (if it happens by itself), each as soon as the one before is sent.
class Script : public QObject {
    Q_OBJECT

public:
    Script(session::Session &session, const session::Endpoint &endpoint, QList<Step> steps);

    void opened(); ///< the connection is open
    void saw(const decode::Event &event); ///< every event of the connection

signals:
    /// A step could not be composed; nothing more is sent.
    void failed(const telltale::Failure &failure);

private:
    void next();
    Result<int> play(const Step &step); ///< the pause in ms until the next step
    Result<int> playOwn(const Step &step, bool *known);

    session::Session &m_session;
    const session::Endpoint &m_endpoint;
    QList<Step> m_steps;
    QTimer m_timer;
    bool m_ready = false;
};

} // namespace telltale::cli
