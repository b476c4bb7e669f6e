// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/problem.h"
#include "ui/playgroundhost.h"
#include "ui/startoptions.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>

class QStackedWidget;
class QTabWidget;

namespace telltale::catalog {
class Catalog;
}
namespace telltale::history {
class Store;
}

namespace telltale::ui {

class CatalogueNotice;
class ConnectionPage;
class Docks;
class SessionsPanel;
struct WindowActions;

/// The window: a tab for each connection, and the docks that all of them share, which follow the tab in front. Puts them together and
/// owns no logic. Pulls new rows once per display frame, so a flood on the wire never reaches its event loop.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `catalog` must outlive the window. An empty `sessionsFolder`: nothing is kept on disk.
    MainWindow(const catalog::Catalog &catalog, const QString &sessionsFolder, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What the command line asked for: a URL to connect to, a file, the playground.
    void start(const StartOptions &options);
    /// What is wrong in the user's own catalogue files, if anything.
    void showCatalogueProblems(const QList<catalog::Problem> &problems);
    /// What the tab in front has captured.
    const history::Store &store() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void wireActions();
    void wireDocks();
    void restorePlaces();

    ConnectionPage *page() const;
    /// A page that nothing has happened on: the one in front, or a new one.
    ConnectionPage *blankPage();
    ConnectionPage *addPage(qint64 earlierRows);
    void closePage(int index);
    void showPage();
    void showTitle(ConnectionPage *page);
    void tryPlayground();
    void chooseFile();
    void openFile(const QString &path);

    const catalog::Catalog &m_catalog;
    const QString m_sessionsFolder;
    PlaygroundHost m_playground;
    QTimer m_frame;
    QTabWidget *m_pages;
    CatalogueNotice *m_problems;
    QStackedWidget *m_composers; ///< of each page its own
    SessionsPanel *m_sessions;
    Docks *m_docks;
    std::unique_ptr<WindowActions> m_actions;
    std::unique_ptr<QObject> m_binding; ///< what the page in front and the shared panels have to do with each other
    bool m_touring = false; ///< the playground was asked for by its menu entry
};

} // namespace telltale::ui
