// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/profilestore.h"
#include "app/session/endpoint.h"
#include "app/session/variables.h"

#include <QObject>

namespace telltale::ui {

class ConnectionBar;
class ConnectionOptions;

/// What is set up for the next connection of a page: bar, options, and the saved profile they were filled in from. Keeps the bar's menu of
/// profiles, fetches a profile with its secrets when it is chosen, saves.
class ConnectionSetup : public QObject {
    Q_OBJECT

public:
    /// All three must outlive it.
    ConnectionSetup(profiles::ProfileStore &store, ConnectionBar &bar, ConnectionOptions &options, QObject *parent = nullptr);

    /// How to connect now. Variables are evaluated and files read: make one for each attempt. A Failure names what makes no sense;
    /// `inOptions` tells whether that is in the options (else in the bar).
    Result<session::Endpoint> endpoint(bool *inOptions = nullptr) const;
    session::Variables variables() const;

    /// Fills bar and options in from a saved profile, as soon as the keyring has given its secrets: chosen() tells. Empty: a new
    /// connection without options; the URL stays.
    void choose(const QString &id);
    /// The profile in use; empty: none. It may have been changed since.
    const QString &profileId() const { return m_profile.id; }
    const QString &profileName() const { return m_profile.name; }
    bool isModified() const;
    /// As it is set up now. Without id and name if no profile is in use.
    profiles::ConnectionProfile profile() const;

signals:
    /// Bar and options say what the profile says.
    void chosen(const QString &id);
    /// To be said beside the bar.
    void failed(const telltale::Failure &failure);
    void saved(const QString &name);
    /// An editor is wanted, for one profile perhaps; `rename`: it is new and still has a made-up name.
    void editRequested(const QString &id, bool rename);

private:
    void onStoreChanged();
    void fill(const profiles::ConnectionProfile &profile);
    void showModified();
    void showKeyring();
    void save();
    void saveAs();

    profiles::ProfileStore &m_store;
    ConnectionBar &m_bar;
    ConnectionOptions &m_options;
    profiles::ConnectionProfile m_profile; ///< as it was filled in
    QString m_wanted; ///< is being fetched
    bool m_filling = false;
};

/// Short enough for a tab: the host, and the port where it is not the usual one.
QString placeWords(const QUrl &url);
/// Where a profile leads, for menus and lists: its system and host.
QString profileDetail(const profiles::ConnectionProfile &profile);

} // namespace telltale::ui
