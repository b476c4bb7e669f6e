// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cataloguesearch.h"

#include "app/decode/explain.h"
#include "ui/models/cataloguewords.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace telltale::models {

namespace {

constexpr qsizetype MostWords = 32;
constexpr qsizetype LongestText = 8 * 1024;

// What a word says about an entry, by the place it was found in. A code outweighs any number of words in sentences.
enum Weight {
    InRest = 2, ///< twice that where a word begins
    InMeaning = 5, ///< and here
    InWire = 12,
    InId = 16,
    IsSystem = 18,
    InName = 24,
    BeginsName = 30,
    BeginsCode = 36,
    InRange = 60, ///< and a little more the narrower it is
    IsName = 95,
    IsCode = 120,
    ExplainedByRange = 200,
    ExplainedByPattern = 400,
    ExplainedExactly = 500,
};

/// A single word is found by score(); only a text that was pasted needs the way of the decoder.
bool isPlainWord(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; });
}

/// 0 = not in `text`, 1 = within a word, 2 = where a word begins.
int occurs(const QString &text, const QString &word)
{
    qsizetype at = text.indexOf(word);
    if (at < 0)
        return 0;
    for (; at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0 || !text[at - 1].isLetterOrNumber())
            return 2;
    }
    return 1;
}

int weight(catalog::Match match)
{
    switch (match) {
    case catalog::Match::Exact: return ExplainedExactly;
    case catalog::Match::Pattern: return ExplainedByPattern;
    case catalog::Match::Range: return ExplainedByRange;
    case catalog::Match::Unknown: break;
    }
    return 0;
}

} // namespace

void CatalogueSearch::setItems(const catalog::Catalog &catalog, const std::vector<Item> &items)
{
    m_catalog = &catalog;
    m_texts.clear();
    m_texts.reserve(items.size());
    m_systems.clear();
    for (const auto &[entry, words] : items) {
        Texts texts;
        texts.entry = entry;
        texts.code = entry->code.toLower();
        texts.names.append(entry->name.toLower());
        for (const QString &alias : entry->aliases)
            texts.names.append(alias.toLower());
        if (!words.isEmpty())
            texts.names.append(words.toLower());
        texts.id = entry->id.toLower();
        texts.system = catalogueSystemWords(entry->system).toLower();
        texts.wire = entry->wire.toLower();
        texts.meaning = entry->meaning.toLower();
        texts.rest = QStringList {entry->cause, entry->remedy, entry->retry.why, entry->source, entry->reachNote}.join(u'\n').toLower();
        m_texts.push_back(std::move(texts));
        if (!m_systems.contains(entry->system))
            m_systems.append(entry->system);
    }
    explain();
}

void CatalogueSearch::setText(const QString &text)
{
    m_text = text;
    m_words.clear();
    const QStringList words = text.left(LongestText).toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words.first(qMin(words.size(), MostWords))) {
        bool isNumber = false;
        const qint64 number = word.toLongLong(&isNumber);
        m_words.append({word, isNumber ? std::optional(number) : std::nullopt});
    }
    explain();
}

void CatalogueSearch::explain()
{
    m_explained.clear();
    const QString text = m_text.left(LongestText).trimmed();
    if (!m_catalog || isPlainWord(text))
        return;
    for (const QString &system : std::as_const(m_systems)) {
        for (const catalog::Found &found : decode::explain(*m_catalog, system, text)) {
            int &best = m_explained[found.entry];
            best = std::max(best, weight(found.match));
            if (found.detail)
                m_explained.insert(found.detail, std::max(m_explained.value(found.detail), int(ExplainedByPattern)));
        }
    }
}

int CatalogueSearch::score(int index) const
{
    const Texts &texts = m_texts[size_t(index)];
    int sum = 0;
    for (const Word &word : m_words) {
        const int one = score(texts, word);
        if (one == 0) {
            sum = 0;
            break;
        }
        sum += one;
    }
    return sum + m_explained.value(texts.entry);
}

int CatalogueSearch::score(const Texts &texts, const Word &word)
{
    if (texts.code == word.text)
        return IsCode;
    if (texts.names.contains(word.text))
        return IsName;
    if (word.number && texts.entry->range && *word.number >= texts.entry->range->first && *word.number <= texts.entry->range->last) {
        const qint64 width = qint64(texts.entry->range->last) - texts.entry->range->first + 1;
        return InRange + std::max(0, 31 - int(std::log2(double(width))));
    }
    if (!texts.code.isEmpty() && texts.code.startsWith(word.text))
        return BeginsCode;
    const auto inName = [&](const QString &name) { return name.contains(word.text); };
    if (std::any_of(texts.names.cbegin(), texts.names.cend(), inName))
        return texts.names.constFirst().startsWith(word.text) ? BeginsName : InName;
    if (texts.system == word.text || texts.entry->system == word.text)
        return IsSystem;
    if (texts.id.contains(word.text))
        return InId;
    if (texts.wire.contains(word.text))
        return InWire;
    if (const int found = occurs(texts.meaning, word.text))
        return InMeaning * found;
    return InRest * std::max(occurs(texts.rest, word.text), occurs(texts.system, word.text));
}

} // namespace telltale::models
