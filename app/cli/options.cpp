// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

#include "app/cli/commands.h"
#include "app/exchange/cataloguefiles.h"
#include "app/protocol/registry.h"

namespace telltale::cli {

namespace {

QString listOf(const QStringList &names)
{
    return QStringLiteral("one of ") + names.join(QStringLiteral(", "));
}

} // namespace

QCommandLineOption systemOption(const QString &help)
{
    return {QStringLiteral("system"), help, QStringLiteral("SYSTEM")};
}

QCommandLineOption variantOption()
{
    return {QStringLiteral("variant"), QStringLiteral("The system's variant: json, text, …"), QStringLiteral("VARIANT")};
}

QCommandLineOption jsonOption(const QString &help)
{
    return {QStringLiteral("json"), help};
}

QCommandLineOption traceOption()
{
    return {QStringLiteral("trace"), QStringLiteral("Adds the steps of each decision.")};
}

QCommandLineOption secretsOption()
{
    return {QStringLiteral("show-secrets"), QStringLiteral("Shows tokens and passwords instead of masking them.")};
}

QCommandLineOption catalogOption()
{
    return {QStringLiteral("catalog"), QStringLiteral("A catalogue file of your own, besides those in %1; repeatable.").arg(QStringLiteral("$XDG_DATA_HOME/telltale/catalog")),
        QStringLiteral("FILE")};
}

Result<const catalog::Catalog *> loadCatalogue(const QCommandLineParser &parser)
{
    static catalog::Catalog catalog;
    Result<exchange::CatalogueFiles> files = exchange::loadCatalogue(parser.values(QStringLiteral("catalog")));
    if (!files)
        return files.failure();
    for (const catalog::Problem &problem : std::as_const(files->problems))
        fail(exchange::failureOf(problem));
    catalog = std::move(files->catalog);
    return &catalog;
}

Failure unknownSystem(const QString &name, const QStringList &more)
{
    QStringList names;
    for (const protocol::System *system : protocol::systems())
        names.append(system->name());
    return {QStringLiteral("there is no system `%1`").arg(name), {}, listOf(names + more)};
}

Result<decode::Choice> readChoice(const QString &system, const QString &variant)
{
    decode::Choice choice;
    if (system.isEmpty() || system == QLatin1String("auto")) {
        if (!variant.isEmpty())
            return Failure{QStringLiteral("`--variant` needs a system"), {}, QStringLiteral("add --system")};
        return choice;
    }
    choice.system = protocol::systemByName(system);
    if (!choice.system)
        return unknownSystem(system, {QStringLiteral("auto")});
    QStringList names;
    for (const protocol::Variant &one : choice.system->variants())
        names.append(one.name);
    if (!variant.isEmpty() && !names.contains(variant))
        return Failure{QStringLiteral("%1 has no variant `%2`").arg(system, variant), {}, listOf(names)};
    choice.variant = variant;
    return choice;
}

} // namespace telltale::cli
