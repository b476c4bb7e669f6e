// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rowprinter.h"

#include "app/cli/commands.h"
#include "app/exchange/eventlines.h"
#include "app/history/eventfields.h"
#include "app/history/masking.h"
#include "app/wire/text.h"

#include <cstdio>

namespace telltale::cli {

RowPrinter::Options RowPrinter::optionsOf(const QCommandLineParser &parser)
{
    return {parser.isSet(QStringLiteral("json")), parser.isSet(QStringLiteral("trace")), parser.isSet(QStringLiteral("show-secrets"))};
}

RowPrinter::RowPrinter(Options options)
    : m_options(options)
{
}

void RowPrinter::print(std::vector<decode::Event> events)
{
    for (decode::Event &event : events) {
        if (m_options.json) {
            cli::print(exchange::eventLine(event, m_options.trace, m_options.showSecrets));
            continue;
        }
        printColumns(m_store.row(m_store.append(std::move(event))));
    }
    fflush(stdout);
}

/// Headers and body of a refused upgrade.
void RowPrinter::printAnswer(const decode::Event &event) const
{
    for (const QString &line : history::maskedText(event, m_options.showSecrets).split(u'\n')) {
        if (!line.trimmed().isEmpty())
            cli::print(QStringLiteral("             | ") + line.trimmed());
    }
}

void RowPrinter::printColumns(const history::Row &row) const
{
    // The columns that tell the story in one line; the same texts as in the window's table.
    static const char *const keys[] = {"time", "dir", "kind", "code", "name", "subject", "retry", "meaning"};
    QStringList texts;
    for (const char *key : keys) {
        const history::EventField *field = history::eventField(QString::fromLatin1(key));
        if (!field)
            continue;
        const QString text = field->text(row);
        texts.append(qstrcmp(key, "meaning") == 0 ? text : text.leftJustified(field->width));
    }
    cli::print(texts.join(u' ').trimmed());
    for (const QString &finding : row.event.findings)
        cli::print(QStringLiteral("             ! ") + finding);
    if (row.event.kind == Kind::Refused)
        printAnswer(row.event);
    if (row.event.diagnosis && row.event.diagnosis->retry && row.event.isFailure())
        cli::print(QStringLiteral("             → %1: %2").arg(retryName(row.event.diagnosis->retry->retryClass), row.event.diagnosis->retry->why));
    if (m_options.trace) {
        for (const protocol::TraceStep &step : row.event.trace) {
            const QString where = step.span ? QStringLiteral(" [%1+%2]").arg(step.span->offset).arg(step.span->length) : QString();
            cli::print(QStringLiteral("             · ") + step.text + where);
        }
    }
}

} // namespace telltale::cli
