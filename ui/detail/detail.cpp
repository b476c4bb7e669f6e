// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/detail.h"

#include "app/protocol/registry.h"
#include "app/wire/closeframe.h"
#include "ui/detail/bytesview.h"
#include "ui/detail/bytetext.h"
#include "ui/detail/explanation.h"
#include "ui/detail/framefacts.h"
#include "ui/detail/nodemodel.h"
#include "ui/detail/tracelist.h"

#include <QHeaderView>
#include <QTabBar>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace telltale::ui {

Detail::Detail(QWidget *parent)
    : QTabWidget(parent)
    , m_explanation(new Explanation)
    , m_message(new QTreeView)
    , m_nodes(new NodeModel(this))
    , m_bytesView(new BytesView)
    , m_frame(new FrameFacts)
    , m_trace(new TraceList)
{
    setObjectName(u"detail"_s);
    setAccessibleName(tr("Detail of the chosen row"));
    setDocumentMode(true);
    setProperty("flat", true);
    tabBar()->setProperty("flat", true);
    m_message->setObjectName(u"messageTree"_s);
    m_message->setAccessibleName(tr("Message as a tree"));
    m_message->setModel(m_nodes);
    m_message->setFrameShape(QFrame::NoFrame);
    m_message->setUniformRowHeights(true);
    m_message->header()->setStretchLastSection(true);
    m_message->header()->resizeSection(NodeModel::NameColumn, 260);
    addTab(m_explanation, tr("Explanation"));
    addTab(m_message, tr("Message"));
    addTab(m_bytesView, tr("Bytes"));
    addTab(m_frame, tr("Frame"));
    addTab(m_trace, tr("Why"));
    connect(this, &QTabWidget::currentChanged, this, &Detail::fill);
    connect(m_trace, &TraceList::spanChosen, this, &Detail::highlight);
    connect(m_message->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &index) { highlight(m_nodes->bytesOf(index)); });
    setRow(nullptr);
}

void Detail::setRow(const history::RowPointer &row)
{
    m_row = row;
    m_filled = 0;
    m_marked = {};
    m_bytes = !row ? QByteArray() : m_showSecrets ? row->event.bytes : maskedBytes(row->event);
    fill();
}

void Detail::setShowSecrets(bool show)
{
    m_showSecrets = show;
    setRow(history::RowPointer(m_row));
}

QString Detail::explanationText() const { return m_row ? m_explanation->plainText() : QString(); }

void Detail::fill()
{
    const quint32 bit = 1u << currentIndex();
    if (m_filled & bit)
        return;
    m_filled |= bit;
    switch (currentIndex()) {
    case ExplanationPage:
        if (m_row) {
            m_explanation->setRow(*m_row, m_showSecrets);
        } else {
            m_explanation->clear();
            m_explanation->addParagraph(u"meaning"_s, tr("Choose a row to see what it means."), Tone::Muted);
        }
        break;
    case MessagePage:
        fillMessage();
        break;
    case BytesPage:
        m_bytesView->setBytes(m_bytes);
        m_bytesView->highlight(m_marked);
        break;
    case FramePage:
        if (m_row)
            m_frame->setRow(*m_row);
        else
            m_frame->clear();
        break;
    case WhyPage:
        m_trace->setRow(m_row ? *m_row : history::Row(), m_bytes);
        break;
    }
}

/// A close frame's payload is RFC 6455's, whatever system the connection speaks.
static QList<protocol::Node> closeNodes(const QByteArray &payload)
{
    const wire::CloseFrame frame = wire::readCloseFrame(payload);
    QList<protocol::Node> nodes;
    if (frame.code)
        nodes.append({u"code"_s, QString::number(*frame.code), {0, 2}, {}});
    if (!frame.reason.isEmpty())
        nodes.append({u"reason"_s, frame.reasonText, {2, frame.reason.size()}, {}});
    return nodes;
}

void Detail::fillMessage()
{
    const auto &facts = m_row ? m_row->event.frameFacts : std::nullopt;
    if (facts && facts->opcode == wire::Opcode::Close) {
        m_nodes->setNodes(closeNodes(m_bytes));
        return;
    }
    const protocol::System *system = m_row ? protocol::systemByName(m_row->event.system) : nullptr;
    m_nodes->setNodes(system && !m_bytes.isEmpty() ? system->tree(m_row->event.variant, m_row->event.direction, m_bytes) : QList<protocol::Node>());
    m_message->expandToDepth(2);
}

void Detail::highlight(wire::Span span)
{
    m_marked = span;
    m_bytesView->highlight(span);
}

} // namespace telltale::ui
