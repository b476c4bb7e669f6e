// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace telltale::ui {

/// What the window keeps from run to run: places and sizes, and the URLs connected to (without credentials and queries). No secrets.
/// Written to `$XDG_CONFIG_HOME/telltale/telltale.conf`.
struct Remembered {
    QStringList urls;
    QByteArray geometry;
    QByteArray columns;
    QByteArray acrossSplit;
    QByteArray downSplit;

    static Remembered load();
    void save() const;
};

} // namespace telltale::ui
