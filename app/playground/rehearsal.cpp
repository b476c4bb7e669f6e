// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/rehearsal.h"

#include <algorithm>
#include <utility>

namespace telltale::playground {

Rehearsal::Rehearsal(const QString &path)
    : m_scenarios(allScenarios())
{
    const auto played = std::find_if(m_scenarios.begin(), m_scenarios.end(), [&path](const auto &one) { return one->path() == path; });
    if (played == m_scenarios.end()) {
        drop();
        return;
    }
    m_scenario = played->get();
    m_scenario->opened(this);
}

Rehearsal::~Rehearsal()
{
    m_ended = true;
    if (m_scenario)
        m_scenario->left(this);
}

void Rehearsal::receive(const QByteArray &message, bool isText)
{
    if (!m_ended)
        m_scenario->received(this, message, isText);
}

QList<Rehearsal::Deed> Rehearsal::take()
{
    return std::exchange(m_deeds, {});
}

bool Rehearsal::wait(int milliseconds)
{
    const auto next = m_later.begin();
    if (m_ended || next == m_later.end() || next->first > milliseconds)
        return false;
    m_now = next->first;
    const std::function<void()> action = std::move(next->second);
    m_later.erase(next);
    action();
    return true;
}

void Rehearsal::sendText(const QByteArray &utf8)
{
    add(Deed::What::Text, utf8);
}

void Rehearsal::sendBinary(const QByteArray &bytes)
{
    add(Deed::What::Binary, bytes);
}

void Rehearsal::ping()
{
    add(Deed::What::Ping);
}

void Rehearsal::close(quint16 code, const QByteArray &reason)
{
    add(Deed::What::Close, closePayload(code, reason));
    m_ended = true;
}

void Rehearsal::drop()
{
    add(Deed::What::Drop);
    m_ended = true;
}

void Rehearsal::after(int milliseconds, std::function<void()> action)
{
    m_later.emplace(m_now + milliseconds, std::move(action));
}

void Rehearsal::add(Deed::What what, const QByteArray &payload)
{
    if (!m_ended)
        m_deeds.append({what, payload});
}

} // namespace telltale::playground
