// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/flatmessage.h"

#include "ui/composer/jsontext.h"
#include "ui/composer/jsonvalue.h"

#include "app/wire/text.h"

namespace telltale::ui {

using namespace Qt::StringLiterals;
using Place = FlatMessage::Place;

namespace {

constexpr int MostLines = 8; ///< of words; beyond, it is a payload
constexpr int MostTextsInTexts = 3; ///< JSON in a text of JSON in a text

class Flattener {
public:
    explicit Flattener(FlatMessage &flat)
        : m_flat(flat)
    {
    }

    /// `base` is where the JSON begins in the message, or nothing where it does not stand there as such.
    void json(const QString &path, const JsonValue &value, QByteArrayView text, std::optional<qsizetype> base, int depth)
    {
        Place place;
        place.text = QString::fromUtf8(text.sliced(value.span.offset, value.span.length));
        if (base)
            place.span = wire::Span {*base + value.span.offset, value.span.length};
        const bool countsAtAll = depth == 0;
        if (value.type == JsonValue::Text) {
            place.text = value.text;
            place.counts = countsAtAll;
            put(path, place);
            inner(path, value.text.toUtf8(), std::nullopt, depth + 1);
            return;
        }
        place.kind = value.type == JsonValue::Bare ? Place::Bare : Place::Container;
        place.counts = countsAtAll && (value.type == JsonValue::Bare || value.children.isEmpty());
        put(path, place);
        for (qsizetype i = 0; i < value.children.size(); ++i) {
            const JsonValue &child = value.children[i];
            json(path + u'/' + (value.type == JsonValue::Array ? QString::number(i) : escaped(child.key)), child, text, base, depth);
        }
    }

    void words(const QByteArray &bytes)
    {
        // Parts between unit separators (0x1F), ended by a record separator (0x1E); or a line of words, and what follows it.
        if (bytes.contains('\x1f') || bytes.endsWith('\x1e')) {
            const qsizetype end = bytes.endsWith('\x1e') ? bytes.size() - 1 : bytes.size();
            int count = 0;
            for (qsizetype from = 0; from <= end;) {
                qsizetype to = bytes.indexOf('\x1f', from);
                if (to < 0 || to > end)
                    to = end;
                word(u"/part%1"_s.arg(count++), from, to);
                from = to + 1;
            }
            number(u"/parts"_s, count);
            return;
        }
        qsizetype from = 0;
        for (int line = 0; line < MostLines && from < bytes.size(); ++line) {
            const QString path = u"/line%1"_s.arg(line);
            const qsizetype lineEnd = bytes.indexOf("\r\n", from);
            const qsizetype end = lineEnd < 0 ? bytes.size() : lineEnd;
            wordsOfLine(path, bytes, from, end);
            if (lineEnd < 0)
                return;
            from = lineEnd + 2;
            // All that follows, and its parts before and after an empty line: one of them may be a value of several lines.
            word(path + "/rest"_L1, from, bytes.size());
            const qsizetype blank = bytes.indexOf("\r\n\r\n", from);
            if (blank >= 0) {
                word(path + "/head"_L1, from, blank + 4);
                word(path + "/body"_L1, blank + 4, bytes.size());
            }
        }
    }

    void nodes(const QString &path, const QList<protocol::Node> &all)
    {
        QMap<QString, int> seen;
        for (const protocol::Node &node : all) {
            const QString label = escaped(node.label);
            const QString own = path + u'/' + label + u'#' + QString::number(seen[label]++);
            if (node.children.isEmpty()) {
                put(own, {Place::Text, node.value, node.span, true});
                continue;
            }
            put(own, {Place::Container, QString::fromUtf8(m_flat.bytes.mid(node.span.offset, node.span.length)), node.span, false});
            nodes(own, node.children);
        }
    }

private:
    void wordsOfLine(const QString &path, const QByteArray &bytes, qsizetype from, qsizetype end)
    {
        int count = 0;
        while (from < end) {
            const QByteArrayView rest = QByteArrayView(bytes).sliced(from, end - from);
            qsizetype to = looksLikeJson(rest) && !jsonProblem(rest) ? end : bytes.indexOf(' ', from);
            if (to < 0 || to > end)
                to = end;
            word(path + u"/word%1"_s.arg(count++), from, to);
            from = to + 1;
        }
        number(path + "/words"_L1, count);
    }

    static QString escaped(QString key) { return key.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1); }

    void put(const QString &path, const Place &place)
    {
        m_flat.doubled |= m_flat.places.contains(path);
        m_flat.places.insert(path, place);
    }

    void word(const QString &path, qsizetype from, qsizetype to)
    {
        const QByteArray text = m_flat.bytes.sliced(from, to - from);
        put(path, {Place::Text, QString::fromUtf8(text), wire::Span {from, text.size()}, true});
        inner(path, text, from, 0);
    }

    void number(const QString &path, int count) { put(path, {Place::Bare, QString::number(count), {}, false}); }

    /// JSON that a text holds, also after a letter for its type.
    void inner(const QString &path, const QByteArray &text, std::optional<qsizetype> base, int depth)
    {
        if (depth > MostTextsInTexts)
            return;
        const QByteArray trimmed = text.trimmed();
        if (!looksLikeJson(trimmed))
            return;
        if (const auto value = JsonValue::read(trimmed)) {
            const qsizetype skipped = text.indexOf(trimmed);
            json(path + "/~json"_L1, *value, trimmed, base ? std::optional(*base + skipped) : std::nullopt, depth + 1);
        }
    }

    FlatMessage &m_flat;
};

} // namespace

FlatMessage FlatMessage::of(const protocol::System &system, const QString &variant, const protocol::Outgoing &message)
{
    FlatMessage flat;
    flat.bytes = message.payload;
    Flattener flattener(flat);
    const bool isText = message.opcode == wire::Opcode::Text || wire::firstInvalidUtf8(message.payload) < 0;
    if (const auto value = isText ? JsonValue::read(message.payload) : std::nullopt) {
        flat.form = Json;
        flattener.json({}, *value, message.payload, 0, 0);
    } else if (message.opcode == wire::Opcode::Binary && !system.tree(variant, protocol::Direction::Out, message.payload).isEmpty()
               && !message.payload.contains("\r\n")) {
        flat.form = Binary;
        flattener.nodes({}, system.tree(variant, protocol::Direction::Out, message.payload));
    } else {
        flat.form = Words;
        flattener.words(message.payload);
    }
    const bool binary = message.opcode == wire::Opcode::Binary;
    flat.places.insert(u"opcode"_s, {Place::Bare, binary ? u"binary"_s : u"text"_s, {}, true});
    if (binary && flat.form != Json)
        flat.places.insert(u"hex"_s, {Place::Bare, QString::fromLatin1(message.payload.toHex()), {}, true});
    return flat;
}

bool FlatMessage::saysTheSame(const FlatMessage &other) const
{
    if (form != other.form || !(places.value(u"opcode"_s) == other.places.value(u"opcode"_s)))
        return false;
    if (form != Json)
        return bytes == other.bytes;
    if (doubled || other.doubled)
        return bytes == other.bytes;
    const auto counting = [](const QMap<QString, Place> &all) {
        QMap<QString, Place> some;
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            if (it->counts)
                some.insert(it.key(), *it);
        }
        return some;
    };
    return counting(places) == counting(other.places);
}

} // namespace telltale::ui
