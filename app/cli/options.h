// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/decode/decoder.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

/// Options that several commands share, and how they are read.
namespace telltale::cli {

QCommandLineOption systemOption(const QString &help);
QCommandLineOption variantOption();
QCommandLineOption jsonOption(const QString &help);
QCommandLineOption traceOption();
QCommandLineOption secretsOption();
QCommandLineOption catalogOption();

/// The bundled catalogue with the user's own files and those of `--catalog`, whose systems join the registry: the first thing that a
/// command does with its options. What is wrong in the files is told on stderr; a Failure if one cannot be read. Lives until the end.
Result<const catalog::Catalog *> loadCatalogue(const QCommandLineParser &parser);

/// `more`: names that the command takes besides the systems of connections.
Failure unknownSystem(const QString &name, const QStringList &more);
/// `--system S --variant V`: `auto` or nothing = recognise.
Result<decode::Choice> readChoice(const QString &system, const QString &variant);

} // namespace telltale::cli
