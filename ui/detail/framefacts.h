// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"
#include "ui/detail/factsheet.h"

namespace telltale::ui {

/// The header of the frame that a row came in, field by field, and the row's place in the capture.
class FrameFacts : public FactSheet {
    Q_OBJECT

public:
    explicit FrameFacts(QWidget *parent = nullptr);

    void setRow(const history::Row &row);

signals:
    /// The row of its request.
    void rowRequested(qint64 number);
};

} // namespace telltale::ui
