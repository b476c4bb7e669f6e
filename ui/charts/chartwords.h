// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figures.h"
#include "ui/theme/signs.h"

#include <QString>

namespace telltale::ui {

/// What people call the parts of the charts, and the filter that lets their rows through.

/// "103 ErrorPermissionDenied"; without a code its name, without a name its kind.
QString codeWords(const Figures::Code &code);
/// The table's sign for such rows.
Sign codeSign(const Figures::Code &code);
/// A line of the filter language; empty for those that cannot be told apart by one.
QString codeFilter(const Figures::Code &code, const Figures &figures);
QString verdictWords(const Figures::Verdict &verdict);
QString verdictFilter(const Figures::Verdict &verdict);
/// "1,204 rows".
QString rowsWords(qint64 rows);
/// "34 %"; "< 1 %" for what is not nothing.
QString shareWords(qint64 part, qint64 whole);

} // namespace telltale::ui
