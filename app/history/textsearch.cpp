// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/textsearch.h"

#include <algorithm>

namespace telltale::history {

namespace {

quint8 folded(char c)
{
    return c >= 'A' && c <= 'Z' ? quint8(c + ('a' - 'A')) : quint8(c);
}

} // namespace

TextSearch::TextSearch(const QString &text)
    : m_text(text)
{
    m_skip.fill(1);
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (!std::all_of(text.cbegin(), text.cend(), isAscii))
        return;
    m_lower = text.toLatin1().toLower();
    const qsizetype length = m_lower.size();
    m_skip.fill(quint8(std::min<qsizetype>(length, 255)));
    for (qsizetype i = 0; i + 1 < length; ++i) {
        const auto skip = quint8(std::min<qsizetype>(length - 1 - i, 255));
        m_skip[quint8(m_lower[i])] = skip;
        m_skip[quint8(QChar::toUpper(uint(quint8(m_lower[i]))))] = skip;
    }
}

bool TextSearch::isInBytes(QByteArrayView bytes) const
{
    if (m_text.isEmpty())
        return true;
    if (m_lower.isEmpty())
        return isInText(QString::fromUtf8(bytes));

    const qsizetype last = m_lower.size() - 1;
    for (qsizetype at = 0; at + last < bytes.size(); at += m_skip[quint8(bytes[at + last])]) {
        qsizetype i = last;
        while (i >= 0 && folded(bytes[at + i]) == quint8(m_lower[i]))
            --i;
        if (i < 0)
            return true;
    }
    return false;
}

} // namespace telltale::history
