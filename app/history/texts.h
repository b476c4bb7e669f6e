// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/growing.h"

#include <QByteArrayView>

namespace telltale::history {

/// Byte strings, each kept once and known by a number: 0 is the empty one, the others count up as they come. One thread adds;
/// any number read those below size() without a lock. Nothing moves: views stay valid as long as the object.
class Texts {
public:
    using Id = quint32;

    Texts();

    /// The number of `text`, which becomes known if it was not. After 2^28 texts: 0.
    Id add(QByteArrayView text);
    qint64 size() const { return m_texts.size(); }
    QByteArrayView operator[](Id id) const
    {
        const Entry &entry = m_texts[id];
        return {entry.bytes, qsizetype(entry.length)};
    }
    /// Bytes of memory in use, about. For the adding thread.
    qint64 memory() const;

private:
    struct Entry {
        const char *bytes = nullptr;
        quint32 length = 0;
        quint32 hash = 0;
    };
    const char *keep(QByteArrayView text);
    void rehash();

    Growing<Entry, 4096, 65536> m_texts;
    std::vector<Id> m_places; ///< open addressing by hash; 0 = free, as the empty text is never looked up
    std::vector<std::unique_ptr<char[]>> m_blocks;
    qsizetype m_used = 0; ///< of the last block
    qint64 m_bytes = 0;
};

} // namespace telltale::history
