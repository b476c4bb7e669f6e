// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/glance.h"

#include <memory>

namespace telltale::protocol::centrifugo {

/// Tells plain publications of the JSON encoding from all else, as fast as their JSON can be checked:
///
///     {"push":{"channel":"news","pub":{…}}}      and on unidirectional connections      {"channel":"news","pub":{…}}
///
/// with no other member, none twice, and a channel that is shown as it stands there. One or more, with a line feed behind each but the
/// last (or that one, too). Keeps a parser and its memory, which is bounded; one thread.
class Publications {
public:
    Publications();
    ~Publications();

    /// True: all of the frame's messages are appended to `glances`. False, and `glances` as it was: something else is in it, or it is
    /// malformed, or too large to be worth it.
    bool find(const wire::FrameView &frame, Glances &glances);
    /// Whether one of those last found had no `push` around it.
    bool anyBare() const { return m_anyBare; }

private:
    struct Parser;
    bool findIn(QByteArrayView line, bool padded, QByteArrayView &channel);

    std::unique_ptr<Parser> m_parser;
    bool m_anyBare = false;
};

} // namespace telltale::protocol::centrifugo
