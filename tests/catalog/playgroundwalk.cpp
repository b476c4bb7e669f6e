// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catalog/playgroundwalk.h"

#include "app/showme/visit.h"

#include <QTest>

namespace telltale::test {

namespace {

constexpr int PatienceMs = 120'000; ///< for all of them
constexpr size_t MostConnections = 40; ///< at a time

QString line(const decode::Event &event)
{
    const QString entry = event.diagnosis && event.diagnosis->entry ? event.diagnosis->entry->id : QString();
    return QStringList {wire::directionName(event.direction), kindName(event.kind), event.code, event.operation, entry, event.text}.join(u' ');
}

} // namespace

std::vector<Visit> everyVisit()
{
    std::vector<Visit> visits;
    for (const auto &entry : catalog::Catalog::bundled().entries()) {
        if (auto recipe = playground::recipe(*entry))
            visits.emplace_back(*entry, *std::move(recipe));
    }
    return visits;
}

PlaygroundWalk::PlaygroundWalk(const playground::Playground &playground, std::vector<Visit> visits)
    : m_playground(playground)
    , m_visits(std::move(visits))
{
}

bool PlaygroundWalk::walk()
{
    fill();
    return QTest::qWaitFor([this] { return m_open.empty() && m_next == m_visits.size(); }, PatienceMs);
}

void PlaygroundWalk::fill()
{
    std::erase_if(m_open, [this](const auto &open) { return m_visits[open.first].isDone(); });
    while (m_open.size() < MostConnections && m_next < m_visits.size())
        begin(m_next++);
}

void PlaygroundWalk::begin(size_t number)
{
    const Visit &visit = m_visits[number];
    const session::Endpoint endpoint = showme::endpointFor(visit.recipe, m_playground.url(QString()));
    Connection &open = m_open[number];
    const auto take = [this, number](const std::vector<decode::Event> &events) { saw(number, events); };
    open.session = std::make_unique<session::Session>(endpoint, catalog::Catalog::bundled(), systemClock(), take, QString());
    open.script = std::make_unique<session::Script>(*open.session, endpoint.steps);
    connect(open.session.get(), &session::Session::stateChanged, open.script.get(), [script = open.script.get()](session::State state) {
        if (state == session::State::Open)
            script->opened();
    });
    connect(open.script.get(), &session::Script::failed, this, [this, number](const Failure &failure) { m_visits[number].lines.append(failure.sentence()); });
    connect(open.session.get(), &session::Session::ended, this, [this, number] {
        m_visits[number].ended = true;
        fill();
    }, Qt::QueuedConnection);
    open.session->start();
}

void PlaygroundWalk::saw(size_t number, const std::vector<decode::Event> &events)
{
    Visit &visit = m_visits[number];
    for (const decode::Event &event : events) {
        m_open[number].script->saw(event);
        visit.lines.append(line(event));
        if (!visit.shown && showme::shows(event, *visit.entry))
            visit.shown = event;
    }
    if (visit.isDone()) // later: the session is still at it
        QMetaObject::invokeMethod(this, &PlaygroundWalk::fill, Qt::QueuedConnection);
}

} // namespace telltale::test
