// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/rowsorter.h"

#include "app/history/cells.h"
#include "app/history/patientsort.h"

namespace telltale::history {

namespace {

constexpr quint64 Last = ~quint64(0); ///< the key of what has no value
constexpr quint64 TextBit = quint64(1) << 62;
constexpr qint64 MostNumber = (qint64(1) << 61) - 1;

bool lessText(const QString &a, const QString &b)
{
    const int order = a.compare(b, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : a < b;
}

} // namespace

RowSorter::RowSorter(RowOrder order, std::shared_ptr<const Store> store)
    : m_field(eventFields()[order.field])
    , m_descending(order.direction == Qt::DescendingOrder)
    , m_store(std::move(store))
    , m_rows(*m_store)
{
}

void RowSorter::add(quint32 number)
{
    m_added.push_back({valueOf(number), number});
}

RowSorter::Value RowSorter::valueOf(qint64 number)
{
    const Columns &columns = m_store->columns(number);
    const qint64 at = number % Columns::Rows;
    const Profile &profile = m_store->profiles()[columns.profile[at]];
    const Source source = m_field.source(profile);
    switch (source) {
    case Source::Profile:
        return known(m_ofProfiles, columns.profile[at], m_store->profiles().size(), number, source);
    case Source::Subject:
        return known(m_ofTexts, columns.subject[at], m_store->texts().size(), number, source);
    case Source::Words:
        return known(m_ofTexts, columns.words[at], m_store->texts().size(), number, source);
    case Source::Time:
        return {Value::Number, columns.time[at]};
    case Source::Size:
        return cells::hasSize(profile.kind, profile.inferred, columns.size[at]) ? Value {Value::Number, columns.size[at]} : Value {Value::None, 0};
    case Source::Tail:
    case Source::Row:
        break;
    }
    return made(number, source);
}

RowSorter::Value RowSorter::known(std::vector<Value> &values, quint32 id, qint64 size, qint64 number, Source source)
{
    if (id >= values.size())
        values.resize(size_t(size));
    if (values[id].kind == Value::NotKnown)
        values[id] = made(number, source);
    return values[id];
}

RowSorter::Value RowSorter::made(qint64 number, Source source)
{
    const QVariant value = m_field.value(m_rows.row(number, source));
    if (!value.isValid())
        return {Value::None, 0};
    const QString text = value.toString();
    if (text.isEmpty())
        return {Value::None, 0};
    bool isNumber = false;
    const qint64 asNumber = text.toLongLong(&isNumber);
    if (isNumber)
        return {Value::Number, asNumber};
    const auto place = m_numbers.constFind(text);
    if (place != m_numbers.cend())
        return {Value::Text, *place};
    const auto next = quint32(m_texts.size());
    m_numbers.insert(text, next);
    m_texts.push_back(text);
    return {Value::Text, next};
}

/// Texts that are new get their place among the others, whose order stays.
bool RowSorter::rankTexts(const Stop &stop)
{
    if (m_order.size() == m_texts.size())
        return true;
    const auto less = [this](quint32 a, quint32 b) { return lessText(m_texts[a], m_texts[b]); };
    std::vector<quint32> added;
    for (size_t i = m_order.size(); i < m_texts.size(); ++i)
        added.push_back(quint32(i));
    if (!patientSort(added, less, stop) || !patientMerge(m_order, added, less, stop))
        return false;
    m_ranks.resize(m_order.size());
    for (size_t i = 0; i < m_order.size(); ++i)
        m_ranks[m_order[i]] = quint32(i);
    return true;
}

quint64 RowSorter::key(const Value &value) const
{
    if (value.kind == Value::None)
        return Last;
    const quint64 ascending = value.kind == Value::Text ? TextBit | m_ranks[size_t(value.number)]
                                                        : quint64(std::clamp(value.number, -MostNumber, MostNumber) + MostNumber);
    return m_descending ? (TextBit << 1) - 1 - ascending : ascending;
}

std::shared_ptr<const RowNumbers::Sorted> RowSorter::sorted(const Stop &stop)
{
    if (!rankTexts(stop))
        return nullptr;
    const auto less = [this](const Entry &a, const Entry &b) {
        const quint64 left = key(a.value);
        const quint64 right = key(b.value);
        return left != right ? left < right : a.row < b.row;
    };
    if (!patientSort(m_added, less, stop) || !patientMerge(m_sorted, m_added, less, stop))
        return nullptr;
    m_added.clear();
    auto rows = std::make_shared<RowNumbers::Sorted>();
    rows->reserve(m_sorted.size());
    for (const Entry &entry : m_sorted)
        rows->push_back(entry.row);
    return rows;
}

} // namespace telltale::history
