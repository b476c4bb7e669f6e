// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace telltale::protocol {

/// What composing has to say, in the language of the window; English where there is none. Only for what is told to the person who
/// composes: what becomes a row is English everywhere.
struct ComposeWords {
    Q_DECLARE_TR_FUNCTIONS(ComposeWords)

public:
    /// The label of a field, as forms show it.
    static QString label(const QString &english) { return QCoreApplication::translate("Operation", english.toUtf8().constData()); }
    /// What stands there, as json::typeName() says.
    static QString kind(const QString &english) { return QCoreApplication::translate("JsonType", english.toUtf8().constData()); }
};

} // namespace telltale::protocol
