// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/byteprobe.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>

namespace telltale::history {

/// Finds a text in raw bytes, whatever they are, without decoding them: a single row's, or many rows' that lie behind one another, at
/// about the speed of the memory.
///
///     ByteSearch search(QStringLiteral("error"));
///     for (qsizetype at = search.find(block); at >= 0; at = search.find(block, at + 1))
///
/// Without case, letters of an ASCII text match in either case, and only those. A text with other characters matches by the simple case
/// folding of Unicode, in any of its spellings in UTF-8 (slower where the bytes have many such characters). With case, its bytes match.
/// An empty text is found everywhere. Immutable; any number of threads.
class ByteSearch {
public:
    enum class Case { Ignored, Heeded };

    explicit ByteSearch(const QString &text, Case letters = Case::Ignored);

    /// Where the first match that begins at or after `from` begins, or -1.
    qsizetype find(QByteArrayView bytes, qsizetype from = 0) const;
    bool isIn(QByteArrayView bytes) const { return find(bytes) >= 0; }
    bool isInText(const QString &text) const { return isIn(QByteArrayView(text.toUtf8())); }

    /// How long the match at `at`, as find() returned it, is.
    qsizetype lengthAt(QByteArrayView bytes, qsizetype at) const;

private:
    using Spellings = QList<QByteArray>; ///< of one character

    void chooseProbe();
    void spellOut(const QString &text);
    bool isAt(const quint8 *bytes) const;
    qsizetype findSpelled(QByteArrayView bytes, qsizetype from) const;
    qsizetype lengthSpelled(QByteArrayView bytes, qsizetype at, qsizetype first, qsizetype end) const;

    QByteArray m_text; ///< folded where case is ignored
    QByteArray m_fold; ///< for each byte of it, 0x20 if it is a letter in either case, otherwise 0
    ByteProbe m_probe;

    QList<Spellings> m_characters; ///< of a text that does not match byte by byte; otherwise empty
    qsizetype m_anchor = 0; ///< the character that is looked for first: one that is not ASCII, if there is one
    std::array<bool, 256> m_begins {}; ///< the bytes that the spellings of that one begin with
    bool m_beginsInAscii = false;
};

} // namespace telltale::history
