// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <QAbstractScrollArea>

namespace telltale::ui {

/// Bytes as offset, hex and readable characters. Paints only the rows in sight, so any size is shown at once. A run of bytes can be
/// marked from outside (a field of the message). A cursor stands on one byte: arrow keys, Home, End and Page Up/Down move it, a click
/// puts it, Shift or dragging selects. Ctrl+C copies the selection, else the marked run, else all: as hex, or as text if the
/// cursor was put among the characters; the context menu copies as either. As many bytes a row as there is room for.
class HexView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit HexView(QWidget *parent = nullptr);

    void setBytes(const QByteArray &bytes);
    /// Marks the run, scrolls to it and puts the cursor on its begin; an empty one marks nothing.
    void highlight(wire::Span span);

    qsizetype cursor() const { return m_cursor; } ///< the byte it stands on; 0 if there are none
    wire::Span selection() const; ///< empty: none
    QRect byteRect(qsizetype byte) const; ///< of its hex digits, in the viewport
    int bytesPerRow() const { return m_perRow; }
    /// Width at which 16 bytes stand in a row.
    int fullWidth() const;

    void copyHex() const;
    void copyText() const;

signals:
    /// The user put the cursor on a byte.
    void byteChosen(qsizetype byte);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void measure();
    void updateScrollBar();
    void scrollTo(qsizetype byte);
    void moveCursor(qsizetype byte, bool select);
    void paintByte(QPainter &painter, qsizetype byte, int top);
    int widthFor(int perRow) const;
    int hexX(int column) const;
    int textX(int column) const;
    /// The byte at a point; -1 if there is none. `amongText`: the point is among the characters.
    qsizetype byteAt(QPoint point, bool *amongText) const;
    QByteArray chosen() const;

    QByteArray m_bytes;
    wire::Span m_marked;
    qsizetype m_cursor = 0;
    qsizetype m_anchor = 0; ///< the other end of the selection
    bool m_selecting = false; ///< cursor and anchor are the ends of a selection
    bool m_amongText = false; ///< the cursor was put among the characters
    int m_perRow = 16;
    int m_lineHeight = 0;
    int m_characterWidth = 0;
};

} // namespace telltale::ui
