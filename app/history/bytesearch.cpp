// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/bytesearch.h"

#include <algorithm>
#include <cstring>

namespace telltale::history {

namespace {

constexpr char32_t LastCased = 0x1E943; ///< no character after it has another case (Unicode 15)

/// How common a byte is in what runs over WebSockets (JSON, line protocols): the higher, the more common; 0 for all that is not listed.
int commonness(quint8 byte)
{
    static const std::array<quint8, 256> table = [] {
        static const char fromCommon[] = "\"e0at1,:ins2ro345678d9lcumph{}gby_f-v.wk/xjzq[]$ETASNIRODCLPMUBHGFYKVWXJZQ\r\n\\+=<>()*#@!?&%;'|~^`";
        std::array<quint8, 256> ranks {};
        quint8 rank = 255;
        for (const char *c = fromCommon; *c != '\0'; ++c)
            ranks[quint8(*c)] = rank--;
        ranks[quint8(' ')] = 255;
        return ranks;
    }();
    return table[byte];
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

QByteArray utf8(char32_t character)
{
    return QString::fromUcs4(&character, 1).toUtf8();
}

} // namespace

ByteSearch::ByteSearch(const QString &text, Case letters)
    : m_text(text.toUtf8())
    , m_fold(m_text.size(), '\0')
{
    if (letters == Case::Ignored && !isAscii(text)) {
        spellOut(text);
        return;
    }
    for (qsizetype i = 0; letters == Case::Ignored && i < m_text.size(); ++i) {
        if (isLetter(m_text[i])) {
            m_fold[i] = 0x20;
            m_text[i] = char(m_text[i] | 0x20);
        }
    }
    if (!m_text.isEmpty())
        chooseProbe();
}

void ByteSearch::chooseProbe()
{
    qsizetype rarest = 0;
    for (qsizetype i = 1; i < m_text.size(); ++i) {
        if (commonness(quint8(m_text[i])) < commonness(quint8(m_text[rarest])))
            rarest = i;
    }
    qsizetype second = rarest;
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        const bool better = second == rarest || commonness(quint8(m_text[i])) < commonness(quint8(m_text[second]));
        if (i != rarest && m_text[i] != m_text[rarest] && better)
            second = i;
    }
    m_probe = {rarest, second, quint8(m_text[rarest]), quint8(m_text[second]), quint8(m_fold[rarest]), quint8(m_fold[second])};
}

void ByteSearch::spellOut(const QString &text)
{
    QList<char32_t> folded;
    for (const uint character : text.toUcs4())
        folded += QChar::toCaseFolded(char32_t(character));
    m_characters.resize(folded.size());
    for (qsizetype i = 0; i < folded.size(); ++i)
        m_characters[i] += utf8(folded[i]);
    for (char32_t other = 'A'; other <= LastCased; ++other) {
        const char32_t meant = QChar::toCaseFolded(other);
        if (meant == other)
            continue;
        for (qsizetype i = 0; i < folded.size(); ++i) {
            if (folded[i] == meant)
                m_characters[i] += utf8(other);
        }
    }
    const auto anchor = std::find_if(folded.cbegin(), folded.cend(), [](char32_t c) { return c >= 0x80; });
    m_anchor = anchor == folded.cend() ? 0 : anchor - folded.cbegin();
    for (const QByteArray &spelling : std::as_const(m_characters[m_anchor])) {
        m_begins[quint8(spelling[0])] = true;
        m_beginsInAscii |= quint8(spelling[0]) < 0x80;
    }
}

qsizetype ByteSearch::find(QByteArrayView bytes, qsizetype from) const
{
    if (!m_characters.isEmpty())
        return findSpelled(bytes, from);
    const qsizetype last = bytes.size() - m_text.size();
    if (m_text.isEmpty())
        return from <= last ? from : -1;
    const auto *data = reinterpret_cast<const quint8 *>(bytes.data());
    for (qsizetype at = from; at <= last; ++at) {
        at = m_probe.next(data, at, last);
        if (at < 0 || isAt(data + at))
            return at;
    }
    return -1;
}

bool ByteSearch::isAt(const quint8 *bytes) const
{
    const qsizetype size = m_text.size();
    const auto word = [](const auto *from) {
        quint64 eight = 0;
        std::memcpy(&eight, from, sizeof eight);
        return eight;
    };
    qsizetype i = 0;
    for (; i + 8 <= size; i += 8) {
        if ((word(bytes + i) | word(m_fold.constData() + i)) != word(m_text.constData() + i))
            return false;
    }
    for (; i < size; ++i) {
        if ((bytes[i] | quint8(m_fold[i])) != quint8(m_text[i]))
            return false;
    }
    return true;
}

qsizetype ByteSearch::findSpelled(QByteArrayView bytes, qsizetype from) const
{
    for (qsizetype at = from; at < bytes.size(); ++at) {
        while (!m_beginsInAscii && at + 8 <= bytes.size()) {
            quint64 eight = 0;
            std::memcpy(&eight, bytes.data() + at, sizeof eight);
            if (eight & 0x8080808080808080ULL)
                break;
            at += 8;
        }
        if (at >= bytes.size())
            return -1;
        if (!m_begins[quint8(bytes[at])])
            continue;
        // No spelling of a character ends another's, so there is one way back at most.
        qsizetype start = at;
        for (qsizetype i = m_anchor - 1; i >= 0 && start >= from; --i) {
            const QByteArrayView before = bytes.sliced(from, start - from);
            const auto &spellings = m_characters[i];
            const auto match = std::find_if(spellings.cbegin(), spellings.cend(), [&](const QByteArray &spelling) { return before.endsWith(spelling); });
            start = match == spellings.cend() ? -1 : start - match->size();
        }
        if (start >= from && lengthSpelled(bytes, at, m_anchor, m_characters.size()) >= 0)
            return start;
    }
    return -1;
}

/// How many bytes the characters from `first` to before `end` take at `at`; -1 if something else stands there.
qsizetype ByteSearch::lengthSpelled(QByteArrayView bytes, qsizetype at, qsizetype first, qsizetype end) const
{
    const qsizetype start = at;
    for (qsizetype i = first; i < end; ++i) {
        const QByteArrayView rest = bytes.sliced(at);
        const auto &spellings = m_characters[i];
        const auto match = std::find_if(spellings.cbegin(), spellings.cend(), [&](const QByteArray &spelling) { return rest.startsWith(spelling); });
        if (match == spellings.cend())
            return -1;
        at += match->size();
    }
    return at - start;
}

qsizetype ByteSearch::lengthAt(QByteArrayView bytes, qsizetype at) const
{
    return m_characters.isEmpty() ? m_text.size() : lengthSpelled(bytes, at, 0, m_characters.size());
}

} // namespace telltale::history
