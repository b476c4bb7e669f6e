// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"

#include <QTabWidget>

class QTreeView;

namespace telltale::ui {

class BytesView;
class Explanation;
class FrameFacts;
class NodeModel;
class TraceList;

/// One row in full: what it means, the message as a tree, its bytes, its frame, and why it was decoded so. A page is only filled
/// when it is looked at.
class Detail : public QTabWidget {
    Q_OBJECT

public:
    enum Page { ExplanationPage, MessagePage, BytesPage, FramePage, WhyPage };

    explicit Detail(QWidget *parent = nullptr);

    /// Null shows nothing.
    void setRow(const history::RowPointer &row);
    void setShowSecrets(bool show);
    /// The explanation as text, for copying.
    QString explanationText() const;

private:
    void fill();
    void fillMessage();
    void highlight(wire::Span span);

    history::RowPointer m_row;
    bool m_showSecrets = false;
    QByteArray m_bytes; ///< as they may be shown
    wire::Span m_marked;
    quint32 m_filled = 0; ///< a bit per page
    Explanation *m_explanation;
    QTreeView *m_message;
    NodeModel *m_nodes;
    BytesView *m_bytesView;
    FrameFacts *m_frame;
    TraceList *m_trace;
};

} // namespace telltale::ui
