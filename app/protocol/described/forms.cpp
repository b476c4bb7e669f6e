// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/described/description.h"
#include "app/protocol/described/template.h"

#include <algorithm>
#include <array>

namespace telltale::protocol::described {

using catalog::ObjectReader;

namespace {

constexpr qsizetype MostForms = 200;
constexpr qsizetype MostFields = 50;

std::optional<FieldType> fieldTypeFromName(QStringView name)
{
    static constexpr std::array<std::pair<const char *, FieldType>, 7> types {{{"text", FieldType::Text}, {"number", FieldType::Number},
        {"flag", FieldType::Flag}, {"choice", FieldType::Choice}, {"json", FieldType::Json}, {"secret", FieldType::Secret}, {"lines", FieldType::Lines}}};
    for (const auto &[known, type] : types) {
        if (name == QLatin1String(known))
            return type;
    }
    return std::nullopt;
}

std::optional<Field> readField(ObjectReader reader, QString &serialField)
{
    if (reader.failed())
        return std::nullopt;
    reader.allowOnly({"key", "label", "help", "type", "value", "required", "choices", "aliases", "serial"});
    Field field;
    field.key = reader.word("key", true, true);
    field.label = reader.text("label", true);
    field.help = reader.text("help", false);
    if (reader.has("type"))
        field.type = reader.choice("type", fieldTypeFromName, QStringLiteral("text number flag choice json secret lines"));
    field.value = reader.text("value", false);
    field.required = reader.flag("required");
    field.choices = reader.texts("choices");
    field.aliases = reader.texts("aliases");
    if ((field.type == FieldType::Choice) == field.choices.isEmpty())
        reader.fail(QStringLiteral("choices"), QStringLiteral("belong to a field of type `choice`, which needs some"));
    if (reader.flag("serial")) {
        if (!serialField.isEmpty())
            reader.fail(QStringLiteral("serial"), QStringLiteral("one field of an operation is numbered, and `%1` is").arg(serialField));
        else if (field.type != FieldType::Text && field.type != FieldType::Number)
            reader.fail(QStringLiteral("serial"), QStringLiteral("needs a field of type `text` or `number`"));
        else
            serialField = field.key;
    }
    return reader.failed() ? std::nullopt : std::optional(field);
}

std::optional<Form> readForm(ObjectReader reader)
{
    if (reader.failed())
        return std::nullopt;
    reader.allowOnly({"name", "label", "help", "fields", "send"});
    Form form;
    form.operation.name = reader.word("name", true, true);
    form.operation.label = reader.text("label", false);
    if (form.operation.label.isEmpty())
        form.operation.label = form.operation.name;
    form.operation.help = reader.text("help", false);
    const QJsonArray fields = reader.list("fields");
    QStringList keys;
    for (qsizetype i = 0; i < qMin(fields.size(), MostFields); ++i) {
        const QString path = reader.path("fields") + u'/' + QString::number(i);
        const auto field = readField(ObjectReader(fields[i], path, reader.file(), reader.problems()), form.serialField);
        if (!field) {
            reader.spoil();
            continue;
        }
        if (keys.contains(field->key))
            reader.fail(QStringLiteral("fields/%1/key").arg(i), QStringLiteral("`%1` is there already: keys are unique").arg(field->key));
        keys.append(field->key);
        form.operation.fields.append(*field);
    }
    form.send = reader.value("send");
    if (form.send.isUndefined())
        reader.fail(QStringLiteral("send"), QStringLiteral("is missing: the JSON that is sent"));
    else if (const QString problem = templateProblem(form.send, keys); !problem.isEmpty() && !reader.failed())
        reader.fail(QStringLiteral("send"), problem);
    return reader.failed() ? std::nullopt : std::optional(form);
}

void readTake(Habit &habit, ObjectReader &reader, const Operation &operation)
{
    if (!reader.has("take"))
        return;
    if (!reader.value("take").isObject() || habit.when == u"open") {
        reader.fail(QStringLiteral("take"), QStringLiteral("must be an object, field to JSON Pointer, of an automation that answers a message"));
        return;
    }
    const QJsonObject take = reader.value("take").toObject();
    for (auto it = take.begin(); it != take.end(); ++it) {
        const bool known = std::any_of(operation.fields.begin(), operation.fields.end(), [&it](const Field &field) { return field.key == it.key(); });
        QString problem = QStringLiteral("there is no field `%1` in `%2`").arg(it.key(), operation.name);
        const auto pointer = known ? Pointer::compile(it.value().toString(), &problem) : std::nullopt;
        if (pointer && !pointer->isRelative())
            habit.take.append({it.key(), *pointer});
        else
            reader.fail(QStringLiteral("take/") + it.key(), pointer ? QStringLiteral("there is no `each` here") : problem);
    }
}

std::optional<Habit> readHabit(ObjectReader reader, const QList<Form> &forms)
{
    if (reader.failed())
        return std::nullopt;
    reader.allowOnly({"key", "label", "help", "on", "when", "send", "take"});
    Habit habit;
    habit.automation.key = reader.word("key", true, true);
    habit.automation.label = reader.text("label", true);
    habit.automation.help = reader.text("help", false);
    habit.automation.on = reader.flag("on", true);
    habit.when = reader.word("when", true, true);
    habit.send = reader.text("send", true);
    const auto form = std::find_if(forms.begin(), forms.end(), [&habit](const Form &one) { return one.operation.name == habit.send; });
    if (form == forms.end())
        reader.fail(QStringLiteral("send"), QStringLiteral("there is no operation `%1`").arg(habit.send));
    else
        readTake(habit, reader, form->operation);
    return reader.failed() ? std::nullopt : std::optional(habit);
}

} // namespace

QList<Form> readForms(ObjectReader &reader, const char *member)
{
    QList<Form> forms;
    const QJsonArray all = reader.list(member);
    for (qsizetype i = 0; i < qMin(all.size(), MostForms); ++i) {
        const QString at = QString::fromLatin1(member) + u'/' + QString::number(i);
        const auto form = readForm(ObjectReader(all[i], reader.path(member) + u'/' + QString::number(i), reader.file(), reader.problems()));
        if (!form)
            continue;
        if (std::any_of(forms.begin(), forms.end(), [&form](const Form &other) { return other.operation.name == form->operation.name; }))
            reader.fail(at + QStringLiteral("/name"), QStringLiteral("`%1` is there already: names are unique").arg(form->operation.name));
        else
            forms.append(*form);
    }
    return forms;
}

QList<Habit> readHabits(ObjectReader &reader, const char *member, const QList<Form> &forms)
{
    QList<Habit> habits;
    const QJsonArray all = reader.list(member);
    for (qsizetype i = 0; i < qMin(all.size(), MostForms); ++i) {
        const QString at = QString::fromLatin1(member) + u'/' + QString::number(i);
        const auto habit = readHabit(ObjectReader(all[i], reader.path(member) + u'/' + QString::number(i), reader.file(), reader.problems()), forms);
        if (!habit)
            continue;
        if (std::any_of(habits.begin(), habits.end(), [&habit](const Habit &other) { return other.automation.key == habit->automation.key; }))
            reader.fail(at + QStringLiteral("/key"), QStringLiteral("`%1` is there already: keys are unique").arg(habit->automation.key));
        else
            habits.append(*habit);
    }
    return habits;
}

} // namespace telltale::protocol::described
