// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/protocol/message.h"
#include "catalog/catalog.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace telltale::decode {

using protocol::TraceStep;
using wire::Direction;

/// What the catalogue says about a message: entry, how sure, whether to retry.
struct Diagnosis {
    const catalog::Entry *entry = nullptr; ///< null: match is Unknown
    const catalog::Entry *detail = nullptr; ///< the entry of a named part that says more (Flow's inner texts)
    catalog::Match match = catalog::Match::Unknown;
    std::optional<Retry> retry; ///< none for an unknown code outside every range: nothing is invented
    QString meaning; ///< the entry's, or the system's advice for these circumstances
    bool fromWire = false; ///< the retry class was said by the wire itself
};

/// The header of the frame an event came in, for the detail panel. Empty in a recording.
struct FrameFacts {
    wire::Opcode opcode = wire::Opcode::Text;
    quint8 rsv = 0;
    bool masked = false;
    bool compressed = false;
    int frames = 1;
    qint64 wireSize = 0;
    QByteArray header;
};

/// What can be said of a server's frame whose payload has `size` bytes and that is plain: one frame, its header the shortest there is.
FrameFacts plainFrame(wire::Opcode opcode, qsizetype size);

/// Kinds that carry a failure or an end: what the Errors and Closes chips show.
bool isFailure(Kind kind);

/// A row: a message, a control frame, or something that happened to the connection. Complete in itself; the entries it points
/// to live as long as the catalogue.
struct Event {
    Time time = 0;
    QString connection; ///< the connection's name
    int frame = -1; ///< 0-based number of the happening that completed it, within the source
    int message = 0; ///< 0-based number within that frame
    Direction direction = Direction::In;
    QString system; ///< the connection's
    QString variant;
    bool guessed = false; ///< the system was recognised, not chosen
    Kind kind = Kind::Note;
    QString operation;
    QString code;
    QString name;
    QString subject;
    QString id;
    QString text;
    catalog::Parts parts;
    std::optional<Diagnosis> diagnosis; ///< on every error, unsubscription, close and refusal
    QStringList findings;
    bool inferred = false;
    bool foldable = false; ///< see Message::foldable
    int count = 1; ///< how many identical messages in a row this stands for; time and bytes are the first one's
    QList<TraceStep> trace;
    QByteArray bytes; ///< the message's own bytes
    qsizetype offset = 0; ///< of `bytes` in its frame
    std::optional<FrameFacts> frameFacts;
    quint64 request = 0; ///< on a request: its number within the connection
    quint64 answers = 0; ///< on a reply: the number of its request
    std::optional<Time> latency; ///< on a reply: time since its request, µs

    bool isFailure() const { return decode::isFailure(kind); }
    /// What "seen" counts: system, kind, entry or code and name. Empty for events that are not counted.
    QString signature() const;
};

/// The facts of `message`, and nothing of its connection, time and place; without a diagnosis. Leaves what diagnose() needs in
/// `message`: keys, circumstances and the wire's own advice.
Event eventOf(protocol::Message &&message);

} // namespace telltale::decode
