// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/cli/rowprinter.h"
#include "app/exchange/conversation.h"

#include <QFile>

#include <cstdio>
#include <map>

namespace telltale::cli {

namespace {

/// One connection of the recording: its decoder, and the time of its last line.
struct Recorded {
    Recorded(const catalog::Catalog &catalog, const decode::Choice &choice, const QString &name)
        : decoder(catalog, choice, name)
    {
    }

    decode::Decoder decoder;
    Time last = 0;
};

/// Decodes the lines of a recording, each connection with a decoder of its own.
class Replay {
public:
    Replay(const catalog::Catalog &catalog, decode::Choice choice, RowPrinter &printer)
        : m_catalog(catalog)
        , m_choice(std::move(choice))
        , m_printer(printer)
    {
    }

    void line(const exchange::RecordedLine &line, int number)
    {
        Recorded &recorded = connection(line.connection);
        // Rows come in the order of the recording: nothing is held back while another connection speaks.
        if (m_current != &recorded)
            finish();
        m_current = &recorded;
        recorded.last = qMax(recorded.last, line.timeMs.value_or(recorded.last / Millisecond) * Millisecond);
        if (!line.happening) {
            m_printer.print(recorded.decoder.lapse(recorded.last, number));
            return;
        }
        // Openings and ends are how the recording is told, not messages in it: only what they mean is printed.
        std::vector<decode::Event> events = recorded.decoder.feed(*line.happening, recorded.last, number);
        std::erase_if(events, [](const decode::Event &event) { return event.kind == Kind::Note && !event.inferred; });
        m_printer.print(std::move(events));
    }

    /// The recording stops here, whether or not its connections ended.
    void finish()
    {
        if (m_current)
            m_printer.print(m_current->decoder.release());
    }

private:
    Recorded &connection(const QString &name)
    {
        return m_connections.try_emplace(name, m_catalog, m_choice, name).first->second;
    }

    const catalog::Catalog &m_catalog;
    decode::Choice m_choice;
    RowPrinter &m_printer;
    std::map<QString, Recorded> m_connections;
    Recorded *m_current = nullptr; ///< of the last line
};

} // namespace

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
    Replay replay(**catalog, *choice, printer);
    int exitCode = Success;
    for (int number = 0; !file.atEnd(); ++number) {
        const QByteArray line = file.readLine();
        if (line.trimmed().isEmpty())
            continue;
        const Result<exchange::RecordedLine> read = exchange::readRecordedLine(line);
        if (read) {
            replay.line(*read, number);
        } else {
            const QString place = QStringLiteral("%1:%2: %3").arg(name == QLatin1String("-") ? QStringLiteral("standard input") : name).arg(number + 1).arg(read.failure().where);
            exitCode = fail({read.failure().what, place, read.failure().hint});
        }
    }
    replay.finish();
    return exitCode;
}

} // namespace telltale::cli
