// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/playground.h"
#include "app/playground/recipe.h"
#include "app/session/script.h"
#include "app/session/session.h"
#include "catalog/catalog.h"

#include <map>
#include <memory>
#include <vector>

namespace telltale::test {

/// One entry's way from its recipe through playground, tap, session and decoder back to the catalogue.
struct Visit {
    const catalog::Entry *entry = nullptr;
    playground::Recipe recipe;
    std::optional<decode::Event> shown; ///< the event that says the entry
    bool ended = false; ///< the connection is over
    QStringList lines; ///< all events, for the message of a failed comparison

    Visit(const catalog::Entry &visited, playground::Recipe how)
        : entry(&visited)
        , recipe(std::move(how))
    {
    }
    bool isDone() const { return ended || (shown && !recipe.ends); }
};

/// Every entry of the bundled catalogue that has a recipe.
std::vector<Visit> everyVisit();

/// Makes visits, some dozens at a time, each on a connection of its own.
class PlaygroundWalk : public QObject {
public:
    PlaygroundWalk(const playground::Playground &playground, std::vector<Visit> visits = everyVisit());

    /// False if some did not come to an end.
    bool walk();
    const std::vector<Visit> &visits() const { return m_visits; }

private:
    struct Connection {
        std::unique_ptr<session::Session> session;
        std::unique_ptr<session::Script> script;
    };

    void fill();
    void begin(size_t number);
    void saw(size_t number, const std::vector<decode::Event> &events);

    const playground::Playground &m_playground;
    std::vector<Visit> m_visits;
    std::map<size_t, Connection> m_open; ///< by number of the visit
    size_t m_next = 0;
};

} // namespace telltale::test
