// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/entrypage.h"

#include "app/playground/recipe.h"
#include "app/showme/example.h"
#include "catalog/neighbours.h"
#include "ui/catalogue/cataloguelist.h"
#include "ui/detail/explanationwords.h"
#include "ui/detail/factsheet.h"
#include "ui/detail/link.h"
#include "ui/models/cataloguewords.h"
#include "ui/theme/tone.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;
using telltale::catalog::Closes;
using telltale::catalog::Entry;

namespace telltale::ui {

namespace {

QString severityWords(catalog::Severity severity)
{
    switch (severity) {
    case catalog::Severity::Info: return EntryPage::tr("information");
    case catalog::Severity::Warning: return EntryPage::tr("warning");
    case catalog::Severity::Error: return EntryPage::tr("error");
    }
    return {};
}

QString closesWords(Closes closes)
{
    switch (closes) {
    case Closes::No: return EntryPage::tr("stays open");
    case Closes::Yes: return EntryPage::tr("ends with it");
    case Closes::Varies: return EntryPage::tr("may end with it");
    }
    return {};
}

QString sideWords(const QString &side)
{
    if (side == "server"_L1)
        return EntryPage::tr("the server");
    if (side == "client"_L1)
        return EntryPage::tr("the client library");
    if (side == "none"_L1)
        return EntryPage::tr("nobody: it is concluded");
    return side;
}

/// Why the playground does not show it, as a sentence; empty if it does.
QString whyNot(const Entry &entry)
{
    if (playground::recipe(entry))
        return {};
    return entry.reachNote.isEmpty() ? EntryPage::tr("The playground has no way to provoke this one.") : entry.reachNote;
}

} // namespace

EntryPage::EntryPage(QWidget *parent)
    : QWidget(parent)
    , m_show(new QPushButton(tr("Show me")))
    , m_filter(new QPushButton(tr("Filter rows")))
    , m_copy(new QToolButton)
    , m_note(new QLabel)
    , m_sheet(new FactSheet)
{
    setObjectName(u"entryPage"_s);
    layOut();
    connect(m_show, &QPushButton::clicked, this, &EntryPage::askToShow);
    connect(m_filter, &QPushButton::clicked, this, [this] { emit filterRequested(models::rowsFilter(*m_catalog, *m_entry)); });
    connect(m_copy, &QToolButton::clicked, this, [this] { copy(m_sheet->plainText()); });
    updateActions();
}

void EntryPage::layOut()
{
    m_show->setObjectName(u"entryShowMe"_s);
    m_filter->setObjectName(u"entryFilter"_s);
    m_filter->setToolTip(tr("Show only the rows that this entry explains"));
    m_copy->setObjectName(u"entryCopy"_s);
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy this page as text"));
    m_copy->setPopupMode(QToolButton::MenuButtonPopup);
    m_copy->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(m_copy);
    const auto add = [&](const char *objectName, const QString &text, auto what) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(objectName));
        connect(action, &QAction::triggered, this, [this, what] { copy(what()); });
        return action;
    };
    add("entryCopyPage", tr("Copy the page"), [this] { return m_sheet->plainText(); });
    add("entryCopyId", tr("Copy the entry's id"), [this] { return m_entry ? m_entry->id : QString(); });
    m_copyExample = add("entryCopyExample", tr("Copy the example frame"), [this] { return m_example; });
    m_copy->setMenu(menu);
    m_note->setObjectName(u"entryNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sheet->setObjectName(u"entrySheet"_s);
    m_sheet->setAccessibleName(tr("Entry of the catalogue"));
    m_sheet->setFocusPolicy(Qt::StrongFocus);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_show);
    buttons->addWidget(m_filter);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto *strip = new QWidget;
    auto *column = new QVBoxLayout(strip);
    column->setContentsMargins(10, 6, 10, 6);
    column->setSpacing(4);
    column->addLayout(buttons);
    column->addWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(strip);
    layout->addWidget(m_sheet, 1);
}

void EntryPage::setEntry(const catalog::Catalog *catalog, const Entry *entry, qint64 seen)
{
    if (entry != m_entry)
        m_problemText.clear();
    m_catalog = catalog;
    m_entry = entry;
    m_seen = seen;
    fill();
    updateActions();
}

void EntryPage::setProblem(const QString &words)
{
    m_problemText = words;
    updateActions();
}

void EntryPage::setBusy(bool busy)
{
    m_busy = busy;
    updateActions();
}

void EntryPage::focusText() { m_sheet->setFocus(Qt::OtherFocusReason); }

void EntryPage::askToShow()
{
    if (!m_entry || !m_show->isEnabled())
        return;
    setProblem({});
    emit showMeRequested(m_entry->id);
}

void EntryPage::updateActions()
{
    const QString reason = m_entry ? whyNot(*m_entry) : QString();
    m_canShow = m_entry && reason.isEmpty();
    m_show->setEnabled(m_canShow && !m_busy);
    m_show->setText(m_busy ? tr("Showing …") : tr("Show me"));
    m_show->setToolTip(m_canShow ? tr("Connect to the playground, make this happen there, and select its row (Enter)") : tr("Cannot be shown") + u'\n' + reason);
    m_show->setAccessibleDescription(m_show->toolTip());
    m_filter->setEnabled(m_entry);
    m_copy->setEnabled(m_entry);
    m_copyExample->setEnabled(!m_example.isEmpty());
    const bool failed = !m_problemText.isEmpty();
    m_note->setText(failed ? m_problemText : reason);
    m_note->setVisible(!m_note->text().isEmpty());
    setTone(m_note, failed ? Tone::Failure : Tone::Muted);
}

void EntryPage::fill()
{
    m_sheet->clear();
    m_example.clear();
    if (!m_entry)
        return;
    const Sign sign = entrySign(*m_entry);
    const QString code = models::codeText(*m_entry);
    m_sheet->setHeadline(sign.shape, sign.tone, code, code == m_entry->name ? QString() : m_entry->name);
    m_sheet->addParagraph(u"meaning"_s, m_entry->meaning);
    m_sheet->beginSection(tr("Why it came"));
    m_sheet->addParagraph(u"cause"_s, m_entry->cause);
    m_sheet->beginSection(tr("What to do"));
    m_sheet->addParagraph(u"remedy"_s, m_entry->remedy);
    m_sheet->beginSection(tr("Try again?"));
    const Sign verdict = retrySign(m_entry->retry.retryClass);
    m_sheet->addVerdict(u"retry"_s, tr("Retry"), verdict.shape, verdict.tone, retryWords(m_entry->retry.retryClass));
    m_sheet->addParagraph(u"retryWhy"_s, m_entry->retry.why);
    if (m_entry->retry.delay)
        m_sheet->addParagraph(u"retryDelay"_s, retrySentence(m_entry->retry));
    addClients();
    addAdvice();
    addFacts();
    addRelated();
}

void EntryPage::addFacts()
{
    const Entry &entry = *m_entry;
    m_sheet->beginSection(tr("On the wire"));
    m_sheet->addFact(u"wire"_s, entry.pattern && !entry.pattern->isLiteral() ? tr("Pattern") : tr("Text"), entry.wire, FactSheet::From::Wire);
    addExample();
    m_sheet->addFact(u"side"_s, tr("Told by"), sideWords(entry.side));
    m_sheet->addFact(u"closes"_s, tr("Connection"), closesWords(entry.closes));
    m_sheet->addFact(u"reach"_s, tr("Reach"), entry.reachNote);
    m_sheet->beginSection(tr("In the catalogue"));
    if (m_seen > 0)
        m_sheet->addFact(u"seen"_s, tr("Seen"), tr("%Ln times, all sessions together", nullptr, int(qMin<qint64>(m_seen, std::numeric_limits<int>::max()))));
    m_sheet->addFact(u"system"_s, tr("System"), models::catalogueSystemWords(entry.system));
    m_sheet->addFact(u"kind"_s, tr("Kind"), kindTitle(entry.kind));
    m_sheet->addFact(u"severity"_s, tr("Severity"), severityWords(entry.severity));
    m_sheet->addFact(u"aliases"_s, tr("Also called"), entry.aliases.join(u", "_s), FactSheet::From::Wire);
    m_sheet->addFact(u"since"_s, tr("Since"), entry.since);
    m_sheet->addFact(u"until"_s, tr("Until"), entry.until);
    m_sheet->addFact(u"source"_s, tr("Source"), entry.source);
    if (entry.origin != catalog::Origin::Bundled)
        m_sheet->addFact(u"file"_s, tr("Your file"), entry.file);
    m_sheet->addFact(u"entry"_s, tr("Entry"), entry.id, FactSheet::From::Wire);
}

/// What the playground says for it, as one sees it on the wire.
void EntryPage::addExample()
{
    const auto example = showme::exampleOf(*m_catalog, *m_entry);
    if (!example)
        return;
    const auto words = [](const showme::ExampleFrame &frame) {
        const bool sent = frame.direction == wire::Direction::Out;
        switch (frame.what) {
        case showme::ExampleFrame::What::Message: return sent ? tr("Sent") : tr("Received");
        case showme::ExampleFrame::What::Close: return sent ? tr("Close sent") : tr("Close received");
        case showme::ExampleFrame::What::Http: return tr("Answer");
        case showme::ExampleFrame::What::Drop: return tr("Received");
        }
        return QString();
    };
    QStringList lines;
    for (const showme::ExampleFrame &frame : example->frames) {
        const bool drop = frame.what == showme::ExampleFrame::What::Drop;
        const QString text = drop ? tr("the connection is cut, without a close frame") : frame.text();
        m_sheet->addFact(frame.direction == wire::Direction::Out ? u"exampleSent"_s : u"example"_s, words(frame), text, drop ? FactSheet::From::Us : FactSheet::From::Wire);
        if (!drop)
            lines.append(text);
    }
    m_example = lines.join(u'\n');
}

/// What other systems' clients make of it: in general, then in circumstances.
void EntryPage::addAdvice()
{
    QStringList systems;
    for (const catalog::Advice &advice : m_catalog->advices()) {
        if (advice.entry == m_entry->id && !systems.contains(advice.system))
            systems.append(advice.system);
    }
    for (const QString &system : std::as_const(systems)) {
        m_sheet->beginSection(tr("In %1").arg(models::catalogueSystemWords(system)));
        QList<const catalog::Advice *> inCircumstances;
        for (const catalog::Advice &advice : m_catalog->advices()) {
            if (advice.entry != m_entry->id || advice.system != system)
                continue;
            if (!advice.when.isEmpty()) {
                inCircumstances.append(&advice);
                continue;
            }
            const Sign sign = retrySign(advice.retry.retryClass);
            m_sheet->addParagraph(u"meaning-"_s + system, advice.meaning);
            m_sheet->addVerdict(u"advice-"_s + system, tr("Retry"), sign.shape, sign.tone, retryWords(advice.retry.retryClass));
            m_sheet->addParagraph(u"advice-%1-why"_s.arg(system), advice.retry.why);
        }
        for (const catalog::Advice *advice : std::as_const(inCircumstances)) {
            m_sheet->addFact(u"advice-%1-%2"_s.arg(system, advice->when), advice->when,
                tr("%1. %2", "retry verdict, reason").arg(retryWords(advice->retry.retryClass), advice->retry.why));
        }
    }
}

void EntryPage::addClients()
{
    const auto rules = m_catalog->clientRules(m_entry->system, *m_entry, m_entry->code);
    if (rules.isEmpty())
        return;
    m_sheet->beginSection(tr("What client libraries do"));
    for (const catalog::ClientRule *rule : rules)
        m_sheet->addFact(u"client"_s, rule->operation.isEmpty() ? rule->client : tr("%1, on %2", "client library, operation").arg(rule->client, rule->operation), rule->does);
}

void EntryPage::addRelated()
{
    const auto related = catalog::neighbours(*m_catalog, *m_entry).related;
    if (related.isEmpty())
        return;
    m_sheet->beginSection(tr("Related"));
    for (const Entry *other : related) {
        const QString text = tr("%1, %2", "code and name, system").arg(entryTitle(*other), models::catalogueSystemWords(other->system));
        const Link *link = m_sheet->addLink(u"entryRelated"_s, text, tr("Opens this entry: %1").arg(other->meaning));
        connect(link, &Link::clicked, this, [this, id = other->id] { emit entryRequested(id); }, Qt::QueuedConnection); // the link goes with the page
    }
}

void EntryPage::copy(const QString &text)
{
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void EntryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit escaped();
    else
        QWidget::keyPressEvent(event);
}

void EntryPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_entry) {
        // Later: the sheet's labels are replaced, which the one who tells of the new palette is walking through.
        QMetaObject::invokeMethod(this, [this] {
            fill();
            updateActions();
        }, Qt::QueuedConnection);
    }
    QWidget::changeEvent(event);
}

} // namespace telltale::ui
