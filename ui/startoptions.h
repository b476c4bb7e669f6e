// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "ui/theme/theme.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace telltale::ui {

/// What the window was started with:
///
///     telltale [URL|FILE] [--system S] [--variant V] [--catalog FILE]… [--playground] [--history PATH | --no-history] [--theme system|light|dark] [--language en|de]
struct StartOptions {
    QString url;
    QString file; ///< a session or a recording to be opened
    QString system; ///< empty: recognise it
    QString variant;
    QStringList catalogFiles; ///< of the user's own, besides those in the folder
    bool playground = false; ///< start the embedded server and connect to it
    QString sessionsFolder; ///< empty: keep no sessions on disk
    Scheme scheme = Scheme::System;
    QString language; ///< `de`, `de_AT`; empty: the desktop's
};

/// What the command line asks for: the window with these options, or only a text on stdout (--help, --version).
struct StartRequest {
    std::optional<StartOptions> window;
    QString text;
};

/// Reads the arguments (the program's name first). Needs no display.
Result<StartRequest> readStartOptions(const QStringList &arguments);

/// Whether the system and the variant exist: to be asked once the catalogue files are loaded, which may describe them.
Result<Done> checkSystem(const StartOptions &options);

} // namespace telltale::ui
