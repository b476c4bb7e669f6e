// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace telltale::ui {

/// What the desktop wishes of all programs, as its settings portal says over the session bus, and follows it while we run: light or dark
/// (`org.freedesktop.appearance color-scheme`) and how large type is (`org.gnome.desktop.interface text-scaling-factor`). Asks without
/// waiting: nothing is known until the first answer, and never where there is no bus or no portal. Answers of another type are no answers.
///
/// Source: XDG Desktop Portal, org.freedesktop.portal.Settings, version 1.
class Desktop : public QObject {
    Q_OBJECT

public:
    explicit Desktop(QObject *parent = nullptr);

    /// Nothing: it does not say, or has no preference.
    std::optional<bool> prefersDark() const { return m_dark; }
    /// 1 where the windowing system scales type by itself (X11).
    double typeScale() const { return m_typeScale; }

signals:
    void changed();

private slots:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &group, const QString &key);
    void take(const QString &group, const QString &key, QVariant value);

    std::optional<bool> m_dark;
    double m_typeScale = 1;
};

} // namespace telltale::ui
