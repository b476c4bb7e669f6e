// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/marks.h"
#include "ui/connection.h"
#include "ui/sessionopener.h"

namespace telltale::ui {

/// Which rows the window shows: what is captured now, or a saved session. Capturing goes on behind a saved one. Keeps the marks that
/// belong to the rows that are shown, and has them saved.
class ShownSession : public QObject {
    Q_OBJECT

public:
    /// `connection` and `catalog` must outlive it. An empty `folder`: there are no saved sessions.
    ShownSession(Connection &connection, const catalog::Catalog &catalog, const QString &folder, QObject *parent = nullptr);
    ~ShownSession() override;

    const std::shared_ptr<const history::Store> &store() const { return m_store; }
    history::Marks &marks() { return m_marks; }
    /// Earlier runs are in the store: what follows is new.
    bool isReady() const { return m_ready || isSaved(); }
    bool isSaved() const { return !m_path.isEmpty(); }
    /// The saved session that is shown, else the one that is being written; empty if there is no file.
    QString path() const;
    /// Rows that were captured since a saved session is shown instead.
    qint64 news() const { return isSaved() ? m_connection.store().size() - m_sizeThen : 0; }

    /// Shows a saved session, or a recording in JSON Lines, as soon as its first rows are there; at this row, unless it is -1.
    void open(const QString &path, qint64 row);
    /// Shows what is captured now.
    void back();

signals:
    /// Rows below `restored` were captured in earlier runs.
    void storeChanged(const std::shared_ptr<const telltale::history::Store> &store, qint64 restored);
    /// A saved session is shown; empty: what is captured now.
    void savedShown(const QString &title);
    void rowRequested(qint64 row);
    void failed(const telltale::Failure &failure);

private:
    void onOpened(const history::OpenedSession &session, const QString &path);
    void onMarked(qint64 row, bool marked, const QString &note);
    void show(std::shared_ptr<const history::Store> store, const QString &path, const QMap<qint64, QString> &marks);

    Connection &m_connection;
    SessionOpener m_opener;
    history::Library m_library;
    std::shared_ptr<const history::Store> m_store;
    history::Marks m_marks;
    QMap<qint64, QString> m_marksNow; ///< of what is captured now, while a saved session is shown
    QString m_path; ///< of the saved session or recording that is shown
    bool m_keepsMarks = true; ///< a recording has no place for them
    qint64 m_sizeThen = 0;
    bool m_ready = false;
    QThread m_saving; ///< marks of a saved session are written there
    QObject *m_saver; ///< lives on it
};

} // namespace telltale::ui
