// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"

/// Events for the tests of the history, with as little to say as each needs.
namespace telltale::tests {

inline decode::Event plain(Kind kind, Time time, const QByteArray &bytes = {})
{
    decode::Event event;
    event.kind = kind;
    event.time = time;
    event.system = QStringLiteral("websocket");
    event.bytes = bytes;
    return event;
}

inline decode::Event failure(const QString &code, Time time, const QString &subject = {})
{
    decode::Event failed = plain(Kind::Error, time);
    failed.code = code;
    failed.subject = subject;
    return failed;
}

inline history::Row row(decode::Event event)
{
    history::Row row;
    row.event = std::move(event);
    return row;
}

} // namespace telltale::tests
