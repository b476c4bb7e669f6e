// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace telltale::ui {

class TableView;

/// The table's columns as they are unless the user chose otherwise: which are shown, how wide, in which order; unsorted.
void resetEventColumns(TableView &table);
/// Makes all columns `factor` times as wide: the type is another one.
void scaleEventColumns(TableView &table, double factor);
/// Fills `menu` with a check box for each column, and with what brings the default back.
void fillColumnsMenu(QMenu &menu, TableView &table);

} // namespace telltale::ui
