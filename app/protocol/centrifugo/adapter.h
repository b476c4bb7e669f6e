// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/adapter.h"
#include "app/protocol/centrifugo/publications.h"
#include "app/protocol/centrifugo/unit.h"
#include "app/protocol/requests.h"

namespace telltale::protocol::centrifugo {

/// What the SDKs wait between tries (centrifuge-js: 0.5 s to 20 s, full jitter).
inline constexpr Delay SdkDelay {500, 2, 20000, 1};

/// What Units mean: pairs replies with commands by id, knows whether pings must be answered, names the catalogue's keys.
/// The encoding is the reader's business.
class CentrifugoAdapter : public Adapter {
public:
    /// What differs between the encodings.
    struct Encoding {
        QList<Unit> (*read)(const wire::Delivery &delivery, bool unidirectional) = nullptr;
        const Composer *composer = nullptr; ///< static
        bool binary = false;
    };
    explicit CentrifugoAdapter(Encoding encoding);

    void opened(const wire::Opening &opening, Time now) override;
    Messages read(const wire::Delivery &delivery, Time now) override;
    bool glance(const wire::FrameView &frame, Time now, Glances &glances) override;
    void explainClose(Message &message, const wire::CloseFrame &frame) override;
    void explainDrop(Message &message, const wire::Ending &ending, Time now) override;
    Messages lapse(Time now, bool ended) override;
    QList<Outgoing> respond(const Message *message, const AutomationState &automation, quint64 serial) override;

private:
    void command(Message &message, const Unit &unit, Time now);
    void reply(Message &message, const Unit &unit);
    void error(Message &message, const Unit &unit);
    void push(Message &message, const Unit &unit);
    void empty(Message &message, Time now);
    bool missesPong(Time now) const;
    bool missesPing(Time now) const;
    std::optional<Message> missingPong(Time now);
    std::optional<Message> silence(Time now);
    QList<Outgoing> sent(const QString &operation, const Values &values, quint64 serial) const;
    void unreadable(Message &message, const Unit &unit, const wire::Delivery &delivery);

    const Encoding m_encoding;
    Publications m_publications;
    Requests m_requests;
    bool m_unidirectional = false;
    bool m_bidirectional = false; ///< a command was seen, which settles it
    bool m_connectInUrl = false;
    bool m_protobuf = false; ///< asked for, so binary messages are no surprise
    bool m_connected = false;
    bool m_connectFailed = false;
    bool m_answerPings = false;
    int m_openPings = 0;
    Time m_pingedAt = 0; ///< when the oldest open ping came
    bool m_missingTold = false;
    Time m_pingInterval = 0; ///< of the connect reply; 0: no pings
    Time m_heardAt = 0; ///< when anything came from the server
    bool m_silenceTold = false;
};

} // namespace telltale::protocol::centrifugo
