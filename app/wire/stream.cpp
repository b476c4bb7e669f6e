// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/stream.h"

#include "app/wire/text.h"

#include <algorithm>
#include <utility>

namespace telltale::wire {

namespace {

constexpr qsizetype MaximumGarbage = 64 << 10;

Direction opposite(Direction direction)
{
    return direction == Direction::In ? Direction::Out : Direction::In;
}

QUrl withoutCredentials(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo);
}

/// As plainPayload(), for a frame that was put together from pieces.
bool isPlain(const Frame &frame)
{
    const bool text = frame.opcode == Opcode::Text;
    return (text || frame.opcode == Opcode::Binary) && frame.fin && frame.rsv == 0 && frame.findings.isEmpty()
        && quint64(frame.payload.size()) == frame.announced && (!text || firstInvalidUtf8(frame.payload) < 0);
}

} // namespace

Stream::Stream(QUrl url, Sink sink)
    : m_url(withoutCredentials(url))
    , m_sink(std::move(sink))
{
}

/// The Ending is the last, even if whoever listens ends the connection in the midst of feed().
void Stream::tell(const Happening &happening)
{
    if (!m_ended)
        m_sink(happening);
}

void Stream::feed(Direction direction, QByteArrayView bytes, qsizetype padding)
{
    if (m_phase == Phase::Open) {
        readFrames(direction, bytes, padding);
    } else if (direction == Direction::Out) {
        readRequest(bytes);
    } else if (m_phase == Phase::Upgrading) {
        readResponse(bytes);
    } else {
        if (m_phase == Phase::RefusalBody)
            readBody(bytes);
        if (!bytes.isEmpty())
            addGarbage(direction, bytes, QStringLiteral("bytes after a refused upgrade"));
    }
}

void Stream::readRequest(QByteArrayView bytes)
{
    if (!m_requestComplete) {
        switch (m_request.read(bytes)) {
        case HttpHeadReader::State::Reading:
            return;
        case HttpHeadReader::State::Complete:
            m_requestComplete = true;
            break;
        case HttpHeadReader::State::NotHttp:
        case HttpHeadReader::State::TooLong:
            addGarbage(Direction::Out, m_request.raw(), QStringLiteral("the client began with something that is no upgrade request"));
            m_request = HttpHeadReader(HttpHeadReader::Kind::Request);
            break;
        }
    }
    if (bytes.isEmpty())
        return;
    if (m_phase == Phase::Upgrading && m_early.size() + bytes.size() <= MaximumGarbage)
        m_early.append(bytes.data(), bytes.size());
    else
        addGarbage(Direction::Out, bytes, QStringLiteral("the client sent this although the upgrade had not succeeded"));
}

void Stream::readResponse(QByteArrayView bytes)
{
    while (m_phase == Phase::Upgrading && !bytes.isEmpty()) {
        switch (m_response.read(bytes)) {
        case HttpHeadReader::State::Reading:
            break;
        case HttpHeadReader::State::Complete:
            answered();
            break;
        case HttpHeadReader::State::NotHttp:
            readForeignText();
            break;
        case HttpHeadReader::State::TooLong:
            addGarbage(Direction::In, m_response.raw(),
                       QStringLiteral("the head of the server's answer is longer than %1 KiB")
                           .arg(HttpHeadReader::MaximumHead >> 10));
            m_response = HttpHeadReader(HttpHeadReader::Kind::Response);
            break;
        }
    }
    if (!bytes.isEmpty())
        feed(Direction::In, bytes);
}

/// What the server said is no HTTP. It may still answer the request on one of the next lines.
void Stream::readForeignText()
{
    const QByteArray raw = m_response.raw();
    m_response = HttpHeadReader(HttpHeadReader::Kind::Response);
    const QByteArray start = QByteArrayLiteral("HTTP/1.");
    qsizetype end = raw.indexOf('\n' + start) + 1;
    if (end == 0) {
        const qsizetype lastLine = raw.lastIndexOf('\n') + 1;
        end = lastLine > 0 && start.startsWith(QByteArrayView(raw).sliced(lastLine)) ? lastLine : raw.size();
    }
    const QByteArrayView foreign = QByteArrayView(raw).first(end);
    addGarbage(Direction::In, foreign, QStringLiteral("the server sent this before the upgrade; it is no HTTP"));
    if (end < raw.size())
        readResponse(QByteArrayView(raw).sliced(end));
}

void Stream::answered()
{
    tellGarbage(Direction::In);
    tellGarbage(Direction::Out);
    const HttpHead head = m_response.head();
    const StatusLine line = statusLine(head.startLine);
    if (line.status != 101) {
        if (line.status >= 100 && line.status < 200) {
            tell(Notice{QStringLiteral("interim answer of the server: %1").arg(QString::fromLatin1(head.startLine))});
            m_response = HttpHeadReader(HttpHeadReader::Kind::Response);
        } else {
            refuse(line, head.findings);
        }
        return;
    }
    const Agreement agreement = checkUpgrade(m_request.head(), head);
    if (!agreement.violations.isEmpty()) {
        refuse(line, agreement.violations + agreement.remarks);
        return;
    }
    for (const QString &remark : agreement.remarks)
        tell(Notice{remark});
    m_in = Side(Direction::In, agreement.toClient);
    m_out = Side(Direction::Out, agreement.toServer);
    m_phase = Phase::Open;
    tell(Opening{m_url, agreement.subprotocol, m_request.head().headers, head.headers});
    if (!m_early.isEmpty())
        readFrames(Direction::Out, std::exchange(m_early, {}));
}

void Stream::refuse(const StatusLine &line, QStringList findings)
{
    const Headers &headers = m_response.head().headers;
    m_refusal = Refusal{line.status, line.phrase, headers, {}, false, std::move(findings)};
    m_body = HttpBody(line.status, headers);
    m_phase = Phase::RefusalBody;
    QByteArrayView nothing;
    readBody(nothing);
}

void Stream::readBody(QByteArrayView &bytes)
{
    m_body.read(bytes);
    if (!m_body.isComplete())
        return;
    m_phase = Phase::Refused;
    m_refusal.body = m_body.bytes();
    m_refusal.bodyCut = m_body.isCut();
    if (m_refusal.bodyCut)
        bytes = {}; // more of the body, which is not kept
    tell(m_refusal);
}

/// Takes the plain frames off the front of `bytes` for which a glance is enough. True: at the front is one for which it is not.
bool Stream::glanceAlong(QByteArrayView &bytes, qsizetype padding)
{
    while (!m_ended) {
        const QByteArrayView payload = plainPayload(bytes);
        if (payload.isNull())
            return false;
        const qsizetype behind = bytes.cend() - payload.cend();
        if (!m_glance({Direction::In, Opcode(quint8(bytes[0]) & 0xF), payload, behind + padding}))
            return true;
        bytes = bytes.last(behind);
    }
    return false;
}

void Stream::readFrames(Direction direction, QByteArrayView bytes, qsizetype padding)
{
    Side &from = side(direction);
    while (!bytes.isEmpty() && !m_ended) {
        if (from.closed) {
            addGarbage(direction, bytes, QStringLiteral("bytes after a close frame (RFC 6455 section 5.5.1)"));
            return;
        }
        bool glancing = m_glance && direction == Direction::In && !from.assembler.insideMessage();
        if (glancing && !from.parser.insideFrame()) {
            glancing = !glanceAlong(bytes, padding);
            if (bytes.isEmpty() || m_ended)
                return;
        }
        std::optional<Frame> frame = from.parser.read(bytes);
        if (!frame)
            return;
        // It came in pieces, so it could not be seen in place.
        if (glancing && isPlain(*frame)
            && m_glance({direction, frame->opcode, frame->payload, frame->payload.capacity() - frame->payload.size()}))
            continue;
        if (frame->opcode == Opcode::Close) {
            from.closed = true;
            if (!m_closedFirst)
                m_closedFirst = direction;
        }
        from.assembler.add(std::move(*frame), m_deliveries);
        tellDeliveries();
    }
}

void Stream::tellDeliveries()
{
    // The sink may feed again, so the list must be empty before it is called.
    std::vector<Delivery> deliveries;
    deliveries.swap(m_deliveries);
    for (Delivery &delivery : deliveries)
        tell(std::move(delivery));
    deliveries.clear();
    if (m_deliveries.empty())
        m_deliveries.swap(deliveries); // keeps its memory
}

void Stream::addGarbage(Direction direction, QByteArrayView bytes, const QString &reason)
{
    Side &from = side(direction);
    if (!from.garbage.isEmpty() && from.garbageReason != reason)
        tellGarbage(direction);
    from.garbageReason = reason;
    const auto room = std::clamp<qint64>(MaximumGarbage - from.garbageTotal, 0, bytes.size());
    from.garbage.append(bytes.data(), qsizetype(room));
    from.garbageTotal += room;
    from.garbageLeftOut += bytes.size() - room;
    // A row a line, or a row a piece, but not a row a byte.
    if (from.garbage.size() >= 16 || bytes.endsWith('\n'))
        tellGarbage(direction);
}

void Stream::tellGarbage(Direction direction)
{
    Side &from = side(direction);
    if (from.garbage.isEmpty())
        return;
    Garbage garbage{direction, std::exchange(from.garbage, {}), from.garbageReason};
    if (m_phase == Phase::Upgrading && direction == Direction::In) {
        if (const QString hint = foreignProtocolHint(garbage.bytes); !hint.isEmpty())
            garbage.reason += QStringLiteral("; ") + hint;
    }
    tell(garbage);
}

void Stream::finishSide(Direction direction)
{
    Side &from = side(direction);
    if (m_phase == Phase::Open) {
        if (std::optional<Frame> frame = from.parser.finish())
            from.assembler.add(std::move(*frame), m_deliveries);
        from.assembler.finish(m_deliveries);
        tellDeliveries();
    }
    tellGarbage(direction);
    if (from.garbageLeftOut > 0) {
        tell(Garbage{direction, {}, QStringLiteral("%1 more bytes of this kind came and were not kept").arg(from.garbageLeftOut)});
    }
}

void Stream::end(Ending::Cause cause, const QString &text)
{
    if (m_phase == Phase::Upgrading && !m_response.raw().isEmpty() && cause != Ending::Cause::ConnectFailed)
        addGarbage(Direction::In, m_response.raw(), QStringLiteral("the connection ended inside the head of the server's answer"));
    if (m_phase == Phase::RefusalBody) {
        m_phase = Phase::Refused;
        m_refusal.body = m_body.bytes();
        m_refusal.bodyCut = m_body.isCut() || m_body.isExpected();
        tell(m_refusal);
    }
    const bool insideFrame = m_in.parser.insideFrame();
    finishSide(Direction::In);
    finishSide(Direction::Out);

    if (cause == Ending::Cause::Eof || cause == Ending::Cause::Reset) {
        if (m_closedFirst)
            cause = Ending::Cause::Closed;
        else if (insideFrame && cause == Ending::Cause::Eof)
            cause = Ending::Cause::EofInsideFrame;
    }
    Ending ending{cause, m_closedFirst, false, text};
    ending.answered = m_closedFirst && side(opposite(*m_closedFirst)).closed;
    tell(ending);
    m_ended = true;
}

} // namespace telltale::wire
