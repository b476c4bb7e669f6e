// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/playground/playground.h"

#include <QCoreApplication>

#include <cstdio>

namespace telltale::cli {

int runPlayground(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Runs the embedded server alone, on 127.0.0.1. A channel, topic, subject or record called error-103,\n"
                                                    "close-3500, … provokes that code. Ctrl+C ends it."));
    parser.addOption({QStringLiteral("port"), QStringLiteral("The port; 0 (the default) takes a free one."), QStringLiteral("PORT"), QStringLiteral("0")});
    if (const auto code = parse(parser, QStringLiteral("playground"), arguments))
        return *code;
    bool isNumber = false;
    const quint16 port = parser.value(QStringLiteral("port")).toUShort(&isNumber);
    if (!isNumber)
        return fail({QStringLiteral("the port is no number from 0 to 65535"), parser.value(QStringLiteral("port")), {}}, Usage);
    if (!parser.positionalArguments().isEmpty())
        return fail({QStringLiteral("`playground` takes options only"), parser.positionalArguments().first(), {}}, Usage);

    playground::Playground server;
    const Result<quint16> listening = server.listen(port);
    if (!listening)
        return fail(listening.failure());
    for (const QString &path : playground::Playground::paths())
        print(server.url(path).toString());
    fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace telltale::cli
