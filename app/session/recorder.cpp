// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/recorder.h"

#include "app/history/journalfile.h"
#include "app/history/journalmigration.h"
#include "app/history/library.h"

#include <utility>

namespace telltale::session {

Recorder::Recorder(std::shared_ptr<history::Store> store, const catalog::Catalog &catalog, QString folder, PayloadBudget budget)
    : m_catalog(catalog)
    , m_folder(std::move(folder))
    , m_budget(budget)
    , m_store(std::move(store))
{
}

Recorder::~Recorder() = default;

void Recorder::start(qint64 most)
{
    if (!m_folder.isEmpty()) {
        if (m_folder == history::sessionsFolder()) {
            if (const auto taken = history::takeOverOldHistory(history::oldHistoryPath(), m_folder, m_catalog); !taken)
                emit failed(taken.failure());
        }
        history::Earlier earlier = history::Library(m_folder).earlier(most, m_catalog);
        for (auto it = earlier.seen.cbegin(); it != earlier.seen.cend(); ++it)
            m_store->remember(it.key(), it->before, it->first, it->last);
        for (history::EarlierRow &row : earlier.rows) {
            m_store->append(std::move(row.event), row.session);
            m_earlier.emplace_back(row.path, row.row);
        }
    }
    openJournal();
}

void Recorder::openJournal()
{
    m_store->beginCapture();
    m_store->setBudget(m_folder.isEmpty() ? m_budget.unjournaled : m_budget.journaled, m_folder.isEmpty());
    if (m_folder.isEmpty())
        return;
    m_journal = std::make_unique<history::Journal>(m_store, m_folder);
    connect(m_journal.get(), &history::Journal::began, this, &Recorder::sessionBegan);
    connect(m_journal.get(), &history::Journal::failed, this, &Recorder::onFailed);
    connect(m_journal.get(), &history::Journal::behind, this, &Recorder::behind);
    for (const Connection &one : std::as_const(m_open))
        m_journal->connectionBegan(one.name, one.url, one.system, one.variant, one.started);
}

/// Nobody writes any more: what does not fit the memory can only be let go of.
void Recorder::onFailed(const Failure &failure)
{
    m_store->setBudget(m_budget.unjournaled, true);
    emit behind(false);
    emit failed(failure);
}

QString Recorder::connectionBegan(const Endpoint &endpoint, Time now)
{
    const QString system = endpoint.choice.system ? endpoint.choice.system->name() : QString();
    m_open.append({QString::number(++m_began), endpoint.upstream.url, system, endpoint.choice.variant, now});
    const Connection &one = m_open.last();
    if (m_journal)
        m_journal->connectionBegan(one.name, one.url, one.system, one.variant, one.started);
    return one.name;
}

void Recorder::connectionSettled(const QString &name, const QString &system, const QString &variant)
{
    for (Connection &one : m_open) {
        if (one.name == name) {
            one.system = system;
            one.variant = variant;
        }
    }
    if (m_journal)
        m_journal->connectionSettled(name, system, variant);
}

void Recorder::connectionEnded(const QString &name, Time now)
{
    m_open.removeIf([&](const Connection &one) { return one.name == name; });
    if (m_journal)
        m_journal->connectionEnded(name, now);
}

void Recorder::mark(qint64 row, bool marked, const QString &note)
{
    if (row < qint64(m_earlier.size())) {
        const auto &[path, number] = m_earlier[size_t(row)];
        if (const auto saved = history::Library(m_folder).mark(path, number, marked ? std::optional(note) : std::nullopt); !saved)
            emit failed(saved.failure());
        return;
    }
    if (!m_journal)
        return;
    if (marked)
        m_journal->mark(row, note);
    else
        m_journal->unmark(row);
}

void Recorder::clear()
{
    m_journal.reset();
    emit behind(false); // what the old journal was behind with is on disk
    auto next = std::make_shared<history::Store>();
    next->rememberAll(*m_store);
    m_store = std::move(next);
    m_earlier.clear();
    openJournal();
    emit storeReplaced(m_store);
}

void Recorder::flush()
{
    if (m_journal)
        m_journal->flush();
}

void Recorder::events(std::vector<decode::Event> events)
{
    for (decode::Event &event : events)
        m_store->append(std::move(event));
}

} // namespace telltale::session
