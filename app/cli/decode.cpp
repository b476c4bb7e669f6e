// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/cli/rowprinter.h"
#include "app/exchange/recording.h"

#include <QFile>

#include <cstdio>

namespace telltale::cli {

int runDecode(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Decodes a recorded conversation: JSON Lines, one frame a line, from a file or standard input."));
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("The recording; - or nothing is standard input."), QStringLiteral("[FILE|-]"));
    parser.addOption(systemOption(QStringLiteral("Decode as this system; auto (the default) recognises it.")));
    parser.addOption(variantOption());
    parser.addOption(catalogOption());
    parser.addOption(jsonOption(QStringLiteral("One JSON object an event.")));
    parser.addOption(traceOption());
    parser.addOption(secretsOption());
    if (const auto code = parse(parser, QStringLiteral("decode"), arguments))
        return *code;
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        return fail({QStringLiteral("`decode` takes one file"), files.at(1), {}}, Usage);
    const Result<const catalog::Catalog *> catalog = loadCatalogue(parser);
    if (!catalog)
        return fail(catalog.failure(), Usage);
    Result<decode::Choice> choice = readChoice(parser.value(QStringLiteral("system")), parser.value(QStringLiteral("variant")));
    if (!choice)
        return fail(choice.failure(), Usage);

    const QString name = files.isEmpty() ? QStringLiteral("-") : files.first();
    QFile file(name);
    const bool opened = name == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail({QStringLiteral("the recording cannot be read"), name, file.errorString()});

    RowPrinter printer(RowPrinter::optionsOf(parser));
    exchange::Recording recording(**catalog, *choice, [&printer](std::vector<decode::Event> events) { printer.print(std::move(events)); });
    int exitCode = Success;
    for (int number = 0; !file.atEnd(); ++number) {
        if (const Result<Done> read = recording.line(file.readLine(), number); !read) {
            const QString place = QStringLiteral("%1:%2: %3").arg(name == QLatin1String("-") ? QStringLiteral("standard input") : name).arg(number + 1).arg(read.failure().where);
            exitCode = fail({read.failure().what, place, read.failure().hint});
        }
    }
    recording.finish();
    return exitCode;
}

} // namespace telltale::cli
