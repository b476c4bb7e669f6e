// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/command.h"

#include "tests/bench/part.h"

#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace telltale::bench {

namespace {

constexpr int PatienceMs = 180000;

} // namespace

CommandResult runCommand(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    const double began = now();
    process.start(program, arguments);
    const bool finished = process.waitForFinished(PatienceMs);
    const double seconds = now() - began;
    if (!finished || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw Problem(u"%1 %2 failed"_s.arg(program, arguments.join(u' ')));
    return {began, seconds, process.readAllStandardOutput()};
}

bool isInstalled(const QString &program) { return !QStandardPaths::findExecutable(program).isEmpty(); }

} // namespace telltale::bench
