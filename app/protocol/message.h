// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/wire/happening.h"
#include "catalog/catalog.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace telltale::protocol {

using wire::Direction;
using wire::Span;

/// One step of a decision, in words, with the bytes it looked at (offsets in the bytes of the message).
struct TraceStep {
    QString text;
    std::optional<Span> span;
};

/// One unit of a system's protocol, as an adapter understood it: several may come in one frame, one may need several
/// frames. Facts only; what it means is found in the catalogue by `keys` (app/decode).
struct Message {
    Kind kind = Kind::Info;
    Direction direction = Direction::In;
    QByteArray bytes; ///< the message's own bytes; an inferred message has none
    Span span; ///< where `bytes` begin in the frame that completed it (offset < 0: in an earlier frame)
    QString operation; ///< an operation's name as in the composer; for a reply or error, the request's
    QString code; ///< as on the wire; empty = none
    QString name; ///< constant or name known without the catalogue; the entry's name wins
    QString subject; ///< channel, NATS subject, topic, record or event name, `collection/document`
    QString id; ///< what pairs request and reply on the wire, if anything does
    QString text; ///< the error message, close reason or a short summary, visibleText()ed
    catalog::Parts parts; ///< captured parts: denied subject, missing field, …
    QList<catalog::Key> keys; ///< how to find its entry, most telling first; empty = needs no diagnosis
    std::optional<Retry> wireRetry; ///< advice that the wire itself gives; wins over the catalogue's
    QStringList circumstances; ///< for Catalog::advice
    QList<QString> findings; ///< what is wrong with the bytes although they were understood
    QList<TraceStep> trace;
    bool inferred = false; ///< not on the wire: concluded, for the reason in the trace
    bool foldable = false; ///< identical ones that follow right away say nothing more: they may be counted here instead of shown
    int count = 1; ///< how many identical messages in a row this stands for
    quint64 request = 0; ///< on a request: a number of its own within the connection, from 1
    quint64 answers = 0; ///< on a reply or error: the number of the request it belongs to

    void note(QString words, std::optional<Span> where = std::nullopt) { trace.append({std::move(words), where}); }
};

using Messages = QList<Message>;

} // namespace telltale::protocol
