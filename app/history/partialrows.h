// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/eventfields.h"

#include <limits>
#include <memory>
#include <vector>

namespace telltale::history {

/// Makes as much of a row as a fact of some source needs, and no more: for a filter or a sort that asks the same of a million rows. Keeps a
/// row for each profile and the last block of payloads. One thread.
class PartialRows {
public:
    explicit PartialRows(const Store &store)
        : m_store(store)
    {
    }

    /// Row `number`, of which only facts of `source` are right. Valid until the next call.
    const Row &row(qint64 number, Source source);
    /// A row with the facts of a profile, and no others. Valid until row() is called for a row of that profile.
    const Row &shared(Profiles::Id profile);

    /// Bytes of a block; null if they are lost. Valid until those of another block are asked for.
    QByteArrayView bytes(quint32 block, quint32 offset, quint32 size);

private:
    Row &reset(Profiles::Id profile);

    const Store &m_store;
    std::vector<std::unique_ptr<Row>> m_shared; ///< by profile
    Row m_whole;
    Payloads::Held m_held;
    quint32 m_heldBlock = std::numeric_limits<quint32>::max();
};

} // namespace telltale::history
