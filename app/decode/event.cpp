// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/event.h"

#include "app/wire/framewriter.h"

#include <utility>

namespace telltale::decode {

bool isFailure(Kind kind)
{
    switch (kind) {
    case Kind::Error:
    case Kind::Unsubscribed:
    case Kind::Close:
    case Kind::Refused:
    case Kind::Malformed:
        return true;
    default:
        return false;
    }
}

QString Event::signature() const
{
    // A close that needs nothing (an own one, the answer to the other side's) is no failure to count.
    const bool harmless = kind == Kind::Close && diagnosis && diagnosis->retry && diagnosis->retry->retryClass == RetryClass::NoneNeeded;
    if (!isFailure() || harmless)
        return {};
    QString what;
    if (diagnosis && diagnosis->entry && diagnosis->match != catalog::Match::Range)
        what = diagnosis->entry->id;
    else if (!code.isEmpty() || !name.isEmpty())
        what = code + u'/' + name;
    else
        what = text.left(80);
    return system + u'|' + kindName(kind) + u'|' + what;
}

FrameFacts plainFrame(wire::Opcode opcode, qsizetype size)
{
    wire::FrameShape shape;
    shape.opcode = opcode;
    shape.announced = quint64(size);
    FrameFacts facts;
    facts.opcode = opcode;
    facts.header = wire::writeFrame(shape, {});
    facts.wireSize = facts.header.size() + size;
    return facts;
}

Event eventOf(protocol::Message &&message)
{
    Event event;
    event.direction = message.direction;
    event.kind = message.kind;
    event.operation = std::move(message.operation);
    event.code = std::move(message.code);
    event.name = std::move(message.name);
    event.subject = std::move(message.subject);
    event.id = std::move(message.id);
    event.text = std::move(message.text);
    event.parts = std::move(message.parts);
    event.findings = std::move(message.findings);
    event.inferred = message.inferred;
    event.foldable = message.foldable;
    event.count = message.count;
    event.trace = std::move(message.trace);
    event.bytes = std::move(message.bytes);
    event.offset = message.span.offset;
    event.request = message.request;
    event.answers = message.answers;
    return event;
}

} // namespace telltale::decode
