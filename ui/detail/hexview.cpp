// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/hexview.h"

#include "ui/detail/bytetext.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int BytesPerRow = 16;
constexpr int Margin = 8;
// Columns in characters: "00000000  " then 16 × "xx ", one blank, 16 characters.
constexpr int HexColumn = 10;
constexpr int TextColumn = HexColumn + 3 * BytesPerRow + 1;
constexpr qsizetype MostCopiedBytes = 1 << 20;

} // namespace

HexView::HexView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFont(wireFont());
    m_lineHeight = fontMetrics().lineSpacing() + 2;
    m_characterWidth = fontMetrics().horizontalAdvance(u'0');
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
}

void HexView::setBytes(const QByteArray &bytes)
{
    m_bytes = bytes;
    m_marked = {};
    updateScrollBar();
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

void HexView::highlight(wire::Span span)
{
    m_marked = span;
    if (span.length > 0) {
        const int row = int(span.offset / BytesPerRow);
        const int visible = viewport()->height() / m_lineHeight;
        const int first = verticalScrollBar()->value();
        if (row < first || row >= first + visible)
            verticalScrollBar()->setValue(qMax(0, row - visible / 3));
    }
    viewport()->update();
}

void HexView::updateScrollBar()
{
    const qsizetype rows = (m_bytes.size() + BytesPerRow - 1) / BytesPerRow;
    const int visible = qMax(1, (viewport()->height() - Margin) / m_lineHeight);
    verticalScrollBar()->setRange(0, int(qMax(qsizetype(0), rows - visible)));
    verticalScrollBar()->setPageStep(visible);
    verticalScrollBar()->setSingleStep(1);
}

void HexView::resizeEvent(QResizeEvent *) { updateScrollBar(); }

void HexView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    const QColor text = toneColour(Tone::Plain);
    const QColor muted = toneColour(Tone::Muted);
    QColor mark = toneColour(Tone::Busy);
    mark.setAlpha(70);
    const qsizetype firstRow = verticalScrollBar()->value();
    const int rows = viewport()->height() / m_lineHeight + 1;
    for (int line = 0; line < rows; ++line) {
        const qsizetype begin = (firstRow + line) * BytesPerRow;
        if (begin >= m_bytes.size())
            break;
        const int top = Margin / 2 + line * m_lineHeight;
        const int baseline = top + fontMetrics().ascent() + 1;
        painter.setPen(muted);
        painter.drawText(Margin, baseline, u"%1"_s.arg(qulonglong(begin), 8, 16, QLatin1Char('0')));
        const qsizetype end = qMin(begin + BytesPerRow, m_bytes.size());
        for (qsizetype i = begin; i < end; ++i) {
            const auto byte = uchar(m_bytes[i]);
            const int column = int(i - begin);
            const int hexX = Margin + (HexColumn + 3 * column) * m_characterWidth;
            const int textX = Margin + (TextColumn + column) * m_characterWidth;
            if (i >= m_marked.offset && i < m_marked.offset + m_marked.length) {
                painter.fillRect(hexX - m_characterWidth / 2, top, 3 * m_characterWidth, m_lineHeight, mark);
                painter.fillRect(textX, top, m_characterWidth, m_lineHeight, mark);
            }
            const bool readable = byte >= 0x20 && byte < 0x7f;
            painter.setPen(text);
            painter.drawText(hexX, baseline, u"%1"_s.arg(uint(byte), 2, 16, QLatin1Char('0')));
            painter.setPen(readable ? text : muted);
            painter.drawText(textX, baseline, readable ? QString(QLatin1Char(char(byte))) : u"·"_s);
        }
    }
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        const QByteArray chosen = m_marked.length > 0 ? m_bytes.mid(m_marked.offset, m_marked.length) : m_bytes;
        QGuiApplication::clipboard()->setText(hexDump(chosen, MostCopiedBytes));
    } else if (event->matches(QKeySequence::MoveToStartOfDocument) || event->key() == Qt::Key_Home) {
        verticalScrollBar()->setValue(0);
    } else if (event->matches(QKeySequence::MoveToEndOfDocument) || event->key() == Qt::Key_End) {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace telltale::ui
