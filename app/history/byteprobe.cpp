// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/byteprobe.h"

#include <algorithm>
#include <bit>

#if defined(__x86_64__) && defined(__GNUC__)
#define TELLTALE_X86
#include <immintrin.h>
#endif

namespace telltale::history {

namespace {

qsizetype nextOneByOne(const ByteProbe &probe, const quint8 *bytes, qsizetype from, qsizetype last)
{
    for (qsizetype at = from; at <= last; ++at) {
        if ((bytes[at + probe.firstAt] | probe.firstFold) == probe.first
            && (bytes[at + probe.secondAt] | probe.secondFold) == probe.second)
            return at;
    }
    return -1;
}

#ifdef TELLTALE_X86

qsizetype nextOf16(const ByteProbe &probe, const quint8 *bytes, qsizetype from, qsizetype last)
{
    constexpr qsizetype Width = 16;
    if (last + 1 < Width)
        return nextOneByOne(probe, bytes, from, last);
    const __m128i first = _mm_set1_epi8(char(probe.first));
    const __m128i second = _mm_set1_epi8(char(probe.second));
    const __m128i firstFold = _mm_set1_epi8(char(probe.firstFold));
    const __m128i secondFold = _mm_set1_epi8(char(probe.secondFold));
    const auto found = [&](qsizetype at) {
        const __m128i a = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + at + probe.firstAt));
        const __m128i b = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + at + probe.secondAt));
        return quint32(_mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(_mm_or_si128(a, firstFold), first),
                                                       _mm_cmpeq_epi8(_mm_or_si128(b, secondFold), second))));
    };
    qsizetype at = from;
    for (; at + Width - 1 <= last; at += Width) {
        if (const quint32 places = found(at))
            return at + std::countr_zero(places);
    }
    // What is left is less than a whole step: the last step is made from the end, without what lies before.
    if (at <= last) {
        const qsizetype start = last - Width + 1;
        if (const quint32 places = found(start) & (~0U << (at - start)))
            return start + std::countr_zero(places);
    }
    return -1;
}

// A plain loop without lambdas: what a function with a target of its own calls is not made part of it.
__attribute__((target("avx2"))) qsizetype nextOf32(const ByteProbe &probe, const quint8 *bytes, qsizetype from, qsizetype last)
{
    constexpr qsizetype Width = 32;
    if (last + 1 < Width)
        return nextOf16(probe, bytes, from, last);
    const __m256i first = _mm256_set1_epi8(char(probe.first));
    const __m256i second = _mm256_set1_epi8(char(probe.second));
    const __m256i firstFold = _mm256_set1_epi8(char(probe.firstFold));
    const __m256i secondFold = _mm256_set1_epi8(char(probe.secondFold));
    const quint8 *firsts = bytes + probe.firstAt;
    const quint8 *seconds = bytes + probe.secondAt;
    qsizetype at = from;
    for (; at + 2 * Width - 1 <= last; at += 2 * Width) {
        const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(firsts + at));
        const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(seconds + at));
        const __m256i c = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(firsts + at + Width));
        const __m256i d = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(seconds + at + Width));
        const __m256i low = _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_or_si256(a, firstFold), first),
                                             _mm256_cmpeq_epi8(_mm256_or_si256(b, secondFold), second));
        const __m256i high = _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_or_si256(c, firstFold), first),
                                              _mm256_cmpeq_epi8(_mm256_or_si256(d, secondFold), second));
        if (!_mm256_testz_si256(_mm256_or_si256(low, high), _mm256_set1_epi8(-1))) {
            const quint64 places = quint64(quint32(_mm256_movemask_epi8(low))) | quint64(quint32(_mm256_movemask_epi8(high))) << 32;
            return at + std::countr_zero(places);
        }
    }
    while (at <= last) {
        const qsizetype start = std::min(at, last - Width + 1);
        const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(firsts + start));
        const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(seconds + start));
        const __m256i both = _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_or_si256(a, firstFold), first),
                                              _mm256_cmpeq_epi8(_mm256_or_si256(b, secondFold), second));
        if (const quint32 places = quint32(_mm256_movemask_epi8(both)) & (~0U << (at - start)))
            return start + std::countr_zero(places);
        at = start + Width;
    }
    return -1;
}

#endif

using Next = qsizetype (*)(const ByteProbe &, const quint8 *, qsizetype, qsizetype);

Next best()
{
#ifdef TELLTALE_X86
    return __builtin_cpu_supports("avx2") ? nextOf32 : nextOf16;
#else
    return nextOneByOne;
#endif
}

} // namespace

qsizetype ByteProbe::next(const quint8 *bytes, qsizetype from, qsizetype last) const
{
    static const Next chosen = best();
    return chosen(*this, bytes, from, last);
}

} // namespace telltale::history
