// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/notepane.h"

#include "app/history/marks.h"
#include "ui/theme/shapes.h"
#include "ui/theme/tone.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace telltale::ui {

NotePane::NotePane(history::Marks &marks, QWidget *parent)
    : QFrame(parent)
    , m_marks(marks)
    , m_sign(new QLabel)
    , m_title(new QLabel)
    , m_edit(new QLineEdit)
{
    setObjectName(u"notePane"_s);
    setProperty("panel", u"strip"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setBuddy(m_edit);
    m_edit->setObjectName(u"noteEdit"_s);
    m_edit->setAccessibleName(tr("Note on the chosen row"));
    m_edit->setPlaceholderText(tr("Marked. Write a note (Ctrl+Shift+M)"));
    m_edit->setMaxLength(int(history::Marks::MostNoteCharacters));
    m_edit->installEventFilter(this);
    auto *remove = new QToolButton;
    remove->setObjectName(u"noteRemove"_s);
    remove->setText(tr("Remove mark"));
    remove->setToolTip(tr("Take the mark and its note away (Ctrl+M)"));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::TabFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 10, 4);
    layout->setSpacing(6);
    layout->addWidget(m_sign);
    layout->addWidget(m_title);
    layout->addWidget(m_edit, 1);
    layout->addWidget(remove);
    hide();

    connect(m_edit, &QLineEdit::editingFinished, this, &NotePane::keep);
    connect(m_edit, &QLineEdit::returnPressed, this, &NotePane::left);
    connect(remove, &QToolButton::clicked, this, [this] {
        m_marks.remove(m_row);
        emit left();
    });
    connect(&m_marks, &history::Marks::changed, this, [this](qint64 row) {
        if (row == m_row)
            showNote();
    });
    connect(&m_marks, &history::Marks::replaced, this, &NotePane::showNote);
}

void NotePane::setRow(qint64 number)
{
    if (number == m_row)
        return;
    if (m_edit->isModified())
        keep();
    m_row = number;
    showNote();
}

void NotePane::edit()
{
    if (m_row < 0)
        return;
    if (!m_marks.contains(m_row))
        m_marks.toggle(m_row);
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void NotePane::keep()
{
    if (m_edit->isModified() && m_marks.contains(m_row))
        m_marks.setNote(m_row, m_edit->text());
    m_edit->setModified(false);
}

void NotePane::showNote()
{
    const bool marked = m_row >= 0 && m_marks.contains(m_row);
    setVisible(marked);
    if (!marked)
        return;
    const QString note = m_marks.note(m_row);
    setSign(m_sign, note.isEmpty() ? Glyph::Flag : Glyph::Note, Tone::Warning);
    m_title->setText(tr("Row %1").arg(QLocale().toString(m_row + 1)));
    if (m_edit->text() != note)
        m_edit->setText(note);
}

bool NotePane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_edit->setText(m_marks.note(m_row));
        emit left();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace telltale::ui
