// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"
#include "ui/detail/factsheet.h"

namespace telltale::ui {

/// What a row means, in words: code, name, meaning, whether to retry, cause, remedy, how often it was seen, and where all of that
/// comes from.
class Explanation : public FactSheet {
    Q_OBJECT

public:
    explicit Explanation(QWidget *parent = nullptr);

    void setRow(const history::Row &row, bool showSecrets);

private:
    void addDiagnosis(const history::Row &row, bool showSecrets);
    void addContext(const history::Row &row, bool showSecrets);
};

} // namespace telltale::ui
