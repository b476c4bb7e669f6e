// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <optional>

namespace telltale::settings {

/// A filter that somebody gave a name.
struct SavedFilter {
    QString name;
    QString text; ///< in the filter language of the table

    bool operator==(const SavedFilter &other) const = default;
};

/// The filters that were saved, in the order in which they were. Names differ in more than case; a line break or tab in a name is a blank.
/// Keeps nothing itself: what the settings hold counts.
class SavedFilters {
public:
    /// `settings` must outlive it.
    explicit SavedFilters(Settings &settings)
        : m_settings(settings)
    {
    }

    QList<SavedFilter> all() const;
    std::optional<QString> text(const QString &name) const;
    /// Saves as the last one, or replaces. False if there is no name or no text.
    bool save(const QString &name, const QString &text);
    void remove(const QString &name);
    /// Also to another case. False if there is no such filter, no new name, or that one is taken.
    bool rename(const QString &name, const QString &to);

private:
    void store(const QList<SavedFilter> &filters);

    Settings &m_settings;
};

} // namespace telltale::settings
