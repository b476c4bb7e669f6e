// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/described/template.h"

#include "catalog/objectreader.h"

#include <QJsonDocument>

#include <functional>

namespace telltale::protocol::described {

namespace {

constexpr int MostDepth = 50;

/// Calls `hole` for each `{key}`, `text` for what stands between them. Other braces stand for themselves.
void forEachPart(const QString &source, const std::function<void(const QString &)> &text, const std::function<void(const QString &)> &hole)
{
    qsizetype copied = 0;
    for (qsizetype open = source.indexOf(u'{'); open >= 0; open = source.indexOf(u'{', open + 1)) {
        const qsizetype close = source.indexOf(u'}', open);
        if (close < 0)
            break;
        const QString key = source.mid(open + 1, close - open - 1);
        if (!catalog::isWord(key, true))
            continue;
        text(source.mid(copied, open - copied));
        hole(key);
        copied = close + 1;
        open = close;
    }
    text(source.mid(copied));
}

const Field *onlyHole(const QString &source, const Operation &operation)
{
    if (!source.startsWith(u'{') || !source.endsWith(u'}'))
        return nullptr;
    for (const Field &field : operation.fields) {
        if (QStringView(source).sliced(1, source.size() - 2) == field.key)
            return &field;
    }
    return nullptr;
}

std::optional<QByteArray> valueOf(const Field &field, json::Form &form)
{
    const QByteArray key = field.key.toUtf8();
    json::Writer writer;
    switch (field.type) {
    case FieldType::Number:
        form.number(writer, key.constData());
        break;
    case FieldType::Flag:
        form.flag(writer, key.constData());
        break;
    case FieldType::Json:
        form.json(writer, key.constData());
        break;
    case FieldType::Lines:
        form.lines(writer, key.constData());
        break;
    case FieldType::Text:
    case FieldType::Choice:
    case FieldType::Secret:
        form.text(writer, key.constData());
        break;
    }
    const QByteArray object = writer.object();
    const auto place = json::locate(object, key);
    return place ? std::optional(object.mid(place->offset, place->length)) : std::nullopt;
}

QByteArray scalar(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

} // namespace

QString templateProblem(const QJsonValue &json, const QStringList &keys)
{
    std::function<QString(const QJsonValue &, int)> check = [&](const QJsonValue &value, int depth) -> QString {
        if (depth > MostDepth)
            return QStringLiteral("is nested deeper than %1 levels").arg(MostDepth);
        QString problem;
        if (value.isString()) {
            forEachPart(value.toString(), [](const QString &) {}, [&](const QString &key) {
                if (!keys.contains(key))
                    problem = QStringLiteral("no field is called `%1`").arg(key);
            });
        } else if (value.isArray()) {
            for (const QJsonValue &each : value.toArray())
                problem = problem.isEmpty() ? check(each, depth + 1) : problem;
        } else if (value.isObject()) {
            for (const QJsonValue &each : value.toObject())
                problem = problem.isEmpty() ? check(each, depth + 1) : problem;
        }
        return problem;
    };
    return check(json, 1);
}

std::optional<QByteArray> fillTemplate(const QJsonValue &json, const Operation &operation, json::Form &form)
{
    if (json.isString()) {
        if (const Field *field = onlyHole(json.toString(), operation))
            return valueOf(*field, form);
        QString filled;
        forEachPart(json.toString(), [&filled](const QString &text) { filled += text; },
            [&](const QString &key) { filled += form.value(key); });
        return json::quoted(filled);
    }
    if (json.isArray()) {
        QByteArrayList elements;
        for (const QJsonValue &each : json.toArray()) {
            if (const auto element = fillTemplate(each, operation, form))
                elements.append(*element);
        }
        return '[' + elements.join(',') + ']';
    }
    if (json.isObject()) {
        json::Writer writer;
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (const auto value = fillTemplate(it.value(), operation, form))
                writer.raw(it.key().toUtf8(), *value);
        }
        return writer.object();
    }
    return scalar(json);
}

} // namespace telltale::protocol::described
