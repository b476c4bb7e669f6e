// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/sharedb/adapter.h"

#include "app/protocol/sharedb/composer.h"
#include "app/protocol/sharedb/conversation.h"

namespace telltale::protocol::sharedb {

namespace {

class SharedbAdapter final : public Adapter {
public:
    Messages read(const wire::Delivery &delivery, Time now) override
    {
        Messages messages = m_conversation.read(delivery.payload, delivery.direction, now);
        for (Message &message : messages) {
            if (message.inferred)
                continue;
            message.bytes = delivery.payload;
            message.span = {0, delivery.payload.size()};
        }
        return messages;
    }
    Messages lapse(Time now, bool ended) override
    {
        m_now = now;
        return ended ? m_conversation.ended(now) : Messages();
    }
    void explainClose(Message &message, const wire::CloseFrame &frame) override
    {
        Adapter::explainClose(message, frame);
        explain(message, m_conversation.closed(message.direction, frame.code.value_or(0), m_now));
    }
    void explainDrop(Message &message, const wire::Ending &, Time now) override { explain(message, m_conversation.circumstances(now)); }
    QList<Outgoing> respond(const Message *message, const AutomationState &automation, quint64 serial) override
    {
        const bool hello = message && message->direction == Direction::In && message->kind == Kind::Info && message->operation == u"init";
        if (!hello || !automation.isOn(QStringLiteral("handshake")))
            return {};
        const Result<Composed> handshake = composer().compose(QStringLiteral("handshake"), automation.values, serial);
        return handshake ? QList<Outgoing> {handshake->outgoing} : QList<Outgoing> {};
    }

private:
    static void explain(Message &message, const QStringList &circumstances)
    {
        for (const QString &circumstance : circumstances) {
            message.circumstances.append(circumstance);
            message.note(QLatin1String("the circumstances: ") + circumstance);
        }
    }

    Conversation m_conversation;
    Time m_now = 0;
};

} // namespace

std::unique_ptr<Adapter> makeAdapter()
{
    return std::make_unique<SharedbAdapter>();
}

} // namespace telltale::protocol::sharedb
