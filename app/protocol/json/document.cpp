// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/json/json.h"

#include "app/protocol/json/scanner.h"
#include "app/wire/text.h"

#include <QLocale>

#include <cmath>
#include <string>

namespace telltale::protocol::json {

namespace dom = simdjson::dom;

namespace {

bool fitsANumber(QByteArrayView digits)
{
    const QByteArray text = digits.toByteArray();
    bool fits = false;
    if (text.contains('.') || text.contains('e') || text.contains('E'))
        return std::isfinite(text.toDouble(&fits)) && fits;
    if (text.startsWith('-'))
        text.toLongLong(&fits);
    else
        text.toULongLong(&fits);
    return fits;
}

/// simdjson refuses a whole document for one number it cannot hold; such numbers are put in quotes.
QByteArray withLongNumbersQuoted(QByteArrayView bytes)
{
    QByteArray result;
    qsizetype copied = 0;
    Scanner scanner(bytes);
    for (auto token = scanner.next(); token != Scanner::Token::End && token != Scanner::Token::Broken; token = scanner.next()) {
        if (token != Scanner::Token::Number || fitsANumber(scanner.token()))
            continue;
        result += bytes.sliced(copied, scanner.span().offset - copied);
        result += '"';
        result += scanner.token();
        result += '"';
        copied = scanner.span().offset + scanner.span().length;
    }
    result += bytes.sliced(copied);
    return result;
}

QString inWords(simdjson::error_code error)
{
    switch (error) {
    case simdjson::EMPTY: return QStringLiteral("there is nothing");
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC: return QStringLiteral("it is too large");
    case simdjson::DEPTH_ERROR: return QStringLiteral("it is nested deeper than %1 levels").arg(Scanner::MostDepth);
    case simdjson::STRING_ERROR: return QStringLiteral("a string holds half of a surrogate pair");
    case simdjson::NUMBER_ERROR: return QStringLiteral("a number is not written as JSON writes it");
    default: return QStringLiteral("it is not JSON");
    }
}

template<typename T>
std::optional<T> valueOf(const dom::object &object, std::string_view key)
{
    const auto element = member(object, key);
    T value {};
    if (!element || element->get(value) != simdjson::SUCCESS)
        return std::nullopt;
    return value;
}

} // namespace

namespace {

constexpr size_t MostFree = 4; ///< documents that one reads beside one another
constexpr size_t LargestFree = 256 * 1024; ///< bytes of text; what took more is let go of

std::vector<std::unique_ptr<dom::parser>> &freeParsers()
{
    thread_local std::vector<std::unique_ptr<dom::parser>> parsers;
    return parsers;
}

} // namespace

std::unique_ptr<dom::parser, Document::Release> Document::parser()
{
    auto &parsers = freeParsers();
    if (parsers.empty())
        return std::unique_ptr<dom::parser, Release>(new dom::parser);
    std::unique_ptr<dom::parser, Release> taken(parsers.back().release());
    parsers.pop_back();
    return taken;
}

void Document::Release::operator()(dom::parser *parser) const
{
    std::unique_ptr<dom::parser> owned(parser);
    if (auto &parsers = freeParsers(); parsers.size() < MostFree && owned->capacity() <= LargestFree)
        parsers.push_back(std::move(owned));
}

Document::Document(QByteArrayView bytes)
    : m_parser(parser())
{
    const auto parse = [this](QByteArrayView text) {
        // The capacity is what is there, never what is announced; the parser copies it and adds its padding.
        const size_t size = size_t(text.size());
        if (m_parser->capacity() < size || m_parser->max_depth() != size_t(Scanner::MostDepth)) {
            if (const auto error = m_parser->allocate(qMax<size_t>(size, 1024), Scanner::MostDepth))
                return error;
        }
        return m_parser->parse(reinterpret_cast<const uint8_t *>(text.data()), size).get(m_root);
    };
    simdjson::error_code error = bytes.isEmpty() ? simdjson::EMPTY : parse(bytes);
    if (error == simdjson::NUMBER_ERROR)
        error = parse(withLongNumbersQuoted(bytes));
    if (error == simdjson::SUCCESS)
        return;

    Scanner scanner(bytes);
    auto token = scanner.next();
    while (token != Scanner::Token::End && token != Scanner::Token::Broken)
        token = scanner.next();
    const qsizetype invalid = wire::firstInvalidUtf8(bytes);
    if (invalid >= 0 && (token == Scanner::Token::End || invalid <= scanner.span().offset)) {
        m_problem = QStringLiteral("the bytes are not UTF-8 from byte %1 on").arg(invalid);
        m_problemSpan = Span {invalid, 1};
    } else if (token == Scanner::Token::Broken) {
        m_problem = bytes.isEmpty() ? scanner.problem()
                                    : QStringLiteral("%1 (at byte %2)").arg(scanner.problem()).arg(scanner.span().offset);
        m_problemSpan = scanner.span();
    } else {
        m_problem = inWords(error);
    }
}

std::optional<dom::object> Document::object() const
{
    dom::object result;
    if (!ok() || m_root.get(result) != simdjson::SUCCESS)
        return std::nullopt;
    return result;
}

std::optional<dom::element> member(const dom::object &object, std::string_view key)
{
    std::optional<dom::element> found;
    for (const auto &field : object) {
        if (field.key == key)
            found = field.value;
    }
    return found;
}

std::optional<dom::object> objectMember(const dom::object &object, std::string_view key)
{
    return valueOf<dom::object>(object, key);
}

std::optional<QString> textMember(const dom::object &object, std::string_view key)
{
    const auto text = valueOf<std::string_view>(object, key);
    if (!text)
        return std::nullopt;
    return QString::fromUtf8(text->data(), qsizetype(text->size()));
}

std::optional<qint64> integerMember(const dom::object &object, std::string_view key)
{
    return valueOf<int64_t>(object, key);
}

std::optional<quint64> unsignedMember(const dom::object &object, std::string_view key)
{
    return valueOf<uint64_t>(object, key);
}

std::optional<bool> flagMember(const dom::object &object, std::string_view key)
{
    return valueOf<bool>(object, key);
}

QString display(dom::element element)
{
    std::string_view text;
    int64_t integer = 0;
    uint64_t large = 0;
    double real = 0;
    bool flag = false;
    if (element.get(text) == simdjson::SUCCESS)
        return wire::visibleText(QByteArrayView(text.data(), qsizetype(text.size())));
    if (element.get(integer) == simdjson::SUCCESS)
        return QString::number(qint64(integer));
    if (element.get(large) == simdjson::SUCCESS)
        return QString::number(quint64(large));
    if (element.get(real) == simdjson::SUCCESS)
        return QString::number(real, 'g', QLocale::FloatingPointShortest);
    if (element.get(flag) == simdjson::SUCCESS)
        return flag ? QStringLiteral("true") : QStringLiteral("false");
    if (element.is_null())
        return QStringLiteral("null");
    const std::string container = simdjson::minify(element);
    return wire::visibleText(QByteArrayView(container.data(), qsizetype(container.size())));
}

QString typeName(dom::element element)
{
    switch (element.type()) {
    case dom::element_type::ARRAY: return QStringLiteral(QT_TRANSLATE_NOOP("JsonType", "an array"));
    case dom::element_type::OBJECT: return QStringLiteral(QT_TRANSLATE_NOOP("JsonType", "an object"));
    case dom::element_type::INT64:
    case dom::element_type::UINT64:
    case dom::element_type::DOUBLE: return QStringLiteral(QT_TRANSLATE_NOOP("JsonType", "a number"));
    case dom::element_type::STRING: return QStringLiteral(QT_TRANSLATE_NOOP("JsonType", "a string"));
    case dom::element_type::BOOL: return QStringLiteral(QT_TRANSLATE_NOOP("JsonType", "a boolean"));
    case dom::element_type::NULL_VALUE: return QStringLiteral("null");
    }
    return QStringLiteral(QT_TRANSLATE_NOOP("JsonType", "a value"));
}

} // namespace telltale::protocol::json
