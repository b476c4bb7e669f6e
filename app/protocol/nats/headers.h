// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace telltale::protocol::nats {

using wire::Span;

struct Header {
    Span name;
    Span value; ///< without the blanks around it
    Span line;
};

/// The header block of HPUB and HMSG (nats-server: server/client.go, hdrLine):
///
///     NATS/1.0[ <3-digit status>[ <text>]] CRLF { Name: value CRLF } CRLF
///
/// Names repeat; order and case are kept. Spans are offsets in the block.
struct HeaderBlock {
    Span version;
    Span status; ///< empty unless the first line has three digits
    Span text; ///< what follows the status, trimmed; may be empty
    QList<Header> headers;
    QString problem; ///< the first thing that is wrong; what could be read is there all the same

    bool hasStatus() const { return status.length > 0; }
};

/// Reads any bytes.
HeaderBlock readHeaders(QByteArrayView block);

/// The value of the first header called `name`, compared without case; empty if there is none.
QByteArrayView headerValue(const HeaderBlock &headers, QByteArrayView block, QByteArrayView name);

} // namespace telltale::protocol::nats
