// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/variables.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::session {

namespace {

const QLatin1String Environment("env:");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Variables)
};

/// Own variables whose values are being filled in, the outermost first.
using Path = QStringList;

Result<QString> expandAlong(const QString &text, const Variables &variables, const QString &where, const Path &path);

QString place(const QString &where, qsizetype at)
{
    const QString column = Words::tr("column %1").arg(at + 1);
    return where.isEmpty() ? column : Words::tr("%1, %2", "field, column").arg(where, column);
}

Failure unknown(const QString &name, const Variables &variables, const QString &spot)
{
    QStringList names = variables.own.keys() + builtInVariables();
    names.removeDuplicates();
    return {Words::tr("There is no variable ${%1}").arg(name), spot,
        Words::tr("there are %1 and env:NAME; for a plain ${ write $${").arg(names.join(", "_L1))};
}

Result<QString> valueOf(const QString &name, const Variables &variables, const QString &spot, const Path &path)
{
    if (const auto own = variables.own.constFind(name); own != variables.own.cend()) {
        if (path.contains(name))
            return Failure {Words::tr("The variable ${%1} leads back to itself").arg(name), spot, (path + QStringList {name}).join(u" → "_s)};
        return expandAlong(*own, variables, Words::tr("variable %1").arg(name), path + QStringList {name});
    }
    if (name == "uuid"_L1)
        return variables.uuid();
    if (name == "now"_L1)
        return variables.clock().toUTC().toString(Qt::ISODateWithMs);
    if (name == "now.ms"_L1)
        return QString::number(variables.clock().toMSecsSinceEpoch());
    if (name.startsWith(Environment)) {
        const QString variable = name.sliced(Environment.size());
        if (const std::optional<QString> value = variables.environment(variable))
            return *value;
        return Failure {Words::tr("The environment has no variable %1").arg(variable), spot, Words::tr("set it before the program starts")};
    }
    return unknown(name, variables, spot);
}

Result<QString> expandAlong(const QString &text, const Variables &variables, const QString &where, const Path &path)
{
    QString filled;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf("${"_L1); at >= 0; at = text.indexOf("${"_L1, from)) {
        if (at > from && text[at - 1] == u'$') {
            filled += QStringView(text).sliced(from, at - 1 - from);
            filled += "${"_L1;
            from = at + 2;
            continue;
        }
        filled += QStringView(text).sliced(from, at - from);
        const qsizetype end = text.indexOf(u'}', at);
        if (end < 0)
            return Failure {Words::tr("A variable has no end"), place(where, at), Words::tr("close it with }; for a plain ${ write $${")};
        Result<QString> value = valueOf(text.sliced(at + 2, end - at - 2).trimmed(), variables, place(where, at), path);
        if (!value)
            return value.failure();
        filled += *value;
        from = end + 1;
    }
    filled += QStringView(text).sliced(from);
    return filled;
}

} // namespace

QString Variables::newUuid() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

std::optional<QString> Variables::environmentVariable(const QString &name)
{
    const QByteArray key = name.toLocal8Bit();
    return qEnvironmentVariableIsSet(key.constData()) ? std::optional(qEnvironmentVariable(key.constData())) : std::nullopt;
}

Result<QString> expand(const QString &text, const Variables &variables, const QString &where)
{
    return expandAlong(text, variables, where, {});
}

bool usesVariables(const QString &text)
{
    for (qsizetype at = text.indexOf("${"_L1); at >= 0; at = text.indexOf("${"_L1, at + 2)) {
        if (at == 0 || text[at - 1] != u'$')
            return true;
    }
    return false;
}

bool isVariableName(const QString &name)
{
    const auto isLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_'; };
    const auto isOther = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'-' || c == u'.'; };
    return !name.isEmpty() && isLetter(name.front()) && std::all_of(name.begin(), name.end(), [&](QChar c) { return isLetter(c) || isOther(c); });
}

QStringList builtInVariables() { return {u"uuid"_s, u"now"_s, u"now.ms"_s}; }

} // namespace telltale::session
