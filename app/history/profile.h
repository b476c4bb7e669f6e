// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/event.h"
#include "app/history/growing.h"

#include <unordered_map>

namespace telltale::history {

/// What many rows have in common: every fact of an event that is neither its own bytes, numbers and words nor its subject. A flood of
/// a million rows has a few dozen profiles, so what a filter or a sort asks of these facts is asked once per profile.
struct Profile {
    QString connection;
    QString system;
    QString variant;
    qint64 session = 0; ///< Row::session
    wire::Direction direction = wire::Direction::In;
    Kind kind = Kind::Note;
    QString operation;
    QString code;
    QString name;
    std::optional<decode::Diagnosis> diagnosis;
    bool guessed = false;
    bool inferred = false;
    bool foldable = false;
    bool glanced = false; ///< text, parts and trace are made by reading the bytes again (decode::retell)
    bool inFrame = false; ///< there are frame facts; those below are theirs
    bool masked = false;
    bool compressed = false;
    quint8 rsv = 0;
    wire::Opcode opcode = wire::Opcode::Text;

    static Profile of(const decode::Event &event, qint64 session);
    /// An event with these facts and nothing else.
    decode::Event event() const;
    bool isFailure() const { return decode::isFailure(kind); }
    bool operator==(const Profile &other) const;
};

/// All profiles of a store, numbered from 0 as they come. One thread adds; any number read those below size() without a lock.
class Profiles {
public:
    using Id = quint32;

    Id add(Profile profile);
    qint64 size() const { return m_profiles.size(); }
    const Profile &operator[](Id id) const { return m_profiles[id]; }
    qint64 memory() const { return m_profiles.memory(); }

private:
    Growing<Profile, 64, 65536> m_profiles;
    std::unordered_multimap<size_t, Id> m_places; ///< by hash
    Id m_last = 0; ///< most rows are like the one before
};

} // namespace telltale::history
