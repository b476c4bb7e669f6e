// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVarLengthArray>

#include <optional>

/// The byte stream of one direction of a NATS connection, cut into ops. WebSocket frames carry it but mean nothing to it
/// (nats-server: server/websocket.go): an op may begin, end and be cut anywhere in a frame.
///
///     op = verb [ blanks fields ] CRLF [ bytes CRLF ]
namespace telltale::protocol::nats {

using wire::Span;

enum class Verb { None, Info, Connect, Pub, Hpub, Sub, Unsub, Msg, Hmsg, Ping, Pong, Ok, Err };
QLatin1String verbName(Verb verb); ///< as servers write it: `INFO`, `-ERR`; empty for None

/// One op, or bytes that are none. All spans are offsets in `bytes`.
struct Op {
    Verb verb = Verb::None;
    QByteArray bytes;
    qint64 start = 0; ///< where it begins in the stream of its direction
    qsizetype line = 0; ///< length of the op line without its line end
    QVarLengthArray<Span, 6> fields; ///< INFO, CONNECT and -ERR have one: the rest of the line
    Span headers; ///< HPUB and HMSG: the header block with its empty line
    Span payload;
    QString problem; ///< not empty: malformed, for this reason
    std::optional<Span> problemAt;
    QStringList findings; ///< forgivable faults

    QByteArrayView view(Span span) const { return QByteArrayView(bytes).sliced(span.offset, span.length); }
    QByteArrayView field(qsizetype index) const { return view(fields[index]); }
    /// As much of its line as a person needs to know it again.
    QByteArray beginning() const { return bytes.left(qMin(line, qsizetype(60))); }
    QByteArrayView rest() const { return fields.isEmpty() ? QByteArrayView() : field(0); }

    bool carriesPayload() const
    {
        return verb == Verb::Pub || verb == Verb::Hpub || verb == Verb::Msg || verb == Verb::Hmsg;
    }
    bool hasHeaders() const { return verb == Verb::Hpub || verb == Verb::Hmsg; }
    /// The field before the sizes that may be missing: reply subject of PUB, HPUB, MSG, HMSG. Empty if there is none.
    QByteArrayView reply() const;
};

/// Reads an op line (without its line end) into `op`: verb, fields and the sizes of what follows, or the problem. Leaves
/// `op.bytes`, which the line must begin, to the caller.
void readLine(QByteArrayView line, Op &op);

/// Feeds on the payloads of one direction's data messages, yields ops. Bounded: a line may have 1 MiB, a payload 256 MiB, and
/// memory is only taken for bytes that came. Bytes that make no op come out as an Op with a problem, up to and with the next line
/// end (in pieces of 1 MiB if that is far); nothing is dropped. Every byte is looked at once.
class Stream {
public:
    static constexpr qsizetype LongestLine = 1024 * 1024;
    static constexpr qint64 LargestPayload = 256LL * 1024 * 1024;

    void feed(const QByteArray &bytes);
    /// As if `size` bytes had been fed and taken as whole ops. Only while atRest().
    void pass(qsizetype size);
    std::optional<Op> next();

    /// What is left of an op that never became whole, as a malformed one; the stream is empty afterwards.
    std::optional<Op> rest();

    /// Whether the beginning of an op is there that is not whole yet.
    bool insideOp() const { return available() > 0; }

    /// Whether the next byte begins an op.
    bool atRest() const { return m_state == State::Line && available() == 0; }

    /// Where the bytes of the last feed() began in the stream.
    qint64 lastFeed() const { return m_lastFeed; }

private:
    enum class State { Line, Payload, Tail, Skip };
    qsizetype available() const { return m_buffer.size() - m_read; }
    std::optional<qsizetype> findLineEnd(qsizetype from);
    Op take(Op op, qsizetype size, State state);
    std::optional<Op> nextLine();
    std::optional<Op> nextPayload();
    std::optional<Op> nextTail();
    std::optional<Op> nextSkipped();

    QByteArray m_buffer;
    qsizetype m_read = 0; ///< where the op being read begins in m_buffer
    qsizetype m_scanned = 0; ///< bytes of that op in which no line end was found
    qint64 m_base = 0; ///< where m_buffer begins in the stream
    qint64 m_lastFeed = 0;
    State m_state = State::Line;
    Op m_op; ///< the op line whose payload is awaited
};

} // namespace telltale::protocol::nats
