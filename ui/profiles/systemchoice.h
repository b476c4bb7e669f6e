// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/system.h"

class QComboBox;

namespace telltale::ui {

/// The system, and its variant where it has several.
QString systemLabel(const protocol::System &system, const QString &variant);

/// A box with Auto and every system, and every variant of those that have several.
QComboBox *makeSystemBox();
/// Of the chosen one: empty for Auto.
QString systemOf(const QComboBox &box);
QString variantOf(const QComboBox &box);
/// `auto` or nothing is Auto; an empty variant is the first. False if there is no such system.
bool chooseSystem(QComboBox &box, const QString &system, const QString &variant);

/// What will most likely be spoken at an address.
struct LikelySystem {
    const protocol::System *system; ///< never null
    QString variant;
};
/// The chosen one; else what the URL looks like; else plain WebSocket.
LikelySystem likelySystem(const QComboBox &box, const QString &url);

} // namespace telltale::ui
