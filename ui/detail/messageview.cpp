// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/messageview.h"

#include "app/protocol/registry.h"
#include "app/wire/closeframe.h"
#include "ui/detail/bytesview.h"
#include "ui/detail/nodemodel.h"

#include <QHeaderView>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int TreeCharacters = 40; ///< that a tree needs beside the bytes
constexpr int NameCharacters = 24;

/// A close frame's payload is RFC 6455's, whatever system the connection speaks.
QList<protocol::Node> closeNodes(const QByteArray &payload)
{
    const wire::CloseFrame frame = wire::readCloseFrame(payload);
    QList<protocol::Node> nodes;
    if (frame.code)
        nodes.append({u"code"_s, QString::number(*frame.code), {0, 2}, {}});
    if (!frame.reason.isEmpty())
        nodes.append({u"reason"_s, frame.reasonText, {2, frame.reason.size()}, {}});
    return nodes;
}

QList<protocol::Node> nodesOf(const history::Row *row, const QByteArray &bytes)
{
    if (!row || bytes.isEmpty())
        return {};
    const auto &facts = row->event.frameFacts;
    if (facts && facts->opcode == wire::Opcode::Close)
        return closeNodes(bytes);
    const protocol::System *system = protocol::systemByName(row->event.system);
    return system ? system->tree(row->event.variant, row->event.direction, bytes) : QList<protocol::Node>();
}

} // namespace

MessageView::MessageView(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_tree(new QTreeView)
    , m_nodes(new NodeModel(this))
    , m_bytesView(new BytesView)
{
    setObjectName(u"messageView"_s);
    setChildrenCollapsible(false);
    m_tree->setObjectName(u"messageTree"_s);
    m_tree->setAccessibleName(tr("Message as a tree"));
    m_tree->setModel(m_nodes);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(NodeModel::NameColumn, fontMetrics().averageCharWidth() * NameCharacters);
    addWidget(m_tree);
    addWidget(m_bytesView);
    setStretchFactor(0, 1); // beside, the bytes are as wide as they have to be
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &MessageView::onFieldChosen);
    connect(m_bytesView, &BytesView::byteChosen, this, &MessageView::onByteChosen);
}

void MessageView::setRow(const history::Row *row, const QByteArray &bytes)
{
    m_nodes->setNodes(nodesOf(row, bytes));
    m_tree->expandToDepth(2);
    m_bytesView->setBytes(bytes);
}

void MessageView::highlight(wire::Span span)
{
    const QModelIndex field = span.length > 0 ? m_nodes->fieldAt(span.offset) : QModelIndex();
    const bool whole = field.isValid() && m_nodes->bytesOf(field).offset == span.offset && m_nodes->bytesOf(field).length == span.length;
    select(whole ? field : QModelIndex());
    m_bytesView->highlight(span);
}

void MessageView::onFieldChosen(const QModelIndex &index) { m_bytesView->highlight(m_nodes->bytesOf(index)); }

void MessageView::onByteChosen(qsizetype byte)
{
    const QModelIndex field = m_nodes->fieldAt(byte);
    select(field);
    m_bytesView->highlight(m_nodes->bytesOf(field));
}

void MessageView::select(const QModelIndex &index)
{
    const QSignalBlocker blocker(m_tree->selectionModel());
    m_tree->setCurrentIndex(index);
    if (index.isValid()) {
        m_tree->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_tree->scrollTo(index);
    } else {
        m_tree->selectionModel()->clear();
    }
    m_tree->viewport()->update(); // the blocked signals would have told it
}

void MessageView::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    arrange();
}

void MessageView::arrange()
{
    const int wanted = m_bytesView->fullWidth() + fontMetrics().averageCharWidth() * TreeCharacters;
    // Side by side also where it is low: two views of a few lines each show nothing.
    const bool beside = width() >= wanted || height() < fontMetrics().height() * 16;
    const Qt::Orientation wished = beside ? Qt::Horizontal : Qt::Vertical;
    if (wished == orientation())
        return;
    setOrientation(wished);
    setStretchFactor(1, beside ? 0 : 1);
    setSizes(beside ? QList {width() - m_bytesView->fullWidth(), m_bytesView->fullWidth()} : QList {height() / 2, height() / 2});
}

} // namespace telltale::ui
