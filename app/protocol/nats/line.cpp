// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/stream.h"

#include "app/wire/text.h"

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;

namespace {

/// What a verb's line may hold (nats-server: server/parser.go, server/client.go).
struct Shape {
    Verb verb;
    QLatin1String name;
    int least; ///< fields; -1: the rest of the line is one field
    int most;
    int sizes; ///< how many of the last fields are sizes of what follows
};

constexpr Shape shapes[] = {
    { Verb::Msg, QLatin1String("MSG"), 3, 4, 1 },
    { Verb::Hmsg, QLatin1String("HMSG"), 4, 5, 2 },
    { Verb::Pub, QLatin1String("PUB"), 2, 3, 1 },
    { Verb::Hpub, QLatin1String("HPUB"), 3, 4, 2 },
    { Verb::Ping, QLatin1String("PING"), 0, 0, 0 },
    { Verb::Pong, QLatin1String("PONG"), 0, 0, 0 },
    { Verb::Ok, QLatin1String("+OK"), 0, 0, 0 },
    { Verb::Err, QLatin1String("-ERR"), -1, 1, 0 },
    { Verb::Sub, QLatin1String("SUB"), 2, 3, 0 },
    { Verb::Unsub, QLatin1String("UNSUB"), 1, 2, 0 },
    { Verb::Info, QLatin1String("INFO"), -1, 1, 0 },
    { Verb::Connect, QLatin1String("CONNECT"), -1, 1, 0 },
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

const Shape *shapeOf(QByteArrayView verb)
{
    for (const Shape &shape : shapes) {
        if (shape.name.size() == verb.size() && qstrnicmp(shape.name.data(), verb.data(), size_t(verb.size())) == 0)
            return &shape;
    }
    return nullptr;
}

/// Digits only; what is above the largest payload comes back as just above it.
std::optional<qint64> sizeIn(QByteArrayView digits)
{
    qint64 value = 0;
    if (digits.isEmpty())
        return std::nullopt;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = qMin(value * 10 + (c - '0'), Stream::LargestPayload + 1);
    }
    return value;
}

QString shown(QByteArrayView bytes)
{
    constexpr qsizetype Enough = 60;
    return bytes.size() > Enough ? wire::visibleText(bytes.first(Enough)) + u'…' : wire::visibleText(bytes);
}

void splitFields(QByteArrayView line, qsizetype from, const Shape &shape, Op &op)
{
    int count = 0;
    for (qsizetype at = from; at < line.size();) {
        while (at < line.size() && isBlank(line[at]))
            ++at;
        const qsizetype begin = at;
        while (at < line.size() && !isBlank(line[at]))
            ++at;
        if (at > begin && ++count <= shape.most)
            op.fields.append(Span { begin, at - begin });
    }
    if (count >= shape.least && count <= shape.most)
        return;
    const QString expected = shape.least == shape.most ? QString::number(shape.least)
                                                       : u"%1 or %2"_s.arg(shape.least).arg(shape.most);
    op.problem = u"%1 takes %2 fields, here are %3"_s.arg(QString(shape.name), expected).arg(count);
    op.problemAt = Span { 0, line.size() };
}

/// The size fields at the end: of the payload, or of the header block and of everything.
void readSizes(QByteArrayView line, int sizes, Op &op)
{
    qint64 values[2] = { 0, 0 };
    for (int i = 0; i < sizes; ++i) {
        const Span span = op.fields[op.fields.size() - sizes + i];
        const QByteArrayView digits = line.sliced(span.offset, span.length);
        op.problemAt = span;
        const std::optional<qint64> size = sizeIn(digits);
        if (!size)
            op.problem = u"the size \"%1\" is not a number"_s.arg(shown(digits));
        else if (*size > Stream::LargestPayload)
            op.problem = u"announces %1 bytes, more than 256 MiB are not read"_s.arg(shown(digits));
        if (!op.problem.isEmpty())
            return;
        values[i] = *size;
    }
    if (sizes == 2 && values[0] > values[1]) {
        op.problem = u"the header size %1 is above the total size %2"_s.arg(values[0]).arg(values[1]);
        return;
    }
    op.problemAt.reset();
    op.headers.length = sizes == 2 ? qsizetype(values[0]) : 0;
    op.payload.length = qsizetype(sizes == 2 ? values[1] - values[0] : values[0]);
}

} // namespace

QLatin1String verbName(Verb verb)
{
    for (const Shape &shape : shapes) {
        if (shape.verb == verb)
            return shape.name;
    }
    return {};
}

QByteArrayView Op::reply() const
{
    switch (verb) {
    case Verb::Pub:
        return fields.size() == 3 ? field(1) : QByteArrayView();
    case Verb::Hpub:
        return fields.size() == 4 ? field(1) : QByteArrayView();
    case Verb::Msg:
        return fields.size() == 4 ? field(2) : QByteArrayView();
    case Verb::Hmsg:
        return fields.size() == 5 ? field(2) : QByteArrayView();
    default:
        return {};
    }
}

void readLine(QByteArrayView line, Op &op)
{
    op.line = line.size();
    qsizetype verbEnd = 0;
    while (verbEnd < line.size() && !isBlank(line[verbEnd]))
        ++verbEnd;
    const Shape *shape = shapeOf(line.first(verbEnd));
    if (!shape) {
        if (line.isEmpty())
            op.problem = u"an empty line where a verb was expected"_s;
        else if (verbEnd == 0)
            op.problem = u"a blank where a verb was expected"_s;
        else
            op.problem = u"unknown verb \"%1\""_s.arg(shown(line.first(verbEnd)));
        op.problemAt = Span { 0, qMax(verbEnd, qsizetype(line.isEmpty() ? 0 : 1)) };
        return;
    }
    op.verb = shape->verb;
    if (shape->least < 0) {
        qsizetype begin = verbEnd;
        qsizetype end = line.size();
        while (begin < end && isBlank(line[begin]))
            ++begin;
        while (end > begin && isBlank(line[end - 1]))
            --end;
        op.fields.append(Span { begin, end - begin });
        return;
    }
    splitFields(line, verbEnd, *shape, op);
    if (op.problem.isEmpty() && shape->sizes > 0)
        readSizes(line, shape->sizes, op);
}

} // namespace telltale::protocol::nats
