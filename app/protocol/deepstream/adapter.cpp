// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/adapter.h"

#include "app/protocol/deepstream/binaryreader.h"
#include "app/protocol/deepstream/composer.h"
#include "app/protocol/deepstream/conversation.h"
#include "app/protocol/deepstream/jsonreader.h"
#include "app/protocol/deepstream/textreader.h"
#include "app/protocol/protobuf/lengthprefixed.h"

namespace telltale::protocol::deepstream {

namespace {

constexpr qsizetype MostMessages = 10000;
constexpr Time HeartbeatInterval = 30 * Second; // of the stock client and server

class DeepstreamAdapter final : public Adapter {
public:
    explicit DeepstreamAdapter(const QString &variant)
        : m_variant(variant)
        , m_text(variant == QLatin1String("text"))
        , m_binary(variant == QLatin1String("binary"))
    {
    }

    void opened(const wire::Opening &, Time now) override { m_conversation.opened(now); }
    Messages read(const wire::Delivery &delivery, Time now) override;
    void explainClose(Message &message, const wire::CloseFrame &frame) override;
    void explainRefusal(Message &message, const wire::Refusal &refusal) override;
    void explainDrop(Message &message, const wire::Ending &ending, Time now) override;
    Messages lapse(Time now, bool ended) override;
    QList<Outgoing> due(Time now, const AutomationState &automation, quint64 serial) override;
    QList<Outgoing> respond(const Message *message, const AutomationState &automation, quint64 serial) override;

private:
    void explainEnd(Message &message) const;
    void readBinaryFrame(const wire::Delivery &delivery, Time now, Messages &messages);
    void add(const Envelope &envelope, const QByteArray &bytes, Span span, const wire::Delivery &delivery, Time now, Messages &messages);

    QString m_variant;
    bool m_text;
    bool m_binary;
    std::optional<Time> m_nextPing; ///< from the login on
    Conversation m_conversation;
};

Messages DeepstreamAdapter::read(const wire::Delivery &delivery, Time now)
{
    Messages messages;
    const QByteArray &payload = delivery.payload;
    if (m_binary) {
        readBinaryFrame(delivery, now, messages);
    } else if (!m_text) {
        add(readJson(payload), payload, {0, payload.size()}, delivery, now, messages);
    } else if (payload.isEmpty() && delivery.direction == Direction::In) {
        messages.append(m_conversation.unexpressed(now));
    } else {
        const QList<Span> spans = splitText(payload, MostMessages);
        for (const Span &span : spans) {
            const QByteArray bytes = spans.size() == 1 ? payload : payload.mid(span.offset, span.length);
            add(readText(bytes, delivery.direction), bytes, span, delivery, now, messages);
        }
        if (spans.isEmpty())
            add(readText({}, delivery.direction), {}, {}, delivery, now, messages);
    }
    if ((delivery.opcode == wire::Opcode::Binary) != m_binary) {
        const QString finding = m_binary ? QStringLiteral("a text frame on an endpoint for binary: the server closes the connection (1005)")
                                         : QStringLiteral("a binary frame on an endpoint for text: the server closes the connection (1005)");
        for (Message &message : messages) {
            if (!message.inferred)
                message.findings.append(finding);
        }
    }
    return messages;
}

/// All messages of the frame, and what is left where it cannot be cut on.
void DeepstreamAdapter::readBinaryFrame(const wire::Delivery &delivery, Time now, Messages &messages)
{
    const QByteArray &payload = delivery.payload;
    const protobuf::Pieces pieces = protobuf::splitLengthPrefixed(payload);
    for (qsizetype i = 0; i < pieces.pieces.size(); ++i) {
        const auto &[prefix, body, finding] = pieces.pieces.at(i);
        const Span whole {prefix.offset, prefix.length + body.length};
        const QByteArray bytes = whole.length == payload.size() ? payload : payload.mid(whole.offset, whole.length);
        Envelope envelope = readBinary(bytes, {prefix.length, body.length});
        if (!finding.isEmpty())
            envelope.findings.append(finding);
        if (i == 1)
            envelope.findings.append(QStringLiteral("not the first message of its frame: the official JavaScript parser ignores all but the first"));
        add(envelope, bytes, whole, delivery, now, messages);
    }
    Envelope rest;
    qsizetype from = 0;
    if (pieces.problem) {
        from = pieces.problem->span.offset;
        rest.problem = pieces.problem->text;
    } else if (pieces.pieces.isEmpty()) {
        rest.problem = QStringLiteral("an empty frame");
    } else {
        return;
    }
    add(rest, payload.mid(from), {from, payload.size() - from}, delivery, now, messages);
}

void DeepstreamAdapter::add(const Envelope &envelope, const QByteArray &bytes, Span span, const wire::Delivery &delivery, Time now, Messages &messages)
{
    Message message;
    if (envelope.problem.isEmpty()) {
        message = m_conversation.interpret(envelope, delivery.direction, now);
    } else {
        message.kind = Kind::Malformed;
        message.direction = delivery.direction;
        message.findings = envelope.findings;
        message.findings.prepend(envelope.problem);
        message.text = envelope.problem;
        message.note(QStringLiteral("no message of the %1 variant: %2").arg(m_variant, envelope.problem), Span {0, bytes.size()});
        m_conversation.garbage(delivery.direction, now);
    }
    message.bytes = bytes;
    message.span = span;
    if (!m_text && message.kind == Kind::Reply && message.name == u"AUTH_SUCCESSFUL")
        m_nextPing = now + HeartbeatInterval;
    messages.append(std::move(message));
    messages += m_conversation.takeConcluded();
}

void DeepstreamAdapter::explainClose(Message &message, const wire::CloseFrame &frame)
{
    Adapter::explainClose(message, frame);
    explainEnd(message);
    m_conversation.closed();
}

void DeepstreamAdapter::explainRefusal(Message &message, const wire::Refusal &refusal)
{
    Adapter::explainRefusal(message, refusal);
    m_conversation.failed(QStringLiteral("the upgrade was refused"));
}

void DeepstreamAdapter::explainDrop(Message &message, const wire::Ending &, Time)
{
    explainEnd(message);
    // The end that the client asked for is no failure, however it came.
    if (message.circumstances.contains(QStringLiteral("client-closed")))
        m_conversation.closed();
    else
        m_conversation.failed(QStringLiteral("the connection ended without a close frame"));
}

void DeepstreamAdapter::explainEnd(Message &message) const
{
    message.circumstances += m_conversation.circumstances();
    for (const QString &circumstance : std::as_const(message.circumstances))
        message.note(QLatin1String("the circumstances: ") + circumstance);
}

Messages DeepstreamAdapter::lapse(Time now, bool ended)
{
    Messages messages = m_conversation.overdue(now);
    if (ended) {
        messages += m_conversation.takeConcluded();
        messages += m_conversation.unanswered(now);
    }
    return messages;
}

/// Where clients send the heartbeats, the stock client does so each interval, whatever else it sends.
QList<Outgoing> DeepstreamAdapter::due(Time now, const AutomationState &automation, quint64 serial)
{
    if (!m_nextPing || now < *m_nextPing || m_conversation.isOver())
        return {};
    m_nextPing = now + HeartbeatInterval;
    const Result<Composed> ping = composerOf(m_variant).compose(QStringLiteral("ping"), {}, serial);
    return ping && automation.isOn(QStringLiteral("ping")) ? QList<Outgoing> {ping->outgoing} : QList<Outgoing> {};
}

QList<Outgoing> DeepstreamAdapter::respond(const Message *message, const AutomationState &automation, quint64 serial)
{
    const Composer &composer = composerOf(m_variant);
    const auto composed = [&](const QString &operation) -> QList<Outgoing> {
        const Result<Composed> result = composer.compose(operation, automation.values, serial);
        return result ? QList<Outgoing> {result->outgoing} : QList<Outgoing> {};
    };
    if (!message) {
        if (!m_text && automation.isOn(QStringLiteral("challenge")))
            return composed(QStringLiteral("challenge"));
        return {};
    }
    if (message->direction != Direction::In || message->inferred)
        return {};
    if (message->kind == Kind::Reply && message->name == u"ACCEPT" && message->operation == u"challenge") {
        if (automation.isOn(QStringLiteral("login")))
            return composed(QStringLiteral("login"));
    } else if (m_text && message->kind == Kind::Ping) {
        if (automation.isOn(QStringLiteral("pong")))
            return composed(QStringLiteral("pong"));
    } else if (m_text && message->name == u"CHALLENGE") {
        if (automation.isOn(QStringLiteral("challenge")))
            return composed(QStringLiteral("challenge"));
    }
    return {};
}

} // namespace

std::unique_ptr<Adapter> makeAdapter(const QString &variant)
{
    return std::make_unique<DeepstreamAdapter>(variant);
}

} // namespace telltale::protocol::deepstream
