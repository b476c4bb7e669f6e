// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QCommandLineParser>
#include <QStringList>

/// The commands of telltale-cli, a file each. A command gets the words after its name, writes results to stdout and failures to
/// stderr, and returns the exit code.
namespace telltale::cli {

enum ExitCode { Success = 0, Failed = 1, Usage = 2, NothingFound = 3 };

int runCatalog(const QStringList &arguments);
int runExplain(const QStringList &arguments);
int runDecode(const QStringList &arguments);
int runConnect(const QStringList &arguments);
int runPlayground(const QStringList &arguments);
int runSystems(const QStringList &arguments);

/// `telltale-cli: what: where: hint` on stderr; returns `code`.
int fail(const Failure &failure, int code = Failed);
/// A line on stdout, UTF-8.
void print(const QString &line);
void print(const QByteArray &line);
/// Parses the words of one command; on a mistake says so and returns Usage, on --help prints the help and returns Success. No
/// value means: go on.
std::optional<int> parse(QCommandLineParser &parser, const QString &command, const QStringList &arguments);

} // namespace telltale::cli
