// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/protocol/system.h"
#include "app/session/session.h"

#include <QElapsedTimer>
#include <QUrl>
#include <QWidget>

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

    /// The URL as ws:// or wss://, or what is wrong with it.
    Result<QUrl> url() const;
    void setUrl(const QString &url);
    void setRecentUrls(const QStringList &urls);
    QStringList recentUrls() const;
    /// Puts the URL in front of the recent ones, without credentials.
    void rememberUrl(const QUrl &url);

    void setState(session::State state);
    /// Words beside the state: "Centrifugo · JSON, recognised".
    void setSystemInUse(const QString &words);
    QToolButton *optionsButton() const { return m_options; }
    void focusUrl();

signals:
    void connectRequested();
    void disconnectRequested();
    void cancelRequested();
    /// System or URL were changed, so likelySystem() may be another.
    void targetChanged();

private:
    void onButton();
    void onSystemChosen();
    void showState();

    QComboBox *m_system;
    QComboBox *m_url;
    QLabel *m_stateSign;
    QLabel *m_stateText;
    QLabel *m_inUse;
    QPushButton *m_button;
    QToolButton *m_options;
    session::State m_state = session::State::Idle;
    QElapsedTimer m_open; ///< since the connection is open
    QTimer *m_second; ///< runs while it is
    QString m_example; ///< the URL that was filled in for the system, as long as it is unchanged
};

} // namespace telltale::ui
