// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/eventfields.h"

#include "app/history/masking.h"
#include "app/wire/text.h"

#include <QDateTime>

#include <algorithm>

namespace telltale::history {

namespace {

/// The way the bytes went; what happened to the connection itself went no way.
QString arrow(const decode::Event &event)
{
    if (event.kind == Kind::Note)
        return {};
    return event.direction == wire::Direction::In ? QStringLiteral("↓") : QStringLiteral("↑");
}

/// What a row is called: the constant of the catalogue, else the operation it is or belongs to.
const QString &nameOf(const Row &row)
{
    return row.event.name.isEmpty() ? row.event.operation : row.event.name;
}

constexpr qsizetype MostPreviewedBytes = 64 * 1024;
constexpr qsizetype MostPreviewCharacters = 200;

const catalog::Entry *entryOf(const Row &row)
{
    return row.event.diagnosis ? row.event.diagnosis->entry : nullptr;
}

QDateTime localTime(Time time)
{
    return QDateTime::fromMSecsSinceEpoch(time / Millisecond);
}

/// A row that stands for several identical messages says so.
QString countText(const Row &row)
{
    return row.event.count > 1 ? QStringLiteral("×%1").arg(row.event.count) : QString();
}

/// The row in a sentence: what the catalogue says, else what the adapter made of it, else the bytes themselves.
QString meaning(const Row &row)
{
    const decode::Event &event = row.event;
    if (event.diagnosis && !event.diagnosis->meaning.isEmpty())
        return event.diagnosis->meaning;
    if (!event.text.isEmpty() || event.bytes.isEmpty())
        return Mask(event, false)(event.text);
    if (event.bytes.size() > MostPreviewedBytes)
        return {};
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

/// Every failure is counted, and nothing else (Event::signature).
QVariant timesSeen(const Row &row)
{
    return row.event.signature().isEmpty() ? QVariant() : QVariant(row.seen.before + 1);
}

QString seenText(const Row &row)
{
    if (row.event.signature().isEmpty())
        return {};
    return row.seen.before == 0 ? QStringLiteral("first") : QStringLiteral("%1×").arg(row.seen.before + 1);
}

QVariant size(const Row &row)
{
    const bool onWire = !row.event.inferred && (!row.event.bytes.isEmpty() || row.event.kind != Kind::Note);
    return onWire ? QVariant(qint64(row.event.bytes.size())) : QVariant();
}

QString latencyText(const Row &row)
{
    if (!row.event.latency)
        return {};
    const Time latency = *row.event.latency;
    if (latency < Millisecond)
        return QStringLiteral("%1 µs").arg(latency);
    if (latency < 10 * Millisecond)
        return QStringLiteral("%1 ms").arg(double(latency) / Millisecond, 0, 'f', 1);
    if (latency < Second)
        return QStringLiteral("%1 ms").arg(latency / Millisecond);
    return QStringLiteral("%1 s").arg(double(latency) / Second, 0, 'f', 2);
}

QString closes(const Row &row)
{
    if (row.event.kind == Kind::Close || row.event.kind == Kind::Refused)
        return QStringLiteral("yes");
    const catalog::Entry *entry = entryOf(row);
    if (!entry)
        return {};
    switch (entry->closes) {
    case catalog::Closes::No:
        return QStringLiteral("no");
    case catalog::Closes::Yes:
        return QStringLiteral("yes");
    case catalog::Closes::Varies:
        return QStringLiteral("varies");
    }
    return {};
}

QString numberText(const QVariant &number)
{
    return number.isValid() ? QString::number(number.toLongLong()) : QString();
}

QString text(const QString &fromWire)
{
    return singleLine(fromWire);
}

constexpr Qt::Alignment Left = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment Right = Qt::AlignRight | Qt::AlignVCenter;
constexpr Qt::Alignment Center = Qt::AlignCenter;
constexpr bool Shown = true, Hidden = false;
constexpr bool Number = true, Text = false;
constexpr bool Wire = true, Ours = false;

// clang-format off
const QList<EventField> &fieldList()
{
    static const QList<EventField> fields {
        {QStringLiteral("time"), QT_TRANSLATE_NOOP("EventField", "Time"),
         QT_TRANSLATE_NOOP("EventField", "When it was on the wire: `time>12:00:01`, `time:2026-11-20`."),
         Shown, 12, Left, Number, Ours,
         [](const Row &row) { return localTime(row.event.time).toString(QStringLiteral("HH:mm:ss.zzz")); },
         [](const Row &row) { return QVariant(row.event.time); }},
        {QStringLiteral("dir"), QT_TRANSLATE_NOOP("EventField", "⇅"),
         QT_TRANSLATE_NOOP("EventField", "Direction: `in` came from the server, `out` went to it."),
         Shown, 3, Center, Text, Ours,
         [](const Row &row) { return arrow(row.event); },
         [](const Row &row) { return QVariant(QString(wire::directionName(row.event.direction))); }},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("EventField", "Kind"),
         QT_TRANSLATE_NOOP("EventField", "What it is: request, reply, push, error, close and so on."),
         Shown, 12, Left, Text, Ours,
         [](const Row &row) { return QString(kindName(row.event.kind)); },
         [](const Row &row) { return QVariant(QString(kindName(row.event.kind))); }},
        {QStringLiteral("code"), QT_TRANSLATE_NOOP("EventField", "Code"),
         QT_TRANSLATE_NOOP("EventField", "The code as it was on the wire: `code>=3000`, `code:100..199`."),
         Shown, 8, Left, Number, Wire,
         [](const Row &row) { return text(row.event.code); },
         [](const Row &row) { return QVariant(row.event.code); }},
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("EventField", "Name"),
         QT_TRANSLATE_NOOP("EventField", "The constant that the system has for the code; for what is no failure, its operation."),
         Shown, 24, Left, Text, Ours,
         [](const Row &row) { return text(nameOf(row)); },
         [](const Row &row) { return QVariant(nameOf(row)); }},
        {QStringLiteral("subject"), QT_TRANSLATE_NOOP("EventField", "Subject"),
         QT_TRANSLATE_NOOP("EventField", "The channel, subject, topic, record or document it is about."),
         Shown, 18, Left, Text, Wire,
         [](const Row &row) { return text(row.event.subject); },
         [](const Row &row) { return QVariant(row.event.subject); }},
        {QStringLiteral("meaning"), QT_TRANSLATE_NOOP("EventField", "Meaning"),
         QT_TRANSLATE_NOOP("EventField", "What it means; for what is no failure, what it says."),
         Shown, 48, Left, Text, Ours,
         [](const Row &row) { return row.event.count > 1 ? countText(row) + u' ' + text(meaning(row)) : text(meaning(row)); },
         meaningValue},
        {QStringLiteral("retry"), QT_TRANSLATE_NOOP("EventField", "Retry"),
         QT_TRANSLATE_NOOP("EventField", "Whether and how to try again."),
         Shown, 14, Left, Text, Ours, retry,
         [](const Row &row) { return QVariant(retry(row)); }},
        {QStringLiteral("seen"), QT_TRANSLATE_NOOP("EventField", "Seen"),
         QT_TRANSLATE_NOOP("EventField", "How often this failure was seen by then, earlier runs included: `seen:first`, `seen>3`."),
         Shown, 6, Right, Number, Ours, seenText, timesSeen},
        {QStringLiteral("size"), QT_TRANSLATE_NOOP("EventField", "Size"),
         QT_TRANSLATE_NOOP("EventField", "Bytes of the message, without the frame's header: `size>10k`."),
         Shown, 8, Right, Number, Ours,
         [](const Row &row) { return numberText(size(row)); },
         size},
        {QStringLiteral("latency"), QT_TRANSLATE_NOOP("EventField", "Latency"),
         QT_TRANSLATE_NOOP("EventField", "From the request to this reply: `latency>5ms`."),
         Shown, 9, Right, Number, Ours, latencyText,
         [](const Row &row) { return row.event.latency ? QVariant(*row.event.latency) : QVariant(); }},
        {QStringLiteral("count"), QT_TRANSLATE_NOOP("EventField", "Count"),
         QT_TRANSLATE_NOOP("EventField", "How many identical messages in a row it stands for: `count>1`."),
         Hidden, 6, Right, Number, Ours, countText,
         [](const Row &row) { return QVariant(row.event.count); }},
        {QStringLiteral("system"), QT_TRANSLATE_NOOP("EventField", "System"),
         QT_TRANSLATE_NOOP("EventField", "The system that the connection speaks."),
         Hidden, 12, Left, Text, Ours,
         [](const Row &row) { return text(row.event.system); },
         [](const Row &row) { return QVariant(row.event.system); }},
        {QStringLiteral("operation"), QT_TRANSLATE_NOOP("EventField", "Operation"),
         QT_TRANSLATE_NOOP("EventField", "What was asked for, also on its reply or error."),
         Hidden, 14, Left, Text, Ours,
         [](const Row &row) { return text(row.event.operation); },
         [](const Row &row) { return QVariant(row.event.operation); }},
        {QStringLiteral("id"), QT_TRANSLATE_NOOP("EventField", "Id"),
         QT_TRANSLATE_NOOP("EventField", "What pairs request and reply on the wire."),
         Hidden, 8, Left, Text, Wire,
         [](const Row &row) { return text(row.event.id); },
         [](const Row &row) { return QVariant(row.event.id); }},
        {QStringLiteral("text"), QT_TRANSLATE_NOOP("EventField", "Text"),
         QT_TRANSLATE_NOOP("EventField", "The error message or close reason on the wire, or a summary of the message."),
         Hidden, 40, Left, Text, Wire,
         [](const Row &row) { return text(Mask(row.event, false)(row.event.text)); },
         [](const Row &row) { return QVariant(row.event.text); }},
        {QStringLiteral("match"), QT_TRANSLATE_NOOP("EventField", "Match"),
         QT_TRANSLATE_NOOP("EventField", "How sure the explanation is: exact, pattern, range or unknown."),
         Hidden, 9, Left, Text, Ours, match,
         [](const Row &row) { return QVariant(match(row)); }},
        {QStringLiteral("entry"), QT_TRANSLATE_NOOP("EventField", "Entry"),
         QT_TRANSLATE_NOOP("EventField", "The catalogue entry that explains it."),
         Hidden, 26, Left, Text, Ours,
         [](const Row &row) { return entryOf(row) ? text(entryOf(row)->id) : QString(); },
         [](const Row &row) { return QVariant(entryOf(row) ? entryOf(row)->id : QString()); }},
        {QStringLiteral("closes"), QT_TRANSLATE_NOOP("EventField", "Closes"),
         QT_TRANSLATE_NOOP("EventField", "Whether the connection ends with it: yes, no or varies."),
         Hidden, 7, Left, Text, Ours, closes,
         [](const Row &row) { return QVariant(closes(row)); }},
        {QStringLiteral("variant"), QT_TRANSLATE_NOOP("EventField", "Variant"),
         QT_TRANSLATE_NOOP("EventField", "The encoding that the connection uses."),
         Hidden, 9, Left, Text, Ours,
         [](const Row &row) { return text(row.event.variant); },
         [](const Row &row) { return QVariant(row.event.variant); }},
        {QStringLiteral("connection"), QT_TRANSLATE_NOOP("EventField", "Connection"),
         QT_TRANSLATE_NOOP("EventField", "The name of the connection."),
         Hidden, 12, Left, Text, Ours,
         [](const Row &row) { return text(row.event.connection); },
         [](const Row &row) { return QVariant(row.event.connection); }},
        {QStringLiteral("why"), QT_TRANSLATE_NOOP("EventField", "Why"),
         QT_TRANSLATE_NOOP("EventField", "The reason for the retry advice."),
         Hidden, 40, Left, Text, Ours,
         [](const Row &row) { return text(why(row)); },
         [](const Row &row) { return QVariant(why(row)); }},
    };
    return fields;
}
// clang-format on

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

} // namespace

const QList<EventField> &eventFields()
{
    return fieldList();
}

int eventFieldIndex(QStringView key)
{
    const QList<EventField> &fields = fieldList();
    for (int i = 0; i < fields.size(); ++i) {
        if (key.compare(fields[i].key, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

const EventField *eventField(QStringView key)
{
    const int index = eventFieldIndex(key);
    return index < 0 ? nullptr : &fieldList()[index];
}

QString cellHelp(const EventField &field, const Row &row)
{
    if (field.key == QLatin1String("seen"))
        return seenHelp(row);
    if (field.key == QLatin1String("retry"))
        return retryHelp(row);
    if (field.key == QLatin1String("time"))
        return localTime(row.event.time).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz t"));
    if (field.key == QLatin1String("dir"))
        return row.event.direction == wire::Direction::In ? QStringLiteral("in: from the server")
                                                          : QStringLiteral("out: to the server");
    if (field.key == QLatin1String("system") && row.event.guessed)
        return QStringLiteral("Recognised from the first frames, not chosen.");
    return {};
}

QString singleLine(const QString &text)
{
    const auto plain = [](QChar c) { return c >= u' ' && c <= u'~'; };
    if (std::all_of(text.cbegin(), text.cend(), plain))
        return text;
    QString line = wire::visibleText(text.toUtf8());
    line.replace(QLatin1String("\\u000D\n"), QLatin1String("\n")); // CR LF is one line end
    line.replace(u'\n', u'⏎');
    line.replace(u'\t', u' ');
    return line;
}

} // namespace telltale::history
