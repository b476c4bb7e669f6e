// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace telltale::bench {

struct CommandResult {
    double began = 0; ///< now()
    double seconds = 0;
    QByteArray output;
};
/// Runs a program that is a peer (rg, tshark) and waits for it. Throws a Problem if it fails or takes longer than three minutes.
CommandResult runCommand(const QString &program, const QStringList &arguments);
/// Whether there is such a program. Without it a figure has no peer.
bool isInstalled(const QString &program);

} // namespace telltale::bench
