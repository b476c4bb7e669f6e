// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/profiles/connectionprofile.h"
#include "app/profiles/keyring.h"

#include <QObject>

#include <functional>
#include <optional>

namespace telltale::profiles {

/// The saved connection profiles: what is no secret in a file, the rest in the keyring. One for the whole program; pages and
/// editors share it. Lives on one thread with an event loop; reads and writes the file (some kilobytes) at once, the keyring later.
class ProfileStore : public QObject {
    Q_OBJECT

public:
    explicit ProfileStore(const QString &path, QObject *parent = nullptr);

    /// By name; without secrets.
    const QList<ConnectionProfile> &profiles() const { return m_profiles; }
    std::optional<ConnectionProfile> byId(const QString &id) const;
    std::optional<ConnectionProfile> byName(const QString &name) const; ///< case counts only if there are two
    /// Why the file could not be read. As long as it is so, nothing is written.
    const std::optional<Failure> &problem() const { return m_problem; }
    /// Reads the file again: another program may have changed it.
    void reload();

    /// A profile as it is, with its secrets; those nobody knows are named in `missing`, and `keyring` says why if the keyring
    /// could not be asked. Not called if there is no such profile.
    struct Opened {
        ConnectionProfile profile;
        QString keyring;
    };
    void open(const QString &id, QObject *context, std::function<void(Opened)> then);

    /// Saves a new one (without id: it gets one) or replaces; returns the id. Its secrets go to the keyring: secretsKept() tells how that went.
    /// A Failure if the file cannot be written; nothing is changed then. Names need not differ, but must not be empty.
    Result<QString> save(ConnectionProfile profile);
    Result<Done> remove(const QString &id);

    Keyring &keyring() { return m_keyring; }

signals:
    void changed();
    /// `problem`: what the keyring said; the secrets of `id` live until the program ends then. Empty: they are in the keyring.
    void secretsKept(const QString &id, const QString &problem);

private:
    Result<Done> write(QList<ConnectionProfile> profiles, const QJsonObject &stored);
    void keep(const QString &id, const QMap<QString, QString> &secrets);

    QString m_path;
    QList<ConnectionProfile> m_profiles;
    std::optional<Failure> m_problem;
    Keyring m_keyring;
};

} // namespace telltale::profiles
