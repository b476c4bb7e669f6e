// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

#include <optional>

class QApplication;

/// Colours by meaning, in a light and a dark set. Colour is only used for failures and for states, and never alone: a word or a
/// shape (theme/shapes.h) always says the same.
namespace telltale::ui {

enum class Scheme { System, Light, Dark };
/// `system`, `light`, `dark`: the values of --theme.
std::optional<Scheme> schemeFromName(const QString &name);
QString schemeName(Scheme scheme);

enum class Tone {
    Plain, ///< ordinary text
    Muted, ///< what may be overlooked
    Failure, ///< errors, drops, refusals
    Warning, ///< something that needs a look
    Good, ///< connected, none-needed
    Busy, ///< under way
};

/// Sets style, palette and style sheet of the program; may be called again to change them. System follows the desktop from then on: what
/// its settings portal says (theme/desktop.h), else whether its own palette is dark; light if there is neither. Type follows the desktop's
/// in each scheme. Whatever is drawn or coloured once has to be done again on QEvent::StyleChange (see theme/tone.h).
void applyTheme(QApplication &application, Scheme scheme);
/// What was asked for last.
Scheme scheme();
bool isDark();

/// For text and shapes, readable on the window's and the tables' background.
QColor toneColour(Tone tone);
/// For the background of message bars and badges.
QColor toneFill(Tone tone);
/// Hairlines between panels.
QColor lineColour();

/// What was on the wire is set in this font; the system's font is for what we say about it. As large beside the program's font as the
/// system's fixed one is beside its other.
QFont wireFont();
/// Makes all type of the program `factor` times as large as the system's: 1 at first, more for a projector. Also that of widgets whose font
/// has a size of its own.
void setTypeScale(double factor);

} // namespace telltale::ui
