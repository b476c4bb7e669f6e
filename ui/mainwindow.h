// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection.h"
#include "ui/playgroundhost.h"
#include "ui/shownsession.h"
#include "ui/startoptions.h"

#include <QMainWindow>
#include <QTimer>

class QSplitter;
class QTabWidget;

namespace telltale::ui {

class CatalogueNotice;
class CertificateNotice;
class Composer;
class ConnectionBar;
class ConnectionOptions;
class Detail;
class EventsPane;
class MessageBar;
class SessionsPanel;
class Tour;
struct WindowActions;

/// The window: puts the panels together and passes their signals on. Pulls new rows once per display frame, so a flood on the
/// wire never reaches its event loop.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `catalog` must outlive the window. An empty `sessionsFolder`: nothing is kept on disk.
    MainWindow(const catalog::Catalog &catalog, const QString &sessionsFolder, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What the command line asked for: a URL to connect to, the playground.
    void start(const StartOptions &options);
    /// What is wrong in the user's own catalogue files, if anything.
    void showCatalogueProblems(const QList<catalog::Problem> &problems);
    const history::Store &store() const { return m_connection.store(); }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void layOut();
    void wireConnection();
    void wirePanels();
    void wireActions();
    void wireSessions(const QString &folder);
    void restorePlaces();

    void connectNow();
    void disconnectNow();
    void startPlayground();
    void onState(session::State state);
    void onSettled(const QString &system, const QString &variant, bool guessed);
    void onPlayground(const QUrl &base);
    void onTarget();
    void onFrame();
    void onHeld(bool held);
    void showSide(QWidget *page);
    void compose(const QString &operation, const protocol::Values &values);
    void setShowSecrets(bool show);

    Connection m_connection;
    PlaygroundHost m_playground;
    ShownSession m_shown;
    QTimer m_frame;

    ConnectionBar *m_bar;
    ConnectionOptions *m_options;
    CatalogueNotice *m_catalogue;
    CertificateNotice *m_certificate;
    MessageBar *m_message;
    Composer *m_composer;
    SessionsPanel *m_sessions;
    QTabWidget *m_side;
    EventsPane *m_events;
    Detail *m_detail;
    QSplitter *m_across;
    QSplitter *m_down;
    Tour *m_tour;
    std::unique_ptr<WindowActions> m_actions;
    const protocol::System *m_system = nullptr; ///< of the composer: in use, or likely to be
    QString m_variant;
};

} // namespace telltale::ui
