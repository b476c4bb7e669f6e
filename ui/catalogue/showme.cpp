// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/showme.h"

#include "app/playground/recipe.h"
#include "app/showme/visit.h"

#include <QTimer>

namespace telltale::ui {

namespace {

constexpr int PatienceMs = 15000; ///< a server that closes late takes some seconds; a busy computer, too

} // namespace

ShowMe::ShowMe(const catalog::Catalog &catalog, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_patience(new QTimer(this))
{
    m_patience->setSingleShot(true);
    m_patience->setInterval(PatienceMs);
    connect(m_patience, &QTimer::timeout, this, [this] {
        look();
        if (isBusy())
            giveUp(tr("The playground was asked for %1, and it did not come.").arg(m_wanted));
    });
}

void ShowMe::setPatience(int milliseconds) { m_patience->setInterval(milliseconds); }

void ShowMe::show(const QString &entryId, const QUrl &base)
{
    finish();
    const catalog::Entry *entry = m_catalog.byId(entryId);
    if (!entry)
        return giveUp(tr("The catalogue has no entry “%1”.").arg(entryId));
    const auto recipe = playground::recipe(*entry);
    if (!recipe)
        return giveUp(entry->reachNote.isEmpty() ? tr("The playground has no way to provoke this one.") : entry->reachNote);
    if (base.isEmpty())
        return giveUp(tr("The playground does not run."));
    m_wanted = entryId;
    emit busyChanged(true);
    emit connectWanted(showme::endpointFor(*recipe, base));
}

void ShowMe::watch(std::shared_ptr<const history::Store> store, qint64 from)
{
    if (!isBusy())
        return;
    m_store = std::move(store);
    m_next = from;
    m_patience->start();
}

void ShowMe::look()
{
    if (!m_store)
        return;
    for (const qint64 size = m_store->size(); m_next < size; ++m_next) {
        if (!isWanted(m_store->profile(m_next)))
            continue;
        const qint64 row = m_next;
        finish();
        emit found(row);
        return;
    }
}

void ShowMe::ended()
{
    if (!m_store)
        return;
    look();
    if (isBusy())
        giveUp(tr("The connection ended, and %1 was not among what it said.").arg(m_wanted));
}

void ShowMe::cancel() { finish(); }

bool ShowMe::isWanted(const history::Profile &profile) const
{
    if (!profile.diagnosis) // most rows
        return false;
    const catalog::Entry *entry = m_catalog.byId(m_wanted);
    return entry && showme::shows(profile.event(), *entry);
}

void ShowMe::giveUp(const QString &words)
{
    finish();
    emit failed(words);
}

void ShowMe::finish()
{
    m_store.reset();
    m_patience->stop();
    if (std::exchange(m_wanted, QString()).isEmpty())
        return;
    emit busyChanged(false);
}

} // namespace telltale::ui
