// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <stdexcept>

class QProcess;

namespace telltale::bench {

/// How much to measure.
struct Extent {
    bool quick = false; ///< small counts and one run: shows that everything works, the figures mean little
    int runs() const { return quick ? 1 : 3; }
};

/// One run of something, in a process of its own: this program, started anew. So every run begins with an empty heap, its peak of
/// memory is its own, and what crashes or hangs ends alone.
///
/// A part gets a task and returns what it measured; both are JSON. Parts are listed in main.cpp.
using Part = QJsonObject (*)(const QJsonObject &task);

/// Runs the part `name` and returns what it printed last, after at most `seconds`. Throws a Problem if it fails: a figure that cannot
/// be measured must not go unnoticed.
///
/// The part finds a folder of its own under `folder` in its task (below the build folder: a disk, not a file system in memory), which
/// is also its home for data and settings, and has no display.
QJsonObject run(const QString &name, const QJsonObject &task, int seconds = 300);
/// The same, running aside; end() waits for its result.
class Aside {
public:
    Aside(const QString &name, const QJsonObject &task);
    ~Aside();

    double began() const { return m_began; } ///< now(), when the process was started
    QJsonObject first(); ///< what it printed first (see say())
    QJsonObject end(int seconds = 300);

private:
    QString m_name;
    QTemporaryDir m_folder;
    double m_began = 0;
    std::unique_ptr<QProcess> m_process;
};
/// Prints a line, from inside a part: for first(), or as its result.
void say(const QJsonObject &line);

/// Why something could not be measured.
class Problem : public std::runtime_error {
public:
    explicit Problem(const QString &reason) : std::runtime_error(reason.toStdString()) {}
};

/// Seconds of the machine's monotonic clock: the same for all processes.
double now();
/// Seconds of processor time that this process has used, all threads: what a busy neighbour changes least.
double processorSeconds();
/// Bytes in memory now, and at most so far (VmRSS, VmHWM). Of this process.
qint64 residentBytes();
qint64 peakBytes();

} // namespace telltale::bench
