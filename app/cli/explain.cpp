// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/examplelines.h"
#include "app/cli/options.h"
#include "app/decode/explain.h"
#include "app/exchange/eventlines.h"

#include <utility>

namespace telltale::cli {

namespace {

void line(const QString &label, const QString &text)
{
    if (!text.isEmpty())
        print(QStringLiteral("  %1 %2").arg(label, -9).arg(text));
}

void printFound(const catalog::Found &found)
{
    const catalog::Entry &entry = *found.entry;
    QString title = entry.name;
    if (!entry.code.isEmpty() && entry.code != entry.name)
        title.prepend(entry.code + u' ');
    print(QStringLiteral("%1  (%2, %3)").arg(title, entry.id, catalog::matchName(found.match)));
    const QString special = found.advice ? found.advice->meaning : QString();
    line(QStringLiteral("meaning"), special.isEmpty() ? entry.meaning + (found.detail ? u' ' + found.detail->meaning : QString()) : special);
    line(QStringLiteral("cause"), (found.detail ? found.detail : found.entry)->cause);
    line(QStringLiteral("remedy"), (found.detail ? found.detail : found.entry)->remedy);
    const Retry &retry = found.retry();
    line(QStringLiteral("retry"), retryName(retry.retryClass) + QStringLiteral(": ") + retry.why);
    if (retry.delay)
        line(QStringLiteral("delay"), retry.delay->sentence());
    for (const catalog::ClientRule *rule : found.client) {
        const QString who = rule->operation.isEmpty() ? rule->client : QStringLiteral("%1, on %2").arg(rule->client, rule->operation);
        line(QStringLiteral("client"), QStringLiteral("%1: %2").arg(who, rule->does));
    }
    line(QStringLiteral("closes"), entry.closes == catalog::Closes::Yes ? QStringLiteral("the connection ends")
            : entry.closes == catalog::Closes::No                       ? QStringLiteral("the connection stays open")
                                                                        : QStringLiteral("the connection may end"));
    for (const auto &[name, value] : found.parts)
        line(name, value);
    line(QStringLiteral("reach"), entry.reachNote);
    line(QStringLiteral("since"), entry.since);
    line(QStringLiteral("until"), entry.until);
    line(QStringLiteral("source"), entry.source);
    if (entry.origin != catalog::Origin::Bundled)
        line(QStringLiteral("file"), entry.file);
}

void printExample(const showme::Example &example)
{
    QString label = QStringLiteral("example");
    for (const QString &words : exampleWords(example))
        line(std::exchange(label, QString()), words);
}

/// A text from the wire may begin with a hyphen (`-ERR '…'`): only words that begin with two, and -h, are options.
QStringList withTextsApart(const QStringList &arguments)
{
    QStringList options;
    QStringList texts;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        const bool option = word.startsWith(QLatin1String("--")) || word == QLatin1String("-h");
        (option ? options : texts).append(word);
        if (word == QLatin1String("--catalog") && i + 1 < arguments.size())
            options.append(arguments[++i]); // its value
    }
    return options + QStringList{QStringLiteral("--")} + texts;
}

} // namespace

int runExplain(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Says what a code, a name or a text from the wire means and whether to retry."));
    parser.addPositionalArgument(QStringLiteral("SYSTEM"), QStringLiteral("centrifugo, nats, flow, deepstream, sharedb, websocket, http, or one of your own catalogue."));
    parser.addPositionalArgument(QStringLiteral("CODE-OR-TEXT"), QStringLiteral("What was seen; put words in quotes."));
    parser.addOption(catalogOption());
    parser.addOption(jsonOption(QStringLiteral("One JSON object a line.")));
    parser.addOption({QStringLiteral("example"), QStringLiteral("Show what it looks like on the wire, too; with --json as `example`, a list of lines that `decode` reads.")});
    if (const auto code = parse(parser, QStringLiteral("explain"), withTextsApart(arguments)))
        return *code;
    const QStringList words = parser.positionalArguments();
    if (words.size() < 2 || words.mid(1).join(u' ').trimmed().isEmpty())
        return fail({QStringLiteral("`explain` needs a system and a code or text"), {}, QStringLiteral("for example: telltale-cli explain centrifugo 3500")}, Usage);

    const Result<const catalog::Catalog *> loaded = loadCatalogue(parser);
    if (!loaded)
        return fail(loaded.failure(), Usage);
    const catalog::Catalog &catalog = **loaded;
    const QString system = words.first();
    if (!catalog.hasSystem(system))
        return fail(unknownSystem(system, {QStringLiteral("http")}), Usage);
    const QString text = words.mid(1).join(u' ');
    const QList<catalog::Found> found = decode::explain(catalog, system, text);
    if (found.isEmpty())
        return fail({QStringLiteral("the catalogue of %1 knows nothing like `%2`").arg(system, text.size() > 120 ? text.left(120) + u'…' : text), {}, QStringLiteral("see `telltale-cli catalog --system %1`").arg(system)}, NothingFound);
    for (const catalog::Found &one : found) {
        const auto example = parser.isSet(QStringLiteral("example")) ? showme::exampleOf(catalog, one.detail ? *one.detail : *one.entry) : std::nullopt;
        if (parser.isSet(QStringLiteral("json"))) {
            QByteArray json = exchange::foundLine(one);
            if (example)
                json.replace(json.size() - 1, 1, ",\"example\":" + exampleArray(*example) + '}');
            print(json);
            continue;
        }
        printFound(one);
        if (example)
            printExample(*example);
    }
    return Success;
}

} // namespace telltale::cli
