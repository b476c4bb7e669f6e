// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/explanation.h"

#include "app/history/eventfields.h"
#include "app/history/masking.h"
#include "ui/theme/signs.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr qsizetype MostShownText = 8 * 1024;

QString when(Time time) { return QDateTime::fromMSecsSinceEpoch(time / Millisecond).toString(u"yyyy-MM-dd HH:mm:ss"_s); }

QString kindTitle(Kind kind)
{
    switch (kind) {
    case Kind::Request: return Explanation::tr("Request");
    case Kind::Reply: return Explanation::tr("Reply");
    case Kind::Push: return Explanation::tr("Push");
    case Kind::Ping: return Explanation::tr("Ping");
    case Kind::Pong: return Explanation::tr("Pong");
    case Kind::Info: return Explanation::tr("Information");
    case Kind::Error: return Explanation::tr("Error");
    case Kind::Unsubscribed: return Explanation::tr("Unsubscribed by the server");
    case Kind::Close: return Explanation::tr("End of the connection");
    case Kind::Refused: return Explanation::tr("Upgrade refused");
    case Kind::Malformed: return Explanation::tr("Malformed");
    case Kind::Note: return Explanation::tr("Note");
    }
    return {};
}

QString seenWords(const history::Row &row)
{
    if (row.seen.before == 0)
        return Explanation::tr("for the first time");
    const QString times = row.seen.before == 1 ? Explanation::tr("once before") : Explanation::tr("%1 times before").arg(QLocale().toString(row.seen.before));
    return Explanation::tr("%1, first %2, last %3").arg(times, when(row.seen.first), when(row.seen.last));
}

QString sentence(QString text)
{
    if (!text.isEmpty() && !text.endsWith(u'.') && !text.endsWith(u'!') && !text.endsWith(u'?'))
        text += u'.';
    return text;
}

} // namespace

Explanation::Explanation(QWidget *parent)
    : FactSheet(parent)
{
    setObjectName(u"explanation"_s);
    setAccessibleName(tr("Explanation"));
}

void Explanation::setRow(const history::Row &row, bool showSecrets)
{
    clear();
    const decode::Event &event = row.event;
    const Sign sign = eventSign(event);
    QString words = event.name;
    if (words.isEmpty())
        words = event.operation.isEmpty() ? kindTitle(event.kind) : kindTitle(event.kind) + u" · "_s + event.operation;
    setHeadline(sign.shape, sign.tone, event.code, words);
    addDiagnosis(row, showSecrets);
    addContext(row, showSecrets);
}

void Explanation::addDiagnosis(const history::Row &row, bool showSecrets)
{
    const decode::Event &event = row.event;
    if (!event.diagnosis) {
        addParagraph(u"meaning"_s, history::Mask(event, showSecrets)(event.text));
        return;
    }
    const decode::Diagnosis &diagnosis = *event.diagnosis;
    const catalog::Entry *entry = diagnosis.entry;
    addParagraph(u"meaning"_s, diagnosis.meaning.isEmpty() && !entry ? tr("The catalogue does not know this one.") : diagnosis.meaning);
    if (diagnosis.detail && !diagnosis.meaning.contains(diagnosis.detail->meaning))
        addParagraph(u"detailMeaning"_s, diagnosis.detail->meaning);
    if (diagnosis.retry) {
        const Retry &retry = *diagnosis.retry;
        const Sign sign = retrySign(retry.retryClass);
        QStringList sentences {sentence(retry.why)};
        if (retry.delay)
            sentences.append(tr("Wait %1.").arg(retry.delay->sentence()));
        if (diagnosis.fromWire)
            sentences.append(tr("The wire itself said so."));
        sentences.removeAll(QString());
        addVerdict(u"retry"_s, tr("Retry"), sign.shape, sign.tone, retryWords(retry.retryClass), sentences.join(u' '));
    } else {
        addVerdict(u"retry"_s, tr("Retry"), Glyph::Ring, Tone::Muted, tr("No advice"), tr("Nothing is known about this code, and nothing is invented."));
    }
    const catalog::Entry *telling = diagnosis.detail ? diagnosis.detail : entry;
    if (telling) {
        addFact(u"cause"_s, tr("Cause"), telling->cause);
        addFact(u"remedy"_s, tr("Remedy"), telling->remedy);
    }
    if (!event.signature().isEmpty())
        addFact(u"seen"_s, tr("Seen"), seenWords(row));
}

void Explanation::addContext(const history::Row &row, bool showSecrets)
{
    const decode::Event &event = row.event;
    const history::Mask mask(event, showSecrets);
    if (event.diagnosis)
        addFact(u"text"_s, tr("On the wire"), mask(event.text), From::Wire);
    addFact(u"operation"_s, tr("Operation"), event.operation, From::Wire);
    addFact(u"subject"_s, tr("Subject"), event.subject, From::Wire);
    addFact(u"id"_s, tr("Id"), event.id, From::Wire);
    for (const auto &[name, value] : event.parts)
        addFact(u"part-"_s + name, name, history::singleLine(mask(value)), From::Wire);
    if (event.latency)
        addFact(u"latency"_s, tr("Answered after"), history::eventField(u"latency")->text(row));
    addFact(u"count"_s, tr("In a row"), history::eventField(u"count")->text(row));
    addFact(u"findings"_s, tr("Findings"), event.findings.join(u'\n'));
    if (event.inferred)
        addFact(u"inferred"_s, tr("Inferred"), tr("This was not on the wire: it was concluded. The reason is under Why."));
    if (event.kind == Kind::Refused)
        addFact(u"response"_s, tr("Answer"), history::maskedText(event, showSecrets).left(MostShownText), From::Wire);
    if (event.diagnosis) {
        addFact(u"match"_s, tr("Match"), matchWords(event.diagnosis->match));
        if (const catalog::Entry *entry = event.diagnosis->entry) {
            addFact(u"entry"_s, tr("Entry"), entry->id);
            addFact(u"since"_s, tr("Since"), entry->since);
            addFact(u"until"_s, tr("Until"), entry->until);
            addFact(u"reach"_s, tr("Reach"), entry->reachNote);
            addFact(u"source"_s, tr("Source"), entry->source);
        }
    }
    QString system = event.system;
    if (!event.variant.isEmpty())
        system += u" · "_s + event.variant;
    addFact(u"system"_s, tr("System"), event.guessed ? tr("%1 (recognised, not chosen)").arg(system) : system);
    addFact(u"time"_s, tr("Time"), QDateTime::fromMSecsSinceEpoch(event.time / Millisecond).toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s));
}

} // namespace telltale::ui
