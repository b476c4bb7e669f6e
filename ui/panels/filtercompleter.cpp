// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filtercompleter.h"

#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int MostOffered = 50;
constexpr int MostLinesInSight = 10;
constexpr int LeastWidth = 460;
constexpr int MostTextWidth = 260;

} // namespace

FilterCompleter::FilterCompleter(QLineEdit *edit)
    : QObject(edit)
    , m_edit(edit)
    , m_list(new QTreeWidget(edit))
{
    m_list->setObjectName(u"filterCompletions"_s);
    m_list->setAccessibleName(tr("Ways to go on with the filter"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->header()->setStretchLastSection(true);
    m_list->hide();
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.isEmpty())
            m_list->hide();
        else
            offer();
    });
    connect(m_list, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item) { take(m_list->indexOfTopLevelItem(item)); });
}

bool FilterCompleter::isOffering() const { return m_list->isVisible(); }

void FilterCompleter::offer()
{
    m_offered = history::completions(m_edit->text(), m_edit->cursorPosition(), m_store.get(), MostOffered);
    // What stands there already is no help.
    m_offered.removeIf([this](const history::Completion &offered) { return QStringView(m_edit->text()).mid(offered.from, offered.length) == offered.text; });
    m_list->clear();
    for (const history::Completion &offered : std::as_const(m_offered)) {
        auto *item = new QTreeWidgetItem(m_list, {offered.text, offered.help});
        item->setFont(0, wireFont());
        item->setForeground(1, toneColour(Tone::Muted));
        item->setToolTip(1, item->text(1));
    }
    m_list->setVisible(!m_offered.isEmpty());
    if (!m_offered.isEmpty())
        place();
}

void FilterCompleter::place()
{
    QWidget *window = m_edit->window();
    if (m_list->parentWidget() != window)
        m_list->setParent(window);
    m_list->resizeColumnToContents(0);
    m_list->setColumnWidth(0, qMin(MostTextWidth, m_list->columnWidth(0) + 12));
    const int lines = int(qMin(m_offered.size(), qsizetype(MostLinesInSight)));
    const int height = m_list->sizeHintForRow(0) * lines + 2 * m_list->frameWidth() + 4;
    const QPoint below = m_edit->mapTo(window, QPoint(0, m_edit->height() + 1));
    m_list->setGeometry(below.x(), below.y(), qMin(qMax(LeastWidth, m_edit->width() / 2), window->width() - below.x()), qMin(height, window->height() - below.y()));
    m_list->show();
    m_list->raise();
}

void FilterCompleter::move(int step)
{
    const int count = m_list->topLevelItemCount();
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    const int next = current < 0 ? (step > 0 ? 0 : count - 1) : (current + step + count) % count;
    m_list->setCurrentItem(m_list->topLevelItem(next));
    m_edit->setAccessibleDescription(m_list->currentItem()->text(0) + u' ' + m_list->currentItem()->text(1));
}

void FilterCompleter::take(int index)
{
    const history::Completion taken = m_offered.value(index);
    m_list->hide();
    m_edit->setSelection(int(taken.from), int(taken.length));
    m_edit->insert(taken.text);
    if (taken.text.endsWith(u':'))
        offer(); // a key is nothing without a value
}

bool FilterCompleter::handleKey(int key, Qt::KeyboardModifiers held)
{
    if (!m_list->isVisible()) {
        if ((key == Qt::Key_Space && held == Qt::ControlModifier) || (key == Qt::Key_Down && held == Qt::NoModifier)) {
            offer();
            return true;
        }
        return false;
    }
    switch (key) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_Escape: m_list->hide(); return true;
    case Qt::Key_Tab: take(qMax(0, m_list->indexOfTopLevelItem(m_list->currentItem()))); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->currentItem()) {
            take(m_list->indexOfTopLevelItem(m_list->currentItem()));
            return true;
        }
        m_list->hide();
        return false;
    default: return false;
    }
}

bool FilterCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit)
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        return handleKey(key->key(), key->modifiers()) || QObject::eventFilter(watched, event);
    }
    case QEvent::ShortcutOverride: {
        // Escape, Tab and the arrows are for the list while it is there.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (m_list->isVisible() && (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter)) {
            event->accept();
            return true;
        }
        return QObject::eventFilter(watched, event);
    }
    case QEvent::FocusOut:
    case QEvent::Hide: m_list->hide(); break;
    case QEvent::Resize:
    case QEvent::Move:
        if (m_list->isVisible())
            place();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace telltale::ui
