// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cataloguewords.h"

#include "ui/models/sessionwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using telltale::catalog::Entry;

namespace telltale::models {

namespace {

QString quoted(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + text + u'"';
}

/// The longest piece of the wire text that every message of the entry has.
QString longestPiece(const Entry &entry)
{
    if (!entry.pattern)
        return entry.wire;
    QString longest;
    QString piece;
    const auto end = [&] {
        if (piece.size() > longest.size())
            longest = piece;
        piece.clear();
    };
    bool inHole = false;
    bool isOptional = false;
    for (qsizetype i = 0; i < entry.wire.size(); ++i) {
        const QChar c = entry.wire[i];
        if (!inHole && c == u'\\' && i + 1 < entry.wire.size()) {
            piece += entry.wire[++i];
        } else if (c == u'{' || c == u'[') {
            end();
            (c == u'{' ? inHole : isOptional) = true;
        } else if (c == u'}' || c == u']') {
            piece.clear();
            (c == u'}' ? inHole : isOptional) = false;
        } else if (!inHole && !isOptional) {
            piece += c;
        }
    }
    end();
    return longest;
}

bool isPartOfOthers(const catalog::Catalog &catalog, const Entry &entry)
{
    const auto &entries = catalog.entries();
    return std::any_of(entries.begin(), entries.end(), [&](const auto &other) {
        return other->system == entry.system && std::find(other->refine.cbegin(), other->refine.cend(), entry.family) != other->refine.cend();
    });
}

} // namespace

QString codeText(const Entry &entry)
{
    return entry.range ? u"%1–%2"_s.arg(entry.range->first).arg(entry.range->last) : entry.code;
}

QString titleText(const Entry &entry)
{
    const QString code = codeText(entry);
    return code.isEmpty() || code == entry.name ? entry.name : code + u' ' + entry.name;
}

QString catalogueSystemWords(const QString &system) { return system == "http"_L1 ? u"HTTP"_s : systemWords(system); }

QString rowsFilter(const catalog::Catalog &catalog, const Entry &entry)
{
    const QString piece = longestPiece(entry).trimmed();
    if (!piece.isEmpty() && isPartOfOthers(catalog, entry))
        return u"system=%1 text:%2"_s.arg(entry.system, quoted(piece));
    const bool plain = std::all_of(entry.id.cbegin(), entry.id.cend(), [](QChar c) { return c.isLetterOrNumber() || u"/-_."_s.contains(c); });
    return u"entry="_s + (plain ? entry.id : quoted(entry.id));
}

} // namespace telltale::models
