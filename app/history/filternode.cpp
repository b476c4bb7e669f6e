// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/filternode.h"

#include "app/history/factnode.h"
#include "app/history/payloadnode.h"

#include <algorithm>

namespace telltale::history {

namespace {

class NotNode : public FilterNode {
public:
    explicit NotNode(std::unique_ptr<FilterNode> node)
        : m_node(std::move(node))
    {
    }
    void keep(const Slice &slice, quint8 *mask) override
    {
        m_kept.assign(mask, mask + slice.count);
        m_node->keep(slice, m_kept.data());
        for (qint64 i = 0; i < slice.count; ++i)
            mask[i] ^= m_kept[size_t(i)]; // what is kept was in
    }
    int cost() const override { return m_node->cost(); }

private:
    std::unique_ptr<FilterNode> m_node;
    std::vector<quint8> m_kept;
};

class AnyNode : public FilterNode {
public:
    explicit AnyNode(std::vector<std::unique_ptr<FilterNode>> nodes)
        : m_nodes(std::move(nodes))
    {
        std::stable_sort(m_nodes.begin(), m_nodes.end(), [](const auto &a, const auto &b) { return a->cost() < b->cost(); });
    }
    void keep(const Slice &slice, quint8 *mask) override
    {
        m_open.assign(mask, mask + slice.count);
        for (const auto &node : m_nodes) {
            m_kept = m_open;
            node->keep(slice, m_kept.data());
            for (qint64 i = 0; i < slice.count; ++i)
                m_open[size_t(i)] ^= m_kept[size_t(i)];
            if (std::find(m_open.begin(), m_open.end(), 1) == m_open.end())
                break;
        }
        for (qint64 i = 0; i < slice.count; ++i)
            mask[i] ^= m_open[size_t(i)];
    }
    int cost() const override { return m_nodes.empty() ? 0 : m_nodes.back()->cost(); }

private:
    std::vector<std::unique_ptr<FilterNode>> m_nodes;
    std::vector<quint8> m_open; ///< rows that no node has kept so far
    std::vector<quint8> m_kept;
};

} // namespace

std::unique_ptr<FilterNode> filterNode(const TermPointer &term, const Store &store, PartialRows &rows)
{
    if (const auto *fact = dynamic_cast<const FactTerm *>(term.get()))
        return std::make_unique<FactNode>(*fact, store, rows);
    if (const auto *payload = dynamic_cast<const PayloadTerm *>(term.get()))
        return std::make_unique<PayloadNode>(*payload, rows);
    if (const auto *negative = dynamic_cast<const NotTerm *>(term.get()))
        return std::make_unique<NotNode>(filterNode(negative->term(), store, rows));
    std::vector<std::unique_ptr<FilterNode>> nodes;
    for (const TermPointer &one : static_cast<const AnyTerm &>(*term).terms())
        nodes.push_back(filterNode(one, store, rows));
    return std::make_unique<AnyNode>(std::move(nodes));
}

} // namespace telltale::history
