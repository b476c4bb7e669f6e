// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filterbar.h"

#include "app/history/eventfields.h"
#include "ui/panels/filtercompleter.h"
#include "ui/panels/savedfiltersbutton.h"
#include "ui/theme/theme.h"
#include "ui/theme/tone.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int PauseMs = 40; ///< from the first of some keystrokes; faster than one can see
constexpr int ComplaintMs = 400; ///< from the last one: half a filter is no mistake
constexpr int ShortestLine = 30; ///< characters; where there would be fewer, the chips go below
constexpr int SearchingMs = 150; ///< shorter searches are not worth a word

QString filterHelp()
{
    QStringList keys;
    for (const history::EventField &field : history::eventFields())
        keys.append(field.key);
    return FilterBar::tr("news             the word anywhere\n"
                         "\"two words\"      a phrase\n"
                         "/id\":\\d+/        a regular expression\n"
                         "kind:error,close one of several\n"
                         "code>=3000       > >= < <= or 3000..3999\n"
                         "-kind:ping       not\n\nFields: %1")
        .arg(keys.join(u' '));
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_saved(new SavedFiltersButton(this))
    , m_problem(new QLabel)
    , m_counts(new QLabel)
    , m_lines(new QVBoxLayout(this))
    , m_line(new QHBoxLayout)
    , m_chips(new QHBoxLayout)
    , m_pause(new QTimer(this))
    , m_complaint(new QTimer(this))
{
    setObjectName(u"filterBar"_s);
    m_edit->setObjectName(u"filterEdit"_s);
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setPlaceholderText(tr("Filter: text, kind:error, code>=3000, -kind:ping …"));
    m_edit->setToolTip(filterHelp());
    m_edit->setFont(wireFont());
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_completer = new FilterCompleter(m_edit); // its Escape comes before ours
    m_problem->setObjectName(u"filterProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setTone(m_problem, Tone::Failure);
    m_problem->hide();
    m_errors = makeChip("chipErrors", tr("Errors"), tr("Errors, ended subscriptions, refusals and malformed bytes (Ctrl+Shift+E)"));
    m_closes = makeChip("chipCloses", tr("Closes"), tr("Ends of connections (Ctrl+Shift+L)"));
    m_in = makeChip("chipIn", tr("In"), tr("Sent by the server (Ctrl+Shift+I)"));
    m_out = makeChip("chipOut", tr("Out"), tr("Sent by the client (Ctrl+Shift+O)"));
    m_errors->setShortcut(QKeySequence(u"Ctrl+Shift+E"_s));
    m_closes->setShortcut(QKeySequence(u"Ctrl+Shift+L"_s));
    m_in->setShortcut(QKeySequence(u"Ctrl+Shift+I"_s));
    m_out->setShortcut(QKeySequence(u"Ctrl+Shift+O"_s));
    m_counts->setObjectName(u"filterCounts"_s);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    layOut();

    m_pause->setSingleShot(true);
    m_pause->setInterval(PauseMs);
    m_complaint->setSingleShot(true);
    m_complaint->setInterval(ComplaintMs);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_saved->setCandidate(text);
        m_complaint->start();
        if (!m_pause->isActive())
            m_pause->start();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        apply();
        emit left();
    });
    connect(m_pause, &QTimer::timeout, this, [this] { take(false); });
    connect(m_complaint, &QTimer::timeout, this, [this] {
        if (m_completer->isOffering())
            m_complaint->start();
        else
            take(true);
    });
    connect(m_saved, &SavedFiltersButton::chosen, this, &FilterBar::setText);
    connect(m_saved, &SavedFiltersButton::named, this, &FilterBar::focusText);
    setCounts(0, 0);
}

void FilterBar::layOut()
{
    m_chips->setSpacing(6);
    for (QToolButton *chip : {m_errors, m_closes, m_in, m_out})
        m_chips->addWidget(chip);
    m_chips->addSpacing(6);
    m_chips->addStretch(1);
    m_chips->addWidget(m_counts);
    m_line->setSpacing(6);
    m_line->addWidget(m_edit, 1);
    m_line->addWidget(m_saved);
    m_line->addLayout(m_chips);
    m_lines->setContentsMargins(10, 6, 10, 6);
    m_lines->setSpacing(3);
    m_lines->addLayout(m_line);
    m_lines->addWidget(m_saved->namer());
    m_lines->addWidget(m_problem);
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const QMargins margins = m_lines->contentsMargins();
    const int needed = m_edit->fontMetrics().averageCharWidth() * ShortestLine + m_saved->sizeHint().width() + m_chips->sizeHint().width()
        + 2 * m_line->spacing() + margins.left() + margins.right();
    QBoxLayout *const into = width() < needed ? m_lines : m_line;
    if (m_chips->parent() == into)
        return;
    (into == m_lines ? m_line : m_lines)->removeItem(m_chips);
    m_chips->setParent(nullptr);
    into->insertLayout(into == m_lines ? 1 : -1, m_chips);
}

QToolButton *FilterBar::makeChip(const char *objectName, const QString &text, const QString &help)
{
    auto *chip = new QToolButton;
    chip->setObjectName(QString::fromLatin1(objectName));
    chip->setText(text);
    chip->setToolTip(help);
    chip->setAccessibleName(text);
    chip->setAccessibleDescription(help);
    chip->setCheckable(true);
    chip->setProperty("chip", true);
    chip->setFocusPolicy(Qt::TabFocus);
    connect(chip, &QToolButton::toggled, this, &FilterBar::apply);
    return chip;
}

bool FilterBar::isError(Kind kind)
{
    return kind == Kind::Error || kind == Kind::Unsubscribed || kind == Kind::Refused || kind == Kind::Malformed;
}

bool FilterBar::isClose(Kind kind) { return kind == Kind::Close || kind == Kind::Refused; }

void FilterBar::setText(const QString &text)
{
    m_edit->setText(text);
    apply();
}

QString FilterBar::text() const { return m_edit->text(); }

void FilterBar::setTimes(const QString &term)
{
    const QString line = history::withTimes(m_edit->text(), term);
    if (line != m_edit->text())
        setText(line);
}

void FilterBar::clear()
{
    for (QToolButton *chip : {m_errors, m_closes, m_in, m_out}) {
        const QSignalBlocker blocker(chip);
        chip->setChecked(false);
    }
    setText({});
}

void FilterBar::apply()
{
    take(true);
}

void FilterBar::take(bool complain)
{
    m_pause->stop();
    if (complain)
        m_complaint->stop();
    auto parsed = history::Filter::parse(m_edit->text());
    if (parsed) {
        m_text = *parsed;
        m_good = m_edit->text();
        emit timesChanged(history::timesIn(m_good));
    } else if (complain) {
        m_problem->setText(u"✕ "_s + parsed.failure().sentence());
    }
    if (parsed || complain) {
        m_problem->setVisible(!parsed);
        m_edit->setAccessibleDescription(parsed ? QString() : m_problem->text());
    }
    if (!parsed && !complain)
        return;

    QStringList terms;
    QStringList chosenKinds;
    for (const Kind kind : kinds) {
        if ((m_errors->isChecked() && isError(kind)) || (m_closes->isChecked() && isClose(kind)))
            chosenKinds.append(kindName(kind));
    }
    if (!chosenKinds.isEmpty())
        terms.append(u"kind:"_s + chosenKinds.join(u','));
    if (m_in->isChecked() != m_out->isChecked())
        terms.append(m_in->isChecked() ? u"dir:in"_s : u"dir:out"_s);
    // The same again would be searched again.
    const QStringList inForce {m_good, terms.join(u' ')};
    if (inForce == m_inForce)
        return;
    m_inForce = inForce;
    const auto chips = history::Filter::parse(inForce.last());
    m_filter = chips ? m_text & *chips : m_text;
    emit filterChanged(m_filter);
}

void FilterBar::setCounts(qint64 shown, qint64 total)
{
    m_shown = shown;
    m_total = total;
    showCounts();
}

void FilterBar::setSearching(int percent)
{
    if (percent < 0)
        m_searching.invalidate();
    else if (!m_searching.isValid())
        m_searching.start();
    m_percent = percent;
    showCounts();
}

void FilterBar::showCounts()
{
    const QLocale locale;
    QString text = tr("%1 of %2").arg(locale.toString(m_shown), locale.toString(m_total));
    if (m_searching.isValid() && m_searching.hasExpired(SearchingMs))
        text = tr("searching… %1 %, %2").arg(m_percent).arg(text);
    m_counts->setText(text);
    // Room to grow, so that the chips do not dance while rows arrive.
    const int width = m_counts->fontMetrics().horizontalAdvance(m_counts->text());
    if (width > m_counts->minimumWidth())
        m_counts->setMinimumWidth(width + 24);
}

void FilterBar::setStore(std::shared_ptr<const history::Store> store) { m_completer->setStore(std::move(store)); }

void FilterBar::setFailureCounts(qint64 errors, qint64 closes)
{
    const QLocale locale;
    m_errors->setText(errors > 0 ? tr("Errors %1").arg(locale.toString(errors)) : tr("Errors"));
    m_closes->setText(closes > 0 ? tr("Closes %1").arg(locale.toString(closes)) : tr("Closes"));
}

void FilterBar::focusText()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        if (m_edit->text().isEmpty())
            emit left();
        else
            setText({});
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace telltale::ui
