// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace QKeychain {
class Job;
}

namespace telltale::profiles {

/// Secrets in the keyring of the desktop (service "Telltale"), through QtKeychain; where there is none, or it refuses, they live in this
/// object until the program ends. Never in a file, in no case.
///
/// Nothing here blocks: a keyring may ask the user for a password before it answers, and takes as long as that takes. Answers come on the
/// thread of the object, later than the call, and only as long as `context` exists. One thread, with an event loop.
class Keyring : public QObject {
    Q_OBJECT

public:
    explicit Keyring(QObject *parent = nullptr);
    ~Keyring() override;

    struct Fetched {
        QMap<QString, QString> secrets;
        QStringList missing; ///< nobody knows them
        QString problem; ///< why the keyring could not be asked, in its own words; empty: it was
    };
    void fetch(const QStringList &keys, QObject *context, std::function<void(Fetched)> then);

    /// Keeps or replaces; where the keyring does not take one, for this session. `then` gets the words of the keyring, empty if it took all.
    void keep(const QMap<QString, QString> &secrets, QObject *context, std::function<void(QString problem)> then);
    /// Here and in the keyring. Keys that are not there are no failure.
    void forget(const QStringList &keys);

    /// Finds out whether there is a keyring: answers with availabilityChanged() if that was not known.
    void probe();
    /// As far as is known from what was asked last.
    std::optional<bool> isAvailable() const { return m_available; }
    QString problem() const { return m_problem; }

signals:
    void availabilityChanged();

private:
    struct Batch;
    void fetchNext(const std::shared_ptr<Batch> &batch);
    void keepNext(const std::shared_ptr<Batch> &batch);
    void forgetNext(const std::shared_ptr<Batch> &batch);
    void start(QKeychain::Job *job, const QString &key, std::function<void(QKeychain::Job *)> then);
    void setAvailable(bool available, const QString &problem);

    QMap<QString, QString> m_session; ///< what no keyring took
    std::optional<bool> m_available;
    QString m_problem;
};

} // namespace telltale::profiles
