// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/segmentwriter.h"

#include "app/history/segmentfacts.h"

#include <QSqlError>
#include <QtEndian>

#include <algorithm>

namespace telltale::history {

namespace {

// So that a killed program loses little, and another one gets its turn to write.
constexpr qint64 MostBytesPerBatch = 16 * 1024 * 1024;
constexpr qint64 MostRowsPerBatch = 16 * Columns::Rows;

constexpr qint64 LongSegment = 1024; ///< rows; a shorter last one is replaced by its longer self
constexpr qint64 LongPiece = 64 * 1024; ///< bytes
constexpr qint64 MostPiece = 16 * 1024 * 1024; ///< SQLite takes no value of a gigabyte
constexpr qint64 MostTextBytes = 1024 * 1024; ///< in one row of `texts`, unless a single one is longer

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QString orEmpty(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QVariant raw(const char *bytes, qint64 size)
{
    return QByteArray::fromRawData(bytes, size); // bound without a copy
}

} // namespace

SegmentWriter::SegmentWriter(const Store &store, const QString &path)
    : m_store(store)
    , m_path(path)
    , m_firstRow(store.firstCaptured())
    , m_connection(path, JournalConnection::Access::Write)
    , m_segment(m_connection.database())
    , m_payload(m_connection.database())
    , m_texts(m_connection.database())
    , m_profile(m_connection.database())
    , m_failure(m_connection.database())
    , m_seen(m_connection.database())
    , m_session(m_connection.database())
{
    m_state.row = m_state.segment = m_firstRow;
}

/// Out of WAL, a file can be copied as it is, and whoever reads it leaves nothing beside it. While another program reads it, that cannot
/// be done, and is not worth a wait.
SegmentWriter::~SegmentWriter()
{
    if (m_connection.opened())
        (void)m_connection.execute({QStringLiteral("PRAGMA busy_timeout = 0"), QStringLiteral("PRAGMA journal_mode = DELETE")});
}

Result<Done> SegmentWriter::ready()
{
    if (const auto opened = m_connection.opened(); !opened)
        return opened;
    // WAL since its creation. With it, NORMAL keeps every commit through the end of the process; only a power cut may undo the last ones.
    if (const auto tuned = m_connection.execute({QStringLiteral("PRAGMA synchronous = NORMAL"),
                                                 QStringLiteral("PRAGMA wal_autocheckpoint = 1000"),
                                                 QStringLiteral("PRAGMA journal_size_limit = 134217728")});
        !tuned)
        return tuned;
    const std::pair<QSqlQuery *, const char *> statements[] = {
        {&m_segment, "INSERT OR REPLACE INTO segments (first_row, rows, columns) VALUES (?, ?, ?)"},
        {&m_payload, "INSERT OR REPLACE INTO payloads (block, at, bytes) VALUES (?, ?, ?)"},
        {&m_texts, "INSERT INTO texts (first, count, sizes, bytes) VALUES (?, ?, ?, ?)"},
        {&m_profile, "INSERT INTO profiles (id, facts) VALUES (?, ?)"},
        {&m_failure, "INSERT INTO failures (row, time, connection, kind, system, code, name, subject, text, entry, signature) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
        {&m_seen, "INSERT INTO seen VALUES (?, ?, ?, ?) ON CONFLICT (signature) DO UPDATE SET "
                  "count = count + excluded.count, first = min(first, excluded.first), last = max(last, excluded.last)"},
        {&m_session, "UPDATE session SET started = ?, ended = ?, rows = ?, failures = ?"},
    };
    for (const auto &[query, statement] : statements) {
        if (!query->prepare(QString::fromLatin1(statement)))
            return journalFailure(QStringLiteral("the session file cannot be written"), m_path, query->lastError());
    }
    return Done {};
}

Result<Done> SegmentWriter::setHurried(bool hurried)
{
    m_hurried = hurried;
    return m_connection.execute({hurried ? QStringLiteral("PRAGMA synchronous = OFF") : QStringLiteral("PRAGMA synchronous = NORMAL")});
}

Result<Done> SegmentWriter::write(const Beside &beside, qint64 end)
{
    const State before = m_state;
    auto done = writeAll(beside, end);
    if (!done) {
        m_state = before;
        QSqlQuery(m_connection.database()).exec(QStringLiteral("ROLLBACK"));
    }
    return done;
}

Result<Done> SegmentWriter::writeAll(const Beside &beside, qint64 end)
{
    QSqlQuery query(m_connection.database());
    const auto failure = [&] { return journalFailure(QStringLiteral("the session file cannot be written"), m_path, m_error); };
    const auto execute = [&](const char *statement) {
        const bool done = query.exec(QString::fromLatin1(statement));
        m_error = query.lastError();
        return done;
    };
    if (!execute("BEGIN IMMEDIATE"))
        return failure();
    if (!writeBeside(beside) || !writeProfiles() || !writeTexts())
        return failure();
    const qint64 began = m_state.row;
    qint64 bytes = 0;
    while (m_state.row < end && m_state.row - began < MostRowsPerBatch && bytes < MostBytesPerBatch) {
        // Not beyond the chunk, and not so far that its payload would be too much at once.
        qint64 stop = std::min(end, (m_state.row / Columns::Rows + 1) * Columns::Rows);
        const Columns &columns = m_store.columns(m_state.row);
        const auto sizeTo = [&](qint64 row) { return qint64(columns.size[row % Columns::Rows]) + columns.tail[row % Columns::Rows]; };
        qint64 row = m_state.row;
        for (; row < stop && bytes < MostBytesPerBatch; ++row)
            bytes += sizeTo(row);
        stop = row;
        if (!writeSegment(stop))
            return failure();
    }
    m_state.bytes += bytes;
    if (m_state.row > began && !writeSession())
        return failure();
    if (!execute("COMMIT"))
        return failure();
    return Done {};
}

bool SegmentWriter::run(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values[i]);
    const bool done = query.exec();
    m_error = query.lastError();
    query.finish();
    return done;
}

bool SegmentWriter::writeBeside(const Beside &beside)
{
    QSqlQuery query(m_connection.database());
    for (const SavedConnection &one : beside.connections) {
        query.prepare(QStringLiteral("INSERT INTO connections (name, url, system, variant, started, ended) VALUES (?, ?, ?, ?, ?, ?) "
                                     "ON CONFLICT (name) DO UPDATE SET url = excluded.url, system = excluded.system, "
                                     "variant = excluded.variant, started = excluded.started, ended = excluded.ended"));
        if (!run(query, {orEmpty(one.name), orEmpty(one.url), orEmpty(one.system), orEmpty(one.variant), one.started,
                         one.ended ? QVariant(*one.ended) : QVariant()}))
            return false;
    }
    for (const SavedMark &mark : beside.marks) {
        if (mark.row < m_firstRow) // of an earlier session: its own file keeps it (Library::mark())
            continue;
        query.prepare(mark.note ? QStringLiteral("INSERT OR REPLACE INTO marks (row, note) VALUES (?, ?)")
                                : QStringLiteral("DELETE FROM marks WHERE row = ?"));
        QVariantList values {mark.row - m_firstRow};
        if (mark.note)
            values.append(orEmpty(*mark.note));
        if (!run(query, values))
            return false;
    }
    return true;
}

bool SegmentWriter::writeProfiles()
{
    for (const qint64 end = m_store.profiles().size(); m_state.profiles < end; ++m_state.profiles) {
        const Profile &profile = m_store.profiles()[Profiles::Id(m_state.profiles)];
        if (!run(m_profile, {m_state.profiles, facts::toJson(profile)}))
            return false;
    }
    return true;
}

bool SegmentWriter::writeTexts()
{
    const qint64 end = m_store.texts().size();
    while (m_state.texts < end) {
        const qint64 first = m_state.texts;
        QByteArray sizes, bytes;
        for (; m_state.texts < end && bytes.size() < MostTextBytes; ++m_state.texts) {
            const QByteArrayView text = m_store.texts()[Texts::Id(m_state.texts)];
            const quint32 size = qToLittleEndian(quint32(text.size()));
            sizes.append(reinterpret_cast<const char *>(&size), sizeof size);
            bytes.append(text);
        }
        if (!run(m_texts, {first, m_state.texts - first, sizes, bytes}))
            return false;
    }
    return true;
}

bool SegmentWriter::writeSegment(qint64 end)
{
    const Columns &columns = m_store.columns(m_state.row);
    if (m_firstBlock < 0)
        m_firstBlock = columns.block[m_state.row % Columns::Rows];
    // A full or long segment stays as it is; the next row begins a new one.
    if (m_state.row - m_state.segment >= LongSegment || m_state.segment / Columns::Rows != m_state.row / Columns::Rows)
        m_state.segment = m_state.row;
    const qint64 first = m_state.segment;
    m_scratch.resize(0);
    facts::appendColumns(m_scratch, columns, first % Columns::Rows, end - first, quint32(m_firstBlock));
    if (!run(m_segment, {first - m_firstRow, end - first, m_scratch}))
        return false;
    const qint64 last = (end - 1) % Columns::Rows;
    if (!writePayloads(columns.block[last], qint64(columns.offset[last]) + columns.size[last] + columns.tail[last]))
        return false;
    if (!writeFailures(end))
        return false;
    const auto [least, most] = std::minmax_element(columns.time + m_state.row % Columns::Rows, columns.time + last + 1);
    m_state.first = std::min(m_state.first.value_or(*least), *least);
    m_state.last = std::max(m_state.last.value_or(*most), *most);
    m_state.row = end;
    return true;
}

/// Rows lie in the arena in their order: all blocks before `block` are full, and `used` bytes of it.
bool SegmentWriter::writePayloads(qint64 block, qint64 used)
{
    if (m_state.block < 0)
        m_state.block = m_firstBlock;
    for (; m_state.block < block; ++m_state.block, m_state.piece = m_state.used = 0) {
        if (!writePiece(m_state.block, m_state.used, m_store.payloads().used(quint32(m_state.block))))
            return false;
    }
    return writePiece(block, m_state.used, used);
}

bool SegmentWriter::writePiece(qint64 block, qint64 from, qint64 to)
{
    if (from >= to)
        return true;
    const Payloads::Held held = m_store.payloads().readBlock(quint32(block), to);
    if (held.isLost()) {
        m_error = QSqlError(QString(), QStringLiteral("bytes left the memory before they were written"));
        return false;
    }
    if (from - m_state.piece >= LongPiece)
        m_state.piece = from;
    for (qint64 end = 0; m_state.piece < to; m_state.piece = end) {
        end = std::min(to, m_state.piece + MostPiece);
        if (!run(m_payload, {block - m_firstBlock, m_state.piece, raw(held.bytes.data() + m_state.piece, end - m_state.piece)}))
            return false;
        if (end == to)
            break;
    }
    m_state.used = to;
    return true;
}

bool SegmentWriter::writeFailures(qint64 end)
{
    QHash<QString, Seen> seen; // `before` counts those of this piece
    for (qint64 number = m_state.row; number < end; ++number) {
        if (!m_store.profile(number).isFailure())
            continue;
        const decode::Event event = m_store.row(number).event;
        const QString signature = event.signature();
        const QString entry = event.diagnosis && event.diagnosis->entry ? event.diagnosis->entry->id : QString();
        if (!run(m_failure, {number - m_firstRow, event.time, orEmpty(event.connection), QString(kindName(event.kind)), orEmpty(event.system),
                             orNull(event.code), orNull(event.name), orNull(event.subject), orNull(event.text), orNull(entry),
                             orNull(signature)}))
            return false;
        ++m_state.failures;
        if (signature.isEmpty())
            continue;
        Seen &tally = seen[signature];
        tally.first = tally.before == 0 ? event.time : std::min(tally.first, event.time);
        tally.last = tally.before == 0 ? event.time : std::max(tally.last, event.time);
        ++tally.before;
    }
    for (auto it = seen.cbegin(); it != seen.cend(); ++it) {
        if (!run(m_seen, {it.key(), it->before, it->first, it->last}))
            return false;
    }
    return true;
}

bool SegmentWriter::writeSession()
{
    return run(m_session, {*m_state.first, *m_state.last, m_state.row - m_firstRow, m_state.failures});
}

} // namespace telltale::history
