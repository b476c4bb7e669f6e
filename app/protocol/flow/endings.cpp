// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/flow/adapter.h"

namespace telltale::protocol::flow {

using namespace Qt::StringLiterals;

void FlowAdapter::explainClose(Message &message, const wire::CloseFrame &frame)
{
    if (message.direction == Direction::Out)
        return;
    if (message.circumstances.contains(u"echo"_s))
        message.note(u"The client had closed before: this server answers with the client's own code and no reason."_s);
    if (!frame.code || frame.reasonText.isEmpty())
        return;
    // gorilla/websocket joins everything it found wrong with ", "; the old endpoint's reasons hold commas of their own.
    const bool violations = *frame.code == 1002;
    const QStringList reasons = violations ? frame.reasonText.split(u", "_s) : QStringList {frame.reasonText};
    QList<catalog::Key> keys;
    for (const QString &reason : reasons)
        keys.append({.family = u"close"_s, .code = QString::number(*frame.code), .text = reason});
    message.keys = keys + message.keys;
    message.note(reasons.size() > 1 ? u"Each of the %1 parts of the reason is looked up."_s.arg(reasons.size())
                                    : u"The reason is looked up together with the code."_s,
                 Span {2, frame.reason.size()});
}

void FlowAdapter::explainDrop(Message &message, const wire::Ending &, Time now)
{
    if (m_deaf) {
        message.circumstances.append(u"deaf"_s);
        message.note(u"Before, the server had failed to read (a pong came too late, or a frame announced an impossible length): it no longer heard this client."_s);
    }
    if (isInactive(now)) {
        message.circumstances.append(u"inactive"_s);
        message.note(u"There was no subscription, and the server had sent nothing for %1 s: it ends such connections after 60 s."_s.arg((now - *m_lastServer) / Second));
    } else if (const qsizetype live = m_subscriptions.live().size(); live > 0) {
        message.note(u"Live subscriptions: %1. They died with the connection; subscribe again from the last height seen plus one."_s.arg(live));
    }
}

void FlowAdapter::explainRefusal(Message &message, const wire::Refusal &refusal)
{
    Adapter::explainRefusal(message, refusal);
    // The JSON may stand glued behind the text of net/http.
    if (refusal.body.contains("webSocket upgrade error")) {
        message.circumstances.append(u"websocket-upgrade-error"_s);
        message.note(u"The body speaks of a WebSocket upgrade error: the request reached the node and could not be upgraded."_s);
    } else if (refusal.body.contains("could not create websocket controller")) {
        message.circumstances.append(u"websocket-controller"_s);
        message.note(u"The body says that the node could not set up its controller for the connection."_s);
    } else if (refusal.status == 500 && refusal.body.contains("\"internal server error\"")) {
        message.circumstances.append(u"malformed-query"_s);
        message.note(u"A bare internal server error is how a node answers a query string it cannot read."_s);
    }
}

} // namespace telltale::protocol::flow
