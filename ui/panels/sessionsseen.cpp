// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sessionsseen.h"

#include "ui/models/sessionwords.h"
#include "ui/panels/sessionsdelegate.h"
#include "ui/panels/sessionsjob.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using telltale::history::Library;
using telltale::history::Sighting;
using telltale::models::SightingModel;

namespace telltale::ui {

namespace {

constexpr int PauseMs = 250;

ListEntry describe(const QModelIndex &index)
{
    const auto sighting = index.data(SightingModel::SightingRole).value<Sighting>();
    ListEntry entry;
    if (const auto kind = kindFromName(sighting.kind))
        entry.sign = kindSign(*kind);
    entry.headline = index.data(Qt::DisplayRole).toString();
    entry.wire = true;
    entry.atEnd = index.data(SightingModel::WhenRole).toString();
    for (const int role : {SightingModel::WhatRole, SightingModel::WhereRole}) {
        if (const QString text = index.data(role).toString(); !text.isEmpty())
            entry.beneath.append({text, {Glyph::None, role == SightingModel::WhatRole ? Tone::Plain : Tone::Muted}});
    }
    return entry;
}

} // namespace

SessionsSeen::SessionsSeen(Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_model(new SightingModel(std::move(clock), this))
    , m_text(new QLineEdit)
    , m_pages(new QStackedWidget)
    , m_view(new QListView)
    , m_empty(new QLabel)
    , m_count(new QLabel)
    , m_search(new SessionsJob(this))
{
    setObjectName(u"sessionsSeen"_s);
    m_text->setObjectName(u"seenText"_s);
    m_text->setAccessibleName(tr("Where have I seen …?"));
    m_text->setPlaceholderText(tr("Where have I seen …?"));
    m_text->setToolTip(tr("Searches the failures of all saved sessions"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_view->setObjectName(u"seenView"_s);
    m_view->setAccessibleName(tr("Where it was seen"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SessionsDelegate(describe, this));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setMouseTracking(true);
    m_empty->setObjectName(u"seenEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(20);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    m_count->setObjectName(u"seenCount"_s);
    m_count->setContentsMargins(10, 6, 10, 8);
    for (QLabel *label : {m_empty, m_count}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 10, 6);
    top->addWidget(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_count);

    auto *action = new QAction(tr("Open the session at this row"), this);
    action->setObjectName(u"seenOpen"_s);
    action->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(action);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(action, &QAction::triggered, this, &SessionsSeen::open);
    connect(m_view, &QListView::doubleClicked, this, &SessionsSeen::open);
    connect(m_text, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &SessionsSeen::searchAgain);
    connect(m_search, &SessionsJob::ended, this, &SessionsSeen::updateWords);
    updateWords();
}

SessionsSeen::~SessionsSeen() = default;

void SessionsSeen::setFolder(const QString &folder)
{
    m_folder = folder;
    searchAgain();
}

void SessionsSeen::setText(const QString &text)
{
    m_text->setText(text);
    searchAgain();
}

void SessionsSeen::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void SessionsSeen::searchAgain()
{
    m_pause.stop();
    m_search->cancel();
    const QString text = m_text->text().trimmed();
    if (text.isEmpty() || m_folder.isEmpty()) {
        m_model->setSightings({});
    } else {
        m_search->run([this, text, folder = m_folder](const SessionsJob::Run &run) {
            const QList<Sighting> found = Library(folder).search(text, Most, run.cancelled());
            run.tell([this, found] {
                m_model->setSightings(found);
                if (!found.isEmpty())
                    m_view->setCurrentIndex(m_model->index(0));
            });
        });
    }
    updateWords();
}

void SessionsSeen::open()
{
    if (const QModelIndex index = m_view->currentIndex(); index.isValid()) {
        const auto sighting = index.data(SightingModel::SightingRole).value<Sighting>();
        emit openRequested(sighting.path, sighting.row);
    }
}

void SessionsSeen::updateWords()
{
    const qsizetype found = m_model->rowCount();
    const bool asked = !m_text->text().trimmed().isEmpty();
    m_pages->setCurrentWidget(found > 0 ? static_cast<QWidget *>(m_view) : m_empty);
    m_empty->setText(m_search->isRunning() ? tr("Searching …")
            : asked ? tr("No failure in the saved sessions has this code, or this text in its name, subject or text.")
                    : tr("Type a code such as 3012, or a part of a name, a subject or a text: every failure of the saved sessions is searched."));
    const QString count = found == 1 ? tr("Seen once") : tr("Seen %1 times").arg(QLocale().toString(found));
    m_count->setText(found >= Most ? tr("The latest %1; there may be more").arg(QLocale().toString(found)) : count);
    m_count->setVisible(found > 0);
}

bool SessionsSeen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_text->text().isEmpty()) {
            setText({});
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            searchAgain();
            return true;
        }
        if (key == Qt::Key_Down && m_model->rowCount() > 0) {
            m_view->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace telltale::ui
