// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/message.h"
#include "app/wire/closeframe.h"

/// What RFC 6455 itself says, as messages: how a connection began and ended, its control frames, its violations. The systems'
/// adapters add what they know (Adapter::explainClose and its sisters); `websocket/…` and `http/…` keys are the last resort.
namespace telltale::decode {

using protocol::Message;

Message noteMessage(const QString &text);
Message garbageMessage(const wire::Garbage &garbage);
Message refusalMessage(const wire::Refusal &refusal);
/// A close frame, code and reason as they came: 1005 stands for an empty one, none for a payload of one byte.
Message closeMessage(const wire::Delivery &delivery, const wire::CloseFrame &frame);
Message violationMessage(const wire::Delivery &delivery);
Message pingMessage(const wire::Delivery &delivery);
/// The end without a close frame: 1006, or 1015 where TLS failed.
Message dropMessage(const wire::Ending &ending);
/// The end after close frames (or a refusal, or a cancelled attempt): who closed first, whether the other side answered.
Message endMessage(const wire::Ending &ending, std::optional<wire::Direction> closedFirst, bool answered);

/// Headers as they are on the wire, a line each.
QByteArray wireText(const wire::Headers &headers);

} // namespace telltale::decode
