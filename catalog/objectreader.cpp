// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/objectreader.h"

#include <algorithm>

namespace telltale::catalog {

bool isWord(QStringView text, bool underscores)
{
    const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    return !text.isEmpty() && isLetter(text.front())
        && std::all_of(text.begin(), text.end(), [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'-' || (underscores && c == u'_'); });
}

ObjectReader::ObjectReader(const QJsonValue &value, QString path, const QString &file, QList<Problem> &problems)
    : m_object(value.toObject())
    , m_path(std::move(path))
    , m_file(file)
    , m_problems(problems)
{
    if (value.isObject())
        return;
    m_failed = true;
    m_problems.append({m_file, m_path.isEmpty() ? QStringLiteral("/") : m_path, QStringLiteral("must be an object")});
}

void ObjectReader::fail(const QString &member, const QString &reason)
{
    m_failed = true;
    m_problems.append({m_file, member.isEmpty() ? m_path : m_path + u'/' + member, reason});
}

void ObjectReader::allowOnly(std::initializer_list<const char *> known)
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        const QString member = it.key();
        if (std::none_of(known.begin(), known.end(), [&member](const char *name) { return member == QLatin1String(name); }))
            fail(member, QStringLiteral("is no member of this object"));
    }
}

QString ObjectReader::text(const char *member, bool required)
{
    const QJsonValue v = value(member);
    if (v.isUndefined() && !required)
        return {};
    if (!v.isString() || (required && v.toString().trimmed().isEmpty()))
        fail(QLatin1String(member), QStringLiteral("must be a text that is not empty"));
    return v.toString();
}

QString ObjectReader::word(const char *member, bool required, bool underscores)
{
    const QJsonValue v = value(member);
    if (v.isUndefined() && !required)
        return {};
    if (!isWord(v.toString(), underscores))
        fail(QLatin1String(member), QStringLiteral("must be one word: a lower-case letter, then letters, digits and hyphens") + (underscores ? QStringLiteral(" or underscores") : QString()));
    return v.toString();
}

bool ObjectReader::flag(const char *member, bool otherwise)
{
    const QJsonValue v = value(member);
    if (!v.isUndefined() && !v.isBool())
        fail(QLatin1String(member), QStringLiteral("must be true or false"));
    return v.toBool(otherwise);
}

QStringList ObjectReader::texts(const char *member)
{
    QStringList all;
    for (const QJsonValue &each : list(member)) {
        if (!each.isString() || each.toString().isEmpty()) {
            fail(QLatin1String(member), QStringLiteral("must be a list of texts"));
            return {};
        }
        all.append(each.toString());
    }
    return all;
}

QJsonArray ObjectReader::list(const char *member)
{
    const QJsonValue v = value(member);
    if (!v.isUndefined() && !v.isArray())
        fail(QLatin1String(member), QStringLiteral("must be a list"));
    return v.toArray();
}

} // namespace telltale::catalog
