// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/profilestore.h"
#include "catalog/problem.h"
#include "ui/composer/savedmessagesmodel.h"
#include "ui/connectionpage.h"
#include "ui/startoptions.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>

class QDockWidget;
class QStackedWidget;

namespace telltale::history {
class Store;
}

namespace telltale::ui {

class CatalogueBrowser;
class CatalogueNotice;
class ChartsPanel;
class CommandPalette;
class Docks;
class Pages;
class PlaygroundPanel;
class ProfileEditor;
class SessionsJob;
class SessionsPanel;
class ShortcutSheet;
class Stage;

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
    void addDocks();
    void wireDocks();
    void wirePages();
    void wirePage(ConnectionPage *added);
    void restorePlaces();

    ConnectionPage *page() const;
    void showPage(ConnectionPage *front);
    void countSeen();
    void connectWith(const QString &profile);
    void editProfiles(const QString &id, bool rename);
    void setPresentation(bool on);
    void chooseFile();
    void openFile(const QString &path);

    profiles::ProfileStore m_profiles;
    SavedMessagesModel m_savedMessages;
    const Shared m_shared;
    QTimer m_frame;
    std::unique_ptr<WindowActions> m_actions;
    Pages *m_pages;
    CatalogueNotice *m_problems;
    QStackedWidget *m_composers; ///< of each page its own
    SessionsPanel *m_sessions;
    CatalogueBrowser *m_browser;
    PlaygroundPanel *m_playground;
    ChartsPanel *m_charts;
    Docks *m_docks;
    QDockWidget *m_catalogueDock = nullptr;
    CommandPalette *m_palette;
    ShortcutSheet *m_shortcuts;
    ProfileEditor *m_profileEditor = nullptr; ///< made when it is wanted
    SessionsJob *m_seen; ///< counts what was ever seen, aside
    Stage *m_stage;
    QByteArray m_docksBefore; ///< the presentation
    std::unique_ptr<QObject> m_binding; ///< what the page in front and the shared panels have to do with each other
};

} // namespace telltale::ui
