// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pattern.h"

namespace telltale::catalog {

namespace {

constexpr int MostOptionalParts = 4;

bool isPartName(QStringView name)
{
    if (name.isEmpty())
        return false;
    for (QChar c : name) {
        if (!c.isLetterOrNumber() && c != u'_')
            return false;
    }
    return true;
}

/// A pattern cut into what must be there and what may be: `optional` sections stand between brackets.
struct Section {
    QString source; ///< still with holes and backslashes
    bool optional = false;
};

QString cutIntoSections(const QString &source, QList<Section> &sections)
{
    Section current;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source[i];
        if (c == u'\\' && i + 1 < source.size()) {
            current.source += c;
            current.source += source[++i];
        } else if (c == u'[' || c == u']') {
            if ((c == u'[') == current.optional)
                return c == u'[' ? QStringLiteral("optional parts do not nest") : QStringLiteral("`]` without `[`");
            sections.append(current);
            current = {{}, c == u'['};
        } else {
            current.source += c;
        }
    }
    if (current.optional)
        return QStringLiteral("`[` without `]`");
    sections.append(current);
    return {};
}

} // namespace

std::optional<Pattern> Pattern::compile(const QString &source, Qt::CaseSensitivity sensitivity, QString *problem)
{
    const auto fail = [problem](const QString &reason) {
        if (problem)
            *problem = reason;
        return std::nullopt;
    };
    if (source.size() > LongestSource)
        return fail(QStringLiteral("longer than %1 characters").arg(LongestSource));
    QList<Section> sections;
    if (const QString reason = cutIntoSections(source, sections); !reason.isEmpty())
        return fail(reason);
    QList<qsizetype> optional;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        if (sections[i].optional)
            optional.append(i);
    }
    if (optional.size() > MostOptionalParts)
        return fail(QStringLiteral("more than %1 optional parts").arg(MostOptionalParts));

    Pattern pattern;
    pattern.m_sensitivity = sensitivity;
    // Every choice of optional parts is an alternative of its own; those with the most parts are tried first.
    const int choices = 1 << optional.size();
    for (int choice = choices - 1; choice >= 0; --choice) {
        Alternative pieces;
        Piece piece;
        for (qsizetype i = 0; i < sections.size(); ++i) {
            if (sections[i].optional) {
                const auto bit = optional.size() - 1 - optional.indexOf(i);
                if (!(choice & (1 << bit)))
                    continue;
            }
            const QString &text = sections[i].source;
            for (qsizetype at = 0; at < text.size(); ++at) {
                if (text[at] == u'\\' && at + 1 < text.size()) {
                    piece.literal += text[++at];
                } else if (text[at] == u'{') {
                    const auto end = text.indexOf(u'}', at);
                    if (end < 0)
                        return fail(QStringLiteral("`{` without `}`"));
                    piece.hole = text.mid(at + 1, end - at - 1);
                    if (!isPartName(piece.hole))
                        return fail(QStringLiteral("`{%1}` is no name of a part").arg(piece.hole));
                    pieces.append(piece);
                    piece = {};
                    at = end;
                } else if (text[at] == u'}') {
                    return fail(QStringLiteral("`}` without `{`"));
                } else {
                    piece.literal += text[at];
                }
            }
        }
        pieces.append(piece);
        pattern.m_alternatives.append(pieces);
    }
    return pattern;
}

std::optional<Parts> Pattern::match(QStringView text) const
{
    qsizetype stepsLeft = MostSteps;
    for (const Alternative &alternative : m_alternatives) {
        if (auto parts = matchAlternative(alternative, text, stepsLeft))
            return parts;
    }
    return std::nullopt;
}

bool Pattern::isLiteral() const
{
    return m_alternatives.size() == 1 && m_alternatives.first().size() == 1;
}

QString Pattern::beginning() const
{
    QString common = m_alternatives.first().first().literal;
    for (const Alternative &alternative : m_alternatives) {
        const QString &other = alternative.first().literal;
        qsizetype same = 0;
        while (same < qMin(common.size(), other.size()) && common[same] == other[same])
            ++same;
        common.truncate(same);
    }
    return common;
}

std::optional<Parts> Pattern::matchAlternative(const Alternative &alternative, QStringView text, qsizetype &stepsLeft) const
{
    const QString &first = alternative.first().literal;
    if (!matchesAt(text, 0, first, stepsLeft))
        return std::nullopt;
    if (alternative.size() == 1)
        return text.size() == first.size() ? std::optional(Parts()) : std::nullopt;

    const QString &last = alternative.last().literal;
    qsizetype at = first.size();
    if (text.size() - at < last.size() || !matchesAt(text, text.size() - last.size(), last, stepsLeft))
        return std::nullopt;
    const qsizetype end = text.size() - last.size();
    Parts parts;
    for (qsizetype i = 0; i + 1 < alternative.size(); ++i) {
        const bool lastHole = i + 2 == alternative.size();
        const QString &next = alternative[i + 1].literal;
        const qsizetype to = lastHole ? end : find(text.left(end), at, next, stepsLeft);
        if (to < 0)
            return std::nullopt;
        parts.append({alternative[i].hole, text.mid(at, to - at).toString()});
        at = to + next.size();
    }
    return parts;
}

/// Qt's own searches take time in proportion to text × literal at worst, and cannot be stopped; here every look counts.
qsizetype Pattern::find(QStringView text, qsizetype from, QStringView literal, qsizetype &stepsLeft) const
{
    for (qsizetype at = from; at + literal.size() <= text.size() && stepsLeft > 0; ++at) {
        if (matchesAt(text, at, literal, stepsLeft))
            return at;
    }
    return -1;
}

bool Pattern::matchesAt(QStringView text, qsizetype at, QStringView literal, qsizetype &stepsLeft) const
{
    if (text.size() - at < literal.size())
        return false;
    for (qsizetype i = 0; i < literal.size(); ++i) {
        const QChar a = text[at + i];
        const QChar b = literal[i];
        if (--stepsLeft < 0 || (a != b && (m_sensitivity == Qt::CaseSensitive || a.toCaseFolded() != b.toCaseFolded())))
            return false;
    }
    return true;
}

} // namespace telltale::catalog
