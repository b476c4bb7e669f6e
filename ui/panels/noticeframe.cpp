// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/noticeframe.h"

#include <QKeyEvent>
#include <QPainter>

namespace telltale::ui {

NoticeFrame::NoticeFrame(Tone tone, QWidget *parent, Edge edge)
    : QFrame(parent)
    , m_tone(tone)
    , m_edge(edge)
{
    hide();
}

void NoticeFrame::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void NoticeFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneFill(m_tone));
    painter.fillRect(0, m_edge == Edge::Top ? 0 : height() - 1, width(), 1, lineColour());
}

void NoticeFrame::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace telltale::ui
