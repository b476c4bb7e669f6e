// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/adapter.h"
#include "app/protocol/json/json.h"
#include "app/protocol/requests.h"

#include <QHash>

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

private:
    struct Subscription {
        QString topic;
        bool live = true;
    };
    void request(Message &message, const wire::Delivery &delivery, Time now);
    void answer(Message &message, const wire::Delivery &delivery);
    void error(Message &message, const simdjson::dom::object &object, const json::Places &places);
    void response(Message &message, const simdjson::dom::object &object, const json::Places &places);
    void data(Message &message, const simdjson::dom::object &object, const json::Places &places);
    void malformed(Message &message, const wire::Delivery &delivery, const QString &problem, std::optional<Span> span);
    std::optional<Requests::Open> pair(Message &message, const QString &action);
    void remember(const QString &id, const QString &topic, bool live);
    void aboutSubscription(Message &message);

    Requests m_requests;
    QHash<QString, Subscription> m_subscriptions; ///< by id; bounded
    std::optional<Time> m_lastServer; ///< of the server's last data message
    bool m_deaf = false; ///< the server said that it timed out reading
};

} // namespace telltale::protocol::flow
