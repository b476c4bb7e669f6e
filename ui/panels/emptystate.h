// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace telltale::ui {

/// In place of the table while the filter lets no row through: what to do about it.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

signals:
    void clearFilterRequested();
};

} // namespace telltale::ui
