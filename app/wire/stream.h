// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/assembler.h"
#include "app/wire/frameparser.h"
#include "app/wire/frameview.h"
#include "app/wire/handshake.h"
#include "app/wire/httpbody.h"

#include <functional>

namespace telltale::wire {

/// The two byte streams of one WebSocket connection, told as happenings: upgrade, frames, what is neither, the end. Knows no
/// sockets. Takes any bytes in pieces of any size and never gives up on a direction.
///
/// The client's stream must begin with its upgrade request, as the server gets to see it.
class Stream {
public:
    using Sink = std::function<void(const Happening &)>;
    using Glance = std::function<bool(const FrameView &)>;

    /// `url`: the upstream server, for Opening.
    Stream(QUrl url, Sink sink);

    /// Offers the server's plain frames (see FrameView) to `glance` before anything is made of them, in their place among the
    /// happenings. What it takes (true) is done with; what it does not take is told to the sink like everything else. It must not call
    /// feed() for the server's side, nor setGlance().
    void setGlance(Glance glance) { m_glance = std::move(glance); }

    /// `padding`: how many bytes behind `bytes` may be read, too (see FrameView).
    void feed(Direction direction, QByteArrayView bytes, qsizetype padding = 0);
    /// The connection to the server ended. Tells what was left unfinished, then the Ending, whose cause is refined by what
    /// the wire showed: Closed after close frames, EofInsideFrame. Nothing may be fed afterwards.
    void end(Ending::Cause cause, const QString &text);

    bool isUpgrading() const { return m_phase == Phase::Upgrading; } ///< not answered yet
    bool hasForeignText() const { return m_in.garbageTotal > 0; } ///< the server sent bytes that mean nothing here
    bool isOpen() const { return m_phase == Phase::Open; }
    bool isRefused() const { return m_phase == Phase::Refused; } ///< and the Refusal has been told
    bool isClosed(Direction direction) const { return side(direction).closed; } ///< it sent a close frame
    bool insideFrame(Direction direction) const { return side(direction).parser.insideFrame(); }

private:
    enum class Phase { Upgrading, RefusalBody, Refused, Open };
    struct Side {
        explicit Side(Direction direction, Deflate deflate = {})
            : parser(direction, deflate.on)
            , assembler(direction, deflate)
        {
        }
        FrameParser parser;
        Assembler assembler;
        bool closed = false;
        QByteArray garbage; ///< not yet told
        QString garbageReason;
        qint64 garbageTotal = 0;
        qint64 garbageLeftOut = 0;
    };

    Side &side(Direction direction) { return direction == Direction::In ? m_in : m_out; }
    const Side &side(Direction direction) const { return direction == Direction::In ? m_in : m_out; }
    void tell(const Happening &happening);
    void readRequest(QByteArrayView bytes);
    void readResponse(QByteArrayView bytes);
    void readForeignText();
    void answered();
    void refuse(const StatusLine &line, QStringList findings);
    void readBody(QByteArrayView &bytes);
    void readFrames(Direction direction, QByteArrayView bytes, qsizetype padding = 0);
    bool glanceAlong(QByteArrayView &bytes, qsizetype padding);
    void addGarbage(Direction direction, QByteArrayView bytes, const QString &reason);
    void tellGarbage(Direction direction);
    void tellDeliveries();
    void finishSide(Direction direction);

    QUrl m_url;
    Sink m_sink;
    Glance m_glance;
    Phase m_phase = Phase::Upgrading;
    HttpHeadReader m_request{HttpHeadReader::Kind::Request};
    HttpHeadReader m_response{HttpHeadReader::Kind::Response};
    bool m_requestComplete = false;
    QByteArray m_early; ///< sent by the client before the answer came
    Refusal m_refusal;
    HttpBody m_body;
    Side m_in{Direction::In};
    Side m_out{Direction::Out};
    std::vector<Delivery> m_deliveries; ///< scratch
    std::optional<Direction> m_closedFirst;
    bool m_ended = false;
};

} // namespace telltale::wire
