// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/decoder.h"

#include "app/decode/diagnose.h"
#include "app/decode/ending.h"
#include "app/protocol/registry.h"
#include "app/wire/text.h"

#include <iterator>

namespace telltale::decode {

using protocol::Message;
using protocol::Messages;

namespace {

constexpr int EnoughConfidence = 50; ///< from here on a guess is a decision
constexpr int Certain = 100; ///< a guess that says all, the variant too
constexpr quint64 MostRequests = 10000; ///< requests remembered for the latency of a late reply
constexpr int MostUndecided = 32; ///< data messages after which it is plain WebSocket: one may come in the middle of a long one

FrameFacts factsOf(const wire::Delivery &delivery)
{
    return {delivery.opcode, delivery.rsv, delivery.masked, delivery.compressed, delivery.frames, delivery.wireSize, delivery.header};
}

/// One after the other; mostly one of them is empty.
std::vector<Event> joined(std::vector<Event> first, std::vector<Event> second)
{
    if (first.empty())
        return second;
    first.insert(first.end(), std::make_move_iterator(second.begin()), std::make_move_iterator(second.end()));
    return first;
}

QString choiceWords(const protocol::System &system, const QString &variant)
{
    return system.variants().size() > 1 ? system.label() + u' ' + variant : system.label();
}

} // namespace

Decoder::Decoder(const catalog::Catalog &catalog, Choice choice, QString connection)
    : m_catalog(catalog)
    , m_system(choice.system ? choice.system : &protocol::plainWebSocket())
    , m_systemName(m_system->name())
    , m_variant(choice.variant.isEmpty() ? m_system->variants().first().name : choice.variant)
    , m_connection(std::move(connection))
    , m_adapter(m_system->adapter(m_variant))
    , m_chosen(choice.system)
    , m_settled(choice.system && (!choice.variant.isEmpty() || m_system->variants().size() == 1))
{
}

Decoder::~Decoder() = default;

std::vector<Event> Decoder::feed(const wire::Happening &happening, Time now, int frame)
{
    m_toRespond.clear();
    m_openedToRespond = false;

    // 1. Time has passed since the last happening: what follows from that comes first.
    std::vector<Event> events = lapse(now, frame);

    // 2. What happened, by its sort.
    std::vector<Event> here;
    if (const auto *notice = std::get_if<wire::Notice>(&happening)) {
        here.push_back(finish(noteMessage(notice->text), now));
    } else if (const auto *opening = std::get_if<wire::Opening>(&happening)) {
        here.push_back(onOpening(*opening, now));
    } else if (const auto *refusal = std::get_if<wire::Refusal>(&happening)) {
        m_refused = true;
        here.push_back(onRefusal(*refusal, now));
    } else if (const auto *delivery = std::get_if<wire::Delivery>(&happening)) {
        here = onDelivery(*delivery, now);
    } else if (const auto *garbage = std::get_if<wire::Garbage>(&happening)) {
        here.push_back(finish(garbageMessage(*garbage), now));
    } else if (const auto *ending = std::get_if<wire::Ending>(&happening)) {
        here = onEnding(*ending, now);
    }

    // 3. Numbers within the frame.
    int number = 0;
    for (Event &event : here) {
        event.frame = frame;
        event.message = number++;
    }

    // 4. Identical messages in a row become one event.
    return joined(std::move(events), m_repeats.pass(std::move(here)));
}

bool Decoder::glance(const wire::FrameView &frame, Time now, protocol::Glances &glances)
{
    // The reason of the guess stands in the trace of the first message: that one goes the normal way.
    if (!m_settled || !m_guessReason.isEmpty() || m_repeats.isHolding() || !m_adapter->glance(frame, listened(now), glances))
        return false;
    m_toRespond.clear();
    m_openedToRespond = false;
    return true;
}

std::vector<Event> Decoder::lapse(Time now, int frame, bool ended)
{
    std::vector<Event> events = ended ? m_repeats.release() : m_repeats.due(now);
    return joined(std::move(events), m_repeats.pass(conclude(now, frame, ended)));
}

std::vector<Event> Decoder::conclude(Time now, int frame, bool ended)
{
    std::vector<Event> events;
    for (Message &message : m_adapter->lapse(listened(now), ended)) {
        events.push_back(finish(std::move(message), now));
        events.back().frame = frame;
    }
    return events;
}

Event Decoder::onOpening(const wire::Opening &opening, Time now)
{
    m_opening = opening;
    m_openedAt = listened(now);
    settle({.opening = &*m_opening}, false);
    m_adapter->opened(opening, m_openedAt);
    m_openedToRespond = true;
    QString text = QStringLiteral("connected to ") + opening.url.toDisplayString();
    if (!opening.subprotocol.isEmpty())
        text += QStringLiteral(", sub-protocol ") + wire::visibleText(opening.subprotocol);
    Message message = noteMessage(text);
    message.bytes = wireText(opening.response);
    return finish(std::move(message), now);
}

Event Decoder::onRefusal(const wire::Refusal &refusal, Time now)
{
    Message message = refusalMessage(refusal);
    m_adapter->explainRefusal(message, refusal);
    return finish(std::move(message), now);
}

std::vector<Event> Decoder::onDelivery(const wire::Delivery &delivery, Time now)
{
    std::vector<Event> events;
    const auto add = [&](Message message) {
        message.direction = delivery.direction;
        events.push_back(finish(std::move(message), now));
        events.back().frameFacts = factsOf(delivery);
    };

    // Close frames carry their own findings: one row tells all about an end.
    if (delivery.opcode == wire::Opcode::Close) {
        const wire::CloseFrame frame = wire::readCloseFrame(delivery.payload);
        Message message = closeMessage(delivery, frame);
        noteWhoClosed(message);
        m_adapter->explainClose(message, frame);
        add(std::move(message));
        return events;
    }

    // What RFC 6455 forbids is a row of its own, before what could be understood all the same.
    if (!delivery.findings.isEmpty() || wire::isReserved(delivery.opcode))
        add(violationMessage(delivery));

    if (delivery.opcode == wire::Opcode::Ping || delivery.opcode == wire::Opcode::Pong) {
        add(pingMessage(delivery));
    } else if (!wire::isReserved(delivery.opcode)) {
        settle({m_opening ? &*m_opening : nullptr, &delivery}, true);
        for (Message &message : m_adapter->read(delivery, listened(now))) {
            m_toRespond.append(message);
            events.push_back(finish(std::move(message), now));
            events.back().frameFacts = factsOf(delivery);
        }
    }
    return events;
}

/// The first close frame ends the conversation; one of the other side answers it, and mostly echoes its code (RFC 6455 section 5.5.1).
void Decoder::noteWhoClosed(Message &message)
{
    if (!m_closedFirst) {
        m_closedFirst = message.direction;
        m_firstCloseCode = message.code;
    } else if (*m_closedFirst != message.direction) {
        m_closeAnswered = true;
    }
    if (*m_closedFirst == Direction::Out) {
        message.circumstances.append(QStringLiteral("client-closed"));
        if (message.direction == Direction::In && message.code == m_firstCloseCode)
            message.circumstances.prepend(QStringLiteral("echo"));
    } else if (message.direction == Direction::Out) {
        message.circumstances.append(QStringLiteral("answers-close"));
    }
}

std::vector<Event> Decoder::onEnding(const wire::Ending &ending, Time now)
{
    // Nobody answered the client's close frame: no code came, TCP just ended.
    const bool unanswered = m_closedFirst == Direction::Out && !m_closeAnswered && ending.cause == wire::Ending::Cause::Eof;
    const bool quiet = (m_closedFirst && !unanswered) || m_refused || ending.cause == wire::Ending::Cause::Cancelled;
    Message end = quiet ? endMessage(ending, m_closedFirst, m_closeAnswered) : dropMessage(ending);
    if (unanswered)
        end.circumstances.append(QStringLiteral("client-closed"));
    if (!quiet)
        m_adapter->explainDrop(end, ending, listened(now));
    // What only the end shows (requests without an answer, say) comes before it: the end is the last row.
    std::vector<Event> events;
    for (Message &message : m_adapter->lapse(listened(now), true))
        events.push_back(finish(std::move(message), now));
    events.push_back(finish(std::move(end), now));
    return events;
}

/// Decides for a system, once. A choice of the user wins; then what the opening shows, then the first data messages. Where a path tells
/// the system, but its variants may share that path, the variant waits for the first data message.
void Decoder::settle(const protocol::Evidence &evidence, bool dataSeen)
{
    if (m_settled)
        return;
    const bool known = m_chosen || m_variantOpen;
    const protocol::Evidence looked {m_variantOpen ? nullptr : evidence.opening, evidence.delivery};
    const protocol::System *best = nullptr;
    protocol::Guess guess;
    for (const protocol::System *system : known ? QList<const protocol::System *> {m_system} : protocol::systems()) {
        const protocol::Guess other = system->recognise(looked);
        if (other.confidence > guess.confidence) {
            best = system;
            guess = other;
        }
    }
    if (best && guess.confidence >= (known ? 1 : EnoughConfidence)) {
        const QString variant = guess.variant.isEmpty() ? best->variants().first().name : guess.variant;
        const bool other = best != m_system || variant != m_variant;
        if (other || !m_variantOpen)
            m_guessReason = QStringLiteral("Recognised as %1: %2").arg(choiceWords(*best, variant), guess.reason);
        m_variantOpen = !dataSeen && guess.confidence < Certain && best->variants().size() > 1;
        m_settled = !m_variantOpen;
        m_guessed = !m_chosen;
        if (other)
            use(*best, variant, dataSeen);
    } else if (dataSeen && m_variantOpen) {
        m_settled = true;
    } else if (dataSeen && (m_chosen || ++m_undecided >= MostUndecided)) {
        m_settled = true;
        m_guessed = !m_chosen;
        if (m_guessed)
            m_guessReason = QStringLiteral("No system was recognised in the first %1 messages: plain WebSocket.").arg(MostUndecided);
    }
}

/// `late`: the connection is open already, and the adapter that was told so is gone.
void Decoder::use(const protocol::System &system, const QString &variant, bool late)
{
    m_system = &system;
    m_systemName = system.name();
    m_variant = variant;
    m_adapter = system.adapter(variant);
    if (m_opening && late) {
        m_adapter->opened(*m_opening, m_openedAt);
        m_openedToRespond = true;
    }
}

Event Decoder::finish(Message &&message, Time now)
{
    Event event = eventOf(std::move(message));
    event.time = now;
    event.connection = m_connection;
    event.system = m_systemName;
    event.variant = m_variant;
    event.guessed = m_guessed;
    if (!m_guessReason.isEmpty())
        event.trace.prepend({std::exchange(m_guessReason, {}), {}});
    diagnose(m_catalog, message, event);
    pair(event);
    return event;
}

void Decoder::pair(Event &event)
{
    if (event.request) {
        m_requests.insert(event.request, event.time);
        m_requests.remove(event.request - MostRequests); // numbers count up by one: this is the oldest
    }
    if (!event.answers || event.inferred) // what was concluded from silence took no time to come
        return;
    const auto it = m_requests.constFind(event.answers);
    if (it != m_requests.constEnd())
        event.latency = event.time - *it;
}

QList<protocol::Outgoing> Decoder::responses(const protocol::AutomationState &automation, quint64 serial)
{
    QList<protocol::Outgoing> all;
    const auto ask = [&](const Message *message) {
        const auto more = m_adapter->respond(message, automation, serial);
        serial += quint64(more.size());
        all += more;
    };
    if (m_openedToRespond)
        ask(nullptr);
    for (const Message &message : std::as_const(m_toRespond))
        ask(&message);
    m_openedToRespond = false;
    m_toRespond.clear();
    return all;
}

QList<protocol::Outgoing> Decoder::due(Time now, const protocol::AutomationState &automation, quint64 serial)
{
    return m_adapter->due(listened(now), automation, serial);
}

} // namespace telltale::decode
