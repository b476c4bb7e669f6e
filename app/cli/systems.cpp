// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/protocol/registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace telltale::cli {

namespace {

QStringList variantNames(const protocol::System &system)
{
    QStringList names;
    for (const protocol::Variant &variant : system.variants())
        names.append(variant.name);
    return names;
}

/// The operations of all variants, each once, with the fields that any variant has.
QList<protocol::Operation> operationsOf(const protocol::System &system)
{
    QList<protocol::Operation> all;
    for (const protocol::Variant &variant : system.variants()) {
        for (const protocol::Operation &operation : system.composer(variant.name).operations()) {
            const auto known = std::find_if(all.begin(), all.end(), [&](const protocol::Operation &one) { return one.name == operation.name; });
            if (known == all.end()) {
                all.append(operation);
                continue;
            }
            for (const protocol::Field &field : operation.fields) {
                if (std::none_of(known->fields.cbegin(), known->fields.cend(), [&](const protocol::Field &one) { return one.key == field.key; }))
                    known->fields.append(field);
            }
        }
    }
    return all;
}

QJsonObject named(const char *name, const QString &value, const QString &label, const QString &help)
{
    return {{QLatin1String(name), value}, {QStringLiteral("label"), label}, {QStringLiteral("help"), help}};
}

QByteArray asJson(const protocol::System &system)
{
    QJsonArray operations;
    for (const protocol::Operation &operation : operationsOf(system)) {
        QJsonArray fields;
        for (const protocol::Field &field : operation.fields) {
            QJsonObject one = named("key", field.key, field.label, field.help);
            one.insert(QStringLiteral("required"), field.required);
            fields.append(one);
        }
        QJsonObject one = named("name", operation.name, operation.label, operation.help);
        one.insert(QStringLiteral("fields"), fields);
        operations.append(one);
    }
    QJsonArray automations; // those of any variant, each once
    QStringList keys;
    for (const protocol::Variant &variant : system.variants()) {
        for (const protocol::Automation &automation : system.automations(variant.name)) {
            if (!keys.contains(automation.key))
                automations.append(named("key", automation.key, automation.label, automation.help));
            keys.append(automation.key);
        }
    }
    return QJsonDocument(QJsonObject {{QStringLiteral("system"), system.name()}, {QStringLiteral("label"), system.label()},
        {QStringLiteral("variants"), QJsonArray::fromStringList(variantNames(system))}, {QStringLiteral("operations"), operations},
        {QStringLiteral("automations"), automations}}).toJson(QJsonDocument::Compact);
}

void printPlain(const protocol::System &system)
{
    print(QStringLiteral("%1 %2").arg(system.name(), -14).arg(variantNames(system).join(u' ')).trimmed());
    for (const protocol::Operation &operation : operationsOf(system)) {
        QStringList keys;
        for (const protocol::Field &field : operation.fields)
            keys.append(field.required ? field.key + u'=' : u'[' + field.key + QStringLiteral("=]"));
        print(QStringLiteral("  %1 %2").arg(operation.name, -12).arg(keys.join(u' ')).trimmed().prepend(QStringLiteral("  ")));
    }
}

} // namespace

int runSystems(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Lists the systems with their variants, and the operations that `connect --do` composes, with their fields;\n"
                                                    "those in brackets may be left out."));
    parser.addOption(systemOption(QStringLiteral("Only this system.")));
    parser.addOption(catalogOption());
    parser.addOption(jsonOption(QStringLiteral("One JSON object a system.")));
    if (const auto code = parse(parser, QStringLiteral("systems"), arguments))
        return *code;
    if (!parser.positionalArguments().isEmpty())
        return fail({QStringLiteral("`systems` takes options only"), parser.positionalArguments().first(), {}}, Usage);
    if (const Result<const catalog::Catalog *> loaded = loadCatalogue(parser); !loaded)
        return fail(loaded.failure(), Usage);
    const QString name = parser.value(QStringLiteral("system"));
    if (!name.isEmpty() && !protocol::systemByName(name))
        return fail(unknownSystem(name, {}), Usage);
    for (const protocol::System *system : protocol::systems()) {
        if (!name.isEmpty() && system->name() != name)
            continue;
        if (parser.isSet(QStringLiteral("json")))
            print(asJson(*system));
        else
            printPlain(*system);
    }
    return Success;
}

} // namespace telltale::cli
