// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sessionslist.h"

#include "ui/models/sessionwords.h"
#include "ui/panels/messagebar.h"
#include "ui/panels/sessionsconfirm.h"
#include "ui/panels/sessionsdelegate.h"
#include "ui/panels/sessionsfolder.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using telltale::history::SessionInfo;
using telltale::models::SessionModel;

namespace telltale::ui {

namespace {

/// Why a file is refused; which one it is stands above.
QString reasonOf(const SessionInfo &session)
{
    return models::listWords(Failure {session.refused->what, {}, session.refused->hint}.sentence());
}

ListEntry describe(const QModelIndex &index)
{
    const auto session = index.data(SessionModel::SessionRole).value<SessionInfo>();
    ListEntry entry;
    entry.headline = index.data(Qt::DisplayRole).toString();
    entry.atEnd = index.data(SessionModel::WhenRole).toString();
    const bool current = index.data(SessionModel::CurrentRole).toBool();
    if (current)
        entry.beneath.append({SessionsList::tr("Shown here"), {Glyph::None, Tone::Busy}});
    else if (session.inUse)
        entry.beneath.append({SessionsList::tr("In use by a window"), {Glyph::None, Tone::Busy}});
    if (session.refused) {
        entry.sign = {Glyph::Triangle, Tone::Warning};
        entry.dimmed = true;
        entry.beneath.append({reasonOf(session), {Glyph::None, Tone::Muted}});
        return entry;
    }
    entry.sign = current ? Sign {Glyph::Dot, Tone::Busy} : session.inUse ? Sign {Glyph::Half, Tone::Busy} : Sign {};
    entry.wire = session.title.isEmpty();
    entry.elide = entry.wire ? Qt::ElideMiddle : Qt::ElideRight; // in a URL the host and the end say most
    if (!session.system.isEmpty())
        entry.beneath.append({models::systemWords(session.system), {Glyph::None, Tone::Muted}});
    if (session.failures > 0)
        entry.beneath.append({models::failureWords(session.failures), {Glyph::Cross, Tone::Failure}});
    entry.beneath.append({models::rowWords(session.rows), {Glyph::None, Tone::Muted}});
    entry.beneath.append({models::diskWords(session.size), {Glyph::None, Tone::Muted}});
    return entry;
}

} // namespace

SessionsList::SessionsList(Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_model(new SessionModel(std::move(clock), this))
    , m_found(new models::SessionSearch(this))
    , m_search(new QLineEdit)
    , m_pages(new QStackedWidget)
    , m_view(new QListView)
    , m_empty(new QLabel)
    , m_note(new QLabel)
    , m_message(new MessageBar)
    , m_confirm(new SessionsConfirm)
    , m_open(makeAction("sessionsOpen", tr("Open"), {Qt::Key_Return, Qt::Key_Enter}))
    , m_rename(makeAction("sessionsRename", tr("Rename"), {Qt::Key_F2}))
    , m_remove(makeAction("sessionsDelete", tr("Delete"), {Qt::Key_Delete}))
    , m_refresh(makeAction("sessionsRefresh", tr("Refresh"), {Qt::CTRL | Qt::Key_R}))
    , m_openButton(new QPushButton(tr("Open")))
    , m_renameButton(new QPushButton(tr("Rename")))
    , m_removeButton(new QPushButton(tr("Delete")))
    , m_folder(new SessionsFolder(this))
{
    setObjectName(u"sessionsList"_s);
    m_found->setSourceModel(m_model);
    layOut();
    m_refresh->setShortcutContext(Qt::WidgetWithChildrenShortcut);

    connect(m_search, &QLineEdit::textChanged, this, &SessionsList::search);
    connect(m_view, &QListView::doubleClicked, this, &SessionsList::open);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &SessionsList::onChosen);
    connect(m_found, &QAbstractItemModel::dataChanged, this, &SessionsList::onChosen);
    connect(m_found, &QAbstractItemModel::rowsRemoved, this, [this] {
        updateEmptyState();
        onChosen();
    });
    connect(m_open, &QAction::triggered, this, &SessionsList::open);
    connect(m_openButton, &QPushButton::clicked, m_open, &QAction::trigger);
    connect(m_rename, &QAction::triggered, this, [this] { m_view->edit(m_view->currentIndex()); });
    connect(m_renameButton, &QPushButton::clicked, m_rename, &QAction::trigger);
    connect(m_model, &SessionModel::renamed, m_message, &QWidget::hide);
    connect(m_model, &SessionModel::renamed, m_folder, &SessionsFolder::rename);
    connect(m_remove, &QAction::triggered, this, &SessionsList::askToRemove);
    connect(m_removeButton, &QPushButton::clicked, m_remove, &QAction::trigger);
    connect(m_confirm, &SessionsConfirm::confirmed, m_folder, &SessionsFolder::remove);
    connect(m_confirm, &SessionsConfirm::withdrawn, this, [this] {
        if (m_confirm->isAncestorOf(QApplication::focusWidget())) // else somebody types elsewhere
            m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_refresh, &QAction::triggered, this, &SessionsList::reload);
    connect(m_folder, &SessionsFolder::listed, this, &SessionsList::show);
    connect(m_folder, &SessionsFolder::removed, m_model, &SessionModel::forget);
    connect(m_folder, &SessionsFolder::failed, m_message, qOverload<const Failure &>(&MessageBar::show));
    updateEmptyState();
    onChosen();
}

SessionsList::~SessionsList() = default;

QAction *SessionsList::makeAction(const char *objectName, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(objectName));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut); // an editor in the list has keys of its own
    return action;
}

void SessionsList::layOut()
{
    m_search->setObjectName(u"sessionsSearch"_s);
    m_search->setAccessibleName(tr("Search the saved sessions"));
    m_search->setPlaceholderText(tr("Search: name, URL, day …"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    auto *refresh = new QToolButton;
    refresh->setObjectName(u"sessionsRefreshButton"_s);
    refresh->setText(tr("Refresh"));
    refresh->setToolTip(tr("Read the folder again (Ctrl+R)"));
    refresh->setAutoRaise(true);
    refresh->setFocusPolicy(Qt::TabFocus);
    connect(refresh, &QToolButton::clicked, m_refresh, &QAction::trigger);

    m_view->setObjectName(u"sessionsView"_s);
    m_view->setAccessibleName(tr("Saved sessions"));
    m_view->setModel(m_found);
    m_view->setItemDelegate(new SessionsDelegate(describe, this));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setMouseTracking(true);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions({m_open, m_rename, m_remove, m_refresh});
    m_empty->setObjectName(u"sessionsEmpty"_s);
    m_note->setObjectName(u"sessionsNote"_s);
    for (QLabel *label : {m_empty, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(20);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setContentsMargins(10, 6, 10, 0);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    // The window has a message bar, too: controls are known by their names.
    m_message->setObjectName(u"sessionsMessage"_s);
    m_message->findChild<QLabel *>(u"messageText"_s)->setObjectName(u"sessionsMessageText"_s);
    m_message->findChild<QToolButton *>(u"messageClose"_s)->setObjectName(u"sessionsMessageClose"_s);

    m_openButton->setObjectName(u"sessionsOpenButton"_s);
    m_openButton->setToolTip(tr("Show the session in this window (Enter)"));
    m_renameButton->setObjectName(u"sessionsRenameButton"_s);
    m_renameButton->setToolTip(tr("Give the session another name (F2)"));
    m_removeButton->setObjectName(u"sessionsDeleteButton"_s);
    m_removeButton->setToolTip(tr("Delete the session's file (Del)"));

    auto *top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 6, 6);
    top->setSpacing(4);
    top->addWidget(m_search, 1);
    top->addWidget(refresh);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(10, 6, 10, 8);
    bottom->setSpacing(6);
    for (QPushButton *button : {m_openButton, m_renameButton, m_removeButton})
        bottom->addWidget(button);
    bottom->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_confirm);
    layout->addWidget(m_note);
    layout->addLayout(bottom);
}

void SessionsList::setFolder(const QString &folder)
{
    m_folder->setPath(folder);
    m_isRead = false;
    m_confirm->withdraw();
    m_message->hide();
    m_model->setSessions({});
    updateEmptyState();
    if (isVisible())
        reload();
}

void SessionsList::setCurrent(const QString &path)
{
    m_model->setCurrent(path);
    if (isVisible() && !path.isEmpty() && !m_model->indexOf(path).isValid())
        reload();
}

void SessionsList::reload() { m_folder->read(); }

void SessionsList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_folder->setFollowed(true);
    reload();
}

void SessionsList::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_folder->setFollowed(false);
}

void SessionsList::show(const QList<SessionInfo> &sessions)
{
    m_isRead = true;
    m_model->setSessions(sessions);
    updateEmptyState();
    chooseOne();
}

/// So that the keys and the buttons have something to work on.
void SessionsList::chooseOne()
{
    if (!m_view->currentIndex().isValid() && m_found->rowCount() > 0)
        m_view->setCurrentIndex(m_found->index(0, 0));
    onChosen();
}

std::optional<SessionInfo> SessionsList::chosen() const
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return std::nullopt;
    return index.data(SessionModel::SessionRole).value<SessionInfo>();
}

/// What can be done with the chosen one, and why not.
void SessionsList::onChosen()
{
    const std::optional<SessionInfo> session = chosen();
    const bool usable = session && !session->refused;
    m_open->setEnabled(usable);
    m_rename->setEnabled(usable);
    m_remove->setEnabled(session && !session->inUse);
    m_openButton->setEnabled(m_open->isEnabled());
    m_renameButton->setEnabled(m_rename->isEnabled());
    m_removeButton->setEnabled(m_remove->isEnabled());
    QStringList notes;
    if (session && session->refused)
        notes.append(tr("Cannot be opened: %1").arg(reasonOf(*session)));
    if (session && session->inUse)
        notes.append(tr("A window is writing this session: it can be deleted once that has let go of it."));
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
    if (!session || session->path != m_confirm->path())
        m_confirm->withdraw();
}

void SessionsList::search()
{
    m_found->setText(m_search->text());
    updateEmptyState();
    chooseOne();
}

void SessionsList::open()
{
    if (const auto session = chosen(); session && !session->refused)
        emit openRequested(session->path);
}

void SessionsList::askToRemove()
{
    const auto session = chosen();
    if (!session)
        return;
    m_message->hide();
    const QString name = m_view->currentIndex().data().toString();
    m_confirm->ask(session->path, session->refused
        ? tr("Delete the file “%1” (%2)? This program cannot open it; another version may.").arg(name, models::diskWords(session->size))
        : tr("Delete “%1”? Nothing brings it back: %2, %3.").arg(name, models::rowWords(session->rows), models::diskWords(session->size)));
}

void SessionsList::updateEmptyState()
{
    const bool any = m_found->rowCount() > 0;
    m_pages->setCurrentWidget(any ? static_cast<QWidget *>(m_view) : m_empty);
    if (m_model->rowCount() > 0)
        m_empty->setText(tr("No saved session has all of these words."));
    else if (m_isRead || m_folder->path().isEmpty())
        m_empty->setText(tr("No session is saved yet: connect, and it will be here."));
    else
        m_empty->setText(tr("Reading the saved sessions …"));
}

bool SessionsList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if ((key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) && m_found->rowCount() > 0) {
            m_view->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace telltale::ui
