// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/jsontext.h"

#include "app/protocol/json/json.h"
#include "app/protocol/json/scanner.h"
#include "ui/composer/jsonvalue.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace telltale::ui {

using protocol::json::Scanner;
using Token = Scanner::Token;

namespace {

/// The reader's words, for those who translate.
constexpr const char *Words[] {
    QT_TRANSLATE_NOOP("JsonProblem", "there is more after the end of the value"),
    QT_TRANSLATE_NOOP("JsonProblem", "there is nothing"),
    QT_TRANSLATE_NOOP("JsonProblem", "it ends too early"),
    QT_TRANSLATE_NOOP("JsonProblem", "expected a name in quotes"),
    QT_TRANSLATE_NOOP("JsonProblem", "expected a colon after the name"),
    QT_TRANSLATE_NOOP("JsonProblem", "expected a comma or a closing brace"),
    QT_TRANSLATE_NOOP("JsonProblem", "expected a comma or a closing bracket"),
    QT_TRANSLATE_NOOP("JsonProblem", "a control character stands unescaped in a string"),
    QT_TRANSLATE_NOOP("JsonProblem", "a string holds an escape that JSON does not have"),
    QT_TRANSLATE_NOOP("JsonProblem", "it ends inside a string"),
    QT_TRANSLATE_NOOP("JsonProblem", "a number is not written as JSON writes it"),
    QT_TRANSLATE_NOOP("JsonProblem", "expected a value"),
};

QString translated(const QString &problem)
{
    const auto known = std::find_if(std::begin(Words), std::end(Words), [&](const char *words) { return problem == QLatin1String(words); });
    return known == std::end(Words) ? problem : QCoreApplication::translate("JsonProblem", *known);
}

struct Edit {
    wire::Span place;
    QByteArray text;
};

/// Collects what has to change in a text.
class Changes {
public:
    Changes(const QByteArray &text, const QByteArray &before, const QByteArray &after)
        : m_text(text)
        , m_before(before)
        , m_after(after)
    {
    }

    void follow(const JsonValue &here, const JsonValue &before, const JsonValue &after)
    {
        if (slice(m_before, before.span) == slice(m_after, after.span))
            return;
        if (here.type != JsonValue::Object || before.type != JsonValue::Object || after.type != JsonValue::Object) {
            m_edits.append(Edit {here.span, slice(m_after, after.span)});
            return;
        }
        QByteArrayList added;
        QList<const JsonValue *> removed;
        for (const JsonValue &member : after.children) {
            const JsonValue *old = before.member(member.key);
            const JsonValue *own = here.member(member.key);
            if (own && old)
                follow(*own, *old, member);
            else if (own)
                m_edits.append(Edit {own->span, slice(m_after, member.span)});
            else if (!old || slice(m_before, old->span) != slice(m_after, member.span))
                added.append(protocol::json::quoted(member.key) + separator(here) + slice(m_after, member.span));
        }
        for (const JsonValue &member : before.children) {
            if (const JsonValue *own = here.member(member.key); own && !after.member(member.key))
                removed.append(own);
        }
        take(here, removed);
        add(here, removed, added);
    }

    QByteArray result()
    {
        std::stable_sort(m_edits.begin(), m_edits.end(), [](const Edit &a, const Edit &b) { return a.place.offset > b.place.offset; });
        QByteArray text = m_text;
        for (const Edit &edit : std::as_const(m_edits))
            text.replace(edit.place.offset, edit.place.length, edit.text);
        return text;
    }

private:
    static QByteArray slice(const QByteArray &text, const wire::Span &span) { return text.sliced(span.offset, span.length); }

    /// What stands between a name and its value in this object.
    QByteArray separator(const JsonValue &object) const
    {
        if (object.children.isEmpty())
            return ":";
        const JsonValue &last = object.children.last();
        const qsizetype from = last.keySpan.offset + last.keySpan.length;
        return m_text.sliced(from, last.span.offset - from);
    }

    /// Members that go, each with the comma and the blanks before it; the first ones with what follows them.
    void take(const JsonValue &object, const QList<const JsonValue *> &removed)
    {
        bool leading = true;
        for (qsizetype i = 0; i < object.children.size(); ++i) {
            const JsonValue &member = object.children[i];
            const bool goes = std::any_of(removed.begin(), removed.end(), [&](const JsonValue *other) { return other == &member; });
            if (!goes) {
                leading = false;
                continue;
            }
            const qsizetype end = member.span.offset + member.span.length;
            if (!leading) {
                const wire::Span &before = object.children[i - 1].span;
                m_edits.append(Edit {{before.offset + before.length, end - before.offset - before.length}, QByteArray()});
            } else {
                const qsizetype next = i + 1 < object.children.size() ? object.children[i + 1].keySpan.offset : end;
                m_edits.append(Edit {{member.keySpan.offset, next - member.keySpan.offset}, QByteArray()});
            }
        }
    }

    void add(const JsonValue &object, const QList<const JsonValue *> &removed, const QByteArrayList &added)
    {
        if (added.isEmpty())
            return;
        if (object.children.isEmpty()) {
            m_edits.append(Edit {{object.span.offset + 1, 0}, added.join(',')});
            return;
        }
        const JsonValue &last = object.children.last();
        const qsizetype first = object.children.first().keySpan.offset;
        const QByteArray blanks = m_text.sliced(object.span.offset + 1, first - object.span.offset - 1);
        const bool empties = removed.size() == object.children.size();
        const QByteArray between = ',' + (blanks.isEmpty() && object.children.size() > 1 ? gap(object) : blanks);
        m_edits.append(Edit {{last.span.offset + last.span.length, 0}, (empties ? QByteArray() : between) + added.join(between)});
    }

    /// The blanks after a comma of this object.
    QByteArray gap(const JsonValue &object) const
    {
        const wire::Span &first = object.children[0].span;
        const qsizetype from = first.offset + first.length;
        QByteArray text = m_text.sliced(from, object.children[1].keySpan.offset - from);
        return text.sliced(text.indexOf(',') + 1);
    }

    const QByteArray &m_text;
    const QByteArray &m_before;
    const QByteArray &m_after;
    QList<Edit> m_edits;
};

/// Walks over the tokens and writes them, with line ends and indents or without.
std::optional<QByteArray> laidOut(QByteArrayView text, bool lines)
{
    QByteArray result;
    Scanner scanner(text);
    Token before = Token::End;
    const auto indent = [&](qsizetype depth) {
        if (lines)
            result += '\n' + QByteArray(2 * depth, ' ');
    };
    for (Token token = scanner.next(); token != Token::End; token = scanner.next()) {
        if (token == Token::Broken)
            return std::nullopt;
        const bool opens = before == Token::BeginObject || before == Token::BeginArray;
        const bool ends = token == Token::EndObject || token == Token::EndArray;
        if (before == Token::Key) {
            result += lines ? ": " : ":";
        } else if (ends) {
            if (!opens)
                indent(scanner.depth());
        } else if (before != Token::End) {
            if (!opens)
                result += ',';
            const bool begins = token == Token::BeginObject || token == Token::BeginArray;
            indent(scanner.depth() - (begins ? 1 : 0));
        }
        result += scanner.token();
        before = token;
    }
    return result;
}

} // namespace

std::optional<JsonProblem> jsonProblem(QByteArrayView text)
{
    Scanner scanner(text);
    Token token = scanner.next();
    while (token != Token::End && token != Token::Broken)
        token = scanner.next();
    if (token == Token::End)
        return std::nullopt;
    return JsonProblem {scanner.span(), translated(scanner.problem())};
}

bool looksLikeJson(QByteArrayView text)
{
    const QByteArrayView trimmed = text.trimmed();
    return trimmed.startsWith('{') || trimmed.startsWith('[');
}

std::optional<QByteArray> formattedJson(QByteArrayView text) { return laidOut(text, true); }
std::optional<QByteArray> compactJson(QByteArrayView text) { return laidOut(text, false); }

std::optional<QByteArray> withJsonChanges(const QByteArray &text, const QByteArray &before, const QByteArray &after)
{
    const auto here = JsonValue::read(text);
    const auto old = JsonValue::read(before);
    const auto fresh = JsonValue::read(after);
    if (!here || !old || !fresh)
        return std::nullopt;
    Changes changes(text, before, after);
    changes.follow(*here, *old, *fresh);
    return changes.result();
}

} // namespace telltale::ui
