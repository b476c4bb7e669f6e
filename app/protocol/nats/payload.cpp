// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/payload.h"

#include <cstring>

namespace telltale::protocol::nats {

namespace {

constexpr qsizetype Block = 64; ///< places looked at together: a loop that compilers turn into a few vector instructions

bool holds(QByteArrayView bytes, QByteArrayView word)
{
    const qsizetype reach = word.size() - 1;
    const qsizetype places = bytes.size() - reach;
    const char first = word[0];
    const char second = word[1];
    const char last = word.back();
    const auto standsAt = [&](qsizetype at) {
        return bytes[at] == first && bytes[at + reach] == last && std::memcmp(bytes.data() + at, word.data(), size_t(word.size())) == 0;
    };
    for (qsizetype begin = 0; begin < places; begin += Block) {
        const qsizetype end = qMin(begin + Block, places);
        if (end - begin == Block) {
            const char *const at = bytes.data() + begin;
            unsigned char candidates = 0;
            for (qsizetype i = 0; i < Block; ++i)
                candidates |= static_cast<unsigned char>((at[i] == first) & (at[i + 1] == second) & (at[i + reach] == last));
            if (!candidates)
                continue;
        }
        for (qsizetype at = begin; at < end; ++at) {
            if (standsAt(at))
                return true;
        }
    }
    return false;
}

} // namespace

bool looksLikeObjectWith(QByteArrayView payload, QByteArrayView word)
{
    for (qsizetype at = 0; at < payload.size(); ++at) {
        const char c = payload[at];
        if (c == '{')
            return holds(payload.sliced(at), word);
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
            return false;
    }
    return false;
}

} // namespace telltale::protocol::nats
