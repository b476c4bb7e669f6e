// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QAbstractItemModel;
class QAbstractItemView;

namespace telltale::ui {

/// Words in an empty list, on what will be there and how: in sight while `model` has no rows. The view's, and lets clicks through.
class EmptyHint : public QLabel {
    Q_OBJECT

public:
    EmptyHint(const QString &words, QAbstractItemView &view, const QAbstractItemModel &model);
};

} // namespace telltale::ui
