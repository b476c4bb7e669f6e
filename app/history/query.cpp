// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/query.h"

#include "app/history/queryworker.h"

namespace telltale::history {

Query::Query(QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<QueryWorker>([this] { emit progressed(); }))
{
}

Query::~Query() = default;

quint64 Query::ask(std::shared_ptr<const Store> store, const Filter &filter, RowOrder order)
{
    m_told = -1;
    return m_worker->ask(std::move(store), filter, order);
}

Query::Answer Query::answer()
{
    Answer answer = m_worker->answer();
    m_told = answer.searched;
    return answer;
}

void Query::wake()
{
    if (!m_worker->needsNoSearch())
        m_worker->wake();
    else if (m_worker->answer().searched != m_told)
        emit progressed();
}

} // namespace telltale::history
