// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/jsonline.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace telltale::exchange {

JsonLine &JsonLine::text(const char *key, const QString &value)
{
    return value.isEmpty() ? *this : json(key, quoted(value));
}

JsonLine &JsonLine::number(const char *key, qint64 value)
{
    return json(key, QByteArray::number(value));
}

JsonLine &JsonLine::flag(const char *key, bool value)
{
    return json(key, value ? "true" : "false");
}

JsonLine &JsonLine::json(const char *key, const QByteArray &value)
{
    if (!m_members.isEmpty())
        m_members += ',';
    m_members += '"';
    m_members += key;
    m_members += "\":" + value;
    return *this;
}

QByteArray JsonLine::quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

} // namespace telltale::exchange
