// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/client.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace telltale::test {

/// Delays `factor` times as long as advised, and no chance in them: half way of every spread is none.
inline session::RetryPace pace(double factor, int healthyMs = 60000)
{
    return {[] { return 0.5; }, factor, healthyMs};
}

/// The built-in client as it follows the advice, with all that it tells: it opens, sends, and waits until a row, a note or a state is there,
/// never for time. What does not come in time is a warning with all rows.
class WatchedClient : public session::Sink {
public:
    explicit WatchedClient(double factor = 0.01, int healthyMs = 60000)
        : client(catalog::Catalog::bundled(), systemClock(), *this, [this](const session::Endpoint &) { return QString::number(++connections); }, pace(factor, healthyMs))
        , ended(&client, &session::Client::ended)
    {
        QObject::connect(&client, &session::Client::retryChanged, &client, [this](const session::RetryState &state) { states.append(state.phase); });
        client.setFollowsAdvice(true);
    }
    void events(std::vector<decode::Event> more) override { rows.insert(rows.end(), more.begin(), more.end()); }

    bool open(const session::Endpoint &endpoint)
    {
        client.open(endpoint);
        return waitUntil([&] { return client.session()->state() == session::State::Open || client.session()->state() == session::State::Closed; });
    }
    void send(const char *operation, const protocol::Values &values)
    {
        const session::Step step {.operation = QString::fromLatin1(operation), .values = values};
        const Result<protocol::Composed> composed = session::Script::compose(*client.session(), step);
        client.send(composed->outgoing, step);
    }

    int count(Kind kind, const QString &operation) const
    {
        return int(std::count_if(rows.begin(), rows.end(), [&](const decode::Event &row) { return row.kind == kind && row.operation == operation; }));
    }
    QStringList notes() const
    {
        QStringList all;
        for (const decode::Event &row : rows) {
            if (row.operation == QLatin1String("retry"))
                all.append(row.text);
        }
        return all;
    }
    bool noted(const QString &beginning) const
    {
        const QStringList all = notes();
        return std::any_of(all.begin(), all.end(), [&](const QString &note) { return note.startsWith(beginning); });
    }

    template<typename Condition>
    bool waitUntil(Condition condition)
    {
        const bool there = QTest::qWaitFor(condition, PatienceMs);
        if (!there)
            qWarning("rows so far:\n%s", qPrintable(all()));
        return there;
    }
    bool waitFor(Kind kind, const QString &operation, int times)
    {
        return waitUntil([&] { return count(kind, operation) >= times; });
    }
    bool waitFor(session::RetryState::Phase phase)
    {
        return waitUntil([&] { return client.retryState().phase == phase; });
    }
    bool waitForNote(const QString &beginning)
    {
        return waitUntil([&] { return noted(beginning); });
    }
    QString all() const
    {
        QStringList lines;
        for (const decode::Event &row : rows)
            lines.append(QStringList {row.connection, wire::directionName(row.direction), kindName(row.kind), row.operation, row.code, row.subject, row.text}.join(u' '));
        return lines.join(u'\n');
    }

    std::vector<decode::Event> rows;
    QList<session::RetryState::Phase> states;
    int connections = 0;
    session::Client client;
    QSignalSpy ended;

private:
    static constexpr int PatienceMs = 20000;
};

} // namespace telltale::test
