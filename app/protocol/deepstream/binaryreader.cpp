// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/binaryreader.h"

#include "app/protocol/deepstream/actions.h"
#include "app/protocol/deepstream/binaryformat.h"
#include "app/protocol/deepstream/jsonreader.h"
#include "app/protocol/protobuf/fieldvalue.h"
#include "app/protocol/protobuf/inspection.h"
#include "app/wire/text.h"

namespace telltale::protocol::deepstream {

namespace {

using namespace protobuf;
using google::protobuf::FieldDescriptor;
using wire::Span;

constexpr int TopicField = 2;
constexpr int InnerField = 3;

int number(const protobuf::Field &field)
{
    return int(qint32(field.scalar)); // proto3: an int32 keeps the lower half
}

void complain(Envelope &envelope, const Problem &problem)
{
    envelope.findings.append(QStringLiteral("%1 (byte %2)").arg(problem.text).arg(problem.span.offset));
}

/// An entry of versions: key and value, both of which may be missing.
void readVersion(Envelope &envelope, QByteArrayView entry)
{
    QString name;
    for (FieldWalk walk(entry); walk.next();) {
        if (walk.field().number == 1 && walk.field().type == WireType::Bytes)
            name = wire::visibleText(walk.value());
        else if (walk.field().number == 2 && walk.field().type == WireType::Varint)
            envelope.version = number(walk.field());
    }
    envelope.names.append(name);
}

void fill(Envelope &envelope, Slot slot, const protobuf::Field &field, QByteArrayView value)
{
    const bool on = field.scalar != 0;
    switch (slot) {
    case Slot::Action:
        envelope.action = number(field);
        envelope.actionSpan = field.span;
        return;
    case Slot::Data:
        readDataText(envelope, value);
        return;
    case Slot::CorrelationId:
        envelope.correlationId = wire::visibleText(value);
        return;
    case Slot::IsError:
        envelope.isError = on;
        return;
    case Slot::IsAck:
        envelope.isAck = on;
        return;
    case Slot::Name:
        envelope.name = wire::visibleText(value);
        return;
    case Slot::Names:
        envelope.names.append(wire::visibleText(value));
        return;
    case Slot::Subscription:
        envelope.subscription = wire::visibleText(value);
        return;
    case Slot::OriginalTopic:
        envelope.originalTopic = number(field);
        return;
    case Slot::OriginalAction:
        envelope.originalAction = number(field);
        return;
    case Slot::IsWriteAck:
        envelope.isWriteAck = on;
        return;
    case Slot::Path:
        envelope.path = wire::visibleText(value);
        return;
    case Slot::Version:
        envelope.version = number(field);
        return;
    case Slot::Versions:
        readVersion(envelope, value);
        return;
    case Slot::Url:
        envelope.url = wire::visibleText(value);
        return;
    case Slot::ProtocolVersion:
        envelope.protocolVersion = wire::visibleText(value);
        return;
    case Slot::SdkVersion:
        envelope.sdkVersion = wire::visibleText(value);
        return;
    case Slot::SdkType:
        envelope.sdkType = wire::visibleText(value);
        return;
    case Slot::Other:
        return;
    }
}

/// Bytes that the walk could not read make it no message; anything else is a finding.
void checkEnd(Envelope &envelope, const FieldWalk &walk, Span whole)
{
    if (!walk.problem())
        return;
    if (walk.end() < whole.offset + whole.length)
        envelope.problem = QStringLiteral("%1 (byte %2)").arg(walk.problem()->text).arg(walk.problem()->span.offset);
    else
        complain(envelope, *walk.problem());
}

void readInner(Envelope &envelope, QByteArrayView message, Span inner)
{
    bool unknown = false;
    envelope.action = 0; // proto3: what is not written is 0
    FieldWalk walk(message.sliced(inner.offset, inner.length), inner.offset);
    while (walk.next()) {
        const protobuf::Field &field = walk.field();
        const BinaryField *known = findBinaryField(envelope.topic, field.number);
        if (!known) {
            unknown = true;
            // All topics have their action there, so those to come probably do.
            if (!innerType(envelope.topic) && field.number == 1 && field.type == WireType::Varint)
                fill(envelope, Slot::Action, field, {});
            continue;
        }
        if (field.type != wireTypeOf(*known->descriptor)) {
            const QString text = QStringLiteral("%1 came as %2").arg(QString::fromStdString(known->descriptor->name()), wireTypeName(field.type));
            if (known->slot == Slot::Action)
                envelope.problem = text;
            else
                complain(envelope, {text, field.span});
            continue;
        }
        if (const auto problem = problemOf(*known->descriptor, field, walk.value()))
            complain(envelope, *problem);
        fill(envelope, known->slot, field, walk.value());
    }
    checkEnd(envelope, walk, inner);
    if (!unknown)
        return;
    if (const auto *type = innerType(envelope.topic))
        envelope.findings += inspectFaults(*type, message.sliced(inner.offset, inner.length), inner.offset).unknown;
    else
        envelope.findings.append(QStringLiteral("a topic that nobody listed: of its message only the action is read"));
}

void nameLength(QList<Node> &nodes, const Piece &piece)
{
    nodes.append({QStringLiteral("length"), QString::number(piece.body.length), piece.prefix, {}});
}

} // namespace

Envelope readBinary(QByteArrayView message, Span body)
{
    Envelope envelope;
    std::optional<Span> inner;
    bool topic = false;
    FieldWalk walk(message.sliced(body.offset, body.length), body.offset);
    bool strange = false; // something that is neither topic nor message
    while (walk.next()) {
        const protobuf::Field &field = walk.field();
        if (field.number == TopicField && field.type == WireType::Varint) {
            envelope.topic = number(field);
            envelope.topicSpan = field.span;
            topic = true;
        } else if (field.number == InnerField && field.type == WireType::Bytes) {
            inner = field.value;
        } else {
            strange = true;
        }
    }
    if (strange) {
        const Inspection all = inspectFaults(outerType(), message.sliced(body.offset, body.length), body.offset);
        envelope.findings = all.unknown;
        if (all.unknown.isEmpty() && all.problem)
            complain(envelope, *all.problem);
    }
    checkEnd(envelope, walk, body);
    if (!envelope.problem.isEmpty())
        return envelope;
    if (!topic) {
        envelope.problem = QStringLiteral("no topic in it");
        return envelope;
    }
    if (inner)
        readInner(envelope, message, *inner);
    else
        envelope.action = 0;
    return envelope;
}

QList<Node> binaryTree(const QByteArray &frame)
{
    QList<Node> nodes;
    const Pieces pieces = splitLengthPrefixed(frame);
    for (const Piece &piece : pieces.pieces.first(qMin(pieces.pieces.size(), qsizetype(100)))) {
        const Envelope envelope = readBinary(frame, piece.body);
        QList<Node> members;
        nameLength(members, piece);
        members += inspect(outerType(), QByteArrayView(frame).sliced(piece.body.offset, piece.body.length), piece.body.offset).nodes;
        for (Node &node : members) {
            if (node.label == u"message" && node.span.length > 0) {
                node.value.clear();
                if (const auto *type = innerType(envelope.topic))
                    node.children = inspect(*type, QByteArrayView(frame).sliced(node.span.offset, node.span.length), node.span.offset).nodes;
                nameNumbers(node.children, envelope.topic);
            }
        }
        nameNumbers(members, envelope.topic);
        if (pieces.pieces.size() == 1)
            nodes += members;
        else
            nodes.append({QStringLiteral("message %1").arg(nodes.size()), {}, {piece.prefix.offset, piece.prefix.length + piece.body.length}, members});
    }
    if (pieces.problem)
        nodes.append({QStringLiteral("unreadable"), pieces.problem->text, pieces.problem->span, {}});
    return nodes;
}

bool looksBinary(QByteArrayView frame)
{
    const Varint length = readVarint(frame);
    if (!length.isReadable() || length.value > quint64(frame.size() - length.size) || length.value < 6)
        return false;
    const QByteArrayView body = frame.sliced(length.size, qsizetype(length.value));
    if (body.at(0) != 0x10 || body.at(1) < topic::Parser || body.at(1) > topic::State || body.at(2) != 0x1a)
        return false;
    const Varint inner = readVarint(body.sliced(3));
    return inner.isReadable() && quint64(body.size() - 3 - inner.size) == inner.value && inner.value > 0 && body.at(3 + inner.size) == 0x08;
}

void forEachBinaryData(QByteArrayView frame, const std::function<void(Span)> &found)
{
    const Pieces pieces = splitLengthPrefixed(frame);
    for (const Piece &piece : pieces.pieces) {
        int topic = 0;
        Span inner;
        for (FieldWalk walk(frame.sliced(piece.body.offset, piece.body.length), piece.body.offset); walk.next();) {
            if (walk.field().number == TopicField)
                topic = number(walk.field());
            else if (walk.field().number == InnerField && walk.field().type == WireType::Bytes)
                inner = walk.field().value;
        }
        for (FieldWalk walk(frame.sliced(inner.offset, inner.length), inner.offset); walk.next();) {
            const BinaryField *known = findBinaryField(topic, walk.field().number);
            const bool json = known && (known->slot == Slot::Data || known->descriptor->name() == "requestor_data");
            if (json && walk.field().type == WireType::Bytes)
                found(walk.field().value);
        }
    }
}

} // namespace telltale::protocol::deepstream
