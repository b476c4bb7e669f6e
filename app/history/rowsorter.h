// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/partialrows.h"
#include "app/history/roworder.h"
#include "app/history/rownumbers.h"

#include <QHash>

#include <functional>

namespace telltale::history {

/// Brings rows of a store into the order of a field. Numbers come before texts, texts are compared without case, rows without a value come
/// last in either direction, and equal ones stay in the store's order. What rows share is compared only once. One thread.
class RowSorter {
public:
    using Stop = std::function<bool()>;

    RowSorter(RowOrder order, std::shared_ptr<const Store> store);

    /// Takes in a row that is not in the list yet.
    void add(quint32 number);
    bool hasAdded() const { return !m_added.empty(); }
    /// All rows that were taken in, in order; null if `stop` (asked every millisecond or so) said so: then they can still be had later.
    std::shared_ptr<const RowNumbers::Sorted> sorted(const Stop &stop);

private:
    /// What a row is sorted by: a number, the number of a text in m_texts, or nothing.
    struct Value {
        enum Kind : quint8 { NotKnown, Number, Text, None } kind = NotKnown;
        qint64 number = 0;
    };
    struct Entry {
        Value value;
        quint32 row = 0;
    };

    Value valueOf(qint64 number);
    Value made(qint64 number, Source source);
    Value known(std::vector<Value> &values, quint32 id, qint64 size, qint64 number, Source source);
    bool rankTexts(const Stop &stop);
    quint64 key(const Value &value) const;

    const EventField &m_field;
    bool m_descending;
    std::shared_ptr<const Store> m_store;
    PartialRows m_rows;
    std::vector<Value> m_ofProfiles; ///< by profile
    std::vector<Value> m_ofTexts; ///< by Texts::Id of the subject or the words, whichever the field is about

    QHash<QString, quint32> m_numbers; ///< of the texts that occur
    std::vector<QString> m_texts;
    std::vector<quint32> m_order; ///< numbers of texts, sorted
    std::vector<quint32> m_ranks; ///< of texts, by number

    std::vector<Entry> m_sorted;
    std::vector<Entry> m_added;
};

} // namespace telltale::history
