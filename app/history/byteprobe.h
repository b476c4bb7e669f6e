// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace telltale::history {

/// Two bytes of a text that is searched for, by which most places are ruled out: 32 places at once where the processor can (AVX2, found out
/// when the program runs), otherwise 16 (SSE2), otherwise one.
///
/// A byte b of the text that is searched stands for `first` if (b | firstFold) == first: with a fold of 0x20 and a lower-case letter
/// that is the letter in either case, and nothing else.
struct ByteProbe {
    qsizetype firstAt = 0; ///< where the byte stands in the text that is searched for
    qsizetype secondAt = 0;
    quint8 first = 0;
    quint8 second = 0;
    quint8 firstFold = 0;
    quint8 secondFold = 0;

    /// The first place from `from` to `last` (included) where both bytes stand; -1 if there is none. `bytes` is readable up to
    /// `last` + the greater of firstAt and secondAt. Any thread.
    qsizetype next(const quint8 *bytes, qsizetype from, qsizetype last) const;
};

} // namespace telltale::history
