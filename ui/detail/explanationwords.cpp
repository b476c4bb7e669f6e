// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/explanationwords.h"

#include "app/history/cells.h"
#include "app/history/eventfields.h"
#include "ui/models/timewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr qsizetype LongestPart = 160;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

QString dateAndClock(Time time, models::ClockDetail detail)
{
    const QString date = QLocale().toString(history::cells::localTime(time).date(), QLocale::ShortFormat);
    return Words::tr("%1, %2", "date, time").arg(date, models::clockWords(time, detail));
}

/// "maxPayload", "max_payload" → "max payload".
QString partName(QString name)
{
    static const QRegularExpression seam(u"(?<=[a-z0-9])(?=[A-Z])"_s);
    return name.replace(seam, u" "_s).replace(u'_', u' ').toLower();
}

QString timesWords(qint64 times)
{
    return times == 1 ? Words::tr("once") : Words::tr("%n times", nullptr, int(qMin<qint64>(times, std::numeric_limits<int>::max())));
}

} // namespace

QString kindTitle(Kind kind)
{
    switch (kind) {
    case Kind::Request: return Words::tr("Request");
    case Kind::Reply: return Words::tr("Reply");
    case Kind::Push: return Words::tr("Push");
    case Kind::Ping: return Words::tr("Ping");
    case Kind::Pong: return Words::tr("Pong");
    case Kind::Info: return Words::tr("Information");
    case Kind::Error: return Words::tr("Error");
    case Kind::Unsubscribed: return Words::tr("Unsubscribed by the server");
    case Kind::Close: return Words::tr("End of the connection");
    case Kind::Refused: return Words::tr("Upgrade refused");
    case Kind::Malformed: return Words::tr("Malformed");
    case Kind::Note: return Words::tr("Note");
    }
    return {};
}

QString momentWords(Time time) { return dateAndClock(time, models::ClockDetail::Seconds); }

QString exactMomentWords(Time time) { return dateAndClock(time, models::ClockDetail::Milliseconds); }

QString partsSentence(const catalog::Parts &values)
{
    QStringList items;
    for (const auto &[name, value] : values) {
        if (value.isEmpty())
            continue;
        const QString line = history::singleLine(value);
        items.append(Words::tr("the %1 “%2”").arg(partName(name), line.size() > LongestPart ? line.left(LongestPart) + u'…' : line));
    }
    return items.isEmpty() ? QString() : Words::tr("It names %1.").arg(QLocale().createSeparatedList(items));
}

QString seenSentence(const history::RelatedRows::Occurrences &inSession, const history::Row &last)
{
    const qint64 ever = last.seen.before + 1;
    if (ever <= 1)
        return Words::tr("This is the first time that it was seen, in this session or an earlier one.");
    if (inSession.count >= ever)
        return Words::tr("Seen %1, all in this session: first on %2, last on %3.").arg(timesWords(ever), momentWords(inSession.first), momentWords(inSession.last));
    const Time first = last.seen.before > 0 ? last.seen.first : last.event.time;
    return Words::tr("Seen %1 in this session, and %2 in all: first on %3, last on %4.")
        .arg(timesWords(qMax<qint64>(1, inSession.count)), timesWords(ever), momentWords(first), momentWords(last.event.time));
}

QString entryTitle(const catalog::Entry &entry)
{
    return entry.code.isEmpty() || entry.code == entry.name ? entry.name : entry.code + u' ' + entry.name;
}

QString failureFilter(const decode::Event &event)
{
    QStringList terms;
    const auto add = [&terms](const QString &key, const QString &value) {
        if (!value.isEmpty() && !value.contains(u'"') && !value.contains(u'\\') && !value.contains(u'\n'))
            terms.append(key + u"=\""_s + value + u'"');
    };
    const catalog::Entry *entry = event.diagnosis ? event.diagnosis->entry : nullptr;
    if (entry)
        add(u"entry"_s, entry->id);
    if (!entry || event.diagnosis->match == catalog::Match::Range)
        add(u"code"_s, event.code);
    if (!entry)
        add(u"name"_s, event.name);
    if (terms.isEmpty())
        return {};
    return entry ? terms.join(u' ') : u"kind:%1 "_s.arg(kindName(event.kind)) + terms.join(u' ');
}

} // namespace telltale::ui
