// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/texts.h"

#include <QHashFunctions>

#include <cstring>

namespace telltale::history {

namespace {

constexpr qsizetype BlockSize = 64 * 1024;

} // namespace

Texts::Texts()
    : m_places(1024)
    , m_used(BlockSize)
{
    m_texts.next() = {"", 0, 0};
    m_texts.publish();
}

Texts::Id Texts::add(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    const size_t whole = qHashBits(text.data(), size_t(text.size()), 0);
    const auto hash = quint32(whole ^ (whole >> 32));
    size_t place = hash & (m_places.size() - 1);
    for (; m_places[place] != 0; place = (place + 1) & (m_places.size() - 1)) {
        const Entry &known = m_texts[m_places[place]];
        if (known.hash == hash && qsizetype(known.length) == text.size() && std::memcmp(known.bytes, text.data(), size_t(text.size())) == 0)
            return m_places[place];
    }
    if (m_texts.isFull())
        return 0;
    const auto id = Id(m_texts.size());
    m_texts.next() = {keep(text), quint32(text.size()), hash};
    m_texts.publish();
    m_places[place] = id;
    if (size_t(id) * 3 > m_places.size() * 2)
        rehash();
    return id;
}

const char *Texts::keep(QByteArrayView text)
{
    m_bytes += text.size();
    if (text.size() > BlockSize / 4) { // a block of its own, before the one in use
        auto own = std::make_unique_for_overwrite<char[]>(size_t(text.size()));
        std::memcpy(own.get(), text.data(), size_t(text.size()));
        const char *kept = own.get();
        m_blocks.insert(m_blocks.empty() ? m_blocks.end() : m_blocks.end() - 1, std::move(own));
        return kept;
    }
    if (m_blocks.empty() || m_used + text.size() > BlockSize) {
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(size_t(BlockSize)));
        m_used = 0;
    }
    char *kept = m_blocks.back().get() + m_used;
    std::memcpy(kept, text.data(), size_t(text.size()));
    m_used += text.size();
    return kept;
}

void Texts::rehash()
{
    std::vector<Id> places(m_places.size() * 2);
    for (qint64 id = 1; id < m_texts.size(); ++id) {
        size_t place = m_texts[id].hash & (places.size() - 1);
        while (places[place] != 0)
            place = (place + 1) & (places.size() - 1);
        places[place] = Id(id);
    }
    m_places = std::move(places);
}

qint64 Texts::memory() const { return m_texts.memory() + qint64(m_places.size() * sizeof(Id)) + m_bytes; }

} // namespace telltale::history
