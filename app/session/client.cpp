// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/client.h"

#include <utility>

namespace telltale::session {

/// What one session tells. A session that was dropped may still tell of its end, which is nothing to follow.
class Client::Ear : public QObject, public Sink {
public:
    explicit Ear(Client &client)
        : m_client(&client)
        , m_glances(client.m_sink.wantsGlances())
    {
    }

private:
    void events(std::vector<decode::Event> events) override
    {
        if (m_client)
            m_client->heard(*this, std::move(events));
    }
    bool wantsGlances() const override { return m_glances; }
    void glanced(const decode::Glanced &glanced) override
    {
        if (m_client)
            m_client->heard(*this, glanced);
    }

    QPointer<Client> m_client;
    bool m_glances;
};

Client::Client(const catalog::Catalog &catalog, Clock clock, Sink &sink, Name name, RetryPace pace, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_clock(steadily(std::move(clock)))
    , m_sink(sink)
    , m_name(std::move(name))
    , m_follower(m_clock, std::move(pace), this)
{
    connect(&m_follower, &Follower::reconnect, this, [this](const Endpoint &endpoint, const QList<Step> &again) { begin(endpoint, again, true); });
    connect(&m_follower, &Follower::noted, this, [this](const decode::Event &event) { m_sink.events({event}); });
    connect(&m_follower, &Follower::changed, this, &Client::retryChanged);
}

Client::~Client()
{
    if (m_session)
        m_session->disconnect(this);
}

void Client::open(const Endpoint &endpoint)
{
    m_follower.closedByUser();
    begin(endpoint, {}, false);
}

void Client::begin(const Endpoint &endpoint, const QList<Step> &again, bool own)
{
    drop();
    auto ear = std::make_unique<Ear>(*this);
    m_ear = ear.get();
    m_session = std::make_unique<Session>(endpoint, m_catalog, m_clock, static_cast<Sink &>(*ear), m_name(endpoint));
    Session *current = m_session.get();
    ear.release()->setParent(current);
    play(endpoint, again);
    connect(current, &Session::stateChanged, this, [this](State state) {
        if (state == State::Open) {
            m_follower.opened();
            m_script->opened();
        }
        emit stateChanged(state);
    });
    connect(current, &Session::certificateRefused, this, &Client::certificateRefused);
    connect(current, &Session::ended, this, [this] {
        emit ended();
        m_follower.ended(); // last: it may replace the session
    });
    m_follower.began(*current, endpoint, own);
    current->setHeld(m_held);
    emit began(current);
    current->start();
}

/// The endpoint's own steps, then what was made by hand on the connection before.
void Client::play(const Endpoint &endpoint, const QList<Step> &again)
{
    m_script = new Script(*m_session, endpoint.steps + again, m_session.get());
    connect(m_script, &Script::sent, this, [this, own = endpoint.steps.size()](const protocol::Outgoing &outgoing, const Step &step, int number) {
        if (number < own)
            m_follower.sent(outgoing, {.step = step, .ofEndpoint = true});
        else
            m_follower.sentAgain(outgoing, step);
    });
    connect(m_script, &Script::failed, this, &Client::stepFailed);
    connect(m_script, &Script::warned, this, &Client::stepWarned);
}

void Client::drop()
{
    if (!m_session)
        return;
    m_ear = nullptr;
    m_session->abort();
    // Its last events may still be on their way; it must not be destroyed from inside one of its own signals.
    m_session->disconnect(this);
    m_script->disconnect(this);
    m_session.release()->deleteLater();
}

void Client::send(const protocol::Outgoing &outgoing, const Step &made)
{
    if (!m_session || m_session->state() != State::Open)
        return;
    SentStep sent {.step = made};
    if (made.operation.isEmpty())
        sent.step.bytes = outgoing;
    m_follower.sent(outgoing, std::move(sent));
    m_session->send(outgoing);
}

void Client::ping(const QByteArray &payload)
{
    if (m_session)
        m_session->ping(payload);
}

void Client::close(quint16 code, const QString &reason)
{
    m_follower.closedByUser();
    if (m_session)
        m_session->close(code, reason);
}

void Client::abort()
{
    m_follower.closedByUser();
    if (m_session)
        m_session->abort();
}

void Client::finish()
{
    abort();
    m_ear = nullptr;
    m_script = nullptr;
    m_session.reset();
}

void Client::setAutomation(const protocol::AutomationState &automation)
{
    m_follower.setAutomation(automation);
    if (m_session)
        m_session->setAutomation(automation);
}

void Client::setHeld(bool held)
{
    m_held = held;
    if (m_session)
        m_session->setHeld(held);
}

void Client::heard(const Ear &ear, std::vector<decode::Event> events)
{
    if (&ear != m_ear)
        return m_sink.events(std::move(events));
    m_follower.read(events);
    for (const decode::Event &event : events)
        m_script->saw(event);
    m_sink.events(std::move(events));
    m_follower.act();
}

void Client::heard(const Ear &ear, const decode::Glanced &glanced)
{
    if (&ear == m_ear)
        m_follower.read(glanced);
    m_sink.glanced(glanced);
}

} // namespace telltale::session
