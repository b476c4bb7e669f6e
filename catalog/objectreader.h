// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/problem.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <initializer_list>

namespace telltale::catalog {

/// Reads the members of one JSON object of a catalogue file. What is wrong with one becomes a Problem with its path, and the reading
/// goes on; `failed()` tells whether anything was. Any JSON may come in. Used on the stack: holds references to the caller's list and names.
class ObjectReader {
public:
    /// `path` is a JSON Pointer to `value`: `/entries/3`. A value that is no object is a problem at once, and reads as empty.
    ObjectReader(const QJsonValue &value, QString path, const QString &file, QList<Problem> &problems);

    bool failed() const { return m_failed; }
    void fail(const QString &member, const QString &reason); ///< an empty member: the object as a whole
    /// Fails without a word: a part of this object was read by another reader, which has told the reason.
    void spoil() { m_failed = true; }
    /// Complains of every member that is not among `known`: a word that nobody reads is mostly a slip of the pen.
    void allowOnly(std::initializer_list<const char *> known);

    bool has(const char *member) const { return m_object.contains(QLatin1String(member)); }
    QJsonValue value(const char *member) const { return m_object.value(QLatin1String(member)); }
    const QJsonObject &object() const { return m_object; }
    QString path(const char *member) const { return m_path + u'/' + QLatin1String(member); }
    const QString &file() const { return m_file; }
    QList<Problem> &problems() const { return m_problems; }

    QString text(const char *member, bool required);
    /// One word in lower case, of letters, digits and hyphens (and `_`, where `underscores` allows it): a name.
    QString word(const char *member, bool required, bool underscores = false);
    bool flag(const char *member, bool otherwise = false);
    /// A list of texts; nothing if it is left out.
    QStringList texts(const char *member);
    /// The members of a list; none if it is left out.
    QJsonArray list(const char *member);

    /// One of a closed list; `parse` gives nullopt for anything else.
    template<typename Parse>
    auto choice(const char *member, Parse parse, const QString &allowed) -> typename decltype(parse(QStringView()))::value_type
    {
        const auto parsed = parse(value(member).toString());
        if (!parsed)
            fail(QLatin1String(member), QStringLiteral("must be one of: ") + allowed);
        return parsed.value_or(typename decltype(parse(QStringView()))::value_type {});
    }

private:
    QJsonObject m_object;
    QString m_path;
    const QString &m_file;
    QList<Problem> &m_problems;
    bool m_failed = false;
};

/// True for `[a-z][a-z0-9-]*`, with `_` too if `underscores`.
bool isWord(QStringView text, bool underscores = false);

/// The names of a closed list, for `choice`.
template<typename List, typename Name>
QString allNames(const List &list, Name name)
{
    QStringList names;
    for (auto value : list)
        names.append(name(value));
    return names.join(u' ');
}

} // namespace telltale::catalog
