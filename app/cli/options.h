// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/decode/decoder.h"

#include <QCommandLineOption>

/// Options that several commands share, and how they are read.
namespace telltale::cli {

QCommandLineOption systemOption(const QString &help);
QCommandLineOption variantOption();
QCommandLineOption jsonOption(const QString &help);
QCommandLineOption traceOption();
QCommandLineOption secretsOption();

/// `more`: names that the command takes besides the systems of connections.
Failure unknownSystem(const QString &name, const QStringList &more);
/// `--system S --variant V`: `auto` or nothing = recognise.
Result<decode::Choice> readChoice(const QString &system, const QString &variant);

} // namespace telltale::cli
