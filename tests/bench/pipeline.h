// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/decoder.h"
#include "app/history/store.h"
#include "app/wire/stream.h"
#include "tests/bench/traffic.h"

namespace telltale::bench {

/// From the bytes of a connection to rows, as a session has it, without sockets, threads and a journal.
class Pipeline {
public:
    /// Goes through the upgrade and the traffic's opening at once. `store`: where rows go; null: into one of its own.
    explicit Pipeline(const Traffic &traffic, std::shared_ptr<history::Store> store = {});

    /// The server's bytes, in pieces as big as those that a socket yields.
    void feed(QByteArrayView bytes);
    std::shared_ptr<const history::Store> store() const { return m_store; }
    /// Rows that are there before the traffic's plain messages.
    qint64 openingRows() const { return m_openingRows; }

private:
    void take(const wire::Happening &happening);
    bool glance(const wire::FrameView &view);

    std::shared_ptr<history::Store> m_store;
    decode::Decoder m_decoder;
    protocol::Glances m_glances; ///< scratch
    wire::Stream m_stream;
    Time m_time = 0;
    int m_frame = 0;
    qint64 m_openingRows = 0;
};

/// A pipeline with `rows` plain messages of the traffic in it.
std::unique_ptr<Pipeline> filledPipeline(const Traffic &traffic, qint64 rows, std::shared_ptr<history::Store> store = {});

} // namespace telltale::bench
