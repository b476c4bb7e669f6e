// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/listdelegate.h"

namespace telltale::ui {

/// Paints sessions, and failures in them, and gives an editor the place of the headline.
class SessionsDelegate : public ListDelegate {
    Q_OBJECT

public:
    using ListDelegate::ListDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace telltale::ui
