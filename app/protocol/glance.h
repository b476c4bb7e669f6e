// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/message.h"
#include "app/wire/frameview.h"

#include <vector>

namespace telltale::protocol {

/// What all plain messages of one sort are: static, one object each, told apart by its address.
struct Plain {
    Kind kind = Kind::Push;
    QString operation;
    QString name;
};

/// A message understood at a glance: of a sort that is known beforehand, without a diagnosis, a finding, or anything else that depends
/// on more than its own bytes and `context`. Its words (id, text, parts, trace) are made when somebody looks, by reading the bytes again.
///
/// A view: valid as long as the frame it was found in.
struct Glance {
    const Plain *plain = nullptr;
    QByteArrayView subject; ///< UTF-8, exactly what Message::subject would be
    QByteArrayView context; ///< UTF-8: the one step of the trace that the conversation decides (whose subscription it is); empty mostly. Few differ
    Span span; ///< the message's own bytes within the frame's payload
};

using Glances = std::vector<Glance>;

} // namespace telltale::protocol
