// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/hexview.h"

#include "app/wire/text.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int Margin = 8;
constexpr int HexColumn = 10; ///< in characters: "00000000  ", then "xx " for each byte, one blank, the characters
constexpr int MostBytesPerRow = 16;
constexpr qsizetype MostCopiedBytes = 1 << 20;

bool isReadable(uchar byte) { return byte >= 0x20 && byte < 0x7f; }

QColor translucent(Tone tone, int alpha)
{
    QColor colour = toneColour(tone);
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

HexView::HexView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setCursor(Qt::IBeamCursor);
    measure();
}

void HexView::measure()
{
    setFont(wireFont());
    m_lineHeight = fontMetrics().lineSpacing() + 2;
    m_characterWidth = fontMetrics().horizontalAdvance(u'0');
    m_perRow = MostBytesPerRow;
    while (m_perRow > 4 && widthFor(m_perRow) > viewport()->width())
        m_perRow /= 2;
}

int HexView::hexX(int column) const { return Margin + (HexColumn + 3 * column) * m_characterWidth; }
int HexView::textX(int column) const { return Margin + (HexColumn + 3 * m_perRow + 1 + column) * m_characterWidth; }
int HexView::widthFor(int perRow) const { return 2 * Margin + (HexColumn + 4 * perRow + 1) * m_characterWidth; }
int HexView::fullWidth() const { return widthFor(MostBytesPerRow) + verticalScrollBar()->sizeHint().width(); }

void HexView::setBytes(const QByteArray &bytes)
{
    m_bytes = bytes;
    m_marked = {};
    m_cursor = m_anchor = 0;
    m_selecting = false;
    updateScrollBar();
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

void HexView::highlight(wire::Span span)
{
    const qsizetype begin = std::clamp<qsizetype>(span.offset, 0, m_bytes.size());
    m_marked = {begin, std::clamp<qsizetype>(span.length, 0, m_bytes.size() - begin)};
    m_selecting = false;
    if (m_marked.length > 0) {
        // Where the user put it within the run, it stays.
        if (m_cursor < begin || m_cursor >= begin + m_marked.length)
            m_cursor = begin;
        m_anchor = m_cursor;
        scrollTo(m_cursor);
    }
    viewport()->update();
}

wire::Span HexView::selection() const
{
    if (!m_selecting)
        return {};
    return {std::min(m_cursor, m_anchor), std::abs(m_cursor - m_anchor) + 1};
}

void HexView::updateScrollBar()
{
    const qsizetype rows = (m_bytes.size() + m_perRow - 1) / m_perRow;
    const int visible = qMax(1, (viewport()->height() - Margin) / m_lineHeight);
    verticalScrollBar()->setRange(0, int(qMax(qsizetype(0), rows - visible)));
    verticalScrollBar()->setPageStep(visible);
    verticalScrollBar()->setSingleStep(1);
}

void HexView::scrollTo(qsizetype byte)
{
    const int row = int(byte / m_perRow);
    const int visible = verticalScrollBar()->pageStep();
    const int first = verticalScrollBar()->value();
    if (row < first)
        verticalScrollBar()->setValue(row);
    else if (row >= first + visible)
        verticalScrollBar()->setValue(row - visible + 1);
}

void HexView::resizeEvent(QResizeEvent *)
{
    const qsizetype first = qsizetype(verticalScrollBar()->value()) * m_perRow;
    measure();
    updateScrollBar();
    verticalScrollBar()->setValue(int(first / m_perRow));
}

void HexView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measure();
        updateScrollBar();
    }
}

void HexView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void HexView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

QRect HexView::byteRect(qsizetype byte) const
{
    const int line = int(byte / m_perRow) - verticalScrollBar()->value();
    return {hexX(int(byte % m_perRow)), Margin / 2 + line * m_lineHeight, 2 * m_characterWidth, m_lineHeight};
}

qsizetype HexView::byteAt(QPoint point, bool *amongText) const
{
    const qsizetype row = verticalScrollBar()->value() + std::max(0, point.y() - Margin / 2) / m_lineHeight;
    const bool text = point.x() >= textX(0) - m_characterWidth / 2;
    const int column = text ? (point.x() - textX(0)) / m_characterWidth : (point.x() - hexX(0) + m_characterWidth / 2) / (3 * m_characterWidth);
    if (amongText)
        *amongText = text;
    if (point.x() < hexX(0) - m_characterWidth || column >= m_perRow)
        return -1;
    const qsizetype byte = row * m_perRow + std::max(0, column);
    return byte < m_bytes.size() ? byte : -1;
}

void HexView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    const qsizetype firstRow = verticalScrollBar()->value();
    const int rows = viewport()->height() / m_lineHeight + 1;
    for (int line = 0; line < rows; ++line) {
        const qsizetype begin = (firstRow + line) * m_perRow;
        if (begin >= m_bytes.size())
            break;
        const int top = Margin / 2 + line * m_lineHeight;
        painter.setPen(toneColour(Tone::Muted));
        painter.drawText(Margin, top + fontMetrics().ascent() + 1, u"%1"_s.arg(qulonglong(begin), 8, 16, QLatin1Char('0')));
        for (qsizetype byte = begin; byte < qMin(begin + m_perRow, m_bytes.size()); ++byte)
            paintByte(painter, byte, top);
    }
}

void HexView::paintByte(QPainter &painter, qsizetype byte, int top)
{
    const auto holds = [byte](wire::Span span) { return byte >= span.offset && byte < span.offset + span.length; };
    const auto value = uchar(m_bytes[byte]);
    const int column = int(byte % m_perRow);
    const int baseline = top + fontMetrics().ascent() + 1;
    const QRect hex(hexX(column) - m_characterWidth / 2, top, 3 * m_characterWidth, m_lineHeight);
    const QRect text(textX(column), top, m_characterWidth, m_lineHeight);
    if (holds(m_marked) || holds(selection())) {
        const QColor mark = holds(selection()) ? palette().color(QPalette::Highlight) : translucent(Tone::Busy, 70);
        painter.fillRect(hex, mark);
        painter.fillRect(text, mark);
    }
    const QColor plain = holds(selection()) ? palette().color(QPalette::HighlightedText) : toneColour(Tone::Plain);
    painter.setPen(plain);
    painter.drawText(hexX(column), baseline, u"%1"_s.arg(uint(value), 2, 16, QLatin1Char('0')));
    painter.setPen(isReadable(value) || holds(selection()) ? plain : toneColour(Tone::Muted));
    painter.drawText(textX(column), baseline, isReadable(value) ? QString(QLatin1Char(char(value))) : u"·"_s);
    if (byte != m_cursor || !hasFocus())
        return;
    painter.setPen(toneColour(Tone::Busy));
    painter.drawRect(hex.adjusted(0, 0, -1, -1));
    painter.drawRect(text.adjusted(-1, 0, 0, -1));
}

void HexView::moveCursor(qsizetype byte, bool select)
{
    if (m_bytes.isEmpty())
        return;
    m_cursor = std::clamp<qsizetype>(byte, 0, m_bytes.size() - 1);
    if (!select)
        m_anchor = m_cursor;
    m_selecting = select;
    scrollTo(m_cursor);
    const auto value = uchar(m_bytes[m_cursor]);
    setAccessibleDescription(tr("Byte %1 of %2: %3").arg(m_cursor + 1).arg(m_bytes.size()).arg(uint(value), 2, 16, QLatin1Char('0')));
    viewport()->update();
    if (!select)
        emit byteChosen(m_cursor);
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    const bool select = event->modifiers() & Qt::ShiftModifier;
    const bool far = event->modifiers() & Qt::ControlModifier;
    const qsizetype page = qsizetype(verticalScrollBar()->pageStep()) * m_perRow;
    const qsizetype column = m_cursor % m_perRow;
    if (event->matches(QKeySequence::Copy)) {
        m_amongText ? copyText() : copyHex();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        m_anchor = 0;
        moveCursor(m_bytes.size() - 1, true);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: return moveCursor(m_cursor - 1, select);
    case Qt::Key_Right: return moveCursor(m_cursor + 1, select);
    case Qt::Key_Up: return moveCursor(m_cursor >= m_perRow ? m_cursor - m_perRow : m_cursor, select);
    case Qt::Key_Down: return moveCursor(m_cursor + m_perRow < m_bytes.size() ? m_cursor + m_perRow : m_cursor, select);
    case Qt::Key_PageUp: return moveCursor(std::max(column, m_cursor - page), select);
    case Qt::Key_PageDown: return moveCursor(m_cursor + page, select);
    case Qt::Key_Home: return moveCursor(far ? 0 : m_cursor - column, select);
    case Qt::Key_End: return moveCursor(far ? m_bytes.size() - 1 : m_cursor - column + m_perRow - 1, select);
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    const qsizetype byte = event->button() == Qt::LeftButton ? byteAt(event->pos(), &m_amongText) : -1;
    if (byte >= 0)
        moveCursor(byte, event->modifiers() & Qt::ShiftModifier);
}

void HexView::mouseMoveEvent(QMouseEvent *event)
{
    const qsizetype byte = event->buttons() & Qt::LeftButton ? byteAt(event->pos(), nullptr) : -1;
    if (byte >= 0 && byte != m_cursor)
        moveCursor(byte, true);
}

void HexView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu;
    menu.addAction(tr("Copy as &hex"), this, &HexView::copyHex);
    menu.addAction(tr("Copy as &text"), this, &HexView::copyText);
    menu.exec(event->globalPos());
}

QByteArray HexView::chosen() const
{
    const wire::Span span = m_selecting ? selection() : m_marked.length > 0 ? m_marked : wire::Span {0, m_bytes.size()};
    return m_bytes.mid(span.offset, std::min<qsizetype>(span.length, MostCopiedBytes));
}

void HexView::copyHex() const { QGuiApplication::clipboard()->setText(QString::fromLatin1(chosen().toHex(' '))); }

void HexView::copyText() const { QGuiApplication::clipboard()->setText(wire::visibleText(chosen())); }

} // namespace telltale::ui
