// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/liveconnection.h"

#include "app/cli/commands.h"

#include <QCoreApplication>

#include <cstdio>

namespace telltale::cli {

namespace {

using Phase = session::RetryState::Phase;
using session::Client;

Failure tokenNeeded(const session::RetryState &state)
{
    const QString &name = state.place.name;
    QString hint;
    switch (state.place.where) {
    case session::TokenPlace::Where::Step:
        hint = QStringLiteral("give `%1` in --do").arg(name);
        break;
    case session::TokenPlace::Where::Opening:
        hint = QStringLiteral("add --set %1=…").arg(name);
        break;
    case session::TokenPlace::Where::Query:
        hint = QStringLiteral("change `%1` in the URL").arg(name);
        break;
    case session::TokenPlace::Where::Header:
        hint = QStringLiteral("add --header '%1: Bearer …'").arg(name);
        break;
    }
    return {QStringLiteral("the advice is to authenticate anew"), state.plan.about, hint};
}

} // namespace

LiveConnection::LiveConnection(RowPrinter::Options options, const catalog::Catalog &catalog, bool follows)
    : m_printer(options)
    , m_exitCode(Success)
    , m_client(catalog, systemClock(), static_cast<session::Sink &>(*this),
          [this, follows](const session::Endpoint &) { return follows ? QString::number(++m_connections) : QString(); })
{
    m_client.setFollowsAdvice(follows);
    connect(&m_client, &Client::retryChanged, this, &LiveConnection::onRetry);
    connect(&m_client, &Client::ended, this, &LiveConnection::onEnded, Qt::QueuedConnection);
    connect(&m_client, &Client::stepWarned, this, [](const QString &warning) { std::fprintf(stderr, "telltale-cli: warning: %s\n", qUtf8Printable(warning)); });
    connect(&m_client, &Client::stepFailed, this, [this](const Failure &failure) {
        m_exitCode = fail(failure, Usage);
        end();
    });
}

void LiveConnection::open(const session::Endpoint &endpoint)
{
    m_url = endpoint.upstream.url.toDisplayString();
    m_client.open(endpoint);
}

void LiveConnection::end()
{
    const bool over = m_client.session()->state() == session::State::Closed;
    m_client.close(1000, QString());
    if (over)
        onEnded();
}

void LiveConnection::events(std::vector<decode::Event> events)
{
    for (const decode::Event &event : events) {
        // The note of the upgrade carries its headers. A server may have gone before the session can call itself open.
        m_opened = m_opened || (event.kind == Kind::Note && !event.bytes.isEmpty());
    }
    m_printer.print(std::move(events));
}

void LiveConnection::onRetry(const session::RetryState &state)
{
    if (state.phase != Phase::WantsToken)
        return;
    m_exitCode = fail(tokenNeeded(state));
    QMetaObject::invokeMethod(this, &LiveConnection::end, Qt::QueuedConnection);
}

void LiveConnection::onEnded()
{
    const session::RetryState &state = m_client.retryState();
    if (state.phase == Phase::Waiting || state.phase == Phase::Trying)
        return;
    if (m_exitCode == Success && !m_opened)
        m_exitCode = fail({QStringLiteral("the connection was not made"), m_url, QStringLiteral("the rows above say why")});
    else if (m_exitCode == Success && state.phase == Phase::Stopped)
        m_exitCode = fail({QStringLiteral("following the advice came to a stop"), state.plan.about, QStringLiteral("the rows above say why")});
    QCoreApplication::exit(m_exitCode);
}

} // namespace telltale::cli
