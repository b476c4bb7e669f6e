// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/history/payloads.h"

#include <QString>

#include <list>
#include <vector>

namespace telltale::history {

/// Blocks of payload out of the file of a session, for a store that captures into it or was loaded from it. Any thread; one reads from
/// the disk at a time. The last blocks that were asked for are kept.
class SegmentPayloads : public PayloadSource {
public:
    /// Blocks of the store from `firstStored` on are those of the file from `firstInFile` on. Those before are in `kept`: nobody else has them.
    SegmentPayloads(QString path, quint32 firstStored = 0, quint32 firstInFile = 0, std::vector<std::shared_ptr<const char[]>> kept = {});

    std::shared_ptr<const char[]> block(quint32 index, quint32 used) override;

private:
    static constexpr qint64 MostCached = 16 * Payloads::BlockSize; ///< bytes; a single block may be bigger
    struct Cached {
        quint32 index = 0;
        quint32 used = 0;
        std::shared_ptr<const char[]> bytes;
    };
    std::shared_ptr<const char[]> read(quint32 block, quint32 used) const;

    const QString m_path;
    const quint32 m_firstStored;
    const quint32 m_firstInFile;
    const std::vector<std::shared_ptr<const char[]>> m_kept;
    std::mutex m_lock; ///< guards what follows
    std::list<Cached> m_cache; ///< the last one used in front
    qint64 m_cachedBytes = 0;
};

} // namespace telltale::history
