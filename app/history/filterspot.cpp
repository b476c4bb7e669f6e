// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/filterspot.h"

#include <algorithm>

namespace telltale::history {

namespace {

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

class Reader {
public:
    explicit Reader(const QString &line)
        : m_line(line)
    {
    }

    FilterSpot spot(qsizetype cursor)
    {
        for (;;) {
            while (m_at < cursor && m_line[m_at].isSpace())
                ++m_at;
            const qsizetype term = m_at;
            if (startsWith(u'-') && !endsAt(m_at + 1, false))
                ++m_at;
            const qsizetype start = m_at;
            while (m_at < m_line.size() && isLetter(m_line[m_at]))
                ++m_at;
            if (cursor >= term && cursor <= m_at && !isComparison(m_at) && endsAt(m_at, false))
                return cursor < start ? FilterSpot {} : FilterSpot {FilterSpot::Key, start, m_at - start, m_line.sliced(start, cursor - start), nullptr};
            if (cursor >= start && cursor <= m_at && m_at > start && isComparison(m_at)) { // within a key that has its comparison
                skipComparison();
                return {FilterSpot::Key, start, m_at - start, m_line.sliced(start, cursor - start), nullptr};
            }
            const EventField *field = m_at > start && isComparison(m_at) ? eventField(QStringView(m_line).sliced(start, m_at - start)) : nullptr;
            if (!field) {
                m_at = start;
                skipValue(false);
                if (cursor <= m_at)
                    return {};
                continue;
            }
            skipComparison();
            for (;;) {
                const qsizetype value = m_at;
                skipValue(true);
                if (cursor >= value && cursor <= m_at)
                    return valueSpot(*field, value, cursor);
                if (cursor < value)
                    return {}; // within the comparison
                if (!startsWith(u','))
                    break;
                ++m_at;
            }
        }
    }

private:
    FilterSpot valueSpot(const EventField &field, qsizetype from, qsizetype cursor) const
    {
        QString typed = m_line.sliced(from, cursor - from);
        if (typed.startsWith(u'/'))
            return {};
        if (typed.startsWith(u'"')) {
            const bool closed = typed.size() > 1 && cursor == m_at && typed.endsWith(u'"') && !typed.endsWith(QLatin1String("\\\""));
            typed = typed.sliced(1, typed.size() - (closed ? 2 : 1));
            typed.replace(QLatin1String("\\\""), QLatin1String("\"")).replace(QLatin1String("\\\\"), QLatin1String("\\"));
        }
        return {FilterSpot::Value, from, m_at - from, typed, &field};
    }

    bool startsWith(QChar c) const { return m_at < m_line.size() && m_line[m_at] == c; }
    bool endsAt(qsizetype at, bool inList) const { return at >= m_line.size() || m_line[at].isSpace() || (inList && m_line[at] == u','); }
    bool isComparison(qsizetype at) const { return at < m_line.size() && QStringLiteral("<>=:").contains(m_line[at]); }

    void skipComparison()
    {
        const bool canBeTwo = startsWith(u'<') || startsWith(u'>');
        ++m_at;
        if (canBeTwo && startsWith(u'='))
            ++m_at;
    }

    void skipValue(bool inList)
    {
        const QChar quote = startsWith(u'"') || startsWith(u'/') ? m_line[m_at] : QChar();
        if (!quote.isNull()) {
            const qsizetype open = m_at;
            for (++m_at; m_at < m_line.size(); ++m_at) {
                if (m_line[m_at] == u'\\')
                    ++m_at;
                else if (m_line[m_at] == quote && endsAt(m_at + 1, inList) && (quote == u'"' || m_at > open + 1))
                    break;
            }
            m_at = std::min(m_at + 1, m_line.size());
            return;
        }
        while (!endsAt(m_at, inList))
            ++m_at;
    }

    const QString &m_line;
    qsizetype m_at = 0;
};

} // namespace

FilterSpot filterSpot(const QString &line, qsizetype cursor) { return Reader(line).spot(cursor); }

} // namespace telltale::history
