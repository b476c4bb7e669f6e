// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/readingcolumn.h"

#include <QWidget>

namespace telltale::ui {

ReadingColumn::ReadingColumn(int characters, QWidget *widget)
    : QVBoxLayout(widget)
    , m_characters(characters)
{
    setContentsMargins(0, 0, 0, 0);
    setSizeConstraint(SetMaximumSize); // of the widget
}

int ReadingColumn::most() const { return parentWidget()->fontMetrics().averageCharWidth() * m_characters; }

int ReadingColumn::heightForWidth(int width) const { return QVBoxLayout::heightForWidth(qMin(width, most())); }

int ReadingColumn::minimumHeightForWidth(int width) const { return QVBoxLayout::minimumHeightForWidth(qMin(width, most())); }

QSize ReadingColumn::maximumSize() const { return {most(), QVBoxLayout::maximumSize().height()}; }

QSize ReadingColumn::sizeHint() const { return {most(), QVBoxLayout::sizeHint().height()}; }

} // namespace telltale::ui
