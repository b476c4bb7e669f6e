// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/keyring.h"

#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace telltale::profiles {

/// One call's worth of keys, asked one after another: a keyring that asks for its password does so once.
struct Keyring::Batch {
    QStringList left;
    QMap<QString, QString> values;
    Fetched fetched;
    QString problem;
    QPointer<QObject> context;
    std::function<void(Batch &)> done;

    void finish()
    {
        if (context && done)
            done(*this);
    }
};

Keyring::Keyring(QObject *parent)
    : QObject(parent)
{
}

Keyring::~Keyring() = default;

void Keyring::start(QKeychain::Job *job, const QString &key, std::function<void(QKeychain::Job *)> then)
{
    job->setKey(key);
    job->setAutoDelete(true);
    job->setInsecureFallback(false); // a settings file is no place for a secret
    // A job outlives us: its keyring may answer after the program's last breath.
    connect(job, &QKeychain::Job::finished, this, [this, then = std::move(then)](QKeychain::Job *finished) {
        const QKeychain::Error error = finished->error();
        if (error == QKeychain::NoError || error == QKeychain::EntryNotFound || error == QKeychain::CouldNotDeleteEntry)
            setAvailable(true, {});
        else
            setAvailable(false, finished->errorString().isEmpty() ? tr("error %1").arg(int(error)) : finished->errorString());
        then(finished);
    });
    job->start();
}

void Keyring::setAvailable(bool available, const QString &problem)
{
    if (m_available == available && m_problem == problem)
        return;
    m_available = available;
    m_problem = problem;
    emit availabilityChanged();
}

void Keyring::probe()
{
    if (!m_available)
        start(new QKeychain::ReadPasswordJob(u"Telltale"_s), u"probe"_s, [](QKeychain::Job *) {});
}

void Keyring::fetch(const QStringList &keys, QObject *context, std::function<void(Fetched)> then)
{
    auto batch = std::make_shared<Batch>();
    batch->context = context;
    batch->done = [then = std::move(then)](Batch &done) { then(std::move(done.fetched)); };
    for (const QString &key : keys) {
        if (m_session.contains(key))
            batch->fetched.secrets.insert(key, m_session.value(key));
        else
            batch->left.append(key);
    }
    QTimer::singleShot(0, this, [this, batch] { fetchNext(batch); });
}

void Keyring::fetchNext(const std::shared_ptr<Batch> &batch)
{
    if (batch->left.isEmpty()) {
        batch->finish();
        return;
    }
    const QString key = batch->left.takeFirst();
    start(new QKeychain::ReadPasswordJob(u"Telltale"_s), key, [this, batch, key](QKeychain::Job *job) {
        if (job->error() == QKeychain::NoError) {
            batch->fetched.secrets.insert(key, static_cast<QKeychain::ReadPasswordJob *>(job)->textData());
        } else {
            batch->fetched.missing.append(key);
            if (job->error() != QKeychain::EntryNotFound) {
                // The others would be refused, too, each after a question of its own.
                batch->fetched.problem = m_problem;
                batch->fetched.missing += std::exchange(batch->left, {});
            }
        }
        fetchNext(batch);
    });
}

void Keyring::keep(const QMap<QString, QString> &secrets, QObject *context, std::function<void(QString)> then)
{
    auto batch = std::make_shared<Batch>();
    batch->context = context;
    batch->left = secrets.keys();
    batch->values = secrets;
    batch->done = [then = std::move(then)](Batch &done) {
        if (then)
            then(done.problem);
    };
    // At hand from now on, whatever the keyring says later.
    m_session.insert(secrets);
    QTimer::singleShot(0, this, [this, batch] { keepNext(batch); });
}

void Keyring::keepNext(const std::shared_ptr<Batch> &batch)
{
    if (batch->left.isEmpty()) {
        batch->finish();
        return;
    }
    const QString key = batch->left.takeFirst();
    const QString value = batch->values.value(key);
    if (m_session.value(key) != value) { // forgotten or replaced since
        keepNext(batch);
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(u"Telltale"_s);
    job->setTextData(value);
    start(job, key, [this, batch, key, value](QKeychain::Job *finished) {
        if (finished->error() != QKeychain::NoError) {
            batch->problem = m_problem;
            batch->left.clear();
        } else if (m_session.value(key) == value) {
            m_session.remove(key);
        } else if (!m_session.contains(key)) {
            forget({key}); // while it was being written
        }
        keepNext(batch);
    });
}

void Keyring::forget(const QStringList &keys)
{
    auto batch = std::make_shared<Batch>();
    for (const QString &key : keys)
        m_session.remove(key);
    batch->left = keys;
    QTimer::singleShot(0, this, [this, batch] { forgetNext(batch); });
}

void Keyring::forgetNext(const std::shared_ptr<Batch> &batch)
{
    if (batch->left.isEmpty())
        return;
    const QString key = batch->left.takeFirst();
    if (m_session.contains(key)) { // kept again since
        forgetNext(batch);
        return;
    }
    start(new QKeychain::DeletePasswordJob(u"Telltale"_s), key, [this, batch](QKeychain::Job *job) {
        if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound && job->error() != QKeychain::CouldNotDeleteEntry)
            batch->left.clear();
        forgetNext(batch);
    });
}

} // namespace telltale::profiles
