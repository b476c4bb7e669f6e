// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

class QLabel;
class QWidget;

namespace telltale::ui {

/// Colours the words of `widget` by their meaning, now and after each change of the theme. A later call replaces an earlier one.
void setTone(QWidget *widget, Tone tone);

/// Shows a sign in `label`, now and after each change of the theme and of the type: `scale` times as large as fits beside its words.
void setSign(QLabel *label, Glyph shape, Tone tone, qreal scale = 1);

} // namespace telltale::ui
