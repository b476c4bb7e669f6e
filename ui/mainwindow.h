// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/profilestore.h"
#include "catalog/problem.h"
#include "ui/composer/savedmessagesmodel.h"
#include "ui/playgroundhost.h"
#include "ui/startoptions.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

class QDockWidget;
class QStackedWidget;
class QTabWidget;

namespace telltale::catalog {
class Catalog;
}
namespace telltale::history {
class Store;
}
namespace telltale::session {
struct Endpoint;
}

namespace telltale::ui {

class CatalogueBrowser;
class CatalogueNotice;
class ChartsPanel;
class CommandPalette;
class ConnectionPage;
class Docks;
class PlaygroundPanel;
class ProfileEditor;
class SessionsJob;
class SessionsPanel;
class ShortcutSheet;
class ShowMe;
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
    void addDocks();
    void wireDocks();
    void wirePlayground();
    void wireShowMe();
    void restorePlaces();

    ConnectionPage *page() const;
    /// A page that nothing has happened on: the one in front, or a new one.
    ConnectionPage *blankPage();
    ConnectionPage *addPage(qint64 earlierRows);
    void forPages(const std::function<void(ConnectionPage &)> &what);
    void closePage(int index);
    void showPage();
    void showTitle(ConnectionPage *page);
    void tryPlayground();
    void play(std::function<void(const QUrl &base)> what);
    ConnectionPage *playPage();
    void openShown(const session::Endpoint &endpoint);
    void showRow(qint64 row);
    void countSeen();
    void connectWith(const QString &profile);
    void editProfiles(const QString &id, bool rename);
    void setPresentation(bool on);
    void chooseFile();
    void openFile(const QString &path);
    void onFrame();

    const catalog::Catalog &m_catalog;
    const QString m_sessionsFolder;
    profiles::ProfileStore m_profiles;
    SavedMessagesModel m_savedMessages;
    PlaygroundHost m_playground;
    QTimer m_frame;
    QTabWidget *m_pages;
    CatalogueNotice *m_problems;
    QStackedWidget *m_composers; ///< of each page its own
    SessionsPanel *m_sessions;
    CatalogueBrowser *m_browser;
    PlaygroundPanel *m_playgroundPanel;
    ChartsPanel *m_charts;
    Docks *m_docks;
    QDockWidget *m_catalogueDock = nullptr;
    CommandPalette *m_palette;
    ShortcutSheet *m_shortcuts;
    ProfileEditor *m_profileEditor = nullptr; ///< made when it is wanted
    SessionsJob *m_seen; ///< counts what was ever seen, aside
    ShowMe *m_showMe;
    QPointer<ConnectionPage> m_showPage; ///< where an entry is made to happen
    QByteArray m_docksBefore; ///< the presentation
    std::unique_ptr<WindowActions> m_actions;
    std::unique_ptr<QObject> m_binding; ///< what the page in front and the shared panels have to do with each other
    std::function<void(const QUrl &)> m_whenPlaying; ///< why the playground was started
};

} // namespace telltale::ui
