// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <QCoreApplication>

#include <cstdio>

namespace telltale::cli {
namespace {

struct Command {
    const char *name;
    const char *help;
    int (*run)(const QStringList &);
};

constexpr Command commands[] = {
    {"catalog", "list every entry of the catalogue", runCatalog},
    {"explain", "say what a code, name or text means and whether to retry", runExplain},
    {"decode", "decode a recorded conversation", runDecode},
    {"connect", "inspect a live connection on the terminal", runConnect},
    {"playground", "run the embedded server that provokes errors", runPlayground},
    {"systems", "list the systems, their variants and operations", runSystems},
};

QString usage()
{
    QString text = QStringLiteral("Usage: telltale-cli COMMAND [options]\n\n"
                                  "Shows what is on the wire of a WebSocket connection, what every error and close frame means,\n"
                                  "and whether to retry.\n\nCommands:\n");
    for (const Command &command : commands)
        text += QStringLiteral("  %1 %2\n").arg(QLatin1String(command.name), -12).arg(QLatin1String(command.help));
    return text + QStringLiteral("\nOptions:\n  -h, --help     Shows this help, or that of a command.\n  -v, --version  Prints the version.\n"
                                 "\n`telltale-cli COMMAND --help` tells about each. Exit codes: 0 done, 1 failed, 2 usage, 3 nothing found.");
}

} // namespace

int fail(const Failure &failure, int code)
{
    fprintf(stderr, "telltale-cli: %s\n", qUtf8Printable(failure.sentence()));
    return code;
}

void print(const QByteArray &line)
{
    fwrite(line.constData(), 1, size_t(line.size()), stdout);
    fputc('\n', stdout);
}

void print(const QString &line)
{
    print(line.toUtf8());
}

std::optional<int> parse(QCommandLineParser &parser, const QString &command, const QStringList &arguments)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this help."));
    parser.addOption(help);
    if (!parser.parse(QStringList{QStringLiteral("telltale-cli ") + command} + arguments)) {
        return fail({parser.errorText().remove(QLatin1Char('\n')), {}, QStringLiteral("see `telltale-cli %1 --help`").arg(command)}, Usage);
    }
    if (parser.isSet(help)) {
        print(parser.helpText().replace(QCoreApplication::arguments().constFirst() + u' ', QStringLiteral("telltale-cli ") + command + u' ').trimmed());
        return Success;
    }
    return std::nullopt;
}

} // namespace telltale::cli

int main(int argc, char **argv)
{
    using namespace telltale::cli;
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("telltale"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TELLTALE_VERSION));

    QStringList words = QCoreApplication::arguments().mid(1);
    const QString name = words.isEmpty() ? QString() : words.takeFirst();
    if (name == QLatin1String("--help") || name == QLatin1String("-h") || name == QLatin1String("help")) {
        print(usage());
        return Success;
    }
    if (name == QLatin1String("--version") || name == QLatin1String("-v")) {
        print(QStringLiteral("telltale-cli " TELLTALE_VERSION));
        return Success;
    }
    for (const Command &command : commands) {
        if (name == QLatin1String(command.name))
            return command.run(words);
    }
    if (!name.isEmpty())
        return fail({QStringLiteral("there is no command `%1`").arg(name), {}, QStringLiteral("see `telltale-cli --help`")}, Usage);
    fprintf(stderr, "%s\n", qUtf8Printable(usage()));
    return Usage;
}
