// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/websocket/system.h"

#include "app/protocol/json/json.h"
#include "app/protocol/websocket/composer.h"
#include "app/wire/text.h"

namespace telltale::protocol {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostPreview = 200;

QString preview(const QByteArray &bytes, wire::Opcode opcode)
{
    if (opcode != wire::Opcode::Text && wire::firstInvalidUtf8(bytes) >= 0)
        return u"%1 bytes: %2"_s.arg(bytes.size()).arg(QString::fromLatin1(bytes.first(qMin<qsizetype>(bytes.size(), 32)).toHex(' ')));
    QString text = wire::visibleText(QByteArrayView(bytes).first(qMin(bytes.size(), MostPreview)));
    if (bytes.size() > MostPreview)
        text += u'…';
    return text;
}

/// Every data message is one row; nothing is known of what it means.
class PlainAdapter : public Adapter {
public:
    Messages read(const wire::Delivery &delivery, Time) override
    {
        Message message;
        message.direction = delivery.direction;
        message.kind = delivery.direction == Direction::Out ? Kind::Request : Kind::Push;
        message.operation = delivery.direction == Direction::Out ? u"send"_s : u"message"_s;
        message.bytes = delivery.payload;
        message.span = {0, delivery.payload.size()};
        message.text = preview(delivery.payload, delivery.opcode);
        message.note(u"A %1 message of plain WebSocket: its content has no meaning of its own here."_s.arg(wire::opcodeName(delivery.opcode)),
                     Span {0, delivery.payload.size()});
        Messages messages;
        messages.append(std::move(message));
        return messages;
    }
};

class WebSocketSystem : public System {
public:
    QString name() const override { return u"websocket"_s; }
    QString label() const override { return u"WebSocket"_s; }
    QList<Variant> variants() const override { return {{u"plain"_s, u"Plain"_s, u"/websocket"_s}}; }
    QString exampleUrl(const QString &) const override { return u"ws://localhost:8080/"_s; }
    Guess recognise(const Evidence &) const override { return {1, u"plain"_s, u"every connection here is at least a WebSocket"_s}; }
    std::unique_ptr<Adapter> adapter(const QString &) const override { return std::make_unique<PlainAdapter>(); }
    const Composer &composer(const QString &) const override { return m_composer; }

    QList<Node> tree(const QString &, Direction, const QByteArray &bytes) const override
    {
        if (json::Document(bytes).ok())
            return json::tree(bytes);
        const bool text = wire::firstInvalidUtf8(bytes) < 0;
        return {{text ? u"text"_s : u"bytes"_s, preview(bytes, text ? wire::Opcode::Text : wire::Opcode::Binary), {0, bytes.size()}, {}}};
    }

    QList<Span> secrets(const QByteArray &bytes) const override { return json::webTokens(bytes); }

private:
    websocket::PlainComposer m_composer;
};

} // namespace

const System &websocketSystem()
{
    static const WebSocketSystem system;
    return system;
}

} // namespace telltale::protocol
