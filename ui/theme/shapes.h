// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QIcon>
#include <QRectF>

class QPainter;

namespace telltale::ui {

/// Small signs that tell kinds, states and verdicts apart without colour. Drawn, not taken from a font: they look the same
/// everywhere.
enum class Glyph {
    None,
    Cross, ///< a failure
    Stop, ///< an end: a filled square
    Barred, ///< ended by the other side: a ring with a bar
    Triangle, ///< needs a look, needs a fix
    Diamond, ///< not what the protocol allows
    Dot, ///< there, fine
    Ring, ///< empty, idle
    Half, ///< under way
    Loop, ///< again
    Dash, ///< nothing
    ArrowUp, ///< out: client to server
    ArrowDown, ///< in: server to client
    Flag, ///< marked by the user
    Note, ///< marked, with a note: a flag with a line of text
};

/// Draws `shape` in the middle of `area`, as large as fits.
void paintShape(QPainter &painter, const QRectF &area, Glyph shape, const QColor &colour);
/// The same as an icon of `size` pixels, for buttons and labels.
QPixmap shapePixmap(Glyph shape, const QColor &colour, int size, qreal devicePixelRatio);

} // namespace telltale::ui
