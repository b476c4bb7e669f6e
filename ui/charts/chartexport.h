// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

namespace telltale::ui {

class ChartView;

/// Writes a chart as it is seen, with its title and `subtitle` above, to a file: an SVG image with its words as text, or a PNG image of two
/// pixels for each on the screen, by the ending of `path`. What was there before stays if it fails.
Result<Done> exportChart(const ChartView &chart, const QString &subtitle, const QString &path);

} // namespace telltale::ui
