// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <QByteArray>
#include <QString>
#include <QVarLengthArray>

namespace telltale::protocol::json {

/// Walks over JSON text (RFC 8259) token by token and knows where each stands, which simdjson does not say. Takes any bytes;
/// never recurses; nesting deeper than 512 counts as broken. Bytes inside strings are not checked for being UTF-8.
///
///     for (Scanner scanner(bytes); …; ) switch (scanner.next()) { … scanner.span() … }
class Scanner {
public:
    enum class Token { BeginObject, EndObject, BeginArray, EndArray, Key, Text, Number, Literal, End, Broken };
    static constexpr int MostDepth = 512;

    explicit Scanner(QByteArrayView bytes);

    /// The next token. End and Broken repeat for ever.
    Token next();
    /// Where the last token stands, quotes included. After Broken: the offending byte.
    wire::Span span() const { return m_span; }
    QByteArrayView token() const { return m_bytes.sliced(m_span.offset, m_span.length); }
    /// A Key's or Text's characters, escapes resolved.
    QString text() const;
    /// What was expected, after Broken: a clause without a full stop.
    const QString &problem() const { return m_problem; }
    /// Containers that are open.
    qsizetype depth() const { return m_open.size(); }
    /// True once the outermost value is complete.
    bool complete() const { return m_expect == Expect::Nothing; }
    /// After a Begin token: goes on until its End token. The span of all of it, or of what there was until it broke.
    wire::Span skip();
    /// The same of a text that is known to be JSON as a whole: quicker, as nothing is checked.
    wire::Span skipChecked();

private:
    enum class Expect { Value, ValueOrEnd, Key, KeyOrEnd, Colon, CommaOrEnd, Nothing };
    Token broken(const QString &problem);
    Token begin(char bracket);
    Token end();
    Token value();
    Token string(Token kind);
    Token number();
    Token literal();
    void afterValue();
    bool isIn(char bracket) const { return !m_open.isEmpty() && m_open.last() == bracket; }
    char peek() const { return m_position < m_bytes.size() ? m_bytes[m_position] : '\0'; }

    QByteArrayView m_bytes;
    qsizetype m_position = 0;
    wire::Span m_span;
    QVarLengthArray<char, 32> m_open; ///< a bracket for every open container
    Expect m_expect = Expect::Value;
    QString m_problem;
};

/// The characters of a JSON string's inside. Half surrogates become U+FFFD.
QString unescaped(QByteArrayView inside);

} // namespace telltale::protocol::json
