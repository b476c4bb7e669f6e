// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage.h"

#include "ui/catalogue/cataloguebrowser.h"
#include "ui/pages.h"
#include "ui/panels/eventspane.h"
#include "ui/playground/playgroundpanel.h"
#include "ui/profiles/connectionbar.h"

#include <utility>

namespace telltale::ui {

Stage::Stage(const catalog::Catalog &catalog, Pages &pages, PlaygroundPanel &panel, CatalogueBrowser &browser, QObject *parent)
    : QObject(parent)
    , m_pages(pages)
    , m_showMe(catalog)
{
    panel.setCatalog(catalog);
    wirePanel(panel);
    wireShowMe(panel, browser);
}

void Stage::wirePanel(PlaygroundPanel &panel)
{
    connect(&m_host, &PlaygroundHost::ready, &panel, &PlaygroundPanel::setBase);
    connect(&m_host, &PlaygroundHost::ready, this, [this](const QUrl &base) {
        if (const auto then = std::exchange(m_then, nullptr))
            then(base);
    });
    connect(&m_host, &PlaygroundHost::stopped, &panel, [&panel] { panel.setBase({}); });
    connect(&m_host, &PlaygroundHost::failed, &panel, &PlaygroundPanel::setFailure);
    connect(&m_host, &PlaygroundHost::failed, this, &Stage::failed);
    connect(&panel, &PlaygroundPanel::startRequested, &m_host, &PlaygroundHost::start);
    connect(&panel, &PlaygroundPanel::stopRequested, &m_host, &PlaygroundHost::stop);
    connect(&panel, &PlaygroundPanel::connectRequested, this, [this](const QString &system, const QString &variant, const QString &path) {
        play([this, system, variant, path](QUrl url) {
            url.setPath(path);
            page()->connectTo(system, variant, url);
        });
    });
}

void Stage::wireShowMe(PlaygroundPanel &panel, CatalogueBrowser &browser)
{
    const auto show = [this, &browser](const QString &entry) {
        browser.setProblem({});
        play([this, entry](const QUrl &base) { m_showMe.show(entry, base); });
    };
    connect(&browser, &CatalogueBrowser::showMeRequested, this, show);
    connect(&panel, &PlaygroundPanel::showMeRequested, this, show);
    connect(&m_showMe, &ShowMe::busyChanged, &browser, &CatalogueBrowser::setBusy);
    connect(&m_showMe, &ShowMe::busyChanged, &panel, &PlaygroundPanel::setBusy);
    connect(&m_showMe, &ShowMe::failed, &browser, &CatalogueBrowser::setProblem);
    connect(&m_showMe, &ShowMe::connectWanted, this, &Stage::open);
    connect(&m_showMe, &ShowMe::found, this, &Stage::showRow);
}

void Stage::tour()
{
    play([this](const QUrl &base) { page()->enterPlayground(base); });
}

void Stage::play(std::function<void(const QUrl &)> what)
{
    m_then = std::move(what);
    m_host.start();
}

/// The one in front if it is connected here, or to nothing.
ConnectionPage *Stage::page()
{
    const auto url = m_pages.front()->bar().url();
    const bool plays = url && !m_host.base().isEmpty() && url->authority() == m_host.base().authority();
    return plays ? m_pages.front() : m_pages.blank();
}

void Stage::open(const session::Endpoint &endpoint)
{
    m_showPage = page();
    const auto store = m_showPage->connection().sharedStore();
    m_showMe.watch(store, store->size());
    m_showPage->connectTo(endpoint);
}

void Stage::showRow(qint64 row)
{
    if (!m_showPage)
        return;
    m_pages.setCurrentWidget(m_showPage);
    m_showPage->events().goToRow(row);
}

void Stage::look()
{
    if (!m_showMe.isBusy())
        return;
    m_showMe.look();
    if (m_showPage && m_showPage->connection().state() == session::State::Closed)
        m_showMe.ended();
}

} // namespace telltale::ui
