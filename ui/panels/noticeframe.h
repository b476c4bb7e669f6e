// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

namespace telltale::ui {

/// The frame of every notice that stands in the window where something happened, instead of a box to click away: the tint of its tone, a
/// line towards what it belongs to, and Escape, pressed anywhere inside, to dismiss it. Hidden until it has something to say; what it says
/// is up to those who derive from it.
class NoticeFrame : public QFrame {
    Q_OBJECT

public:
    enum class Edge { Top, Bottom };

protected:
    /// `edge`: on which side the line runs.
    explicit NoticeFrame(Tone tone, QWidget *parent = nullptr, Edge edge = Edge::Bottom);

    Tone tone() const { return m_tone; }
    void setTone(Tone tone);

    /// Escape was pressed. Hides, unless it means more than that.
    virtual void dismiss() { hide(); }

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Tone m_tone;
    Edge m_edge;
};

} // namespace telltale::ui
