// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/assembler.h"

#include "app/wire/frameparser.h"
#include "app/wire/text.h"

namespace telltale::wire {

namespace {

/// Bytes of the frame were announced and never came, or came and were not kept.
bool isCut(const Frame &frame)
{
    return quint64(frame.payload.size()) < frame.announced || frame.header.size() < headerSize(frame.header);
}

void checkText(Delivery &delivery)
{
    if (delivery.opcode != Opcode::Text || !delivery.complete)
        return;
    if (const qsizetype at = firstInvalidUtf8(delivery.payload); at >= 0) {
        delivery.findings.append(
            QStringLiteral("the text is not UTF-8 from byte %1 on (RFC 6455 section 5.6)").arg(at));
    }
}

} // namespace

Assembler::Assembler(Direction direction, Deflate deflate, InflateLimits limits)
    : m_direction(direction)
    , m_deflate(deflate)
    , m_inflater(deflate.contextTakeover, limits)
{
}

void Assembler::add(Frame &&frame, std::vector<Delivery> &out)
{
    if (isControl(frame.opcode) || isReserved(frame.opcode)) {
        out.push_back(begin(std::move(frame)));
        return;
    }
    const bool fin = frame.fin;
    if (frame.opcode != Opcode::Continuation) {
        if (m_message) {
            m_message->complete = false;
            m_message->findings.append(QStringLiteral("a new message began before this one was finished (RFC 6455 section 5.4)"));
            deliver(out);
        }
        m_cutInside = isCut(frame);
        m_message = begin(std::move(frame));
    } else if (m_message) {
        append(std::move(frame));
    } else {
        Delivery stray = begin(std::move(frame));
        stray.findings.append(QStringLiteral("a continuation frame without a message to continue (RFC 6455 section 5.4)"));
        out.push_back(std::move(stray));
        return;
    }
    if (fin)
        deliver(out);
}

void Assembler::finish(std::vector<Delivery> &out)
{
    if (!m_message)
        return;
    if (m_message->complete) {
        m_message->complete = false;
        m_message->findings.append(QStringLiteral("the connection ended before the message was finished"));
    }
    deliver(out);
}

Delivery Assembler::begin(Frame &&frame) const
{
    Delivery delivery;
    delivery.direction = m_direction;
    delivery.opcode = frame.opcode;
    delivery.rsv = frame.rsv;
    delivery.masked = frame.masked;
    delivery.wireSize = frame.header.size() + frame.payload.size();
    delivery.complete = !isCut(frame);
    delivery.payload = std::move(frame.payload);
    delivery.header = std::move(frame.header);
    delivery.findings = std::move(frame.findings);
    return delivery;
}

void Assembler::append(Frame &&frame)
{
    Delivery &message = *m_message;
    ++message.frames;
    message.wireSize += frame.header.size() + frame.payload.size();
    message.findings.append(frame.findings);
    if (isCut(frame)) {
        m_cutInside = true;
        message.complete = false;
    }
    const qsizetype room = MaximumKept - message.payload.size();
    if (frame.payload.size() > room) {
        if (room > 0 || !m_cutInside)
            message.findings.append(QStringLiteral("only the first %1 MiB of this message are kept").arg(MaximumKept >> 20));
        m_cutInside = true;
        message.complete = false;
        frame.payload.truncate(room);
    }
    message.payload.append(frame.payload);
}

void Assembler::deliver(std::vector<Delivery> &out)
{
    Delivery message = std::move(*m_message);
    m_message.reset();
    if (!m_deflate.on || !(message.rsv & 4) || inflate(message))
        checkText(message);
    out.push_back(std::move(message));
    m_cutInside = false;
}

bool Assembler::inflate(Delivery &delivery)
{
    if (!delivery.complete || m_cutInside) {
        m_inflater.lose();
        delivery.findings.append(QStringLiteral("the message is compressed and not whole; its bytes are shown as they came"));
        return false;
    }
    QByteArray text = m_inflater.inflate(delivery.payload);
    if (text.isNull()) {
        delivery.findings.append(QStringLiteral("the message cannot be inflated: %1; its bytes are shown as they came")
                                     .arg(m_inflater.failure()));
        return false;
    }
    delivery.payload = std::move(text);
    delivery.compressed = true;
    return true;
}

} // namespace telltale::wire
