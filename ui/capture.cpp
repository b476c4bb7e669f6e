// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture.h"

using namespace Qt::StringLiterals;

namespace telltale::ui {

Capture::Capture(std::shared_ptr<history::Store> store, const catalog::Catalog &catalog, const QString &sessionsFolder)
    : m_clock(systemClock())
    , m_recorder(std::move(store), catalog, sessionsFolder)
    , m_client(catalog, m_clock, static_cast<session::Sink &>(*this), [this](const session::Endpoint &endpoint) { return nameFor(endpoint); })
{
    // So that they move to the thread, too.
    m_recorder.setParent(this);
    m_client.setParent(this);
    connect(&m_recorder, &session::Recorder::sessionBegan, this, &Capture::sessionBegan);
    connect(&m_recorder, &session::Recorder::failed, this, &Capture::failed);
    connect(&m_recorder, &session::Recorder::storeReplaced, this, &Capture::storeReplaced);
    connect(&m_recorder, &session::Recorder::behind, this, [this](bool behind) {
        m_client.setHeld(behind);
        emit held(behind);
    });
    connect(&m_client, &session::Client::began, this, &Capture::publishSerial);
    connect(&m_client, &session::Client::stateChanged, this, [this](session::State state) {
        if (state == session::State::Closed)
            m_recorder.connectionEnded(m_name, m_clock());
        emit stateChanged(state);
    });
    connect(&m_client, &session::Client::certificateRefused, this, &Capture::certificateRefused);
    connect(&m_client, &session::Client::retryChanged, this, &Capture::retryChanged);
    connect(&m_client, &session::Client::stepWarned, this, &Capture::stepWarned);
    connect(&m_client, &session::Client::stepFailed, this, &Capture::failed);
}

Capture::~Capture() = default;

void Capture::start(qint64 earlierRows)
{
    m_recorder.start(earlierRows);
    emit restored(m_recorder.store()->size());
}

QString Capture::nameFor(const session::Endpoint &endpoint)
{
    if (!m_name.isEmpty())
        m_recorder.connectionEnded(m_name, m_clock()); // it may have been dropped
    m_name = m_recorder.connectionBegan(endpoint, m_clock());
    m_told.clear();
    return m_name;
}

void Capture::events(std::vector<decode::Event> events)
{
    m_recorder.events(std::move(events));
    publish();
}

void Capture::publish()
{
    publishSerial();
    const session::Session *session = m_client.session();
    if (!session || !session->decoder().settled())
        return;
    const decode::Decoder &decoder = session->decoder();
    const QString told = decoder.systemName() + u' ' + decoder.variant();
    if (told == m_told)
        return;
    m_told = told;
    m_recorder.connectionSettled(m_name, decoder.systemName(), decoder.variant());
    emit settled(decoder.systemName(), decoder.variant(), decoder.isGuessed());
}

void Capture::publishSerial()
{
    if (const session::Session *session = m_client.session())
        serial.store(session->serial(), std::memory_order_relaxed);
}

void Capture::finish()
{
    m_client.finish();
    m_recorder.flush();
}

} // namespace telltale::ui
