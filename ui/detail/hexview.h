// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <QAbstractScrollArea>

namespace telltale::ui {

/// Bytes as offset, hex and readable characters. Paints only the rows in sight, so any size is shown at once. A run of bytes can
/// be highlighted; Ctrl+C copies it, or all.
class HexView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit HexView(QWidget *parent = nullptr);

    void setBytes(const QByteArray &bytes);
    /// Marks the run and scrolls to it; an empty one marks nothing.
    void highlight(wire::Span span);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateScrollBar();

    QByteArray m_bytes;
    wire::Span m_marked;
    int m_lineHeight;
    int m_characterWidth;
};

} // namespace telltale::ui
