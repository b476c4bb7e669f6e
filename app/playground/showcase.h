// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>

namespace telltale::playground {

/// One operation of a system's client, by the names that its composer and `--do` use.
struct ShowStep {
    QString operation;
    QMap<QString, QString> values;
};

/// What to do on one of the playground's paths, in order, so that a newcomer sees it all within a second: something that works, a few
/// failures, and an end of the connection. Empty for paths that need no help. The first step works on its own.
QList<ShowStep> showcase(const QString &path);

} // namespace telltale::playground
