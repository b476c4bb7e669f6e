// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QMetaType>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace telltale::settings {

/// A setting: its key in the file, its type, its default.
template<typename T>
struct Setting {
    const char *key;
    T fallback;
};

/// The table of all settings. Whether secrets are shown is none of them: each start begins with them masked. Callers strip
/// credentials from the endpoints.
inline const Setting<QStringList> recentEndpoints {"connection/recent", {}}; ///< URLs, latest first
inline const Setting<QString> theme {"window/theme", QStringLiteral("system")}; ///< `system`, `light`, `dark`
inline const Setting<int> restoredRows {"history/restoredRows", 10000}; ///< rows of earlier runs shown at the start
inline const Setting<QByteArray> geometry {"window/geometry", {}};
inline const Setting<QByteArray> columns {"window/columns", {}}; ///< the table's header
inline const Setting<double> columnsType {"window/columnsType", 0}; ///< size of the type that the columns are made for, in points
inline const Setting<QString> timeStyle {"table/time", QStringLiteral("clock")}; ///< `clock`, `relative`, `delta`
inline const Setting<QStringList> savedFilters {"table/savedFilters", {}}; ///< name and filter, joined by a tab; as the user ordered them
inline const Setting<QByteArray> docks {"window/docks", {}}; ///< where the docks are
inline const Setting<QByteArray> detailSplit {"window/detailSplit", {}}; ///< table and detail
inline const Setting<QByteArray> detail {"window/detail", {}}; ///< how the detail shows bytes, and beside what
inline const Setting<bool> detailBeside {"window/detailBeside", false}; ///< the detail is beside the table, not below

/// Reads and writes the table's values in an INI file. Keys that are not in the table (of a newer version, say) are kept. A
/// value of the wrong type is the default. One thread; lower layers get plain values, never this.
class Settings {
public:
    explicit Settings(const QString &path = defaultPath());

    /// `$XDG_CONFIG_HOME/telltale/telltale.ini`.
    static QString defaultPath();

    template<typename T>
    T value(const Setting<T> &setting) const
    {
        QVariant stored = m_file.value(QLatin1String(setting.key));
        return stored.isValid() && stored.convert(QMetaType::fromType<T>()) ? stored.value<T>() : setting.fallback;
    }
    template<typename T>
    void setValue(const Setting<T> &setting, const T &value)
    {
        m_file.setValue(QLatin1String(setting.key), QVariant::fromValue(value));
    }
    /// Puts `value` first in a list without doubles, of at most `most`.
    void remember(const Setting<QStringList> &setting, const QString &value, qsizetype most = 20);

    /// Writes now (it happens by itself, too, but cannot tell of a failure then).
    Result<Done> save();

private:
    QSettings m_file;
};

} // namespace telltale::settings
