// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/livesession.h"

#include "app/protocol/registry.h"
#include "app/wire/text.h"
#include "tests/support/provoked.h"

#include <QTest>

#include <algorithm>
#include <iterator>

namespace telltale::test {

namespace {

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("-") : text;
}

QString about(const decode::Event &event)
{
    if (event.operation.isEmpty() && event.subject.isEmpty())
        return QStringLiteral("-");
    return event.operation + (event.subject.isEmpty() ? QString() : u'(' + event.subject + u')');
}

} // namespace

Step compose(const char *operation, std::initializer_list<std::pair<const char *, QString>> values)
{
    Step step {QString::fromLatin1(operation), {}, {}};
    for (const auto &[key, value] : values)
        step.values.insert(QString::fromLatin1(key), value);
    return step;
}

Step sendText(const QByteArray &payload)
{
    return {{}, {}, protocol::Outgoing {wire::Opcode::Text, payload}};
}

Step sendBinary(const QByteArray &payload)
{
    return {{}, {}, protocol::Outgoing {wire::Opcode::Binary, payload}};
}

QString failureLine(const decode::Event &event)
{
    QString retry, entry, match;
    if (event.diagnosis) {
        if (event.diagnosis->retry)
            retry = retryName(event.diagnosis->retry->retryClass);
        if (event.diagnosis->entry)
            entry = event.diagnosis->entry->id;
        if (event.diagnosis->detail)
            entry += u'+' + event.diagnosis->detail->id;
        match = catalog::matchName(event.diagnosis->match);
    }
    return QStringList {kindName(event.kind), orDash(event.code), orDash(event.name), about(event), orDash(retry), orDash(entry), orDash(match)}.join(u' ');
}

QString eventLine(const decode::Event &event)
{
    if (event.isFailure())
        return failureLine(event) + QStringLiteral(" \"") + event.text + u'"';
    return QStringList {wire::directionName(event.direction), kindName(event.kind), about(event), event.text}.join(u' ').trimmed();
}

LiveSession::LiveSession(const QUrl &url, const QString &system, const QString &variant)
{
    endpoint.upstream.url = url;
    endpoint.choice.system = protocol::systemByName(system);
    endpoint.choice.variant = variant;
}

LiveSession::~LiveSession() = default;

void LiveSession::start()
{
    m_session = std::make_unique<session::Session>(endpoint, *catalog, systemClock(),
        [this](std::vector<decode::Event> events) {
            std::for_each(events.begin(), events.end(), provoked::note);
            std::move(events.begin(), events.end(), std::back_inserter(m_events));
        },
        QString());
    QObject::connect(m_session.get(), &session::Session::ended, m_session.get(), [this] { m_ended = true; });
    m_session->start();
}

bool LiveSession::open()
{
    start();
    const auto isOpen = [this] { return m_ended || m_session->state() == session::State::Open; };
    if (!QTest::qWaitFor(isOpen, patienceMs) || m_ended)
        return false;
    const protocol::System &system = m_session->decoder().system();
    const QString opening = system.openingOperation();
    const auto automations = system.automations(m_session->decoder().variant());
    const bool switchedOff = std::any_of(automations.begin(), automations.end(), [this](const protocol::Automation &automation) {
        return automation.key != QLatin1String("pong") && !endpoint.automation.isOn(automation.key);
    });
    if (opening.isEmpty() || automations.isEmpty() || switchedOff)
        return true;
    return wait([&](const decode::Event &event) {
        const bool answer = event.kind == Kind::Reply && event.operation == opening;
        return event.direction == wire::Direction::In && (answer || event.kind == Kind::Pong);
    });
}

bool LiveSession::send(const Step &step)
{
    if (m_session->state() != session::State::Open) {
        m_problem = QStringLiteral("the connection is not open");
        return false;
    }
    if (step.bytes) {
        m_session->send(*step.bytes);
        return true;
    }
    const protocol::Composer &composer = m_session->decoder().system().composer(m_session->decoder().variant());
    const Result<protocol::Composed> composed = composer.compose(step.operation, step.values, m_session->serial());
    if (!composed) {
        m_problem = composed.failure().sentence();
        return false;
    }
    m_session->send(composed->outgoing);
    return true;
}

void LiveSession::close(quint16 code, const QString &reason)
{
    m_session->close(code, reason);
}

const decode::Event *LiveSession::wait(const Predicate &matches, size_t from)
{
    const auto find = [&]() -> const decode::Event * {
        for (size_t i = from; i < m_events.size(); ++i) {
            if (matches(m_events[i]))
                return &m_events[i];
        }
        return nullptr;
    };
    if (!QTest::qWaitFor([&] { return m_ended || find(); }, patienceMs))
        m_problem = QStringLiteral("nothing of the kind came in %1 ms").arg(patienceMs);
    return find();
}

const decode::Event *LiveSession::wait(Kind kind, const QString &operation, size_t from)
{
    return wait([&](const decode::Event &event) { return event.kind == kind && (operation.isEmpty() || event.operation == operation); }, from);
}

QStringList LiveSession::failures(int count)
{
    const auto collect = [this] {
        QStringList found;
        for (const decode::Event &event : m_events) {
            if (event.isFailure() && event.direction == wire::Direction::In)
                found.append(failureLine(event));
        }
        return found;
    };
    (void)QTest::qWaitFor([&] { return m_ended || collect().size() >= count; }, patienceMs);
    return collect();
}

bool LiveSession::waitForEnd()
{
    return QTest::qWaitFor([this] { return m_ended; }, patienceMs);
}

QStringList LiveSession::lines() const
{
    QStringList all;
    for (const decode::Event &event : m_events)
        all.append(eventLine(event));
    return all;
}

} // namespace telltale::test
