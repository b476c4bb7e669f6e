// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/glance.h"
#include "app/protocol/message.h"
#include "app/protocol/operation.h"
#include "app/wire/closeframe.h"

namespace telltale::protocol {

/// Understands one connection of one system: frames in, messages out. Holds the state of the conversation (open requests, half
/// a message), does no input or output, knows no clock but the times it is given, and lives on one thread.
///
/// Any bytes may come in. What makes no sense becomes a message of kind Malformed with the reason; nothing throws,
/// recurses without bound, or allocates what the wire merely announces.
class Adapter {
public:
    virtual ~Adapter() = default;

    /// The connection was opened. Not called for a recording that does not say how.
    virtual void opened(const wire::Opening &opening, Time now);

    /// A data message (text or binary), either direction.
    virtual Messages read(const wire::Delivery &delivery, Time now) = 0;

    /// The fast way for plain traffic: understands all of a frame at a glance, or nothing. True: `glances` has all of its messages more, in
    /// order, what read() would have kept in mind of them is kept, and lapse(now, false) had nothing to conclude before. False: nothing
    /// has changed, and lapse() and read() must be called. Whatever is doubtful is left to them.
    ///
    /// A fresh adapter that is told the glance's context by recall() and reads its bytes alone gives the Message that read() would have given.
    virtual bool glance(const wire::FrameView &frame, Time now, Glances &glances);

    /// On a fresh adapter, before it reads the bytes of one glance: what the conversation had added (Glance::context; may be empty).
    virtual void recall(const QString &context);

    /// A close frame. Fill in keys of your own and circumstances; the decoder has already set code, text, span and
    /// the `websocket/close` key as the last resort. The default adds {family "close", code, text: reason}.
    virtual void explainClose(Message &message, const wire::CloseFrame &frame);

    /// The connection ended without a close frame (code 1006) or by TLS (1015): circumstances as in explainClose.
    virtual void explainDrop(Message &message, const wire::Ending &ending, Time now);

    /// The upgrade was refused. The default adds {family "refused", code: status, text: body}.
    virtual void explainRefusal(Message &message, const wire::Refusal &refusal);

    /// Messages that are only concluded from time passing or from the end of the conversation. `ended` is true once, last.
    virtual Messages lapse(Time now, bool ended);

    /// What a well-behaved client sends by itself on `message` (null: on opening), as far as `automation` allows it.
    virtual QList<Outgoing> respond(const Message *message, const AutomationState &automation, quint64 serial);

    /// What it sends by itself because time has passed (heartbeats). Asked several times a second while the connection is open.
    virtual QList<Outgoing> due(Time now, const AutomationState &automation, quint64 serial);
};

} // namespace telltale::protocol
