// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandpalette.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int Columns = 72; ///< width, in average characters
constexpr int Lines = 14; ///< commands in sight

/// A command on a line: its text, its menu in quiet letters, its shortcut at the right.
class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override { return {0, option.fontMetrics.height() * 8 / 5}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool chosen = option.state & QStyle::State_Selected;
        const bool enabled = index.data(CommandModel::EnabledRole).toBool();
        painter->save();
        if (chosen)
            painter->fillRect(option.rect, option.palette.highlight());
        const QColor plain = chosen ? option.palette.color(QPalette::HighlightedText) : toneColour(enabled ? Tone::Plain : Tone::Muted);
        const QColor quiet = chosen ? plain : toneColour(Tone::Muted);
        const int margin = option.fontMetrics.averageCharWidth();
        const QRect room = option.rect.adjusted(margin, 0, -margin, 0);

        const QString shortcut = index.data(CommandModel::ShortcutRole).toString();
        painter->setPen(quiet);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, shortcut);
        const int used = shortcut.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(shortcut) + 2 * margin;
        QRect left = room.adjusted(0, 0, -used, 0);
        const QString text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, left.width());
        painter->setPen(plain);
        painter->drawText(left, Qt::AlignLeft | Qt::AlignVCenter, text);
        left.setLeft(left.left() + option.fontMetrics.horizontalAdvance(text) + 2 * margin);
        painter->setPen(quiet);
        painter->drawText(left, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data(CommandModel::GroupRole).toString(), Qt::ElideRight, left.width()));
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget &window)
    : QFrame(&window)
    , m_window(window)
    , m_edit(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(new QLabel(tr("No command is called so.")))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Command palette"));
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_edit->setObjectName(u"paletteEdit"_s);
    m_edit->setAccessibleName(tr("Command"));
    m_edit->setPlaceholderText(tr("Type what you want to do"));
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);
    hide();

    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_model.setTyped(typed);
        choose(0);
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    m_window.installEventFilter(this);
}

void CommandPalette::open(QList<Command> commands)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_model.setCommands(std::move(commands));
    m_edit->clear();
    place();
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    choose(0);
}

void CommandPalette::place()
{
    const QFontMetrics metrics = fontMetrics();
    const int width = qMin(metrics.averageCharWidth() * Columns, m_window.width() - 2 * metrics.height());
    const int height = qMin(metrics.height() * 8 / 5 * (Lines + 2), m_window.height() - 4 * metrics.height());
    setGeometry((m_window.width() - width) / 2, 2 * metrics.height(), width, height);
}

void CommandPalette::choose(int row)
{
    const int rows = m_model.rowCount();
    m_nothing->setVisible(rows == 0);
    m_list->setVisible(rows > 0);
    if (rows > 0)
        m_list->setCurrentIndex(m_model.index((row + rows) % rows));
}

void CommandPalette::run()
{
    const QModelIndex chosen = m_list->currentIndex();
    if (!chosen.isValid() || !m_model.command(chosen).enabled)
        return;
    const auto doIt = m_model.command(chosen).run;
    close(); // first: what it does may want the keyboard
    doIt();
}

void CommandPalette::close()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_edit)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible() && static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason && !underMouse())
        hide();
    if (event->type() != QEvent::KeyPress)
        return false;
    const int row = m_list->currentIndex().row();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: choose(row + 1); return true;
    case Qt::Key_Up: choose(row - 1); return true;
    case Qt::Key_PageDown: choose(qMin(row + Lines, m_model.rowCount() - 1)); return true;
    case Qt::Key_PageUp: choose(qMax(row - Lines, 0)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(); return true;
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // there is nowhere else to go in here
    default: return false;
    }
}

} // namespace telltale::ui
