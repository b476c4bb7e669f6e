// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/exchange/eventlines.h"

namespace telltale::cli {

int runCatalog(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Lists every entry of the catalogue: id, retry class, name and meaning."));
    parser.addOption(systemOption(QStringLiteral("Only the entries of this system.")));
    parser.addOption(catalogOption());
    parser.addOption(jsonOption(QStringLiteral("One JSON object a line, with all fields.")));
    if (const auto code = parse(parser, QStringLiteral("catalog"), arguments))
        return *code;
    if (!parser.positionalArguments().isEmpty())
        return fail({QStringLiteral("`catalog` takes options only"), parser.positionalArguments().first(), {}}, Usage);

    const Result<const catalog::Catalog *> loaded = loadCatalogue(parser);
    if (!loaded)
        return fail(loaded.failure(), Usage);
    const catalog::Catalog &catalog = **loaded;
    const QString system = parser.value(QStringLiteral("system"));
    if (!system.isEmpty() && !catalog.hasSystem(system))
        return fail(unknownSystem(system, {QStringLiteral("http")}), Usage);
    for (const auto &entry : catalog.entries()) {
        if (!system.isEmpty() && entry->system != system)
            continue;
        if (parser.isSet(QStringLiteral("json")))
            print(exchange::entryLine(*entry));
        else
            print(QStringLiteral("%1  %2  %3: %4").arg(entry->id, -44).arg(retryName(entry->retry.retryClass), -14).arg(entry->name, entry->meaning)
                + (entry->origin == catalog::Origin::Bundled ? QString() : QStringLiteral("  [%1]").arg(entry->file)));
    }
    return Success;
}

} // namespace telltale::cli
