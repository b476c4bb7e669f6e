// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/explanation.h"

#include "app/history/eventfields.h"
#include "app/history/masking.h"
#include "catalog/neighbours.h"
#include "ui/detail/explanationwords.h"
#include "ui/detail/link.h"
#include "ui/theme/signs.h"

#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr qsizetype MostShownText = 8 * 1024;
constexpr int SliceMs = 3;

/// Who closed, or was only answered, has nothing that its client would do.
bool isOwnEnd(const decode::Event &event)
{
    const auto &retry = event.diagnosis->retry;
    return event.kind == Kind::Close && (event.direction == wire::Direction::Out || (retry && retry->retryClass == RetryClass::NoneNeeded));
}

} // namespace

Explanation::Explanation(QWidget *parent)
    : FactSheet(parent)
{
    setObjectName(u"explanation"_s);
    setAccessibleName(tr("Explanation"));
    m_second.setInterval(1000);
    m_searching.setInterval(0);
    connect(&m_second, &QTimer::timeout, this, &Explanation::tick);
    connect(&m_searching, &QTimer::timeout, this, &Explanation::search);
}

void Explanation::reset()
{
    clear();
    m_second.stop();
    m_searching.stop();
    m_row.reset();
    m_nextTry.reset();
    m_related.reset();
    m_shownReplies = 0;
    m_countdown = m_seen = m_noReply = nullptr;
    m_seenRows = nullptr;
    m_replies = nullptr;
}

void Explanation::setNothing()
{
    reset();
    m_around = {};
    addParagraph(u"meaning"_s, tr("Choose a row to see what it means."), Tone::Muted);
}

void Explanation::setRow(const history::RowPointer &row, const Surroundings &around)
{
    reset();
    m_row = row;
    m_around = around;
    m_related = std::make_unique<history::RelatedRows>(around.store, *row);
    addHeadline();
    addWhatHappened();
    if (m_row->event.diagnosis) {
        addRetry();
        addClient();
        addSeen();
    }
    addExchange();
    beginAside();
    addWireFacts();
    addNeighbours();
    addOrigin();
    search();
    if (isVisible())
        m_second.start();
}

void Explanation::addHeadline()
{
    const decode::Event &event = m_row->event;
    const Sign sign = eventSign(event);
    QString words = event.name;
    if (words.isEmpty())
        words = event.operation.isEmpty() ? kindTitle(event.kind) : kindTitle(event.kind) + u" · "_s + event.operation;
    setHeadline(sign.shape, sign.tone, event.code == event.name ? QString() : event.code, words);
}

void Explanation::addWhatHappened()
{
    const decode::Event &event = m_row->event;
    const history::Mask mask(event, m_around.showSecrets);
    if (!event.diagnosis) {
        addParagraph(u"meaning"_s, mask(event.text).left(MostShownText));
        return;
    }
    const decode::Diagnosis &diagnosis = *event.diagnosis;
    addParagraph(u"meaning"_s, diagnosis.meaning.isEmpty() && !diagnosis.entry ? tr("The catalogue does not know this one.") : diagnosis.meaning);
    if (diagnosis.detail && !diagnosis.meaning.contains(diagnosis.detail->meaning))
        addParagraph(u"detailMeaning"_s, diagnosis.detail->meaning);
    catalog::Parts parts = event.parts;
    for (auto &part : parts)
        part.second = mask(part.second);
    addParagraph(u"parts"_s, partsSentence(parts));
    if (const catalog::Entry *telling = diagnosis.detail ? diagnosis.detail : diagnosis.entry) {
        beginSection(tr("Why it came"));
        addParagraph(u"cause"_s, telling->cause);
        beginSection(tr("What to do"));
        addParagraph(u"remedy"_s, telling->remedy);
    }
}

void Explanation::addRetry()
{
    const decode::Diagnosis &diagnosis = *m_row->event.diagnosis;
    beginSection(tr("Try again?"));
    if (!diagnosis.retry) {
        addVerdict(u"retry"_s, tr("Retry"), Glyph::Ring, Tone::Muted, tr("No advice"));
        addParagraph(u"retryWhy"_s, tr("Nothing is known about this code, and nothing is invented."));
        return;
    }
    const Retry &retry = *diagnosis.retry;
    const Sign sign = retrySign(retry.retryClass);
    addVerdict(u"retry"_s, tr("Retry"), sign.shape, sign.tone, retryWords(retry.retryClass));
    addParagraph(u"retryWhy"_s, retry.why);
    if (retry.delay)
        addParagraph(u"retryDelay"_s, retrySentence(retry));
    if (diagnosis.fromWire)
        addParagraph(u"retryFromWire"_s, tr("The wire itself said so."));
    const Time now = m_around.clock ? m_around.clock() : 0;
    if (m_around.live && m_around.clock)
        m_nextTry = nextTry(*m_row, m_around.store.get(), now);
    if (m_nextTry)
        m_countdown = addParagraph(u"countdown"_s, nextTryWords(*m_nextTry, now), sign.tone);
}

void Explanation::addClient()
{
    const decode::Event &event = m_row->event;
    const catalog::Entry *entry = event.diagnosis->entry;
    if (!m_around.catalogue || !entry || isOwnEnd(event))
        return;
    const catalog::ClientRule *rule = m_around.catalogue->clientRule(event.system, *entry, event.code, event.operation);
    if (!rule)
        return;
    beginSection(tr("Does the client library do it by itself?"));
    addVerdict(u"client"_s, tr("Client library"), rule->byItself ? Glyph::Loop : Glyph::Dash, rule->byItself ? Tone::Good : Tone::Plain,
               rule->byItself ? tr("Yes, %1 goes on by itself").arg(rule->client) : tr("No, %1 leaves it to the application").arg(rule->client));
    addParagraph(u"clientDoes"_s, rule->does);
}

void Explanation::addSeen()
{
    const QString signature = m_row->event.signature();
    if (signature.isEmpty())
        return;
    beginSection(tr("How often it was seen"));
    m_seen = addParagraph(u"seen"_s, seenSentence(m_related->occurrences(), *m_row));
    const QString filter = failureFilter(m_row->event);
    if (filter.isEmpty() || !m_around.store)
        return;
    m_seenRows = addLink(u"seenRows"_s, tr("Show only these rows"), tr("Filters the table: %1").arg(filter), Copied::No);
    m_seenRows->hide(); // there may be no other
    connect(m_seenRows, &Link::clicked, this, [this, filter] { emit filterRequested(filter); });
}

void Explanation::addExchange()
{
    const decode::Event &event = m_row->event;
    if (m_row->requestRow) {
        beginSection(tr("The request"));
        const QString row = QLocale().toString(*m_row->requestRow + 1);
        addRowLink(u"requestLink"_s, event.kind == Kind::Note ? tr("It is about the request in row %1").arg(row) : event.latency ? tr("It answers the request in row %1, after %2").arg(row, history::eventField(u"latency")->text(*m_row))
                                                   : tr("It answers the request in row %1").arg(row), *m_row->requestRow);
    }
    if (event.request != 0 && m_around.store) {
        beginSection(tr("The answer"));
        m_replies = addPlace();
        m_noReply = addParagraph(u"noReply"_s, tr("No answer so far."), Tone::Muted);
    }
}

void Explanation::addNeighbours()
{
    const catalog::Entry *entry = m_row->event.diagnosis ? m_row->event.diagnosis->entry : nullptr;
    if (!entry || !m_around.catalogue)
        return;
    const catalog::Neighbours found = catalog::neighbours(*m_around.catalogue, *entry, m_row->event.diagnosis->detail);
    beginSection(tr("In the catalogue"));
    addEntryLink(u"entryLink"_s, tr("Open %1").arg(entry->id), *entry);
    if (found.before)
        addEntryLink(u"entryBefore"_s, tr("Before it: %1").arg(entryTitle(*found.before)), *found.before);
    if (found.after)
        addEntryLink(u"entryAfter"_s, tr("After it: %1").arg(entryTitle(*found.after)), *found.after);
    for (const catalog::Entry *related : found.related)
        addEntryLink(u"entryRelated"_s, related->family == entry->family ? tr("Related: %1").arg(entryTitle(*related)) : tr("Related: %1 (%2)").arg(entryTitle(*related), related->id), *related);
}

void Explanation::addEntryLink(const QString &objectName, const QString &text, const catalog::Entry &entry)
{
    const Link *link = addLink(objectName, text, tr("Opens this entry in the catalogue: %1").arg(entry.meaning));
    connect(link, &Link::clicked, this, [this, id = entry.id] { emit entryRequested(id); });
}

void Explanation::addRowLink(const QString &objectName, const QString &text, qint64 number, QWidget *place)
{
    const Link *link = addLink(objectName, text, tr("Goes to that row"), Copied::Yes, place);
    connect(link, &Link::clicked, this, [this, number] { emit rowRequested(number); });
}

void Explanation::addWireFacts()
{
    const decode::Event &event = m_row->event;
    const history::Mask mask(event, m_around.showSecrets);
    beginSection(tr("On the wire"));
    if (event.diagnosis)
        addFact(u"text"_s, tr("Text"), mask(event.text).left(MostShownText), From::Wire);
    addFact(u"operation"_s, tr("Operation"), event.operation, From::Wire);
    addFact(u"subject"_s, tr("Subject"), event.subject, From::Wire);
    addFact(u"id"_s, tr("Id"), event.id, From::Wire);
    for (const auto &[name, value] : event.parts) {
        if (name != u"subject"_s || value != event.subject)
            addFact(u"part-"_s + name, name, history::singleLine(mask(value)), From::Wire);
    }
    addFact(u"latency"_s, tr("Answered after"), event.latency ? history::eventField(u"latency")->text(*m_row) : QString());
    addFact(u"count"_s, tr("In a row"), history::eventField(u"count")->text(*m_row));
    addFact(u"findings"_s, tr("Findings"), event.findings.join(u'\n'));
    if (event.inferred)
        addFact(u"inferred"_s, tr("Inferred"), tr("This was not on the wire: it was concluded. The reason is under Why."));
    if (event.kind == Kind::Refused)
        addFact(u"response"_s, tr("Answer"), history::maskedText(event, m_around.showSecrets).left(MostShownText), From::Wire);
    QString system = event.system;
    if (!event.variant.isEmpty())
        system += u" · "_s + event.variant;
    addFact(u"system"_s, tr("System"), event.guessed ? tr("%1 (recognised, not chosen)").arg(system) : system);
    addFact(u"time"_s, tr("Time"), exactMomentWords(event.time));
}

void Explanation::addOrigin()
{
    const decode::Event &event = m_row->event;
    if (!event.diagnosis)
        return;
    beginSection(tr("Where this comes from"));
    addFact(u"match"_s, tr("Match"), matchWords(event.diagnosis->match));
    const catalog::Entry *entry = event.diagnosis->entry;
    if (!entry)
        return;
    addFact(u"entry"_s, tr("Entry"), entry->id);
    addFact(u"origin"_s, tr("File"), entry->origin == catalog::Origin::Bundled ? tr("part of Telltale: %1").arg(entry->file) : tr("your own: %1").arg(entry->file));
    addFact(u"since"_s, tr("Since"), entry->since);
    addFact(u"until"_s, tr("Until"), entry->until);
    addFact(u"reach"_s, tr("Reach"), entry->reachNote);
    addFact(u"source"_s, tr("Source"), entry->source);
    if (const catalog::ClientRule *rule = m_around.catalogue && !isOwnEnd(event) ? m_around.catalogue->clientRule(event.system, *entry, event.code, event.operation) : nullptr)
        addFact(u"clientSource"_s, tr("On the client"), rule->source);
}

void Explanation::showEvent(QShowEvent *event)
{
    FactSheet::showEvent(event);
    if (!m_row)
        return;
    tick();
    m_second.start();
}

void Explanation::hideEvent(QHideEvent *event)
{
    FactSheet::hideEvent(event);
    m_second.stop();
    m_searching.stop();
}

void Explanation::tick()
{
    showNextTry();
    if (!m_searching.isActive())
        search();
}

/// Who tried again has the answer: there is nothing to wait for any more.
void Explanation::showNextTry()
{
    if (!m_countdown)
        return;
    const auto &outcome = m_related->outcome();
    const QString row = outcome ? QLocale().toString(outcome->row + 1) : QString();
    m_countdown->setText(!outcome ? nextTryWords(*m_nextTry, m_around.clock()) : outcome->worked ? tr("It has worked since: see row %1").arg(row) : tr("It failed again since: see row %1").arg(row));
}

void Explanation::search()
{
    const bool done = m_related->advance(SliceMs);
    showNextTry();
    showOccurrences();
    showReplies();
    if (done || !isVisible())
        m_searching.stop(); // goes on with the next second, or when it is looked at
    else if (!m_searching.isActive())
        m_searching.start();
}

void Explanation::showOccurrences()
{
    if (!m_seen || m_related->occurrences().count == 0)
        return;
    const auto &found = m_related->occurrences();
    const bool later = found.lastRow > m_row->number;
    if (m_seenRows)
        m_seenRows->setVisible(found.count > 1);
    m_seen->setText(seenSentence(found, later ? m_around.store->row(found.lastRow) : *m_row));
}

void Explanation::showReplies()
{
    const QList<qint64> &replies = m_related->replies();
    for (; m_replies && m_shownReplies < replies.size(); ++m_shownReplies) {
        const history::Row reply = m_around.store->row(replies[m_shownReplies]);
        const QString row = QLocale().toString(reply.number + 1);
        addRowLink(u"replyLink"_s, reply.event.latency ? tr("Row %1 answers it, after %2").arg(row, history::eventField(u"latency")->text(reply)) : tr("Row %1 answers it").arg(row),
                   reply.number, m_replies);
        m_noReply->hide();
        m_noReply->clear();
    }
    if (const auto &unanswered = m_related->unanswered(); m_replies && unanswered && m_noReply->isVisibleTo(this)) {
        m_noReply->hide();
        m_noReply->clear();
        addRowLink(u"unansweredLink"_s, tr("None came before the conversation ended: see row %1").arg(QLocale().toString(*unanswered + 1)), *unanswered, m_replies);
    }
}

} // namespace telltale::ui
