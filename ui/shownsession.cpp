// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shownsession.h"

#include "ui/models/sessionwords.h"

using namespace Qt::StringLiterals;

namespace telltale::ui {

ShownSession::ShownSession(Connection &connection, const catalog::Catalog &catalog, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_opener(catalog)
    , m_library(folder)
    , m_store(connection.sharedStore())
    , m_saver(new QObject)
{
    m_saving.setObjectName(u"marks"_s);
    m_saver->moveToThread(&m_saving);
    connect(&m_saving, &QThread::finished, m_saver, &QObject::deleteLater);
    m_saving.start();
    connect(&m_connection, &Connection::restored, this, [this](qint64 rows) {
        m_ready = true;
        if (!isSaved())
            emit storeChanged(m_store, rows);
    });
    connect(&m_connection, &Connection::storeReplaced, this, [this] {
        m_marksNow.clear();
        if (isSaved())
            m_sizeThen = 0;
        else
            show(m_connection.sharedStore(), {}, {});
    });
    connect(&m_opener, &SessionOpener::opened, this, &ShownSession::onOpened);
    connect(&m_opener, &SessionOpener::reached, this, [this](const QString &, qint64 row) { emit rowRequested(row); });
    connect(&m_opener, &SessionOpener::failed, this, [this](const Failure &failure) { emit failed(failure); });
    connect(&m_marks, &history::Marks::changed, this, &ShownSession::onMarked);
}

ShownSession::~ShownSession()
{
    m_saving.quit();
    m_saving.wait();
}

QString ShownSession::path() const { return isSaved() ? m_path : m_connection.sessionPath(); }

void ShownSession::open(const QString &path, qint64 row)
{
    if (path == m_path) {
        if (row >= 0)
            emit rowRequested(row);
        return;
    }
    // The session of this window is here already, and its file may be behind.
    if (path == m_connection.sessionPath()) {
        back();
        if (row >= 0)
            emit rowRequested(row + m_store->firstCaptured());
        return;
    }
    m_opener.open(path, row);
}

void ShownSession::onOpened(const history::OpenedSession &session, const QString &path)
{
    if (!isSaved()) {
        m_marksNow = m_marks.all();
        m_sizeThen = m_connection.store().size();
    }
    m_keepsMarks = !session.info.path.isEmpty();
    const QString name = session.info.title.isEmpty() ? session.info.url : session.info.title;
    const QString when = m_keepsMarks ? models::dayWords(session.info.started, models::wallClock()()) : tr("recording");
    show(session.store, path, session.marks);
    emit savedShown(models::listWords(name.isEmpty() ? when : name + u" · "_s + when));
}

void ShownSession::back()
{
    m_opener.cancel();
    if (isSaved())
        show(m_connection.sharedStore(), {}, m_marksNow);
}

void ShownSession::show(std::shared_ptr<const history::Store> store, const QString &path, const QMap<qint64, QString> &marks)
{
    m_store = std::move(store);
    m_path = path;
    m_marks.replaceAll(marks);
    emit storeChanged(m_store, isSaved() ? 0 : m_connection.restoredRows());
    if (!isSaved())
        emit savedShown({});
}

void ShownSession::onMarked(qint64 row, bool marked, const QString &note)
{
    if (!isSaved()) {
        m_connection.mark(row, marked, note);
        return;
    }
    if (!m_keepsMarks)
        return;
    const auto wanted = marked ? std::optional(note) : std::nullopt;
    QMetaObject::invokeMethod(m_saver, [this, path = m_path, row, wanted] {
        if (const auto saved = m_library.mark(path, row, wanted); !saved)
            QMetaObject::invokeMethod(this, [this, failure = saved.failure()] { emit failed(failure); });
    });
}

} // namespace telltale::ui
