// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/tree.h"

#include "app/protocol/json/json.h"
#include "app/protocol/nats/errortext.h"
#include "app/protocol/nats/headers.h"
#include "app/protocol/nats/stream.h"
#include "app/wire/text.h"

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestShown = 64 * 1024;

Node leaf(const QString &label, QByteArrayView bytes, Span span)
{
    const QByteArrayView shown = bytes.sliced(span.offset, qMin(span.length, LongestShown));
    return { label, wire::visibleText(shown) + (shown.size() < span.length ? u"…"_s : QString()), span, {} };
}

void shift(QList<Node> &nodes, qsizetype by)
{
    for (Node &node : nodes) {
        node.span.offset += by;
        shift(node.children, by); // the JSON tree is bounded in depth
    }
}

bool isJson(QByteArrayView bytes)
{
    const QByteArrayView trimmed = bytes.trimmed();
    return (trimmed.startsWith('{') || trimmed.startsWith('[')) && json::Document(bytes).ok();
}

/// JSON with its members below, anything else as a leaf.
Node value(const QString &label, QByteArrayView bytes, Span span)
{
    const QByteArrayView part = bytes.sliced(span.offset, span.length);
    if (!isJson(part))
        return leaf(label, bytes, span);
    Node node { label, {}, span, json::tree(part) };
    shift(node.children, span.offset);
    return node;
}

QStringList fieldLabels(const Op &op)
{
    const bool replies = !op.reply().isEmpty();
    switch (op.verb) {
    case Verb::Pub:
        return replies ? QStringList { u"subject"_s, u"reply"_s, u"size"_s } : QStringList { u"subject"_s, u"size"_s };
    case Verb::Hpub:
        return replies ? QStringList { u"subject"_s, u"reply"_s, u"header size"_s, u"total size"_s }
                       : QStringList { u"subject"_s, u"header size"_s, u"total size"_s };
    case Verb::Msg:
        return replies ? QStringList { u"subject"_s, u"sid"_s, u"reply"_s, u"size"_s }
                       : QStringList { u"subject"_s, u"sid"_s, u"size"_s };
    case Verb::Hmsg:
        return replies ? QStringList { u"subject"_s, u"sid"_s, u"reply"_s, u"header size"_s, u"total size"_s }
                       : QStringList { u"subject"_s, u"sid"_s, u"header size"_s, u"total size"_s };
    case Verb::Sub:
        return op.fields.size() == 3 ? QStringList { u"subject"_s, u"queue"_s, u"sid"_s } : QStringList { u"subject"_s, u"sid"_s };
    case Verb::Unsub:
        return { u"sid"_s, u"max"_s };
    default:
        return {};
    }
}

Node headersNode(const Op &op)
{
    const QByteArrayView block = op.view(op.headers);
    const HeaderBlock headers = readHeaders(block);
    Node node { u"headers"_s, {}, op.headers, {} };
    const auto add = [&](const QString &label, Span text, Span whole) {
        Node child = leaf(label, block, text);
        child.span = { whole.offset + op.headers.offset, whole.length };
        node.children.append(child);
    };
    if (headers.version.length > 0)
        add(u"version"_s, headers.version, headers.version);
    if (headers.hasStatus())
        add(u"status"_s, headers.status, headers.status);
    if (headers.text.length > 0)
        add(u"text"_s, headers.text, headers.text);
    for (const Header &header : headers.headers)
        add(wire::visibleText(block.sliced(header.name.offset, header.name.length)), header.value, header.line);
    return node;
}

QList<Node> opTree(const Op &op)
{
    const QByteArrayView bytes(op.bytes);
    QList<Node> nodes { leaf(u"verb"_s, bytes, { 0, verbName(op.verb).size() }) };
    if (op.verb == Verb::Info || op.verb == Verb::Connect) {
        nodes.append(value(op.verb == Verb::Info ? u"info"_s : u"options"_s, bytes, op.fields[0]));
    } else if (op.verb == Verb::Err) {
        const ErrorText error = readErrorText(op.rest());
        nodes.append(leaf(u"text"_s, bytes, { op.fields[0].offset + error.offset, error.text.size() }));
    }
    const QStringList labels = fieldLabels(op);
    for (qsizetype i = 0; i < qMin(labels.size(), op.fields.size()); ++i)
        nodes.append(leaf(labels[i], bytes, op.fields[i]));
    if (op.hasHeaders())
        nodes.append(headersNode(op));
    if (op.carriesPayload())
        nodes.append(value(u"payload"_s, bytes, op.payload));
    return nodes;
}

} // namespace

QList<Node> messageTree(const QByteArray &bytes)
{
    Stream stream;
    stream.feed(bytes);
    const std::optional<Op> op = stream.next();
    if (op && op->problem.isEmpty())
        return opTree(*op);
    if (bytes.isEmpty())
        return {};
    return { leaf(u"unreadable"_s, bytes, { 0, bytes.size() }) };
}

} // namespace telltale::protocol::nats
