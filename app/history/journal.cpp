// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/journal.h"

#include "app/history/journalwriter.h"

namespace telltale::history {

Journal::Journal(std::shared_ptr<Store> store, const QString &folder, qint64 mostAhead)
    : m_writer(std::make_unique<Writer>(*this, std::move(store), folder, mostAhead))
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_writer->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(m_writer.get(), &Writer::start);
}

Journal::~Journal()
{
    QMetaObject::invokeMethod(m_writer.get(), &Writer::finish, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Journal::connectionBegan(const QString &name, const QUrl &url, const QString &system, const QString &variant, Time started)
{
    m_writer->change(name, [&](SavedConnection &connection) {
        connection.url = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
        connection.system = system;
        connection.variant = variant;
        connection.started = started;
    });
}

void Journal::connectionSettled(const QString &name, const QString &system, const QString &variant)
{
    m_writer->change(name, [&](SavedConnection &connection) {
        connection.system = system;
        connection.variant = variant;
    });
}

void Journal::connectionEnded(const QString &name, Time ended)
{
    m_writer->change(name, [&](SavedConnection &connection) { connection.ended = ended; });
}

void Journal::mark(qint64 row, const QString &note)
{
    m_writer->mark({row, note.isNull() ? QStringLiteral("") : note});
}

void Journal::unmark(qint64 row)
{
    m_writer->mark({row, std::nullopt});
}

void Journal::flush()
{
    QMetaObject::invokeMethod(m_writer.get(), &Writer::write, Qt::BlockingQueuedConnection);
}

QString Journal::path() const
{
    return m_writer->path();
}

bool Journal::isBehind() const
{
    return m_writer->isBehind();
}

} // namespace telltale::history
