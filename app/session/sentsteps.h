// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/event.h"
#include "app/session/step.h"

#include <deque>
#include <list>
#include <memory>

namespace telltale::session {

/// Something that was sent on a connection, so that it can be sent again.
struct SentStep {
    Step step;
    bool ofEndpoint = false; ///< one of Endpoint::steps, which every connection plays anyway
    QList<quint64> requests = {}; ///< the numbers of its rows (Event::request): one frame may hold several messages
    QString operation = {}; ///< as its first row calls it
    QString subject = {}; ///< what it was about, as its last row says
    int attempts = 0; ///< how often it was tried again, in a row
    std::optional<Time> wellSince = {}; ///< when it was last answered well
    std::shared_ptr<const SentStep> then = {}; ///< to be sent as soon as this one is answered well
};

/// What this client has sent on its connection and may have to send again: requests until they are answered, subscriptions until they end.
/// Which row a step became is told by its bytes, which the tap shows in the order in which they were sent; so an answer is matched to its
/// step by the number that the adapter gave the row. Bounded: the oldest are forgotten beyond Most, and cannot be sent again then.
///
/// An operation lasts if its name has a word for it: subscribe, listen, provide. What ends it has the same name with `un` before that word.
class SentSteps {
public:
    static constexpr int Most = 1000;

    /// `outgoing` was handed to the session, made from `sent.step` (which may only hold the bytes).
    void sent(const protocol::Outgoing &outgoing, SentStep sent);
    /// Every row of the connection, in order. Returns what is to be sent now, because what it waited for is answered; null mostly.
    std::shared_ptr<const SentStep> saw(const decode::Event &event);

    /// What `event` answers or is about: by the number it answers; an end of a subscription also by its subject. Null: nothing known. Valid
    /// until the next call of anything.
    SentStep *about(const decode::Event &event);
    /// about(), taken out.
    std::optional<SentStep> take(const decode::Event &event);
    /// The connection is over: what lasted on it but for the endpoint's own steps, in the order it was sent, to be sent on the next.
    /// Forgets everything.
    QList<Step> takeLasting();

    static bool lasts(const SentStep &sent);

private:
    void rowCame(const decode::Event &event);
    SentStep *newest(quint64 request);
    std::shared_ptr<const SentStep> answered(const decode::Event &event);
    void endLasting(const QString &operation, const QString &subject);

    struct Awaited {
        protocol::Outgoing outgoing;
        SentStep sent;
    };
    std::deque<Awaited> m_awaited; ///< handed over; their rows are still to come
    std::list<SentStep> m_open; ///< by their rows, oldest first
    int m_frame = -1; ///< of the row that the last of them began with; its bytes are m_bytes
    QByteArray m_bytes;
};

} // namespace telltale::session
