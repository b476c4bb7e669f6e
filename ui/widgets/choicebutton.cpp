// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicebutton.h"

#include "ui/theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int Columns = 60; ///< of the description at first, in average characters
constexpr qreal Radius = 4;

} // namespace

ChoiceButton::ChoiceButton(const QString &text, const QString &description, QWidget *parent)
    : QPushButton(parent)
    , m_title(text)
    , m_description(description)
{
    setText(QString(text).replace(u'&', "&&"_L1)); // for whoever asks: it is painted from the title
    setAccessibleName(text);
    setAccessibleDescription(description);
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont ChoiceButton::titleFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QSize ChoiceButton::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * Columns;
    return {width, heightForWidth(width)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    const int width = QFontMetrics(titleFont()).horizontalAdvance(m_title) + 2 * padding();
    return {width, heightForWidth(qMax(width, this->width()))};
}

int ChoiceButton::heightForWidth(int width) const
{
    const QRect room(0, 0, width - 2 * padding(), 0);
    const int description = fontMetrics().boundingRect(room, Qt::TextWordWrap, m_description).height();
    return QFontMetrics(titleFont()).lineSpacing() + description + 2 * padding();
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = underMouse() || isDown() ? toneFill(Tone::Busy) : palette().color(QPalette::Base);
    painter.setBrush(fill);
    painter.setPen(hasFocus() ? palette().color(QPalette::Highlight) : lineColour());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    QRect room = rect().adjusted(padding(), padding(), -padding(), -padding());
    painter.setFont(titleFont());
    painter.setPen(toneColour(Tone::Busy));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop, m_title);
    room.setTop(room.top() + painter.fontMetrics().lineSpacing());
    painter.setFont(font());
    painter.setPen(toneColour(Tone::Plain));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_description);
}

} // namespace telltale::ui
