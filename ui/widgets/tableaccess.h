// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QModelIndex>

namespace telltale::ui {

class TableView;

/// What assistive tools see of a TableView: a table with its columns as they are shown, a header cell for each, and cells with the
/// model's words (AccessibleTextRole, else the text). Cells are made when a tool asks for them, and only the newest are kept. Qt
/// does the same for its own views, but knows them by their classes.
///
/// Makes sure that TableViews have it. May be called often.
void installTableAccess();

/// Tells assistive tools that `index` got the focus or was chosen. Nothing happens when none is there.
void tellAccess(TableView &view, QAccessible::Event what, const QModelIndex &index);

} // namespace telltale::ui
