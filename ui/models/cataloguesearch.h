// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace telltale::models {

/// Finds entries of a catalogue by what a person types or pastes.
///
/// Every word must occur somewhere: as code (also one that lies in a range), in name, alias, id, wire text, meaning, cause, remedy, reason
/// or source; without case. What `explain` finds for the whole text counts as well: a wire text with its holes filled in, as it was seen.
/// Any text may come in; of a long one the first words decide.
class CatalogueSearch {
public:
    struct Item {
        const catalog::Entry *entry = nullptr;
        QString words; ///< what it is called besides; may be empty
    };

    /// The entries to look through; they and the catalogue must outlive the search. No others are found.
    void setItems(const catalog::Catalog &catalog, const std::vector<Item> &items);
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_words.isEmpty(); }

    /// How well the `index`th item fits, 0 = not at all. Codes count most, then names, wire texts, and what is said of them.
    int score(int index) const;

private:
    /// An entry's texts, in lower case.
    struct Texts {
        QString code;
        QStringList names; ///< the name and its aliases
        QString id;
        QString system; ///< also as people write it
        QString wire;
        QString meaning;
        QString rest; ///< cause, remedy, reason, source
        const catalog::Entry *entry = nullptr;
    };
    struct Word {
        QString text;
        std::optional<qint64> number;
    };

    static int score(const Texts &texts, const Word &word);
    void explain();

    const catalog::Catalog *m_catalog = nullptr;
    std::vector<Texts> m_texts;
    QStringList m_systems;
    QString m_text;
    QList<Word> m_words;
    QHash<const catalog::Entry *, int> m_explained; ///< what the whole text means, and how much that says
};

} // namespace telltale::models
