// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/protobuf/lengthprefixed.h"
#include "app/protocol/system.h"

#include <google/protobuf/descriptor.h>

namespace telltale::protocol::protobuf {

/// The bytes of one message, field by field, as a walk over the wire format finds them.
struct Inspection {
    QList<Node> nodes; ///< unless only faults were asked for: with spans; a field the schema does not have is called by its number: `#42`
    QStringList unknown; ///< the fields that the schema does not have, in words: "unknown field #42 in connect (varint 7)"
    std::optional<Problem> problem; ///< the first thing that the wire format or the schema does not allow
    bool broken = false; ///< the bytes could not be read to their end: no parser takes such a message
};

/// Walks `bytes` as a message of `type`; spans count from `offset`. Independent of libprotobuf's parser, which only says yes or no: this says where a
/// varint was cut, a length lies, a wire type does not fit its field, a text is no UTF-8. Nesting beyond 100 is a problem.
Inspection inspect(const google::protobuf::Descriptor &type, QByteArrayView bytes, qsizetype offset = 0);
/// The same without the nodes: for traffic that nobody looks at yet.
Inspection inspectFaults(const google::protobuf::Descriptor &type, QByteArrayView bytes, qsizetype offset = 0);

} // namespace telltale::protocol::protobuf
