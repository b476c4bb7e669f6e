// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture.h"

using namespace Qt::StringLiterals;

namespace telltale::ui {

Capture::Capture(std::shared_ptr<history::Store> store, const catalog::Catalog &catalog, const QString &sessionsFolder)
    : m_catalog(catalog)
    , m_clock(systemClock())
    , m_recorder(std::move(store), catalog, sessionsFolder)
{
    m_recorder.setParent(this); // so that it moves to the thread, too
    connect(&m_recorder, &session::Recorder::sessionBegan, this, &Capture::sessionBegan);
    connect(&m_recorder, &session::Recorder::failed, this, &Capture::failed);
    connect(&m_recorder, &session::Recorder::storeReplaced, this, &Capture::storeReplaced);
    connect(&m_recorder, &session::Recorder::behind, this, [this](bool behind) {
        m_held = behind;
        if (m_session)
            m_session->setHeld(behind);
        emit held(behind);
    });
}

Capture::~Capture() = default;

void Capture::start(qint64 earlierRows)
{
    m_recorder.start(earlierRows);
    emit restored(m_recorder.store()->size());
}

void Capture::open(const session::Endpoint &endpoint)
{
    drop();
    m_name = m_recorder.connectionBegan(endpoint, m_clock());
    m_told.clear();
    m_session = std::make_unique<session::Session>(endpoint, m_catalog, m_clock, static_cast<session::Sink &>(*this), m_name);
    auto *current = m_session.get();
    connect(current, &session::Session::stateChanged, this, [this, current, name = m_name](session::State state) {
        if (state == session::State::Closed)
            m_recorder.connectionEnded(name, m_clock());
        if (m_session.get() == current)
            emit stateChanged(state);
    });
    connect(current, &session::Session::certificateRefused, this, &Capture::certificateRefused);
    publishSerial();
    current->setHeld(m_held);
    current->start();
}

void Capture::events(std::vector<decode::Event> events)
{
    m_recorder.events(std::move(events));
    publish();
}

void Capture::publish()
{
    publishSerial();
    if (!m_session || !m_session->decoder().settled())
        return;
    const decode::Decoder &decoder = m_session->decoder();
    const QString told = decoder.systemName() + u' ' + decoder.variant();
    if (told == m_told)
        return;
    m_told = told;
    m_recorder.connectionSettled(m_name, decoder.systemName(), decoder.variant());
    emit settled(decoder.systemName(), decoder.variant(), decoder.isGuessed());
}

void Capture::publishSerial()
{
    if (m_session)
        serial.store(m_session->serial(), std::memory_order_relaxed);
}

void Capture::drop()
{
    if (!m_session)
        return;
    m_session->abort();
    m_recorder.connectionEnded(m_name, m_clock());
    // Its last events may still be on their way; it must not be destroyed from inside one of its own signals.
    m_session->disconnect(this);
    m_session.release()->deleteLater();
}

void Capture::finish()
{
    if (m_session) {
        m_session->abort();
        m_session.reset();
    }
    m_recorder.flush();
}

} // namespace telltale::ui
