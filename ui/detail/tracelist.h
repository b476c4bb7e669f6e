// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"

#include <QTreeWidget>

namespace telltale::ui {

/// The steps of the decision that made a row what it is, each with the bytes that it looked at.
class TraceList : public QTreeWidget {
    Q_OBJECT

public:
    explicit TraceList(QWidget *parent = nullptr);

    /// `bytes` are the row's as they may be shown.
    void setRow(const history::Row &row, const QByteArray &bytes);

signals:
    /// A step was chosen: show these bytes. Empty if it looked at none.
    void spanChosen(telltale::wire::Span span);

private:
    QList<wire::Span> m_spans;
};

} // namespace telltale::ui
