// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/repeats.h"
#include "app/protocol/system.h"

#include <QHash>

#include <memory>
#include <vector>

namespace telltale::decode {

/// Which system to decode a connection as. A null system: recognise it.
struct Choice {
    const protocol::System *system = nullptr;
    QString variant;
};

/// One connection, from what happens on the wire to events. Read decoder.cpp from top to bottom to know why something was
/// decoded as it was; the trace of each event says the same in words.
///
/// Owns the system's adapter. One thread; the catalogue must outlive it. Any bytes may come in.
class Decoder {
public:
    Decoder(const catalog::Catalog &catalog, Choice choice, QString connection = {});
    ~Decoder();

    /// What happened at `now` as events, in order; `frame` numbers it for Event::frame. Times never go back.
    std::vector<Event> feed(const wire::Happening &happening, Time now, int frame);
    /// So much time has passed without anybody listening (held back, suspended): nothing is concluded from it. The rows' own times are
    /// not touched by it.
    void skip(Time duration) { m_skipped += duration; }
    /// Lets time pass: what is only concluded from waiting. `ended`: nothing will follow.
    std::vector<Event> lapse(Time now, int frame, bool ended = false);
    /// The fast way of feed() for plain traffic (see Adapter::glance): true if every message of the frame is in `glances`, and the state is
    /// what feed() would have left; responses() has nothing to say then. False: nothing has changed, `glances` neither, and feed() must
    /// be called. Only for a settled system and while nothing is held back or due.
    bool glance(const wire::FrameView &frame, Time now, protocol::Glances &glances);
    /// What is held back (see Repeats), for a source that stops without an end of the connection.
    std::vector<Event> release() { return m_repeats.release(); }

    /// What to send by itself after `event`s of the last feed(), in order (see Adapter::respond).
    QList<protocol::Outgoing> responses(const protocol::AutomationState &automation, quint64 serial);
    /// What to send by itself because time has passed (see Adapter::due).
    QList<protocol::Outgoing> due(Time now, const protocol::AutomationState &automation, quint64 serial);

    /// The system in use; plain WebSocket as long as nothing was recognised.
    const protocol::System &system() const { return *m_system; }
    const QString &systemName() const { return m_systemName; }
    const QString &variant() const { return m_variant; }
    /// The system was recognised, not chosen.
    bool isGuessed() const { return m_guessed; }
    const QString &connectionName() const { return m_connection; }
    /// True once the system is settled, by choice or by recognition; it never changes afterwards. The variant never changes once a
    /// data message was read. What came before anything was recognised stays plain WebSocket: rows are never taken back.
    bool settled() const { return m_settled || m_variantOpen; }

private:
    /// The time that the adapter gets to know.
    Time listened(Time now) const { return now - m_skipped; }
    void settle(const protocol::Evidence &evidence, bool dataSeen);
    void use(const protocol::System &system, const QString &variant, bool late);
    Event onOpening(const wire::Opening &opening, Time now);
    Event onRefusal(const wire::Refusal &refusal, Time now);
    std::vector<Event> onDelivery(const wire::Delivery &delivery, Time now);
    std::vector<Event> onEnding(const wire::Ending &ending, Time now);
    void noteWhoClosed(protocol::Message &message);
    std::vector<Event> conclude(Time now, int frame, bool ended);
    Event finish(protocol::Message &&message, Time now);
    void pair(Event &event);

    const catalog::Catalog &m_catalog;
    const protocol::System *m_system;
    QString m_systemName; ///< of m_system: made once
    QString m_variant;
    QString m_connection;
    std::unique_ptr<protocol::Adapter> m_adapter;
    bool m_chosen; ///< the user named the system
    bool m_settled;
    bool m_variantOpen = false; ///< the opening told the system; its variant waits for the first data message
    bool m_guessed = false;
    int m_undecided = 0; ///< data messages seen without recognising anything
    std::optional<wire::Opening> m_opening;
    Time m_skipped = 0;
    Time m_openedAt = 0; ///< as listened(); for a system recognised only later
    QString m_guessReason; ///< why this system, until it was told in a trace
    QHash<quint64, Time> m_requests; ///< request number → time
    Repeats m_repeats;
    protocol::Messages m_toRespond; ///< messages of the last feed
    bool m_openedToRespond = false;
    bool m_refused = false;
    std::optional<Direction> m_closedFirst;
    QString m_firstCloseCode;
    bool m_closeAnswered = false;
};

} // namespace telltale::decode
