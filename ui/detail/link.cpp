// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/link.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace telltale::ui {

namespace {

constexpr int Margin = 1; ///< for the focus frame

} // namespace

Link::Link(const QString &text, QWidget *parent)
    : QPushButton(parent)
{
    // A button takes & for the sign before its key.
    setText(QString(text).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(text);
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Link::setHelp(const QString &help)
{
    m_help = help;
    setAccessibleDescription(help);
    showTip();
}

void Link::showTip()
{
    const bool cut = width() < sizeHint().width();
    setToolTip(!cut ? m_help : m_help.isEmpty() ? accessibleName() : accessibleName() + u'\n' + m_help);
}

void Link::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    showTip();
}

QSize Link::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(accessibleName()) + 2 * Margin + 1, fontMetrics().height() + 2 * Margin};
}

QSize Link::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 6, sizeHint().height()}; }

void Link::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont underlined = font();
    underlined.setUnderline(true);
    painter.setFont(underlined);
    painter.setPen(palette().color(isDown() ? QPalette::Text : QPalette::Link));
    const QRect area = rect().adjusted(0, 0, -2 * Margin, 0); // words begin where those of the text do
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, fontMetrics().elidedText(accessibleName(), Qt::ElideRight, area.width()));
    if (!hasFocus())
        return;
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.backgroundColor = palette().color(QPalette::Base);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

void Link::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace telltale::ui
