// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/protobuf/inspection.h"

#include "app/protocol/json/json.h"
#include "app/protocol/protobuf/fieldvalue.h"
#include "app/wire/text.h"

namespace telltale::protocol::protobuf {

using namespace Qt::StringLiterals;
using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

namespace {

constexpr int MostNodes = 5000; ///< as in the trees of JSON
constexpr qsizetype MostUnknown = 32; ///< told one by one
constexpr qsizetype LongestValue = 200; ///< in the words about an unknown field

/// A field within the fields around it; put into words only where something is to be said of it.
struct Path {
    const Path *around = nullptr;
    const FieldDescriptor *field = nullptr; ///< null: the message as a whole

    QString words() const
    {
        if (!field)
            return {};
        const QString before = around ? around->words() : QString();
        const QString name = QString::fromStdString(field->name());
        return before.isEmpty() ? name : before + u'.' + name;
    }
};

class Inspector {
public:
    explicit Inspector(bool nodesWanted)
        : m_nodesWanted(nodesWanted)
    {
    }
    void message(const Descriptor &type, QByteArrayView bytes, qsizetype offset, const Path &path, int depth, QList<Node> &into);
    Inspection result;

private:
    void known(const FieldDescriptor &descriptor, const Field &field, QByteArrayView value, const Path &path, int depth, Node &node);
    void unknown(const Field &field, QByteArrayView value, const Path &path, Node &node);
    void packed(const FieldDescriptor &descriptor, const Field &field, QByteArrayView value, Node &node);
    void complain(const std::optional<Problem> &problem, const Path &path);
    bool hasRoom() const { return m_nodesWanted && m_nodes < MostNodes; }
    void add(Node node, QList<Node> &into);

    const bool m_nodesWanted;
    int m_nodes = 0;
};

void move(QList<Node> &nodes, qsizetype by)
{
    for (Node &node : nodes) {
        node.span.offset += by;
        move(node.children, by);
    }
}

/// Bytes and texts are JSON more often than not in both protocols that we know: then its members are worth showing.
void showContent(QByteArrayView value, qsizetype offset, Node &node)
{
    if (json::Document(value).object() || (value.trimmed().startsWith('[') && json::Document(value).ok())) {
        node.children = json::tree(value);
        move(node.children, offset);
        if (!node.children.isEmpty())
            return;
    }
    node.value = wire::visibleText(value);
}

void Inspector::complain(const std::optional<Problem> &problem, const Path &path)
{
    if (!problem || result.problem)
        return;
    const QString where = path.words();
    result.problem = Problem {where.isEmpty() ? problem->text : where + u": "_s + problem->text, problem->span};
}

void Inspector::add(Node node, QList<Node> &into)
{
    if (!m_nodesWanted)
        return;
    if (m_nodes++ == MostNodes)
        into.append({u"…"_s, u"more fields than are shown"_s, node.span, {}});
    else if (m_nodes <= MostNodes)
        into.append(std::move(node));
}

void Inspector::message(const Descriptor &type, QByteArrayView bytes, qsizetype offset, const Path &path, int depth, QList<Node> &into)
{
    if (depth > FieldWalk::MostDepth) {
        result.broken = true;
        complain(Problem {u"messages are nested deeper than %1 levels"_s.arg(FieldWalk::MostDepth), {offset, bytes.size()}}, path);
        return;
    }
    FieldWalk walk(bytes, offset);
    while (walk.next()) {
        const Field &field = walk.field();
        Node node;
        node.span = field.value.length > 0 ? field.value : field.span;
        if (const FieldDescriptor *descriptor = type.FindFieldByNumber(field.number)) {
            if (m_nodesWanted)
                node.label = QString::fromStdString(descriptor->name());
            known(*descriptor, field, walk.value(), {&path, descriptor}, depth, node);
        } else {
            unknown(field, walk.value(), path, node);
        }
        add(std::move(node), into);
    }
    complain(walk.problem(), path);
    const qsizetype end = walk.end();
    if (end == offset + bytes.size())
        return;
    result.broken = true;
    if (hasRoom())
        add({u"unreadable"_s, wire::visibleText(bytes.sliced(end - offset)), {end, offset + bytes.size() - end}, {}}, into);
}

void Inspector::known(const FieldDescriptor &descriptor, const Field &field, QByteArrayView value, const Path &path, int depth, Node &node)
{
    if (descriptor.is_packable() && field.type == WireType::Bytes) {
        packed(descriptor, field, value, node);
        return;
    }
    if (field.type != wireTypeOf(descriptor)) {
        complain(Problem {u"it came as %1, but is of type %2"_s.arg(wireTypeName(field.type), QLatin1String(descriptor.type_name())), field.span}, path);
        if (hasRoom())
            node.value = rawText(field, value);
        return;
    }
    complain(problemOf(descriptor, field, value), path);
    if (descriptor.type() == FieldDescriptor::TYPE_MESSAGE)
        message(*descriptor.message_type(), value, field.value.offset, path, depth + 1, node.children);
    else if (descriptor.cpp_type() == FieldDescriptor::CPPTYPE_STRING && hasRoom())
        showContent(value, field.value.offset, node);
    else
        node.value = hasRoom() ? valueText(descriptor, field, value) : QString();
}

/// Several numbers in one field, each without a tag.
void Inspector::packed(const FieldDescriptor &descriptor, const Field &field, QByteArrayView value, Node &node)
{
    QStringList texts;
    for (qsizetype at = 0; at < value.size();) {
        const qsizetype offset = field.value.offset + at;
        const auto [element, size] = packedElement(descriptor, value.sliced(at), offset);
        if (!element) {
            result.broken = true;
            complain(Problem {u"a packed number that is cut short or too long"_s, {offset, value.size() - at}}, {nullptr, &descriptor});
            break;
        }
        if (hasRoom() && texts.size() < MostNodes)
            texts.append(valueText(descriptor, *element, value.sliced(at, size)));
        at += size;
    }
    node.value = texts.join(u", "_s);
}

void Inspector::unknown(const Field &field, QByteArrayView value, const Path &path, Node &node)
{
    node.label = u'#' + QString::number(field.number);
    const auto count = result.unknown.size();
    if (count > MostUnknown && !hasRoom())
        return;
    node.value = rawText(field, value);
    if (count > MostUnknown)
        return;
    if (count == MostUnknown) {
        result.unknown.append(u"and more"_s);
        return;
    }
    const QString where = path.words();
    result.unknown.append(u"unknown field %1%2 (%3 %4)"_s.arg(node.label, where.isEmpty() ? QString() : u" in "_s + where, wireTypeName(field.type),
        node.value.size() > LongestValue ? node.value.first(LongestValue) + u'…' : node.value));
}

} // namespace

Inspection inspect(const Descriptor &type, QByteArrayView bytes, qsizetype offset)
{
    Inspector inspector(true);
    inspector.message(type, bytes, offset, {}, 1, inspector.result.nodes);
    return inspector.result;
}

Inspection inspectFaults(const Descriptor &type, QByteArrayView bytes, qsizetype offset)
{
    Inspector inspector(false);
    inspector.message(type, bytes, offset, {}, 1, inspector.result.nodes);
    return inspector.result;
}

} // namespace telltale::protocol::protobuf
