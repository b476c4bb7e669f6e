// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace telltale::ui {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"emptyState"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *title = new QLabel(tr("No row passes the filter"));
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setBold(true);
    title->setFont(font);
    auto *text = new QLabel(tr("Everything is still there; the filter or a chip hides it."));
    for (QLabel *label : {title, text}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    text->setForegroundRole(QPalette::PlaceholderText);
    auto *clear = new QPushButton(tr("Clear the filter"));
    clear->setObjectName(u"emptyClearFilter"_s);
    connect(clear, &QPushButton::clicked, this, &EmptyState::clearFilterRequested);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(clear, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

} // namespace telltale::ui
