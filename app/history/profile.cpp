// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/profile.h"

#include <QHashFunctions>

#include <tuple>

namespace telltale::history {

namespace {

bool same(const std::optional<Delay> &a, const std::optional<Delay> &b)
{
    const auto facts = [](const Delay &delay) { return std::tie(delay.baseMs, delay.factor, delay.capMs, delay.jitter); };
    return a.has_value() == b.has_value() && (!a || facts(*a) == facts(*b));
}

bool same(const std::optional<Retry> &a, const std::optional<Retry> &b)
{
    return a.has_value() == b.has_value() && (!a || (a->retryClass == b->retryClass && a->why == b->why && same(a->delay, b->delay)));
}

bool same(const std::optional<decode::Diagnosis> &a, const std::optional<decode::Diagnosis> &b)
{
    return a.has_value() == b.has_value()
        && (!a || (a->entry == b->entry && a->detail == b->detail && a->match == b->match && a->fromWire == b->fromWire
                   && a->meaning == b->meaning && same(a->retry, b->retry)));
}

auto plainFacts(const Profile &profile)
{
    return std::tie(profile.kind, profile.direction, profile.session, profile.guessed, profile.inferred, profile.foldable, profile.glanced,
                    profile.inFrame, profile.masked, profile.compressed, profile.rsv, profile.opcode);
}

auto words(const Profile &profile)
{
    return std::tie(profile.operation, profile.code, profile.name, profile.connection, profile.system, profile.variant);
}

size_t hashOf(const Profile &profile)
{
    const void *entry = profile.diagnosis ? profile.diagnosis->entry : nullptr;
    return qHashMulti(0, int(profile.kind), int(profile.direction), profile.operation, profile.code, profile.name, profile.connection, entry);
}

} // namespace

Profile Profile::of(const decode::Event &event, qint64 session)
{
    Profile profile;
    profile.connection = event.connection;
    profile.system = event.system;
    profile.variant = event.variant;
    profile.session = session;
    profile.direction = event.direction;
    profile.kind = event.kind;
    profile.operation = event.operation;
    profile.code = event.code;
    profile.name = event.name;
    profile.diagnosis = event.diagnosis;
    profile.guessed = event.guessed;
    profile.inferred = event.inferred;
    profile.foldable = event.foldable;
    if (event.frameFacts) {
        profile.inFrame = true;
        profile.masked = event.frameFacts->masked;
        profile.compressed = event.frameFacts->compressed;
        profile.rsv = event.frameFacts->rsv;
        profile.opcode = event.frameFacts->opcode;
    }
    return profile;
}

decode::Event Profile::event() const
{
    decode::Event event;
    event.connection = connection;
    event.system = system;
    event.variant = variant;
    event.direction = direction;
    event.kind = kind;
    event.operation = operation;
    event.code = code;
    event.name = name;
    event.diagnosis = diagnosis;
    event.guessed = guessed;
    event.inferred = inferred;
    event.foldable = foldable;
    if (inFrame) {
        event.frameFacts.emplace();
        event.frameFacts->opcode = opcode;
        event.frameFacts->rsv = rsv;
        event.frameFacts->masked = masked;
        event.frameFacts->compressed = compressed;
    }
    return event;
}

bool Profile::operator==(const Profile &other) const
{
    return plainFacts(*this) == plainFacts(other) && words(*this) == words(other) && same(diagnosis, other.diagnosis);
}

Profiles::Id Profiles::add(Profile profile)
{
    if (m_last < m_profiles.size() && m_profiles[m_last] == profile)
        return m_last;
    const size_t hash = hashOf(profile);
    const auto [first, end] = m_places.equal_range(hash);
    for (auto it = first; it != end; ++it) {
        if (m_profiles[it->second] == profile)
            return m_last = it->second;
    }
    const auto id = Id(m_profiles.size());
    m_profiles.next() = std::move(profile);
    m_profiles.publish();
    m_places.emplace(hash, id);
    return m_last = id;
}

} // namespace telltale::history
