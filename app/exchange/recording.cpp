// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/recording.h"

namespace telltale::exchange {

Recording::Recording(const catalog::Catalog &catalog, decode::Choice choice, Take take)
    : m_catalog(catalog)
    , m_choice(std::move(choice))
    , m_take(std::move(take))
{
}

Result<Done> Recording::line(QByteArrayView text, int number)
{
    if (text.trimmed().isEmpty())
        return Done {};
    const Result<RecordedLine> line = readRecordedLine(text);
    if (!line)
        return line.failure();
    Connection &connection = m_connections.try_emplace(line->connection, m_catalog, m_choice, line->connection).first->second;
    // Rows come in the order of the recording: nothing is held back while another connection speaks.
    if (m_current != &connection)
        finish();
    m_current = &connection;
    connection.last = qMax(connection.last, line->timeMs.value_or(connection.last / Millisecond) * Millisecond);
    if (!line->happening) {
        m_take(connection.decoder.lapse(connection.last, number));
        return Done {};
    }
    // Openings and ends are how the recording is told, not messages in it: only what they mean is shown.
    std::vector<decode::Event> events = connection.decoder.feed(*line->happening, connection.last, number);
    std::erase_if(events, [](const decode::Event &event) { return event.kind == Kind::Note && !event.inferred; });
    m_take(std::move(events));
    return Done {};
}

void Recording::finish()
{
    if (m_current)
        m_take(m_current->decoder.release());
}

} // namespace telltale::exchange
