// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/pipeline.h"

#include "app/protocol/registry.h"
#include "app/wire/framewriter.h"
#include "app/wire/handshake.h"

#include <algorithm>

namespace telltale::bench {

namespace {

/// What a read of a socket gives at most.
constexpr qsizetype Piece = 256 << 10;
constexpr qsizetype Padding = 64; ///< FrameView::padding
constexpr qint64 MessagesPerBlock = 4096;

} // namespace

Pipeline::Pipeline(const Traffic &traffic, std::shared_ptr<history::Store> store)
    : m_store(store ? std::move(store) : std::make_shared<history::Store>())
    , m_decoder(catalog::Catalog::bundled(), {.system = protocol::systemByName(traffic.system()), .variant = traffic.variant()}, QStringLiteral("1"))
    , m_stream(QUrl(QStringLiteral("ws://127.0.0.1/")), [this](const wire::Happening &happening) { take(happening); })
{
    m_stream.setGlance([this](const wire::FrameView &view) { return glance(view); });
    const QByteArray key = "dGhlIHNhbXBsZSBub25jZQ=="; // and its answer: RFC 6455 section 1.3
    m_stream.feed(wire::Direction::Out, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key
            + "\r\nSec-WebSocket-Version: 13\r\n\r\n");
    m_stream.feed(wire::Direction::In, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                       "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n");
    for (const Traffic::Exchange &exchange : traffic.opening()) {
        if (!exchange.client.isNull())
            m_stream.feed(wire::Direction::Out, wire::clientFrame(traffic.opcode(), exchange.client));
        if (!exchange.server.isNull())
            feed(wire::serverFrame(traffic.opcode(), exchange.server));
    }
    m_openingRows = m_store->size();
}

void Pipeline::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const QByteArrayView piece = bytes.first(std::min(Piece, bytes.size()));
        m_time += Millisecond;
        bytes = bytes.sliced(piece.size());
        m_stream.feed(wire::Direction::In, piece, std::min(Padding, bytes.size()));
    }
}

void Pipeline::take(const wire::Happening &happening)
{
    for (decode::Event &event : m_decoder.feed(happening, m_time, m_frame++))
        m_store->append(std::move(event), 1);
}

bool Pipeline::glance(const wire::FrameView &view)
{
    m_glances.clear();
    if (!m_decoder.glance(view, m_time, m_glances))
        return false;
    m_store->append({m_glances, view, m_time, m_frame++, m_decoder.connectionName(), m_decoder.systemName(), m_decoder.variant(), m_decoder.isGuessed()});
    return true;
}

std::unique_ptr<Pipeline> filledPipeline(const Traffic &traffic, qint64 rows, std::shared_ptr<history::Store> store)
{
    auto pipeline = std::make_unique<Pipeline>(traffic, std::move(store));
    for (qint64 first = 0; first < rows; first += MessagesPerBlock)
        pipeline->feed(traffic.frames(first, std::min(MessagesPerBlock, rows - first)));
    return pipeline;
}

} // namespace telltale::bench
