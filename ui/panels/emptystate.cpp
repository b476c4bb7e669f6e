// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/emptystate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace telltale::ui {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_start(new QWidget)
    , m_clear(new QWidget)
{
    setObjectName(u"emptyState"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setBold(true);
    m_title->setFont(font);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_text->setForegroundRole(QPalette::PlaceholderText);

    auto *connectButton = new QPushButton(tr("Connect"));
    connectButton->setObjectName(u"emptyConnect"_s);
    auto *playground = new QPushButton(tr("Try the playground"));
    playground->setObjectName(u"emptyPlayground"_s);
    auto *start = new QHBoxLayout(m_start);
    start->addStretch(1);
    start->addWidget(connectButton);
    start->addWidget(playground);
    start->addStretch(1);
    auto *clearButton = new QPushButton(tr("Clear the filter"));
    clearButton->setObjectName(u"emptyClearFilter"_s);
    auto *clear = new QHBoxLayout(m_clear);
    clear->addStretch(1);
    clear->addWidget(clearButton);
    clear->addStretch(1);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(6);
    layout->addWidget(m_start);
    layout->addWidget(m_clear);
    layout->addStretch(3);
    connect(connectButton, &QPushButton::clicked, this, &EmptyState::connectRequested);
    connect(playground, &QPushButton::clicked, this, &EmptyState::playgroundRequested);
    connect(clearButton, &QPushButton::clicked, this, &EmptyState::clearFilterRequested);
    setFiltered(false);
}

void EmptyState::setFiltered(bool filtered)
{
    m_title->setText(filtered ? tr("No row passes the filter") : tr("Nothing captured yet"));
    m_text->setText(filtered ? tr("Everything is still there; the filter or a chip hides it.")
                             : tr("Type a URL above and connect, or try the playground: a server inside this program\n"
                                  "that answers every system and fails on demand."));
    m_start->setVisible(!filtered);
    m_clear->setVisible(filtered);
}

} // namespace telltale::ui
