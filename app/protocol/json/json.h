// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operation.h"
#include "app/protocol/system.h"

#include <QVarLengthArray>

#include <simdjson.h>

#include <memory>
#include <optional>

/// What every system that speaks JSON needs: reading without trust, a tree with byte spans, and writing that keeps the user's
/// numbers. All of it takes any bytes.
namespace telltale::protocol::json {

/// A parsed document. Keeps the parser's memory; elements live as long as it does. Depth is limited to 512. Integers keep all
/// 64 bits; a number beyond that (or beyond a double) reads as a text with its digits.
class Document {
public:
    /// Parses all of `bytes` (any bytes). On failure, `ok()` is false and `problem()` says why in words.
    explicit Document(QByteArrayView bytes);
    bool ok() const { return m_problem.isEmpty(); }
    const QString &problem() const { return m_problem; }
    /// The offending byte, where it is known.
    std::optional<Span> problemSpan() const { return m_problemSpan; }
    simdjson::dom::element root() const { return m_root; }
    /// The root as an object; nullopt with ok() for any other value.
    std::optional<simdjson::dom::object> object() const;

private:
    /// Takes back a thread's parsers for its next documents: their memory is worth more than they are.
    struct Release {
        void operator()(simdjson::dom::parser *parser) const;
    };
    static std::unique_ptr<simdjson::dom::parser, Release> parser();

    std::unique_ptr<simdjson::dom::parser, Release> m_parser;
    simdjson::dom::element m_root;
    QString m_problem;
    std::optional<Span> m_problemSpan;
};

/// The member `key` of `object` if it is there, of any type. `null` counts as there. Of duplicates the last, as JavaScript and Go read.
std::optional<simdjson::dom::element> member(const simdjson::dom::object &object, std::string_view key);
std::optional<simdjson::dom::object> objectMember(const simdjson::dom::object &object, std::string_view key);
std::optional<QString> textMember(const simdjson::dom::object &object, std::string_view key);
std::optional<qint64> integerMember(const simdjson::dom::object &object, std::string_view key);
std::optional<quint64> unsignedMember(const simdjson::dom::object &object, std::string_view key);
std::optional<bool> flagMember(const simdjson::dom::object &object, std::string_view key);
/// A scalar as people read it: text without quotes, numbers with all their digits, `true`, `null`; containers as JSON.
/// visibleText()ed.
QString display(simdjson::dom::element element);
/// `object`, `array`, `number`, … with its article: for "expected an object, got an array".
QString typeName(simdjson::dom::element element);

/// The value of JSON text as a tree with byte spans, in the order of the text, duplicates kept. Unreadable parts are leaves.
/// The members of an outermost object or array are the top level; an empty container has `{}` or `[]` as value.
/// At most `limit` nodes; more are summed up in a last leaf.
QList<Node> tree(QByteArrayView bytes, int limit = 5000);

/// The first JSON value in `bytes`, surrounding white space left out; nullopt if there is no complete one.
std::optional<Span> firstValue(QByteArrayView bytes);

/// Where the top-level members of an object stand, in order, as far as it can be read. Scans once: for several look-ups. `bytes` must
/// outlive it.
class Places {
public:
    /// Checked: the text is known to be JSON (Document::ok), which makes it quicker.
    enum class Text { Any, Checked };
    explicit Places(QByteArrayView bytes, Text text = Text::Any);
    /// The span of the value of `key` (of duplicates the last).
    std::optional<Span> of(QByteArrayView key) const;
    std::optional<Span> of(QStringView key) const { return of(QByteArrayView(key.toUtf8())); }
    QStringList keys() const;

private:
    struct Member {
        QByteArrayView key; ///< as it is written, without the quotes
        bool escaped = false;
        Span value;
    };
    QVarLengthArray<Member, 16> m_members;
};

/// Where, in `bytes`, the value of the top-level member `key` stands; nullopt if there is none or `bytes` is no object.
std::optional<Span> locate(QByteArrayView bytes, QByteArrayView key);

/// Spans of the string values (inside the quotes) of members with one of these keys, at any depth (for masking). Broken
/// JSON is searched, too.
QList<Span> stringsOf(QByteArrayView bytes, const QList<QByteArray> &keys);

/// Spans of what looks like a JSON Web Token (RFC 7519): three base64url parts, the first of which starts `{"`. Any text.
QList<Span> webTokens(QByteArrayView bytes);

/// Writes an object member by member in the given order: exact bytes, no white space, numbers untouched.
class Writer {
public:
    Writer &raw(QByteArrayView key, QByteArrayView json); ///< `json` is inserted as it is
    Writer &text(QByteArrayView key, const QString &value);
    Writer &number(QByteArrayView key, qint64 value);
    Writer &flag(QByteArrayView key, bool value);
    QByteArray object() const; ///< `{…}`

private:
    QByteArray m_members;
};
QByteArray quoted(const QString &text); ///< as a JSON string, quotes included

/// The user's JSON from a form field, compacted only by trimming; a Failure names the field and the place.
Result<QByteArray> fromField(const QString &fieldLabel, const QString &value);

} // namespace telltale::protocol::json
