// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/eventfields.h"

#include "app/history/cells.h"
#include "app/history/masking.h"
#include "app/wire/text.h"

#include <algorithm>

namespace telltale::history {

namespace {

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

template <Source source>
Source from(const Profile &) { return source; }
constexpr FactSource FromProfile = from<Source::Profile>;

Source fromText(const Profile &profile) { return profile.glanced ? Source::Row : Source::Words; }

Source fromMeaning(const Profile &profile)
{
    return profile.diagnosis && !profile.diagnosis->meaning.isEmpty() ? Source::Profile : fromText(profile);
}

Source fromId(const Profile &profile) { return profile.glanced ? Source::Row : Source::Tail; }
Source fromNumbers(const Profile &profile) { return profile.glanced ? Source::Profile : Source::Tail; } // a plain message has none
Source fromSeen(const Profile &profile) { return profile.isFailure() ? Source::Tail : Source::Profile; }

// clang-format off
const QList<EventField> &fieldList()
{
    static const QList<EventField> fields {
        {QStringLiteral("time"), QT_TRANSLATE_NOOP("EventField", "Time"),
         QT_TRANSLATE_NOOP("EventField", "When it was on the wire: `time>12:00:01`, `time:2026-11-20`."),
         Shown, 12, Left, Number, Ours, from<Source::Time>,
         [](const Row &row) { return cells::localTime(row.event.time).toString(QStringLiteral("HH:mm:ss.zzz")); },
         [](const Row &row) { return QVariant(row.event.time); }},
        {QStringLiteral("dir"), QT_TRANSLATE_NOOP("EventField", "⇅"),
         QT_TRANSLATE_NOOP("EventField", "Direction: `in` came from the server, `out` went to it."),
         Shown, 3, Center, Text, Ours, FromProfile,
         [](const Row &row) { return cells::arrow(row.event); },
         [](const Row &row) { return QVariant(QString(wire::directionName(row.event.direction))); }},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("EventField", "Kind"),
         QT_TRANSLATE_NOOP("EventField", "What it is: request, reply, push, error, close and so on."),
         Shown, 12, Left, Text, Ours, FromProfile,
         [](const Row &row) { return QString(kindName(row.event.kind)); },
         [](const Row &row) { return QVariant(QString(kindName(row.event.kind))); }},
        {QStringLiteral("code"), QT_TRANSLATE_NOOP("EventField", "Code"),
         QT_TRANSLATE_NOOP("EventField", "The code as it was on the wire: `code>=3000`, `code:100..199`."),
         Shown, 7, Left, Number, Wire, FromProfile,
         [](const Row &row) { return text(row.event.code); },
         [](const Row &row) { return QVariant(row.event.code); }},
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("EventField", "Name"),
         QT_TRANSLATE_NOOP("EventField", "The constant that the system has for the code; for what is no failure, its operation."),
         Shown, 22, Left, Text, Ours, FromProfile,
         [](const Row &row) { return text(cells::name(row)); },
         [](const Row &row) { return QVariant(cells::name(row)); }},
        {QStringLiteral("subject"), QT_TRANSLATE_NOOP("EventField", "Subject"),
         QT_TRANSLATE_NOOP("EventField", "The channel, subject, topic, record or document it is about."),
         Shown, 17, Left, Text, Wire, from<Source::Subject>,
         [](const Row &row) { return text(row.event.subject); },
         [](const Row &row) { return QVariant(row.event.subject); }},
        {QStringLiteral("meaning"), QT_TRANSLATE_NOOP("EventField", "Meaning"),
         QT_TRANSLATE_NOOP("EventField", "What it means; for what is no failure, what it says."),
         Shown, 48, Left, Text, Ours, fromMeaning,
         [](const Row &row) { return row.event.count > 1 ? cells::count(row) + u' ' + text(cells::meaning(row)) : text(cells::meaning(row)); },
         cells::meaningValue},
        {QStringLiteral("retry"), QT_TRANSLATE_NOOP("EventField", "Retry"),
         QT_TRANSLATE_NOOP("EventField", "Whether and how to try again."),
         Shown, 14, Left, Text, Ours, FromProfile, cells::retry,
         [](const Row &row) { return QVariant(cells::retry(row)); }},
        {QStringLiteral("seen"), QT_TRANSLATE_NOOP("EventField", "Seen"),
         QT_TRANSLATE_NOOP("EventField", "How often this failure was seen by then, earlier runs included: `seen:first`, `seen>3`."),
         Shown, 6, Right, Number, Ours, fromSeen, cells::seen, cells::timesSeen},
        {QStringLiteral("size"), QT_TRANSLATE_NOOP("EventField", "Size"),
         QT_TRANSLATE_NOOP("EventField", "Bytes of the message, without the frame's header: `size>10k`."),
         Shown, 8, Right, Number, Ours, from<Source::Size>,
         [](const Row &row) { return numberText(cells::size(row)); },
         cells::size},
        {QStringLiteral("latency"), QT_TRANSLATE_NOOP("EventField", "Latency"),
         QT_TRANSLATE_NOOP("EventField", "From the request to this reply: `latency>5ms`."),
         Shown, 9, Right, Number, Ours, fromNumbers, cells::latency,
         [](const Row &row) { return row.event.latency ? QVariant(*row.event.latency) : QVariant(); }},
        {QStringLiteral("count"), QT_TRANSLATE_NOOP("EventField", "Count"),
         QT_TRANSLATE_NOOP("EventField", "How many identical messages in a row it stands for: `count>1`."),
         Hidden, 6, Right, Number, Ours, fromNumbers, cells::count,
         [](const Row &row) { return QVariant(row.event.count); }},
        {QStringLiteral("system"), QT_TRANSLATE_NOOP("EventField", "System"),
         QT_TRANSLATE_NOOP("EventField", "The system that the connection speaks."),
         Hidden, 12, Left, Text, Ours, FromProfile,
         [](const Row &row) { return text(row.event.system); },
         [](const Row &row) { return QVariant(row.event.system); }},
        {QStringLiteral("operation"), QT_TRANSLATE_NOOP("EventField", "Operation"),
         QT_TRANSLATE_NOOP("EventField", "What was asked for, also on its reply or error."),
         Hidden, 14, Left, Text, Ours, FromProfile,
         [](const Row &row) { return text(row.event.operation); },
         [](const Row &row) { return QVariant(row.event.operation); }},
        {QStringLiteral("id"), QT_TRANSLATE_NOOP("EventField", "Id"),
         QT_TRANSLATE_NOOP("EventField", "What pairs request and reply on the wire."),
         Hidden, 8, Left, Text, Wire, fromId,
         [](const Row &row) { return text(row.event.id); },
         [](const Row &row) { return QVariant(row.event.id); }},
        {QStringLiteral("text"), QT_TRANSLATE_NOOP("EventField", "Text"),
         QT_TRANSLATE_NOOP("EventField", "The error message or close reason on the wire, or a summary of the message."),
         Hidden, 40, Left, Text, Wire, fromText,
         [](const Row &row) { return text(Mask(row.event, false)(row.event.text)); },
         [](const Row &row) { return QVariant(row.event.text); }},
        {QStringLiteral("match"), QT_TRANSLATE_NOOP("EventField", "Match"),
         QT_TRANSLATE_NOOP("EventField", "How sure the explanation is: exact, pattern, range or unknown."),
         Hidden, 9, Left, Text, Ours, FromProfile, cells::match,
         [](const Row &row) { return QVariant(cells::match(row)); }},
        {QStringLiteral("entry"), QT_TRANSLATE_NOOP("EventField", "Entry"),
         QT_TRANSLATE_NOOP("EventField", "The catalogue entry that explains it."),
         Hidden, 26, Left, Text, Ours, FromProfile,
         [](const Row &row) { return cells::entry(row) ? text(cells::entry(row)->id) : QString(); },
         [](const Row &row) { return QVariant(cells::entry(row) ? cells::entry(row)->id : QString()); }},
        {QStringLiteral("closes"), QT_TRANSLATE_NOOP("EventField", "Closes"),
         QT_TRANSLATE_NOOP("EventField", "Whether the connection ends with it: yes, no or varies."),
         Hidden, 7, Left, Text, Ours, FromProfile, cells::closes,
         [](const Row &row) { return QVariant(cells::closes(row)); }},
        {QStringLiteral("variant"), QT_TRANSLATE_NOOP("EventField", "Variant"),
         QT_TRANSLATE_NOOP("EventField", "The encoding that the connection uses."),
         Hidden, 9, Left, Text, Ours, FromProfile,
         [](const Row &row) { return text(row.event.variant); },
         [](const Row &row) { return QVariant(row.event.variant); }},
        {QStringLiteral("connection"), QT_TRANSLATE_NOOP("EventField", "Connection"),
         QT_TRANSLATE_NOOP("EventField", "The name of the connection."),
         Hidden, 12, Left, Text, Ours, FromProfile,
         [](const Row &row) { return text(row.event.connection); },
         [](const Row &row) { return QVariant(row.event.connection); }},
        {QStringLiteral("why"), QT_TRANSLATE_NOOP("EventField", "Why"),
         QT_TRANSLATE_NOOP("EventField", "The reason for the retry advice."),
         Hidden, 40, Left, Text, Ours, FromProfile,
         [](const Row &row) { return text(cells::why(row)); },
         [](const Row &row) { return QVariant(cells::why(row)); }},
    };
    return fields;
}
// clang-format on

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
        return cells::seenHelp(row);
    if (field.key == QLatin1String("retry"))
        return cells::retryHelp(row);
    if (field.key == QLatin1String("time"))
        return cells::localTime(row.event.time).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz t"));
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
