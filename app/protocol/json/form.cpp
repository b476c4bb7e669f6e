// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/json/form.h"

#include "app/protocol/composewords.h"

#include <QRegularExpression>

#include <algorithm>

namespace telltale::protocol::json {

using namespace Qt::StringLiterals;

Form::Form(const Operation &operation, const Values &values)
    : m_operation(operation)
    , m_values(values)
{
}

QString Form::value(const QString &key) const
{
    if (const auto it = m_values.find(key); it != m_values.end())
        return *it;
    for (const Field &field : m_operation.fields) {
        if (field.key != key)
            continue;
        for (const QString &alias : field.aliases) {
            if (const auto it = m_values.find(alias); it != m_values.end())
                return *it;
        }
        return field.value;
    }
    return {};
}

Form &Form::text(Writer &writer, const char *key)
{
    if (filled(QLatin1String(key)))
        textAlways(writer, key);
    return *this;
}

Form &Form::textAlways(Writer &writer, const char *key)
{
    writer.text(key, value(QLatin1String(key)));
    return *this;
}

Form &Form::number(Writer &writer, const char *key, const char *member)
{
    const QString digits = value(QLatin1String(key)).trimmed();
    if (digits.isEmpty())
        return *this;
    bool fits = false;
    if (digits.startsWith(u'-'))
        digits.toLongLong(&fits);
    else
        digits.toULongLong(&fits);
    if (!fits)
        fail({ComposeWords::tr("the field is no whole number of 64 bits"), label(QLatin1String(key)), ComposeWords::tr("digits only, as in 42")});
    else if (digits.startsWith(u'-'))
        writer.raw(member ? member : key, QByteArray::number(digits.toLongLong()));
    else
        writer.raw(member ? member : key, QByteArray::number(digits.toULongLong()));
    return *this;
}

Form &Form::flag(Writer &writer, const char *key)
{
    if (isOn(QLatin1String(key)))
        writer.flag(key, true);
    return *this;
}

Form &Form::json(Writer &writer, const char *key)
{
    if (value(QLatin1String(key)).trimmed().isEmpty())
        return *this;
    const Result<QByteArray> bytes = fromField(label(QLatin1String(key)), value(QLatin1String(key)));
    if (bytes)
        writer.raw(key, *bytes);
    else
        fail(bytes.failure());
    return *this;
}

Form &Form::lines(Writer &writer, const char *key)
{
    const QStringList all = entries(QLatin1String(key));
    if (all.isEmpty())
        return *this;
    QByteArrayList quotedEntries;
    for (const QString &entry : all)
        quotedEntries.append(quoted(entry));
    writer.raw(key, '[' + quotedEntries.join(',') + ']');
    return *this;
}

bool Form::isOn(const QString &key)
{
    const QString word = value(key).trimmed().toLower();
    if (word.isEmpty() || word == "false"_L1 || word == "0"_L1 || word == "no"_L1 || word == "off"_L1)
        return false;
    if (word != "true"_L1 && word != "1"_L1 && word != "yes"_L1 && word != "on"_L1)
        fail({ComposeWords::tr("the field is neither true nor false"), label(key), ComposeWords::tr("write true or false")});
    return true;
}

QStringList Form::entries(const QString &key) const
{
    static const QRegularExpression separator(u"[\\n,]"_s);
    QStringList result;
    for (const QString &part : value(key).split(separator)) {
        if (const QString entry = part.trimmed(); !entry.isEmpty())
            result.append(entry);
    }
    return result;
}

QString Form::label(const QString &key) const
{
    const auto it = std::find_if(m_operation.fields.begin(), m_operation.fields.end(), [&key](const Field &field) { return field.key == key; });
    return it == m_operation.fields.end() ? key : ComposeWords::label(it->label);
}

void Form::fail(Failure failure)
{
    if (!m_failure)
        m_failure = std::move(failure);
}

const Operation *operationByName(const QList<Operation> &operations, const QString &name)
{
    const auto it = std::find_if(operations.begin(), operations.end(), [&name](const Operation &operation) { return operation.name == name; });
    return it == operations.end() ? nullptr : &*it;
}

Failure unknownOperation(const QList<Operation> &operations, const QString &name)
{
    QStringList names;
    for (const Operation &operation : operations)
        names.append(operation.name);
    return {ComposeWords::tr("there is no such operation"), name, ComposeWords::tr("one of %1").arg(names.join(u", "_s))};
}

} // namespace telltale::protocol::json
