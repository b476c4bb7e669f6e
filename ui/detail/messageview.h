// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/row.h"

#include <QSplitter>

class QTreeView;

namespace telltale::ui {

class BytesView;
class NodeModel;

/// A message as a tree of fields, and its bytes beside it, or below where there is no room. They go together: a chosen field lights up
/// its bytes, a chosen byte selects the innermost field that it belongs to.
class MessageView : public QSplitter {
    Q_OBJECT

public:
    explicit MessageView(QWidget *parent = nullptr);

    /// `bytes` are the row's as they may be shown. Null shows nothing.
    void setRow(const history::Row *row, const QByteArray &bytes);
    /// Marks a run of bytes, and selects the field that they are, if they are one.
    void highlight(wire::Span span);
    BytesView &bytes() const { return *m_bytesView; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void onFieldChosen(const QModelIndex &index);
    void onByteChosen(qsizetype byte);
    void select(const QModelIndex &index);
    void arrange();

    QTreeView *m_tree;
    NodeModel *m_nodes;
    BytesView *m_bytesView;
};

} // namespace telltale::ui
