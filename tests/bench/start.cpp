// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the process until the window is painted, as main() of the window does it; against a program that shows an empty
// QMainWindow.
#include "app/exchange/cataloguefiles.h"
#include "tests/bench/command.h"
#include "tests/bench/figure.h"
#include "tests/bench/firstpaint.h"
#include "tests/bench/parts.h"
#include "ui/mainwindow.h"

#include <QCoreApplication>
#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace telltale::bench {

void measureStart(const Extent &extent)
{
    const QString empty = QCoreApplication::applicationDirPath() + u"/telltale-bench-empty"_s;
    const int runs = extent.quick ? 2 : 9;
    std::vector<double> ours, peer;
    for (int i = 0; i < runs; ++i) {
        Aside window(u"window"_s, {});
        const double painted = window.end()["painted"_L1].toDouble();
        ours.push_back((painted - window.began()) * 1000);
        const CommandResult bare = runCommand(empty, {u"-platform"_s, u"offscreen"_s});
        peer.push_back((bare.output.toDouble() - bare.began) * 1000);
    }
    report({u"start"_s, u"process to first paint"_s, u"ms"_s, ours, u"empty QMainWindow"_s, peer, {}});
}

QJsonObject windowPart(const QJsonObject &task)
{
    const auto files = exchange::loadCatalogue({});
    if (!files)
        throw Problem(files.failure().sentence());
    ui::applyTheme(*qApp, ui::Scheme::System);
    ui::MainWindow window(files->catalog, task["folder"_L1].toString() + u"/sessions"_s);
    QEventLoop loop;
    double painted = 0;
    const FirstPaint paint([&] {
        painted = now();
        loop.quit();
    });
    window.show();
    window.start({});
    loop.exec();
    return {{u"painted"_s, painted}};
}

} // namespace telltale::bench
