// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/protocol/system.h"
#include "app/session/session.h"
#include "app/session/variables.h"

#include <QElapsedTimer>
#include <QUrl>
#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace telltale::ui {

/// The strip at the top: which system, which URL, the state in words, and the one button that starts or ends the connection.
/// Knows no session; says what the user wants.
class ConnectionBar : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionBar(QWidget *parent = nullptr);

    /// The chosen system; null = recognise it.
    const protocol::System *system() const;
    QString variant() const;
    /// The system that will most likely be spoken: the chosen one, else what the URL looks like, else plain WebSocket.
    const protocol::System &likelySystem() const;
    QString likelyVariant() const;
    bool chooseSystem(const QString &name, const QString &variant);

    QString systemName() const; ///< empty: recognise it
    /// The URL as ws:// or wss:// with its variables filled in, or what is wrong with it.
    Result<QUrl> url(const session::Variables &variables = {}) const;
    QString urlText() const; ///< as it was typed
    void setUrl(const QString &url);
    void setRecentUrls(const QStringList &urls);
    QStringList recentUrls() const;
    /// Puts the URL in front of the recent ones, without credentials; as it was typed if it has variables.
    void rememberUrl(const QUrl &url);

    /// What the menu of saved profiles offers.
    struct ProfileChoice {
        QString id;
        QString name;
        QString detail; ///< where it leads
    };
    void setProfiles(const QList<ProfileChoice> &profiles);
    /// The one in use (empty: none), and whether it was changed since.
    void showProfile(const QString &id, bool modified);

    void setState(session::State state);
    /// Words beside the state: "Centrifugo · JSON, recognised".
    void setSystemInUse(const QString &words);
    QToolButton *optionsButton() const { return m_options; }
    /// The switch that makes the client follow the catalogue's advice.
    void setRetrySwitch(QAction *action);
    void focusUrl();

signals:
    void connectRequested();
    void disconnectRequested();
    void cancelRequested();
    /// System or URL were changed, so likelySystem() may be another.
    void targetChanged();
    /// From the menu of profiles. An empty id: none.
    void profileChosen(const QString &id);
    void saveRequested(); ///< into the profile in use
    void saveAsRequested();
    void editProfilesRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeFont();
    void fillProfileMenu();
    void onButton();
    void onSystemChosen();
    void showState();

    QPushButton *m_profile;
    QComboBox *m_system;
    QComboBox *m_url;
    QLabel *m_stateSign;
    QLabel *m_stateText;
    QLabel *m_inUse;
    QPushButton *m_button;
    QToolButton *m_options;
    QCheckBox *m_retry;
    session::State m_state = session::State::Idle;
    QList<ProfileChoice> m_profiles;
    QString m_profileId;
    bool m_profileModified = false;
    QElapsedTimer m_open; ///< since the connection is open
    QTimer *m_second; ///< runs while it is
    QString m_example; ///< the URL that was filled in for the system, as long as it is unchanged
};

} // namespace telltale::ui
