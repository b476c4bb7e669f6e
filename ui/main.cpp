// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"
#include "ui/startoptions.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>

namespace {

constexpr int UsageError = 2;

void print(FILE *stream, const QString &text) { std::fputs(text.toLocal8Bit().constData(), stream); }

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("telltale"));
    QCoreApplication::setOrganizationName(QStringLiteral("telltale"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TELLTALE_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    // Read before there is an application, so that --help and mistakes need no display.
    const auto request = telltale::ui::readStartOptions(arguments);
    if (!request) {
        print(stderr, QStringLiteral("telltale: ") + request.failure().sentence() + u'\n');
        return UsageError;
    }
    if (!request->window) {
        print(stdout, request->text);
        return 0;
    }

    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Telltale"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/telltale/icon.svg")));
    telltale::ui::applyTheme(application, request->window->scheme);
    telltale::ui::MainWindow window(telltale::catalog::Catalog::bundled(), request->window->historyPath);
    window.show();
    window.start(*request->window);
    return QApplication::exec();
}
