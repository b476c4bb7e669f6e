// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace telltale::ui {

/// What a system says of an operation, a field or an automatism (`label`, `help`: English data below the window), in the language of the
/// window. Operations that a catalogue file of the user's own describes stay as they are written there.
inline QString operationText(const QString &english)
{
    return QCoreApplication::translate("Operation", english.toUtf8().constData());
}

} // namespace telltale::ui
