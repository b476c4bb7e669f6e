// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/json/scanner.h"

#include <QtEndian>

#include <bit>
#include <cstring>

namespace telltale::protocol::json {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHex(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Whether none of eight bytes ends a string, escapes something, or is a control character; all eight at once.
bool isPlainText(const char *bytes)
{
    constexpr quint64 Ones = ~quint64(0) / 255;
    quint64 eight = 0;
    std::memcpy(&eight, bytes, sizeof eight);
    const auto below = [](quint64 word, quint64 least) { return (word - Ones * least) & ~word & (Ones << 7); };
    return (below(eight, 0x20) | below(eight ^ (Ones * '"'), 1) | below(eight ^ (Ones * '\\'), 1)) == 0;
}

constexpr qsizetype Block = 64;

/// Which of the 64 bytes at `bytes` are `wanted` once the bits of `set` are set in them: a bit each, the first byte's the lowest.
quint64 placesOf(char wanted, const char *bytes, quint8 set = 0)
{
    constexpr quint64 Ones = ~quint64(0) / 255;
    constexpr quint64 Low = Ones * 0x7f;
    quint64 places = 0;
    for (int i = 0; i < 8; ++i) {
        const quint64 eight = (qFromLittleEndian<quint64>(bytes + 8 * i) | Ones * set) ^ (Ones * quint8(wanted));
        const quint64 zeros = ~(((eight & Low) + Low) | eight | Low); // the highest bit of each byte that is zero
        places |= (((zeros >> 7) * 0x0102040810204080) >> 56) << (8 * i); // those bits side by side
    }
    return places;
}

/// For each bit whether an odd number of ones stands at it and below: between quotes, the opening one included.
quint64 oddOnesBefore(quint64 bits)
{
    for (int shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

} // namespace

Scanner::Scanner(QByteArrayView bytes)
    : m_bytes(bytes)
{
}

Scanner::Token Scanner::next()
{
    if (!m_problem.isEmpty())
        return Token::Broken;
    while (true) {
        while (m_position < m_bytes.size() && isSpace(m_bytes[m_position]))
            ++m_position;
        m_span = {m_position, m_position < m_bytes.size() ? 1 : 0};
        if (m_expect == Expect::Nothing)
            return m_span.length == 0 ? Token::End : broken(QStringLiteral("there is more after the end of the value"));
        if (m_span.length == 0)
            return broken(m_position == 0 || (m_open.isEmpty() && m_expect == Expect::Value) ? QStringLiteral("there is nothing")
                                                                                              : QStringLiteral("it ends too early"));
        const char c = m_bytes[m_position];
        switch (m_expect) {
        case Expect::ValueOrEnd:
            if (c == ']')
                return end();
            return value();
        case Expect::Value:
            return value();
        case Expect::KeyOrEnd:
            if (c == '}')
                return end();
            [[fallthrough]];
        case Expect::Key:
            if (c != '"')
                return broken(QStringLiteral("expected a name in quotes"));
            m_expect = Expect::Colon;
            return string(Token::Key);
        case Expect::Colon:
            if (c != ':')
                return broken(QStringLiteral("expected a colon after the name"));
            ++m_position;
            m_expect = Expect::Value;
            break;
        case Expect::CommaOrEnd:
            if (c == (isIn('{') ? '}' : ']'))
                return end();
            if (c != ',')
                return broken(isIn('{') ? QStringLiteral("expected a comma or a closing brace")
                                                   : QStringLiteral("expected a comma or a closing bracket"));
            ++m_position;
            m_expect = isIn('{') ? Expect::Key : Expect::Value;
            break;
        case Expect::Nothing:
            break;
        }
    }
}

QString Scanner::text() const
{
    if (m_span.length < 2)
        return {};
    return unescaped(m_bytes.sliced(m_span.offset + 1, m_span.length - 2));
}

wire::Span Scanner::skip()
{
    const qsizetype start = m_span.offset;
    const qsizetype outside = depth() - 1;
    Token token = Token::BeginObject;
    while (depth() > outside && token != Token::Broken)
        token = next();
    return {start, m_span.offset + m_span.length - start};
}

/// Counts brackets outside strings; where no escape is near, 64 bytes at once.
wire::Span Scanner::skipChecked()
{
    const qsizetype start = m_span.offset;
    const qsizetype size = m_bytes.size();
    qsizetype at = m_position;
    int open = 1;
    bool inString = false;
    while (at < size && open > 0) {
        const char *const block = m_bytes.data() + at;
        if (at + Block <= size && placesOf('\\', block) == 0) {
            const quint64 quotes = placesOf('"', block);
            const quint64 outside = ~(oddOnesBefore(quotes) ^ (inString ? ~quint64(0) : 0));
            const int closing = std::popcount(placesOf('}', block, 0x20) & outside);
            if (closing < open) {
                open += std::popcount(placesOf('{', block, 0x20) & outside) - closing;
                inString ^= (std::popcount(quotes) & 1) != 0;
                at += Block;
                continue;
            }
        }
        for (const qsizetype end = qMin(at + Block, size); at < end && open > 0; ++at) {
            const char c = m_bytes[at];
            if (c == '"')
                inString = !inString;
            else if (inString)
                at += c == '\\' ? 1 : 0;
            else if (c == '{' || c == '[')
                ++open;
            else if (c == '}' || c == ']')
                --open;
        }
    }
    m_position = qBound(m_position, at - 1, size - 1);
    end();
    m_span = {start, m_position - start};
    return m_span;
}

Scanner::Token Scanner::broken(const QString &problem)
{
    m_problem = problem;
    m_span = {m_position, m_position < m_bytes.size() ? 1 : 0};
    return Token::Broken;
}

Scanner::Token Scanner::begin(char bracket)
{
    if (m_open.size() >= MostDepth)
        return broken(QStringLiteral("it is nested deeper than %1 levels").arg(MostDepth));
    m_open.append(bracket);
    ++m_position;
    m_expect = bracket == '{' ? Expect::KeyOrEnd : Expect::ValueOrEnd;
    return bracket == '{' ? Token::BeginObject : Token::BeginArray;
}

Scanner::Token Scanner::end()
{
    const bool object = isIn('{');
    m_open.removeLast();
    ++m_position;
    afterValue();
    return object ? Token::EndObject : Token::EndArray;
}

void Scanner::afterValue()
{
    m_expect = m_open.isEmpty() ? Expect::Nothing : Expect::CommaOrEnd;
}

Scanner::Token Scanner::value()
{
    const char c = m_bytes[m_position];
    if (c == '{' || c == '[')
        return begin(c);
    if (c == '"') {
        const Token token = string(Token::Text);
        if (token != Token::Broken)
            afterValue();
        return token;
    }
    if (c == '-' || isDigit(c))
        return number();
    return literal();
}

Scanner::Token Scanner::string(Token kind)
{
    qsizetype at = m_position + 1;
    while (at < m_bytes.size()) {
        while (at + 8 <= m_bytes.size() && isPlainText(m_bytes.data() + at))
            at += 8;
        if (at == m_bytes.size())
            break;
        const char c = m_bytes[at];
        if (c == '"') {
            m_span = {m_position, at + 1 - m_position};
            m_position = at + 1;
            return kind;
        }
        if (quint8(c) < 0x20) {
            m_position = at;
            return broken(QStringLiteral("a control character stands unescaped in a string"));
        }
        if (c == '\\') {
            const char escape = at + 1 < m_bytes.size() ? m_bytes[at + 1] : '\0';
            const bool known = escape != '\0' && QByteArrayView("\"\\/bfnrtu").contains(escape);
            bool good = known;
            for (int digit = 0; good && escape == 'u' && digit < 4; ++digit)
                good = at + 2 + digit < m_bytes.size() && isHex(m_bytes[at + 2 + digit]);
            if (!good) {
                m_position = at;
                return broken(QStringLiteral("a string holds an escape that JSON does not have"));
            }
            at += escape == 'u' ? 6 : 2;
            continue;
        }
        ++at;
    }
    m_position = m_bytes.size();
    return broken(QStringLiteral("it ends inside a string"));
}

Scanner::Token Scanner::number()
{
    const qsizetype start = m_position;
    const auto digits = [this] {
        const qsizetype first = m_position;
        while (isDigit(peek()))
            ++m_position;
        return m_position > first;
    };
    if (peek() == '-')
        ++m_position;
    const bool zero = peek() == '0';
    const qsizetype whole = m_position;
    bool good = digits() && !(zero && m_position > whole + 1);
    if (good && peek() == '.') {
        ++m_position;
        good = digits();
    }
    if (good && (peek() == 'e' || peek() == 'E')) {
        ++m_position;
        if (peek() == '+' || peek() == '-')
            ++m_position;
        good = digits();
    }
    if (!good)
        return broken(QStringLiteral("a number is not written as JSON writes it"));
    m_span = {start, m_position - start};
    afterValue();
    return Token::Number;
}

Scanner::Token Scanner::literal()
{
    for (QByteArrayView word : {QByteArrayView("true"), QByteArrayView("false"), QByteArrayView("null")}) {
        if (m_bytes.sliced(m_position).startsWith(word)) {
            m_span = {m_position, word.size()};
            m_position += word.size();
            afterValue();
            return Token::Literal;
        }
    }
    return broken(QStringLiteral("expected a value"));
}

QString unescaped(QByteArrayView inside)
{
    if (!inside.contains('\\'))
        return QString::fromUtf8(inside);
    QString result;
    qsizetype plain = 0;
    for (qsizetype at = 0; at < inside.size();) {
        if (inside[at] != '\\' || at + 1 >= inside.size()) {
            ++at;
            continue;
        }
        result += QString::fromUtf8(inside.sliced(plain, at - plain));
        const char escape = inside[at + 1];
        at += 2;
        switch (escape) {
        case 'b': result += QLatin1Char('\b'); break;
        case 'f': result += QLatin1Char('\f'); break;
        case 'n': result += QLatin1Char('\n'); break;
        case 'r': result += QLatin1Char('\r'); break;
        case 't': result += QLatin1Char('\t'); break;
        case 'u':
            result += QChar(ushort(inside.sliced(at, qMin<qsizetype>(4, inside.size() - at)).toByteArray().toUShort(nullptr, 16)));
            at = qMin(at + 4, inside.size());
            break;
        default: result += QLatin1Char(escape);
        }
        plain = at;
    }
    result += QString::fromUtf8(inside.sliced(plain));
    for (qsizetype i = 0; i < result.size(); ++i) {
        if (!result[i].isSurrogate())
            continue;
        if (result[i].isHighSurrogate() && i + 1 < result.size() && result[i + 1].isLowSurrogate())
            ++i;
        else
            result[i] = QChar::ReplacementCharacter;
    }
    return result;
}

} // namespace telltale::protocol::json
