// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sessionbus.h"

#include <QProcess>
#include <QTemporaryDir>

namespace telltale::test {

/// A session bus of our own with GNOME's keyring on it, unlocked and empty, in a home folder of its own. Nobody else's keyring is
/// touched. Start it before the program has talked to any bus. Waits with an event loop.
class KeyringService {
public:
    ~KeyringService();

    /// Empty, or why it could not be started.
    QString start();
    /// The keyring is gone. (The bus stays: GIO ends programs whose bus goes away, as a desktop's end does.)
    void stop();

private:
    QTemporaryDir m_home;
    SessionBus m_bus;
    QProcess m_keyring;
};

/// No bus, and so no keyring, whatever the desktop has.
void withoutKeyring();

} // namespace telltale::test
