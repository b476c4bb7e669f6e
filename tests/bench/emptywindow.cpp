// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a program with a window can be: shows an empty QMainWindow, prints when it was painted (seconds of the machine's
// monotonic clock), and ends.
#include "tests/bench/firstpaint.h"

#include <QMainWindow>

#include <cstdio>
#include <ctime>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const telltale::bench::FirstPaint paint([] {
        timespec time {};
        ::clock_gettime(CLOCK_MONOTONIC, &time);
        std::printf("%.9f\n", double(time.tv_sec) + double(time.tv_nsec) * 1e-9);
        QCoreApplication::quit();
    });
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
