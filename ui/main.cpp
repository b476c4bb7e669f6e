// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cataloguefiles.h"
#include "ui/mainwindow.h"
#include "ui/startoptions.h"
#include "ui/translations/translations.h"

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

    // Before there is a second thread: the systems that the files describe join the registry.
    const auto files = telltale::exchange::loadCatalogue(request->window->catalogFiles);
    if (!files) {
        print(stderr, QStringLiteral("telltale: ") + files.failure().sentence() + u'\n');
        return UsageError;
    }
    for (const telltale::catalog::Problem &problem : files->problems)
        print(stderr, QStringLiteral("telltale: ") + telltale::exchange::failureOf(problem).sentence() + u'\n');
    if (const auto checked = telltale::ui::checkSystem(*request->window); !checked) {
        print(stderr, QStringLiteral("telltale: ") + checked.failure().sentence() + u'\n');
        return UsageError;
    }

    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Telltale"));
    QApplication::setDesktopFileName(QStringLiteral("alt.telltale.Telltale")); // installed by resources/CMakeLists.txt
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/telltale/icon.svg")));
    telltale::ui::installTranslations(application, request->window->language);
    telltale::ui::applyTheme(application, request->window->scheme);
    telltale::ui::MainWindow window(files->catalog, request->window->sessionsFolder);
    window.showCatalogueProblems(files->problems);
    window.show();
    window.start(*request->window);
    return QApplication::exec();
}
