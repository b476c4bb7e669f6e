// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappinglabel.h"

#include <QTextDocument>
#include <QTextOption>

namespace telltale::ui {

namespace {

constexpr int LeastCharacters = 12;

} // namespace

WrappingLabel::WrappingLabel(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setText(text);
}

QSize WrappingLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return {qMin(hint.width(), fontMetrics().averageCharWidth() * LeastCharacters), fontMetrics().height()};
}

int WrappingLabel::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const int room = qMax(1, width - margins.left() - margins.right());
    const int lines = fontMetrics().boundingRect(QRect(0, 0, room, 0), Qt::TextWordWrap | Qt::TextWrapAnywhere, text()).height();
    return qMax(lines, fontMetrics().height()) + margins.top() + margins.bottom();
}

void WrappingLabel::paintEvent(QPaintEvent *event)
{
    // The document that the label lays its text out in, as soon as it has: it only knows to wrap at words.
    QLabel::heightForWidth(width());
    if (auto *document = findChild<QTextDocument *>()) {
        QTextOption option = document->defaultTextOption();
        if (option.wrapMode() != QTextOption::WrapAtWordBoundaryOrAnywhere) {
            option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
            document->setDefaultTextOption(option);
        }
        document->setTextWidth(contentsRect().width());
    }
    QLabel::paintEvent(event);
}

} // namespace telltale::ui
