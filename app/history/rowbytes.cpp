// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/rowbytes.h"

namespace telltale::history::rowbytes {

namespace {

enum Bit : quint64 {
    Id = 1, Offset = 2, Frames = 4, WireSize = 8, Header = 16, Request = 32, Answers = 64, Latency = 128, RequestRow = 256, SeenBefore = 512, Count = 1024,
};

void put(QByteArray &out, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        out.append(char(number | 0x80));
    out.append(char(number));
}

void putSigned(QByteArray &out, qint64 number) { put(out, (quint64(number) << 1) ^ quint64(number >> 63)); }

void put(QByteArray &out, QByteArrayView text)
{
    put(out, quint64(text.size()));
    out.append(text);
}

void put(QByteArray &out, const QString &text) { put(out, QByteArrayView(text.toUtf8())); }

/// Takes numbers and texts off the front; zero and empty once the bytes are used up.
class Reader {
public:
    explicit Reader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }
    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64 && !m_rest.isEmpty(); shift += 7) {
            const auto byte = quint8(m_rest.front());
            m_rest = m_rest.sliced(1);
            value |= quint64(byte & 0x7f) << shift;
            if (!(byte & 0x80))
                return value;
        }
        return value;
    }
    qint64 signedNumber()
    {
        const quint64 value = number();
        return qint64(value >> 1) ^ -qint64(value & 1);
    }
    QByteArrayView bytes()
    {
        const quint64 said = number(); // takes bytes off the rest: not in one expression with it
        const auto length = qsizetype(qMin<quint64>(said, quint64(m_rest.size())));
        const QByteArrayView taken = m_rest.first(length);
        m_rest = m_rest.sliced(length);
        return taken;
    }
    QString text() { return QString::fromUtf8(bytes()); }
    /// A number of things of which each takes a byte at least.
    quint64 count()
    {
        const quint64 said = number();
        return qMin<quint64>(said, quint64(m_rest.size()));
    }

private:
    QByteArrayView m_rest;
};

} // namespace

void appendWords(QByteArray &out, const decode::Event &event)
{
    if (event.text.isEmpty() && event.parts.isEmpty() && event.findings.isEmpty() && event.trace.isEmpty())
        return;
    put(out, event.text);
    put(out, quint64(event.parts.size()));
    for (const auto &[name, value] : event.parts) {
        put(out, name);
        put(out, value);
    }
    put(out, quint64(event.findings.size()));
    for (const QString &finding : event.findings)
        put(out, finding);
    put(out, quint64(event.trace.size()));
    for (const decode::TraceStep &step : event.trace) {
        put(out, step.text);
        out.append(char(step.span.has_value()));
        if (step.span) {
            putSigned(out, step.span->offset);
            putSigned(out, step.span->length);
        }
    }
}

void readWords(QByteArrayView words, decode::Event &event)
{
    Reader reader(words);
    event.text = reader.text();
    for (quint64 i = reader.count(); i > 0; --i) {
        QString name = reader.text();
        event.parts.append({std::move(name), reader.text()});
    }
    for (quint64 i = reader.count(); i > 0; --i)
        event.findings.append(reader.text());
    for (quint64 i = reader.count(); i > 0; --i) {
        decode::TraceStep step;
        step.text = reader.text();
        if (reader.number() != 0) {
            const auto offset = qsizetype(reader.signedNumber());
            step.span = wire::Span {offset, qsizetype(reader.signedNumber())};
        }
        event.trace.append(std::move(step));
    }
}

void appendTail(QByteArray &out, const Row &row)
{
    const decode::Event &event = row.event;
    const bool framed = event.frameFacts.has_value();
    quint64 bits = 0;
    const auto has = [&bits](bool there, Bit bit) { bits |= there ? quint64(bit) : 0; };
    has(!event.id.isEmpty(), Id);
    has(event.offset != 0, Offset);
    has(framed && event.frameFacts->frames != 1, Frames);
    has(framed && event.frameFacts->wireSize != 0, WireSize);
    has(framed && !event.frameFacts->header.isEmpty(), Header);
    has(event.request != 0, Request);
    has(event.answers != 0, Answers);
    has(event.latency.has_value(), Latency);
    has(row.requestRow.has_value(), RequestRow);
    has(row.seen.before != 0, SeenBefore);
    has(event.count != 1, Count);
    if (bits == 0)
        return;
    put(out, bits);
    if (bits & Id)
        put(out, event.id);
    if (bits & Offset)
        putSigned(out, event.offset);
    if (bits & Frames)
        putSigned(out, event.frameFacts->frames);
    if (bits & WireSize)
        putSigned(out, event.frameFacts->wireSize);
    if (bits & Header)
        put(out, QByteArrayView(event.frameFacts->header));
    if (bits & Request)
        put(out, event.request);
    if (bits & Answers)
        put(out, event.answers);
    if (bits & Latency)
        putSigned(out, *event.latency);
    if (bits & RequestRow)
        putSigned(out, row.number - *row.requestRow);
    if (bits & SeenBefore) {
        putSigned(out, row.seen.before);
        putSigned(out, row.seen.first);
        putSigned(out, row.seen.last);
    }
    if (bits & Count)
        putSigned(out, event.count);
}

void readTail(QByteArrayView tail, Row &row)
{
    if (tail.isEmpty())
        return;
    Reader reader(tail);
    decode::Event &event = row.event;
    const quint64 bits = reader.number();
    if (bits & Id)
        event.id = reader.text();
    if (bits & Offset)
        event.offset = qsizetype(reader.signedNumber());
    decode::FrameFacts facts = event.frameFacts.value_or(decode::FrameFacts());
    if (bits & Frames)
        facts.frames = int(reader.signedNumber());
    if (bits & WireSize)
        facts.wireSize = reader.signedNumber();
    if (bits & Header)
        facts.header = reader.bytes().toByteArray();
    if (event.frameFacts)
        event.frameFacts = facts;
    if (bits & Request)
        event.request = reader.number();
    if (bits & Answers)
        event.answers = reader.number();
    if (bits & Latency)
        event.latency = reader.signedNumber();
    if (bits & RequestRow) {
        const qint64 back = reader.signedNumber();
        if (back > 0 && back <= row.number) // else its request is not in this store
            row.requestRow = row.number - back;
    }
    if (bits & SeenBefore) {
        row.seen.before = reader.signedNumber();
        row.seen.first = reader.signedNumber();
        row.seen.last = reader.signedNumber();
    }
    if (bits & Count)
        event.count = int(reader.signedNumber());
}

void appendGlancedTail(QByteArray &out, quint64 offset, quint64 frameSize)
{
    put(out, offset);
    put(out, frameSize);
}

void readGlancedTail(QByteArrayView tail, Row &row, quint64 size)
{
    if (!tail.isEmpty()) {
        Reader reader(tail);
        row.event.offset = qsizetype(reader.number());
        size = reader.number();
    }
    if (row.event.frameFacts)
        row.event.frameFacts = decode::plainFrame(row.event.frameFacts->opcode, qsizetype(size));
}

} // namespace telltale::history::rowbytes
