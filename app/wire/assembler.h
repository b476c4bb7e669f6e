// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/happening.h"
#include "app/wire/inflate.h"

#include <optional>
#include <vector>

namespace telltale::wire {

/// What permessage-deflate was negotiated to, seen from one direction (RFC 7692 section 7.1).
struct Deflate {
    bool on = false;
    bool contextTakeover = true;
};

/// Puts the frames of one direction together to what was delivered: whole messages, control frames, and everything that is
/// neither, with what is wrong about it as findings. Fragments stay here until their message is whole; control frames
/// overtake them. Never refuses a frame. A message keeps at most MaximumKept bytes.
class Assembler {
public:
    explicit Assembler(Direction direction, Deflate deflate = {}, InflateLimits limits = {});

    /// Appends what `frame` completes to `out`: nothing, one delivery, or two (a message broken off by the next one).
    void add(Frame &&frame, std::vector<Delivery> &out);
    /// The stream ended: the message that was not finished.
    void finish(std::vector<Delivery> &out);

    bool insideMessage() const { return m_message.has_value(); }

private:
    Delivery begin(Frame &&frame) const;
    void append(Frame &&frame);
    void deliver(std::vector<Delivery> &out);
    bool inflate(Delivery &delivery);

    Direction m_direction;
    Deflate m_deflate;
    Inflater m_inflater;
    std::optional<Delivery> m_message;
    bool m_cutInside = false; ///< some of the message's bytes were not kept
};

} // namespace telltale::wire
