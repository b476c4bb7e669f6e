// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/glanced.h"

#include "app/protocol/registry.h"

namespace telltale::decode {

Event retell(Event facts, const QByteArray &bytes)
{
    const protocol::System *system = protocol::systemByName(facts.system);
    protocol::Messages messages;
    if (system) {
        const auto adapter = system->adapter(facts.variant);
        adapter->recall(facts.trace.isEmpty() ? QString() : facts.trace.first().text);
        wire::Delivery delivery;
        delivery.direction = facts.direction;
        delivery.opcode = facts.frameFacts ? facts.frameFacts->opcode : wire::Opcode::Text;
        delivery.payload = bytes;
        messages = adapter->read(delivery, facts.time);
    }
    const bool same = messages.size() == 1 && messages.first().kind == facts.kind && messages.first().subject == facts.subject;
    if (!same) {
        facts.bytes = bytes;
        return facts;
    }
    Event event = eventOf(std::move(messages.first()));
    event.time = facts.time;
    event.connection = std::move(facts.connection);
    event.frame = facts.frame;
    event.message = facts.message;
    event.direction = facts.direction;
    event.system = std::move(facts.system);
    event.variant = std::move(facts.variant);
    event.guessed = facts.guessed;
    event.offset = facts.offset;
    event.frameFacts = std::move(facts.frameFacts);
    return event;
}

} // namespace telltale::decode
