// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/row.h"
#include "ui/models/cataloguesearch.h"

#include <QAbstractListModel>
#include <QSet>

#include <array>
#include <functional>
#include <optional>

namespace telltale::models {

/// The entries of a catalogue that fit a search and the facets that were chosen. Facts only: what they look like is the views'.
/// Searching a thousand entries takes about a millisecond, so every keystroke may ask.
class CatalogueModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// What entries are told apart by; several values of one are "or", facets among each other are "and".
    enum class Facet { System, Kind, Retry };
    static constexpr std::array facets {Facet::System, Facet::Kind, Facet::Retry};

    enum class Order {
        System, ///< as the catalogue's files have them: by system, then as its source sorts
        Code, ///< numbers first, ascending; then texts; then those without a code, by name
        Seen, ///< seen most often first
    };

    enum Role {
        IdRole = Qt::UserRole + 1,
        CodeRole, ///< as codeText()
        WordsRole, ///< see setWords()
        SeenRole, ///< qint64: how often it was ever seen
    };

    /// A value of a facet.
    struct Value {
        QString key; ///< `nats`, `error`, `after-fix`
        int count = 0; ///< entries that fit the search and the other facets
        bool chosen = false;
        friend bool operator==(const Value &, const Value &) = default;
    };

    explicit CatalogueModel(QObject *parent = nullptr);

    /// `catalog` must outlive the model, or be replaced before it goes.
    void setCatalog(const catalog::Catalog &catalog);
    const catalog::Catalog *catalog() const { return m_catalog; }
    /// Only entries for which it has words exist for the model; they are found by these as by their names. Null: all.
    void setWords(std::function<std::optional<QString>(const catalog::Entry &)> words);

    int rowCount(const QModelIndex &parent = {}) const override;
    /// The display role is code and name.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    const catalog::Entry *entry(const QModelIndex &index) const; ///< null for an invalid index
    QModelIndex indexOf(const QString &id) const; ///< invalid if it is not there, or hidden

    /// See CatalogueSearch. Best fit first; without a text, in the order().
    void setText(const QString &text);
    const QString &text() const { return m_search.text(); }
    void setOrder(Order order);
    Order order() const { return m_order; }

    void setChosen(Facet facet, const QSet<QString> &keys);
    const QSet<QString> &chosen(Facet facet) const { return m_chosen[int(facet)]; }
    bool isNarrowed() const; ///< any facet has a choice
    void clearFacets();
    /// All values that entries have: systems and kinds as the window lists them everywhere.
    QList<Value> values(Facet facet) const;

    /// Entries there are, whatever is searched.
    int total() const { return int(m_known.size()); }
    /// Entries that fit the search, whatever facets are chosen.
    int found() const { return int(m_found.size()); }

    /// How often entries were ever seen, by id.
    void setSeen(const QHash<QString, qint64> &seen);
    /// The same from what Library::seen() counts by signature: occurrences that no entry explains are left out.
    static QHash<QString, qint64> seenByEntry(const QHash<QString, history::Seen> &bySignature);

signals:
    /// Values, counts or the choice of facets are other ones.
    void facetsChanged();

private:
    struct Known {
        const catalog::Entry *entry = nullptr;
        std::array<QString, facets.size()> keys;
        QString words;
        int byCode = 0; ///< its place in Order::Code
    };
    struct Hit {
        int known = 0;
        int score = 0;
    };

    void load();
    void search();
    void show();
    bool passes(const Known &known, const Facet *except = nullptr) const;

    const catalog::Catalog *m_catalog = nullptr;
    std::function<std::optional<QString>(const catalog::Entry &)> m_words;
    CatalogueSearch m_search;
    Order m_order = Order::System;
    std::array<QSet<QString>, facets.size()> m_chosen;
    std::vector<Known> m_known;
    std::vector<Hit> m_found; ///< fit the search, in order
    std::vector<int> m_shown; ///< of m_known: fit the facets, too
    QHash<QString, qint64> m_seen;
};

} // namespace telltale::models
