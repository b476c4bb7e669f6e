// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/adapter.h"
#include "app/protocol/flow/subscriptions.h"
#include "app/protocol/json/json.h"
#include "app/protocol/requests.h"

namespace telltale::protocol::flow {

/// One connection to a Flow Access Node. Classifies by top-level names only, never by what a payload holds. Answers come in the
/// order of the requests, which is how an error without action and id finds the request it is about.
class FlowAdapter : public Adapter {
public:
    void opened(const wire::Opening &opening, Time now) override;
    Messages read(const wire::Delivery &delivery, Time now) override;
    void explainClose(Message &message, const wire::CloseFrame &frame) override;
    void explainDrop(Message &message, const wire::Ending &ending, Time now) override;
    void explainRefusal(Message &message, const wire::Refusal &refusal) override;
    Messages lapse(Time now, bool ended) override;

private:
    void request(Message &message, const wire::Delivery &delivery, Time now);
    void answer(Message &message, const wire::Delivery &delivery);
    void error(Message &message, const simdjson::dom::object &object, const json::Places &places);
    void response(Message &message, const simdjson::dom::object &object, const json::Places &places);
    void data(Message &message, const simdjson::dom::object &object, const json::Places &places);
    void listed(Message &message, const std::optional<simdjson::dom::element> &list);
    std::optional<Requests::Open> pair(Message &message, const QString &action);
    void aboutSubscription(Message &message);
    bool isInactive(Time now) const;
    Message endedByItself();

    Requests m_requests;
    Subscriptions m_subscriptions;
    std::optional<Time> m_lastServer; ///< of the server's last data message
    bool m_complete = false; ///< seen from its opening on
    bool m_legacy = false; ///< the old endpoint, where a client must not say anything
    bool m_deaf = false; ///< the server said that it timed out reading, or met a frame of an impossible length: it reads nothing more
    bool m_silenceTold = false; ///< that the inactivity end is due; once for each silence
    QString m_endedByItself; ///< id of the subscription whose last data was just read
};

/// The arguments of a row that makes no sense: kind, text and trace.
void explainMalformed(Message &message, const wire::Delivery &delivery, const QString &problem, std::optional<Span> span);

} // namespace telltale::protocol::flow
