// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/cells.h"

#include "app/history/eventfields.h"
#include "app/history/masking.h"

#include <algorithm>

namespace telltale::history::cells {

namespace {
constexpr qsizetype MostPreviewedBytes = 64 * 1024;
constexpr qsizetype MostPreviewCharacters = 200;
}

QString arrow(const decode::Event &event)
{
    if (event.kind == Kind::Note)
        return {};
    return event.direction == wire::Direction::In ? QStringLiteral("↓") : QStringLiteral("↑");
}

const QString &name(const Row &row)
{
    return row.event.name.isEmpty() ? row.event.operation : row.event.name;
}

const catalog::Entry *entry(const Row &row)
{
    return row.event.diagnosis ? row.event.diagnosis->entry : nullptr;
}

QDateTime localTime(Time time)
{
    return QDateTime::fromMSecsSinceEpoch(time / Millisecond);
}

QString count(const Row &row)
{
    return row.event.count > 1 ? QStringLiteral("×%1").arg(row.event.count) : QString();
}

/// Control characters that no text protocol uses: then the bytes themselves tell a person nothing.
static bool isBinary(QByteArrayView bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char c) { return quint8(c) < 0x09 || (quint8(c) > 0x0d && quint8(c) < 0x1e); });
}

QString meaning(const Row &row)
{
    const decode::Event &event = row.event;
    if (event.diagnosis && !event.diagnosis->meaning.isEmpty())
        return event.diagnosis->meaning;
    if (row.lostBytes)
        return QStringLiteral("%1 bytes, no longer there").arg(*row.lostBytes);
    if (!event.text.isEmpty() || event.bytes.isEmpty())
        return Mask(event, false)(event.text);
    if (event.bytes.size() > MostPreviewedBytes)
        return {};
    if (isBinary(event.bytes))
        return QStringLiteral("%1 bytes, binary").arg(event.bytes.size());
    const QString preview = maskedText(event);
    return preview.size() > MostPreviewCharacters ? preview.left(MostPreviewCharacters) + u'…' : preview;
}

QVariant meaningValue(const Row &row)
{
    const auto &diagnosis = row.event.diagnosis;
    return diagnosis && !diagnosis->meaning.isEmpty() ? diagnosis->meaning : row.event.text;
}

QString retry(const Row &row)
{
    const auto &diagnosis = row.event.diagnosis;
    return diagnosis && diagnosis->retry ? QString(retryName(diagnosis->retry->retryClass)) : QString();
}

QString why(const Row &row)
{
    const auto &diagnosis = row.event.diagnosis;
    return diagnosis && diagnosis->retry ? diagnosis->retry->why : QString();
}

QString match(const Row &row)
{
    return row.event.diagnosis ? QString(catalog::matchName(row.event.diagnosis->match)) : QString();
}

QVariant timesSeen(const Row &row)
{
    return row.event.signature().isEmpty() ? QVariant() : QVariant(row.seen.before + 1);
}

QString seen(const Row &row)
{
    if (row.event.signature().isEmpty())
        return {};
    return row.seen.before == 0 ? QStringLiteral("first") : QStringLiteral("%1×").arg(row.seen.before + 1);
}

bool hasSize(Kind kind, bool inferred, qint64 bytes)
{
    return !inferred && (bytes > 0 || kind != Kind::Note);
}

QVariant size(const Row &row)
{
    const qint64 bytes = row.lostBytes.value_or(row.event.bytes.size());
    return hasSize(row.event.kind, row.event.inferred, bytes) ? QVariant(bytes) : QVariant();
}

QString latency(const Row &row)
{
    if (!row.event.latency)
        return {};
    const Time time = *row.event.latency;
    if (time < Millisecond)
        return QStringLiteral("%1 µs").arg(time);
    if (time < 10 * Millisecond)
        return QStringLiteral("%1 ms").arg(double(time) / Millisecond, 0, 'f', 1);
    if (time < Second)
        return QStringLiteral("%1 ms").arg(time / Millisecond);
    return QStringLiteral("%1 s").arg(double(time) / Second, 0, 'f', 2);
}

QString closes(const Row &row)
{
    if (row.event.kind == Kind::Close || row.event.kind == Kind::Refused)
        return QStringLiteral("yes");
    const catalog::Entry *known = entry(row);
    if (!known)
        return {};
    switch (known->closes) {
    case catalog::Closes::No:
        return QStringLiteral("no");
    case catalog::Closes::Yes:
        return QStringLiteral("yes");
    case catalog::Closes::Varies:
        return QStringLiteral("varies");
    }
    return {};
}

QString seenHelp(const Row &row)
{
    if (row.event.signature().isEmpty())
        return {};
    if (row.seen.before == 0)
        return QStringLiteral("Not seen before, in this run or an earlier one.");
    const QString format = QStringLiteral("yyyy-MM-dd HH:mm:ss");
    return QStringLiteral("Seen %1 before: first %2, last %3.")
        .arg(row.seen.before == 1 ? QStringLiteral("once") : QStringLiteral("%1 times").arg(row.seen.before),
             localTime(row.seen.first).toString(format), localTime(row.seen.last).toString(format));
}

QString retryHelp(const Row &row)
{
    QString help = singleLine(why(row));
    const auto &diagnosis = row.event.diagnosis;
    if (diagnosis && diagnosis->retry && diagnosis->retry->delay)
        help += u'\n' + diagnosis->retry->delay->sentence();
    return help.trimmed();
}

} // namespace telltale::history::cells
