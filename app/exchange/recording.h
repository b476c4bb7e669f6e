// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/decoder.h"
#include "app/exchange/conversation.h"

#include <functional>
#include <map>

namespace telltale::exchange {

/// Decodes a recorded conversation (the lines that readRecordedLine() reads), each connection in it with a decoder of its own: for
/// `telltale-cli decode` and for the window that opens such a file.
class Recording {
public:
    using Take = std::function<void(std::vector<decode::Event>)>;

    /// Events go to `take` in the order of the recording. `catalog` must outlive it.
    Recording(const catalog::Catalog &catalog, decode::Choice choice, Take take);

    /// Line `number`, from 0. A line that makes no sense changes nothing: the failure says what is wrong, `where` is the JSON path. Empty
    /// lines are passed over.
    Result<Done> line(QByteArrayView line, int number);
    /// The recording stops here, whether or not its connections ended.
    void finish();

private:
    struct Connection {
        Connection(const catalog::Catalog &catalog, const decode::Choice &choice, const QString &name)
            : decoder(catalog, choice, name)
        {
        }

        decode::Decoder decoder;
        Time last = 0; ///< of its last line
    };

    const catalog::Catalog &m_catalog;
    decode::Choice m_choice;
    Take m_take;
    std::map<QString, Connection> m_connections;
    Connection *m_current = nullptr; ///< of the last line
};

} // namespace telltale::exchange
