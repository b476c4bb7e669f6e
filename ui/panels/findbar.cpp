// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/findbar.h"

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

constexpr int PauseMs = 120;

} // namespace

FindBar::FindBar(QWidget *parent)
    : QFrame(parent)
    , m_edit(new QLineEdit)
    , m_status(new QLabel)
    , m_pause(new QTimer(this))
{
    setObjectName(u"findBar"_s);
    setProperty("panel", u"strip"_s);
    auto *label = new QLabel(tr("Find"));
    label->setBuddy(m_edit);
    m_edit->setObjectName(u"findEdit"_s);
    m_edit->setAccessibleName(tr("Find rows"));
    m_edit->setPlaceholderText(tr("Text or filter: goes to the rows, hides none"));
    m_edit->setFont(wireFont());
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_status->setObjectName(u"findStatus"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_pause->setSingleShot(true);
    m_pause->setInterval(PauseMs);
    QToolButton *previous = makeButton("findPrevious", tr("↑"), tr("Previous match (Shift+F3)"));
    QToolButton *next = makeButton("findNext", tr("↓"), tr("Next match (F3)"));
    QToolButton *close = makeButton("findClose", tr("✕"), tr("Close (Escape)"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 10, 4);
    layout->setSpacing(6);
    layout->addWidget(label);
    layout->addWidget(m_edit, 1);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_status);
    layout->addStretch(1);
    layout->addWidget(close);
    hide();

    connect(m_edit, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, [this] {
        if (read())
            emit findRequested(true, true);
    });
    connect(previous, &QToolButton::clicked, this, [this] { goOn(false); });
    connect(next, &QToolButton::clicked, this, [this] { goOn(true); });
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
}

QToolButton *FindBar::makeButton(const char *name, const QString &text, const QString &help)
{
    auto *button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleName(help);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void FindBar::open()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FindBar::goOn(bool forwards)
{
    m_pause->stop();
    if (m_edit->text().trimmed().isEmpty()) {
        open();
        return;
    }
    show();
    if (read())
        emit findRequested(forwards, false);
}

bool FindBar::read()
{
    const QString text = m_edit->text();
    if (text == m_read)
        return m_usable;
    m_read = text;
    m_usable = false;
    say({}, false);
    if (text.trimmed().isEmpty())
        return false;
    const auto wanted = history::Filter::parse(text);
    if (!wanted) {
        say(wanted.failure().sentence(), true);
        return false;
    }
    m_usable = true;
    emit wantedChanged(*wanted);
    return true;
}

void FindBar::setResult(qint64 rank, qint64 matches, bool wrapped)
{
    const QLocale locale;
    if (matches == 0)
        say(tr("nothing found"), true);
    else if (wrapped)
        say(tr("%1 of %2, round the end").arg(locale.toString(rank), locale.toString(matches)), false);
    else
        say(tr("%1 of %2").arg(locale.toString(rank), locale.toString(matches)), false);
}

void FindBar::say(const QString &words, bool problem)
{
    setTone(m_status, problem ? Tone::Failure : Tone::Muted);
    m_status->setText(problem && !words.isEmpty() ? u"✕ "_s + words : words);
    m_edit->setAccessibleDescription(words);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        hide();
        emit closed();
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        goOn(!(key->modifiers() & Qt::ShiftModifier));
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace telltale::ui
