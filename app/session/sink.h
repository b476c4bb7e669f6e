// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/glanced.h"

#include <vector>

namespace telltale::session {

/// Takes what a session has seen, in order, on the session's thread. Must not delete the session from within.
class Sink {
public:
    virtual ~Sink() = default;

    virtual void events(std::vector<decode::Event> events) = 0;

    /// Whether plain messages may come as glances (see decode::Glanced). If not, everything comes as events. Asked once, at the start.
    virtual bool wantsGlances() const { return false; }
    /// The plain messages of one frame, in their place among the events. Views: valid only during the call.
    virtual void glanced(const decode::Glanced &) {}
};

} // namespace telltale::session
