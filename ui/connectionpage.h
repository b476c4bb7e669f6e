// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/composer.h"
#include "ui/connection.h"
#include "ui/shownsession.h"

#include <QPointer>
#include <QWidget>

class QSplitter;

namespace telltale::profiles {
class ProfileStore;
}
namespace telltale::settings {
class Settings;
}

namespace telltale::ui {

class CertificateNotice;
class ConnectionBar;
class ConnectionOptions;
class ConnectionSetup;
class Detail;
class EventsPane;
class MessageBar;
class RetryNotice;
class SavedMessagesModel;
class Tour;
struct WindowActions;

/// What all pages of a window share; lives longer than they do.
struct Shared {
    const catalog::Catalog &catalog;
    QString sessionsFolder; ///< empty: nothing is kept on disk
    profiles::ProfileStore &profiles;
    SavedMessagesModel &savedMessages;
};

/// One connection in full, a tab of the window: bar, options, notices, events, detail. Its composer sits in a dock beside. Puts the
/// panels together and passes their signals on; owns no logic.
class ConnectionPage : public QWidget {
    Q_OBJECT

public:
    /// `earlierRows`: how many rows of earlier runs come back.
    ConnectionPage(const Shared &shared, qint64 earlierRows, QWidget *parent = nullptr);
    ~ConnectionPage() override; ///< ends the connection; what was captured is on disk

    Connection &connection() { return m_connection; }
    ShownSession &shown() { return m_shown; }
    ConnectionBar &bar() const { return *m_bar; }
    EventsPane &events() const { return *m_events; }
    Detail &detail() const { return *m_detail; }
    MessageBar &messages() const { return *m_message; }
    /// To be put into a dock; goes away with the page.
    Composer &composer() const { return *m_composer; }

    /// For the tab: the saved session that is shown, else the profile in use, or where it is or was connected to, or that it is new.
    QString title() const;
    /// The system that is spoken, or most likely will be; empty if nothing says which.
    QString knownSystem() const;
    /// Nothing was captured, opened or connected here: another page need not be made.
    bool isBlank() const;

    /// The window's actions act on this page until `binding` is destroyed.
    void bind(const WindowActions &actions, QObject *binding);
    void restore(const settings::Settings &stored);
    void save(settings::Settings &stored) const;
    /// Takes in what is new. Once per display frame, while it is in sight.
    void refresh();
    void setShowSecrets(bool show);
    const QString &profileId() const; ///< in use; empty: none

    void connectNow();
    void disconnectNow();
    /// Connects to the playground as the system that is chosen, or the first one, and shows a tour of what can happen.
    void enterPlayground(const QUrl &base);
    /// Connects to this very place, without a tour.
    void connectTo(const QString &system, const QString &variant, const QUrl &url);
    /// The same with all that the endpoint says; its steps are played.
    void connectTo(const session::Endpoint &endpoint);
    /// Connects as a saved profile says, once the keyring has given its secrets.
    void connectWith(const QString &profile);

signals:
    void titleChanged();
    void systemChanged(); ///< knownSystem()
    void playgroundRequested();
    void fileRequested();
    /// To be looked up in the catalogue.
    void entryRequested(const QString &id);
    /// The editor of profiles, with that one; `rename`: it still needs a name.
    void profilesRequested(const QString &id, bool rename);

private:
    void layOut();
    void wireConnection();
    void wirePanels();
    void wireSetup();
    void leaveProfile();
    void onTarget();
    void onState(session::State state);
    void onSettled(const QString &system, const QString &variant, bool guessed);
    void onHeld(bool held);
    void compose(const QString &operation, const protocol::Values &values);
    void open(const session::Endpoint &endpoint);
    /// Where the playground speaks it; empty if it does not.
    static QString playgroundPath(const protocol::System &system, const QString &variant);

    Connection m_connection;
    ShownSession m_shown;
    ConnectionBar *m_bar;
    ConnectionOptions *m_options;
    ConnectionSetup *m_setup; ///< what bar and options say together
    CertificateNotice *m_certificate;
    MessageBar *m_message;
    RetryNotice *m_retry;
    EventsPane *m_events;
    Detail *m_detail;
    QSplitter *m_split; ///< events, and the detail below or beside
    QPointer<Composer> m_composer;
    Tour *m_tour;
    QString m_title; ///< of the connection
    QString m_savedTitle; ///< of the saved session that is shown
    QString m_wantedProfile; ///< to be connected with as soon as it is there
    const protocol::System *m_system = nullptr; ///< of the composer: in use, or likely to be
    QString m_variant;
};

} // namespace telltale::ui
