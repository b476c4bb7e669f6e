// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/json/json.h"

#include "app/protocol/composewords.h"
#include "app/protocol/json/scanner.h"

namespace telltale::protocol::json {

Writer &Writer::raw(QByteArrayView key, QByteArrayView json)
{
    if (!m_members.isEmpty())
        m_members += ',';
    m_members += quoted(QString::fromUtf8(key));
    m_members += ':';
    m_members += json;
    return *this;
}

Writer &Writer::text(QByteArrayView key, const QString &value)
{
    return raw(key, quoted(value));
}

Writer &Writer::number(QByteArrayView key, qint64 value)
{
    return raw(key, QByteArray::number(value));
}

Writer &Writer::flag(QByteArrayView key, bool value)
{
    return raw(key, value ? QByteArrayView("true") : QByteArrayView("false"));
}

QByteArray Writer::object() const
{
    return '{' + m_members + '}';
}

QByteArray quoted(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray result(1, '"');
    result.reserve(utf8.size() + 2);
    for (const char c : utf8) {
        switch (c) {
        case '"': result += "\\\""; break;
        case '\\': result += "\\\\"; break;
        case '\n': result += "\\n"; break;
        case '\r': result += "\\r"; break;
        case '\t': result += "\\t"; break;
        default:
            if (quint8(c) < 0x20)
                result += "\\u00" + QByteArray(1, c).toHex();
            else
                result += c;
        }
    }
    return result + '"';
}

Result<QByteArray> fromField(const QString &fieldLabel, const QString &value)
{
    const QByteArray bytes = value.trimmed().toUtf8();
    Scanner scanner(bytes);
    auto token = scanner.next();
    while (token != Scanner::Token::End && token != Scanner::Token::Broken)
        token = scanner.next();
    if (token == Scanner::Token::End)
        return bytes;
    const qsizetype offset = scanner.span().offset;
    const QString where = bytes.isEmpty() ? fieldLabel
                                          : ComposeWords::tr("%1, character %2").arg(fieldLabel).arg(QString::fromUtf8(bytes.first(offset)).size() + 1);
    return Failure {ComposeWords::tr("the field is no JSON: %1").arg(QCoreApplication::translate("JsonProblem", scanner.problem().toUtf8().constData())), where,
                    ComposeWords::tr("a text needs double quotes: \"like this\"")};
}

} // namespace telltale::protocol::json
