// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/adapter.h"

#include "app/protocol/deepstream/composer.h"
#include "app/protocol/deepstream/conversation.h"
#include "app/protocol/deepstream/jsonreader.h"
#include "app/protocol/deepstream/textreader.h"

namespace telltale::protocol::deepstream {

namespace {

constexpr qsizetype MostMessages = 10000;

class DeepstreamAdapter final : public Adapter {
public:
    explicit DeepstreamAdapter(const QString &variant)
        : m_variant(variant)
        , m_text(variant == QLatin1String("text"))
    {
    }

    void opened(const wire::Opening &, Time now) override { m_conversation.opened(now); }
    Messages read(const wire::Delivery &delivery, Time now) override;
    void explainClose(Message &message, const wire::CloseFrame &frame) override;
    void explainDrop(Message &message, const wire::Ending &ending, Time now) override;
    Messages lapse(Time now, bool ended) override;
    QList<Outgoing> respond(const Message *message, const AutomationState &automation, quint64 serial) override;

private:
    Message readOne(const QByteArray &bytes, Span span, const wire::Delivery &delivery, Time now);

    QString m_variant;
    bool m_text;
    Conversation m_conversation;
};

Messages DeepstreamAdapter::read(const wire::Delivery &delivery, Time now)
{
    Messages messages;
    if (!m_text) {
        messages.append(readOne(delivery.payload, {0, delivery.payload.size()}, delivery, now));
    } else if (delivery.payload.isEmpty() && delivery.direction == Direction::In) {
        messages.append(m_conversation.unexpressed(now));
    } else {
        const QList<Span> spans = splitText(delivery.payload, MostMessages);
        for (const Span &span : spans) {
            const QByteArray bytes = spans.size() == 1 ? delivery.payload : delivery.payload.mid(span.offset, span.length);
            messages.append(readOne(bytes, span, delivery, now));
        }
        if (spans.isEmpty())
            messages.append(readOne({}, {}, delivery, now));
    }
    messages += m_conversation.takeConcluded();
    if (delivery.opcode == wire::Opcode::Binary) {
        for (Message &message : messages)
            message.findings.append(QStringLiteral("a binary frame on an endpoint for text: the server closes the connection (1005)"));
    }
    return messages;
}

Message DeepstreamAdapter::readOne(const QByteArray &bytes, Span span, const wire::Delivery &delivery, Time now)
{
    const Envelope envelope = m_text ? readText(bytes, delivery.direction) : readJson(bytes);
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
    }
    message.bytes = bytes;
    message.span = span;
    return message;
}

void DeepstreamAdapter::explainClose(Message &message, const wire::CloseFrame &frame)
{
    Adapter::explainClose(message, frame);
    message.circumstances += m_conversation.circumstances();
    m_conversation.ended();
    for (const QString &circumstance : message.circumstances)
        message.note(QLatin1String("the circumstances: ") + circumstance);
}

void DeepstreamAdapter::explainDrop(Message &message, const wire::Ending &, Time)
{
    message.circumstances += m_conversation.circumstances();
    m_conversation.ended();
    for (const QString &circumstance : message.circumstances)
        message.note(QLatin1String("the circumstances: ") + circumstance);
}

Messages DeepstreamAdapter::lapse(Time now, bool)
{
    return m_conversation.overdue(now);
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
