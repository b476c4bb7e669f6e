// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/savedmessagespanel.h"

#include "ui/composer/savedmessagesmodel.h"
#include "ui/composer/smallprint.h"
#include "ui/widgets/emptyhint.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>

namespace telltale::ui {

using namespace Qt::StringLiterals;
using settings::SavedMessage;
using settings::SavedMessages;

SavedMessagesPanel::SavedMessagesPanel(QWidget *parent)
    : QWidget(parent)
    , m_shown(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit)
    , m_tree(new QTreeView)
    , m_save(new QToolButton)
    , m_folder(new QToolButton)
    , m_more(new QToolButton)
    , m_status(new SmallPrint("savedStatus"))
{
    setObjectName(u"savedMessages"_s);
    m_shown->setRecursiveFilteringEnabled(true);
    m_shown->setAutoAcceptChildRows(true);
    m_shown->setFilterRole(SavedMessagesModel::SearchRole);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setObjectName(u"savedSearch"_s);
    m_search->setAccessibleName(tr("Search the saved messages"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(u"savedTree"_s);
    m_tree->setAccessibleName(tr("Saved messages"));
    m_tree->setAccessibleDescription(tr("Enter takes a message up; F2 renames, Delete deletes, Alt with an arrow key moves"));
    m_tree->setModel(m_shown);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    m_tree->setUniformRowHeights(true);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setExpandsOnDoubleClick(true);
    m_tree->setTabKeyNavigation(false);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    makeButtons();
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_search, 1);
    row->addWidget(m_save);
    row->addWidget(m_folder);
    row->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 4);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_status);
    m_status->hide();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setFilterFixedString(text);
        if (!text.isEmpty())
            m_tree->expandAll();
        m_status->say(!text.isEmpty() && m_shown->rowCount() == 0 ? tr("Nothing that is saved has “%1” in it").arg(text) : QString(), Tone::Muted);
    });
    connect(m_tree, &QTreeView::clicked, this, &SavedMessagesPanel::choose);
    connect(m_tree, &QTreeView::activated, this, &SavedMessagesPanel::choose);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &SavedMessagesPanel::refresh);
}

QAction *SavedMessagesPanel::makeAction(const char *name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, m_tree);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(action);
    return action;
}

void SavedMessagesPanel::makeButtons()
{
    const auto button = [](QToolButton *tool, const char *name, const QString &text, const QString &help) {
        tool->setObjectName(QString::fromLatin1(name));
        tool->setText(text);
        tool->setToolTip(help);
        tool->setAccessibleName(help);
    };
    button(m_save, "saveMessage", tr("Save"), tr("Save the present message"));
    button(m_folder, "newFolder", tr("Folder"), tr("New folder"));
    button(m_more, "savedMore", u"⋯"_s, tr("More for saved messages"));
    connect(m_save, &QToolButton::clicked, this, &SavedMessagesPanel::saveWanted);
    connect(m_folder, &QToolButton::clicked, this, [this] {
        const QModelIndex at = current();
        select(m_model->add({.name = tr("New folder"), .folder = true}, at), true);
    });

    m_rename = makeAction("saved-rename", tr("&Rename"), Qt::Key_F2);
    m_delete = makeAction("saved-delete", tr("&Delete"), QKeySequence::Delete);
    m_undo = makeAction("saved-undo", tr("&Undo"), QKeySequence::Undo);
    const struct {
        const char *name;
        QString text;
        int key;
        int way;
    } moves[] {
        {"saved-up", tr("Move &up"), Qt::Key_Up, 0},
        {"saved-down", tr("Move d&own"), Qt::Key_Down, 1},
        {"saved-in", tr("Move &into the folder above"), Qt::Key_Right, 2},
        {"saved-out", tr("Move out of the &folder"), Qt::Key_Left, 3},
    };
    for (const auto &one : moves) {
        connect(makeAction(one.name, one.text, QKeySequence(Qt::ALT | Qt::Key(one.key))), &QAction::triggered, this, [this, way = one.way] {
            const QPersistentModelIndex moved = current();
            const bool done = way == 0 ? m_model->moveBy(moved, -1) : way == 1 ? m_model->moveBy(moved, 1) : way == 2 ? m_model->moveIn(moved) : m_model->moveOut(moved);
            if (done)
                select(moved, false);
        });
    }
    connect(m_rename, &QAction::triggered, this, [this] { m_tree->edit(m_tree->currentIndex()); });
    connect(m_delete, &QAction::triggered, this, [this] {
        const QString name = m_model->entry(current()).name;
        m_model->remove(current());
        m_status->say(tr("“%1” is deleted; Undo brings it back").arg(name), Tone::Muted);
    });
    connect(m_undo, &QAction::triggered, this, [this] {
        m_model->undo();
        m_tree->expandAll();
        m_status->say({});
    });
    auto *menu = new QMenu(m_more);
    menu->addActions(m_tree->actions());
    menu->addSeparator();
    QAction *import = menu->addAction(tr("I&mport…"));
    import->setObjectName(u"saved-import"_s);
    m_export = menu->addAction(tr("&Export…"));
    m_export->setObjectName(u"saved-export"_s);
    const QString filter = tr("Saved messages (*.json)");
    connect(import, &QAction::triggered, this, [this, filter] {
        if (const QString path = QFileDialog::getOpenFileName(this, tr("Import saved messages"), {}, filter); !path.isEmpty())
            importFrom(path);
    });
    connect(m_export, &QAction::triggered, this, [this, filter] {
        if (const QString path = QFileDialog::getSaveFileName(this, tr("Export saved messages"), u"messages.json"_s, filter); !path.isEmpty())
            exportTo(path);
    });
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    for (QToolButton *tool : {m_save, m_folder, m_more})
        tool->setAutoRaise(true);
}

void SavedMessagesPanel::setModel(SavedMessagesModel *model)
{
    m_model = model;
    m_shown->setSourceModel(model);
    new EmptyHint(tr("Nothing is saved yet. Save keeps the present message for later starts, too."), *m_tree, *model);
    connect(model, &SavedMessagesModel::failed, this, [this](const Failure &failure) { m_status->say(failure.sentence(), Tone::Failure); });
    connect(model, &QAbstractItemModel::modelReset, this, &SavedMessagesPanel::refresh);
    connect(model, &SavedMessagesModel::undoChanged, this, &SavedMessagesPanel::refresh);
    if (!model->problem().isEmpty())
        m_status->say(model->problem(), Tone::Failure);
    refresh();
}

QModelIndex SavedMessagesPanel::current() const { return m_shown->mapToSource(m_tree->currentIndex()); }

void SavedMessagesPanel::refresh()
{
    if (!m_model)
        return;
    const bool any = m_tree->currentIndex().isValid();
    m_rename->setEnabled(any);
    m_delete->setEnabled(any);
    m_undo->setEnabled(!m_model->undoWords().isEmpty());
    m_undo->setText(m_model->undoWords().isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(m_model->undoWords()));
    m_export->setEnabled(m_model->rowCount() > 0);
}

void SavedMessagesPanel::choose(const QModelIndex &proxyIndex)
{
    const QModelIndex index = m_shown->mapToSource(proxyIndex);
    if (index.isValid() && !m_model->isFolder(index))
        emit chosen(index);
}

void SavedMessagesPanel::select(const QModelIndex &index, bool edit)
{
    if (edit)
        m_search->clear();
    const QModelIndex shown = m_shown->mapFromSource(index);
    m_tree->setExpanded(shown.parent(), true);
    m_tree->setCurrentIndex(shown);
    m_tree->scrollTo(shown);
    if (edit) {
        m_tree->setFocus(Qt::OtherFocusReason);
        m_tree->edit(shown);
    }
}

void SavedMessagesPanel::add(const SavedMessage &message, const QString &remark)
{
    if (!m_model)
        return;
    m_status->say(remark, Tone::Muted);
    select(m_model->add(message, current()), true);
}

void SavedMessagesPanel::say(const QString &words) { m_status->say(words, Tone::Warning); }

void SavedMessagesPanel::importFrom(const QString &path)
{
    const auto top = SavedMessages::readFile(path);
    if (!top) {
        m_status->say(top.failure().sentence(), Tone::Failure);
        return;
    }
    m_model->addAll(*top);
    m_status->say(tr("%n entries came in", nullptr, int(top->children.size())), Tone::Muted);
}

void SavedMessagesPanel::exportTo(const QString &path)
{
    const auto done = SavedMessages::writeFile(path, m_model->entry({}));
    if (done)
        m_status->say(tr("Written to %1").arg(path), Tone::Muted);
    else
        m_status->say(done.failure().sentence(), Tone::Failure);
}

} // namespace telltale::ui
