// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture.h"

#include "app/protocol/registry.h"
#include "app/settings/settings.h"

using namespace Qt::StringLiterals;

namespace telltale::ui {

Capture::Capture(std::shared_ptr<history::Store> store, const catalog::Catalog &catalog, QString historyPath)
    : m_store(std::move(store))
    , m_catalog(catalog)
    , m_historyPath(std::move(historyPath))
    , m_clock(systemClock())
{
}

Capture::~Capture() = default;

void Capture::start()
{
    if (!m_historyPath.isEmpty()) {
        auto journal = history::OldJournal::open(m_historyPath);
        if (journal) {
            m_journal = std::move(*journal);
            connect(m_journal.get(), &history::OldJournal::failed, this, &Capture::failed);
            if (const auto done = m_journal->restore(*m_store, m_catalog, settings::Settings().value(settings::restoredRows)); !done)
                emit failed(done.failure());
        } else {
            emit failed(journal.failure());
        }
    }
    emit restored(m_store->size());
}

void Capture::open(const session::Endpoint &endpoint)
{
    drop();
    const QUrl url = endpoint.upstream.url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    const QString system = endpoint.choice.system ? endpoint.choice.system->name() : QString();
    ++m_opened;
    if (m_journal)
        m_journalSession = m_journal->beginSession(url.toString(), system, m_clock());
    // Requests and replies are paired by the connection's name: it must not be one that an earlier run used.
    const QString name = m_journal ? QString::number(m_journalSession) : u"run-%1"_s.arg(m_opened);
    m_told.clear();
    m_session = std::make_unique<session::Session>(endpoint, m_catalog, m_clock, static_cast<session::Sink &>(*this), name);
    auto *current = m_session.get();
    connect(current, &session::Session::stateChanged, this, [this, current](session::State state) {
        if (m_session.get() == current)
            emit stateChanged(state);
    });
    connect(current, &session::Session::certificateRefused, this, &Capture::certificateRefused);
    publishSerial();
    current->start();
}

void Capture::events(std::vector<decode::Event> events)
{
    const qint64 from = m_store->size();
    for (decode::Event &event : events)
        m_store->append(std::move(event), m_journalSession);
    record(from);
    publish();
}

void Capture::glanced(const decode::Glanced &glanced)
{
    const qint64 from = m_store->size();
    m_store->append(glanced);
    record(from);
}

void Capture::record(qint64 from)
{
    for (qint64 number = from; m_journal && number < m_store->size(); ++number)
        m_journal->append(m_journalSession, m_store->row(number));
}

void Capture::publish()
{
    publishSerial();
    if (!m_session || !m_session->decoder().settled())
        return;
    const decode::Decoder &decoder = m_session->decoder();
    const QString told = decoder.system().name() + u' ' + decoder.variant();
    if (told == m_told)
        return;
    m_told = told;
    const bool guessed = m_session->decoder().isGuessed();
    emit settled(decoder.system().name(), decoder.variant(), guessed);
}

void Capture::publishSerial()
{
    if (m_session)
        serial.store(m_session->serial(), std::memory_order_relaxed);
}

void Capture::startPlayground()
{
    if (!m_playground) {
        auto playground = std::make_unique<playground::Playground>();
        if (const auto port = playground->listen(0); !port) {
            emit failed(port.failure());
            return;
        }
        m_playground = std::move(playground);
    }
    emit playgroundReady(m_playground->url(QString()));
}

void Capture::drop()
{
    if (!m_session)
        return;
    m_session->abort();
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
    m_playground.reset();
    if (m_journal)
        m_journal->flush();
    m_journal.reset();
}

} // namespace telltale::ui
