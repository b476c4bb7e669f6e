// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/decode/event.h"
#include "app/protocol/glance.h"

namespace telltale::decode {

/// The plain messages of one frame on their way into the store, with what they share. A view: valid only during the call that hands
/// it over.
struct Glanced {
    const protocol::Glances &glances;
    wire::FrameView view;
    Time time = 0;
    int frame = 0; ///< number of the happening, as in Event::frame
    const QString &connection;
    const QString &system;
    const QString &variant;
    bool guessed = false;
};

/// The event that a glance stands for, as the normal way of decoding would have made it: reads `bytes` (the message's own) again with a
/// fresh adapter of `facts.system` and `facts.variant`, and takes over connection, direction, times, numbers and the frame's facts from
/// `facts`. Its trace holds the glance's context as the text of one step, if there is one. Any thread.
/// If the bytes no longer read so (the system is unknown here), `facts` comes back with its bytes.
Event retell(Event facts, const QByteArray &bytes);

} // namespace telltale::decode
