// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/described/description.h"

namespace telltale::protocol::described {

using catalog::ObjectReader;

namespace {

constexpr qsizetype MostPaths = 50;

void readRecognition(Description &description, ObjectReader &owner)
{
    if (!owner.has("recognise"))
        return;
    ObjectReader reader(owner.value("recognise"), owner.path("recognise"), owner.file(), owner.problems());
    reader.allowOnly({"subprotocols", "paths", "messages"});
    description.subprotocols = reader.texts("subprotocols");
    for (const QString &source : reader.texts("paths").mid(0, MostPaths)) {
        QString problem;
        if (auto pattern = catalog::Pattern::compile(source, Qt::CaseSensitive, &problem))
            description.paths.append(*pattern);
        else
            reader.fail(QStringLiteral("paths"), problem);
    }
    const QJsonArray firsts = reader.list("messages");
    for (qsizetype i = 0; i < firsts.size(); ++i) {
        const QString path = reader.path("messages") + u'/' + QString::number(i);
        ObjectReader one(firsts[i], path, reader.file(), reader.problems());
        one.allowOnly({"when"});
        const auto conditions = readConditions(one, "when", false);
        if (conditions.isEmpty() && !one.failed())
            one.fail(QStringLiteral("when"), QStringLiteral("needs a condition: else every message would be recognised"));
        if (!one.failed())
            description.firsts.append(conditions);
    }
}

} // namespace

std::optional<Description> readDescription(const QString &system, const QJsonValue &protocol, const QString &file, QList<catalog::Problem> &problems)
{
    ObjectReader reader(protocol, QStringLiteral("/protocol"), file, problems);
    if (!protocol.isObject())
        return std::nullopt;
    reader.allowOnly({"label", "url", "recognise", "messages", "operations", "automations", "opening", "secrets"});
    Description description;
    description.system = system;
    description.label = reader.text("label", true);
    if (description.label.trimmed().isEmpty())
        description.label = system;
    description.url = reader.text("url", false);
    if (description.url.isEmpty())
        description.url = QStringLiteral("ws://localhost:8080/");
    readRecognition(description, reader);
    description.messages = readRules(reader, "messages");
    description.operations = readForms(reader, "operations");
    description.automations = readHabits(reader, "automations", description.operations);
    for (const QString &secret : reader.texts("secrets"))
        description.secrets.append(secret.toUtf8());

    description.opening = reader.text("opening", false);
    bool known = description.opening.isEmpty();
    for (const Form &form : std::as_const(description.operations))
        known = known || form.operation.name == description.opening;
    if (!known) {
        reader.fail(QStringLiteral("opening"), QStringLiteral("there is no operation `%1`").arg(description.opening));
        description.opening.clear();
    }
    if (description.messages.isEmpty()) {
        reader.fail(QStringLiteral("messages"), QStringLiteral("needs at least one rule that can be read"));
        return std::nullopt;
    }
    return description;
}

} // namespace telltale::protocol::described
