// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/centrifugo/protobufreader.h"

#include "app/protocol/protobuf/fieldvalue.h"
#include "app/protocol/protobuf/inspection.h"
#include "app/wire/text.h"

#include <centrifugo/client.pb.h>

#include <QVarLengthArray>

#include <algorithm>

namespace telltale::protocol::centrifugo {

using namespace Qt::StringLiterals;
using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
namespace schema = telltale::centrifugo;

namespace {

constexpr qsizetype MostPreview = 200;
constexpr qsizetype MostFacts = 24;

/// The fields of one message by number: the last of each, as parsers take it, and how many there were.
class Part {
public:
    Part(const Descriptor &type, QByteArrayView bytes, qsizetype offset)
        : m_bytes(bytes)
        , m_offset(offset)
    {
        for (protobuf::FieldWalk walk(bytes, offset); walk.next();) {
            const FieldDescriptor *field = type.FindFieldByNumber(walk.field().number);
            if (!field || protobuf::wireTypeOf(*field) != walk.field().type)
                continue;
            Found &found = place(field->number());
            found.descriptor = field;
            found.field = walk.field();
            ++found.count;
        }
    }

    struct Found {
        const FieldDescriptor *descriptor = nullptr;
        protobuf::Field field;
        int count = 0;
    };
    /// In the order of their numbers.
    const QVarLengthArray<Found, 8> &all() const { return m_found; }
    const Found *find(const QString &name) const
    {
        const auto isCalled = [&name](const Found &found) { return name == QLatin1String(found.descriptor->name().data(), qsizetype(found.descriptor->name().size())); };
        const auto it = std::find_if(m_found.begin(), m_found.end(), isCalled);
        return it == m_found.end() ? nullptr : &*it;
    }
    QByteArrayView bytes(const Found &found) const { return m_bytes.sliced(found.field.value.offset - m_offset, found.field.value.length); }
    /// A scalar in words; a text as it is, bytes that are no UTF-8 replaced.
    QString text(const Found &found) const
    {
        return found.descriptor->type() == FieldDescriptor::TYPE_STRING ? QString::fromUtf8(bytes(found)) : protobuf::valueText(*found.descriptor, found.field, bytes(found));
    }
    std::optional<Part> part(const Found &found) const
    {
        if (!found.descriptor->message_type())
            return std::nullopt;
        return Part(*found.descriptor->message_type(), bytes(found), found.field.value.offset);
    }

private:
    Found &place(int number)
    {
        const auto it = std::find_if(m_found.begin(), m_found.end(), [number](const Found &found) { return found.descriptor->number() >= number; });
        if (it != m_found.end() && it->descriptor->number() == number)
            return *it;
        return *m_found.insert(it, Found {});
    }

    QByteArrayView m_bytes;
    qsizetype m_offset;
    QVarLengthArray<Found, 8> m_found;
};

Span spanOf(const Part::Found &found)
{
    return found.field.value.length > 0 ? found.field.value : found.field.span;
}

void readText(const Part &part, const QString &name, QString &text, std::optional<Span> *span = nullptr)
{
    const Part::Found *found = part.find(name);
    if (!found)
        return;
    text = part.text(*found);
    if (span)
        *span = spanOf(*found);
}

void takeFacts(Unit &unit, const Part &part)
{
    static const QStringList kept {u"token"_s, u"session"_s, u"channel"_s, u"data"_s, u"method"_s};
    for (const Part::Found &found : part.all()) {
        const QString name = QString::fromStdString(found.descriptor->name());
        if (kept.contains(name) || unit.facts.size() >= MostFacts)
            continue;
        if (found.descriptor->is_repeated()) {
            if (!found.descriptor->is_map() || name == "presence"_L1 || name == "subs"_L1)
                unit.facts.append({name, QString::number(found.count)});
        } else if (found.descriptor->type() != FieldDescriptor::TYPE_MESSAGE && found.descriptor->type() != FieldDescriptor::TYPE_BYTES) {
            unit.facts.append({name, wire::visibleText(part.text(found).toUtf8()).left(MostPreview)});
        }
    }
}

void readCode(Unit &unit, const Part &part)
{
    unit.code = u"0"_s; // zero is left out on the wire
    if (const Part::Found *code = part.find(u"code"_s)) {
        unit.code = part.text(*code);
        unit.codeSpan = spanOf(*code);
    }
}

void readBody(Unit &unit, const Part &body)
{
    if (unit.channel.isEmpty())
        readText(body, u"channel"_s, unit.channel, &unit.channelSpan);
    readText(body, u"method"_s, unit.method);
    if (const Part::Found *data = body.find(u"data"_s)) {
        const QByteArrayView bytes = body.bytes(*data);
        unit.preview = wire::visibleText(bytes.first(qMin(bytes.size(), MostPreview)));
        if (bytes.size() > MostPreview)
            unit.preview += u'…';
    }
    takeFacts(unit, body);
    const Part::Found *info = body.find(u"info"_s);
    if (const auto part = info ? body.part(*info) : std::nullopt)
        takeFacts(unit, *part);
}

/// The first of `fields` that is there, with its body.
std::optional<Part> takeField(Unit &unit, const Part &part, const QStringList &fields)
{
    for (const QString &name : fields) {
        const Part::Found *found = part.find(name);
        if (!found)
            continue;
        unit.field = name;
        unit.fieldSpan = spanOf(*found);
        std::optional<Part> body = part.part(*found);
        if (body)
            readBody(unit, *body);
        return body;
    }
    return std::nullopt;
}

void readError(Unit &unit, const Part &reply)
{
    const Part::Found *error = reply.find(u"error"_s);
    const auto part = error ? reply.part(*error) : std::nullopt;
    if (!part)
        return;
    unit.failed = true;
    unit.errorSpan = spanOf(*error);
    readCode(unit, *part);
    readText(*part, u"message"_s, unit.reason);
    QString temporary;
    std::optional<Span> span;
    readText(*part, u"temporary"_s, temporary, &span);
    unit.temporary = temporary == "true"_L1;
    if (unit.temporary)
        unit.temporarySpan = span;
}

void readPush(Unit &unit, const Part &push)
{
    unit.shape = Unit::Shape::Push;
    readText(push, u"channel"_s, unit.channel, &unit.channelSpan);
    if (unit.channel.isEmpty())
        readText(push, u"id"_s, unit.channel, &unit.channelSpan); // with channel ids, the number stands for the name
    const auto body = takeField(unit, push, pushFields());
    if (!body || (unit.field != "unsubscribe"_L1 && unit.field != "disconnect"_L1))
        return;
    readCode(unit, *body);
    readText(*body, u"reason"_s, unit.reason);
}

void readMessage(Unit &unit, const Part &message, Direction direction)
{
    if (const Part::Found *push = direction == Direction::In ? message.find(u"push"_s) : nullptr) {
        if (const auto part = message.part(*push))
            readPush(unit, *part);
        return;
    }
    if (const Part::Found *id = message.find(u"id"_s)) {
        unit.id = quint32(id->field.scalar);
        unit.idSpan = spanOf(*id);
    }
    unit.shape = direction == Direction::In ? Unit::Shape::Reply : Unit::Shape::Command;
    if (direction == Direction::In)
        readError(unit, message);
    takeField(unit, message, commandFields());
    if (direction == Direction::In && unit.id == 0 && !unit.failed && unit.field.isEmpty())
        unit.shape = Unit::Shape::Push; // of a kind that is newer than the schema
}

const Descriptor &typeOf(Direction direction)
{
    return direction == Direction::Out ? *schema::Command::descriptor() : *schema::Reply::descriptor();
}

Unit readPiece(const QByteArray &payload, const protobuf::Piece &piece, Direction direction)
{
    Unit unit;
    unit.span = {piece.prefix.offset, piece.prefix.length + piece.body.length};
    unit.bytes = payload.mid(unit.span.offset, unit.span.length);
    if (!piece.finding.isEmpty())
        unit.findings.append(u"%1 (at byte 0)"_s.arg(piece.finding));
    if (piece.body.length == 0) {
        unit.shape = Unit::Shape::Empty;
        return unit;
    }
    const QByteArrayView body = QByteArrayView(unit.bytes).sliced(piece.prefix.length);
    const Descriptor &type = typeOf(direction);
    const protobuf::Inspection inspection = protobuf::inspectFaults(type, body, piece.prefix.length);
    const QString problem = inspection.problem ? u"%1 (at byte %2)"_s.arg(inspection.problem->text).arg(inspection.problem->span.offset) : QString();
    if (inspection.broken) {
        unit.problem = u"not protobuf: "_s + problem;
        unit.problemSpan = inspection.problem->span;
        return unit;
    }
    if (inspection.problem)
        unit.findings.append(problem);
    unit.unknown = inspection.unknown;
    readMessage(unit, Part(type, body, piece.prefix.length), direction);
    return unit;
}

/// By the wire format itself, not by the nodes for people: those are limited in number.
void collectSecrets(const Descriptor &type, QByteArrayView bytes, qsizetype offset, int depth, QList<Span> &spans)
{
    if (depth > protobuf::FieldWalk::MostDepth)
        return;
    for (protobuf::FieldWalk walk(bytes, offset); walk.next();) {
        const protobuf::Field &field = walk.field();
        const FieldDescriptor *known = type.FindFieldByNumber(field.number);
        if (!known || field.type != protobuf::WireType::Bytes || field.value.length == 0)
            continue;
        if (known->message_type())
            collectSecrets(*known->message_type(), walk.value(), field.value.offset, depth + 1, spans);
        else if (known->name() == "token" || known->name() == "session")
            spans.append(field.value);
    }
}

protobuf::Inspection inspectPiece(Direction direction, QByteArrayView bytes, const protobuf::Piece &piece)
{
    return protobuf::inspect(typeOf(direction), bytes.sliced(piece.body.offset, piece.body.length), piece.body.offset);
}

} // namespace

QList<Unit> readProtobuf(const wire::Delivery &delivery, bool)
{
    const QByteArray &payload = delivery.payload;
    const protobuf::Pieces pieces = protobuf::splitLengthPrefixed(payload);
    QList<Unit> units;
    for (const protobuf::Piece &piece : pieces.pieces)
        units.append(readPiece(payload, piece, delivery.direction));
    if (payload.isEmpty() || pieces.problem) {
        Unit unit;
        unit.span = pieces.problem ? pieces.problem->span : Span {};
        unit.bytes = payload.mid(unit.span.offset);
        unit.problem = payload.isEmpty() ? u"an empty message"_s : u"not protobuf: %1 (at byte %2)"_s.arg(pieces.problem->text).arg(unit.span.offset);
        unit.problemSpan = Span {0, unit.bytes.size()};
        units.append(std::move(unit));
    }
    return units;
}

QList<Node> protobufTree(Direction direction, const QByteArray &bytes)
{
    const protobuf::Pieces pieces = protobuf::splitLengthPrefixed(bytes);
    QList<Node> nodes;
    for (const protobuf::Piece &piece : pieces.pieces) {
        const protobuf::Inspection inspection = inspectPiece(direction, bytes, piece);
        if (pieces.pieces.size() == 1)
            nodes += inspection.nodes;
        else if (!inspection.nodes.isEmpty())
            nodes.append({direction == Direction::Out ? u"command"_s : u"reply"_s, {}, piece.body, inspection.nodes});
    }
    if (pieces.problem)
        nodes.append({u"unreadable"_s, wire::visibleText(QByteArrayView(bytes).sliced(pieces.problem->span.offset)), pieces.problem->span, {}});
    return nodes;
}

QList<Span> protobufSecrets(const QByteArray &bytes)
{
    QList<Span> spans;
    const protobuf::Pieces pieces = protobuf::splitLengthPrefixed(bytes);
    for (const protobuf::Piece &piece : pieces.pieces) {
        for (const Direction direction : {Direction::Out, Direction::In})
            collectSecrets(typeOf(direction), QByteArrayView(bytes).sliced(piece.body.offset, piece.body.length), piece.body.offset, 1, spans);
    }
    return spans;
}

} // namespace telltale::protocol::centrifugo
