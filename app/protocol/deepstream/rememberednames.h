// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <optional>

namespace telltale::protocol::deepstream {

/// Names of events, records or patterns, by topic, in the order in which they came. Bounded: beyond 10,000 none are added.
class RememberedNames {
public:
    void add(int topic, const QString &name)
    {
        if (m_names.size() < Most)
            m_names.append({topic, name});
    }
    void remove(int topic, const QString &name) { m_names.removeOne({topic, name}); }
    bool contains(int topic, const QString &name) const { return m_names.contains({topic, name}); }
    /// The oldest of a topic.
    std::optional<QString> first(int topic) const
    {
        const auto it = std::find_if(m_names.begin(), m_names.end(), [topic](const auto &name) { return name.first == topic; });
        return it == m_names.end() ? std::nullopt : std::optional(it->second);
    }

private:
    static constexpr qsizetype Most = 10000;
    QList<std::pair<int, QString>> m_names;
};

} // namespace telltale::protocol::deepstream
