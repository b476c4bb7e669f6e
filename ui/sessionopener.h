// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/history/library.h"

#include <QObject>

namespace telltale::ui {

class SessionsJob;

/// Brings a saved session, or a recorded conversation in JSON Lines, into memory aside, its first rows long before the last: the store that opened() hands out goes on growing, so a
/// model that follows a live store follows it, too. For the window's thread; `catalog` lives at least as long.
///
/// After open(): opened() once; then loaded(), also for the first rows, as more are there, reached() when the wanted row is among them,
/// and at the end finished(). failed() ends it at any time: before opened() there is nothing, after it the rows that are there are good.
/// Another open(), or cancel(), and nothing is heard of the earlier one any more.
class SessionOpener : public QObject {
    Q_OBJECT

public:
    explicit SessionOpener(const catalog::Catalog &catalog, QObject *parent = nullptr);
    ~SessionOpener() override;

    /// `row`: the one that is wanted, -1: none.
    void open(const QString &path, qint64 row = -1);
    void cancel();
    bool isOpening() const;

signals:
    void opened(const telltale::history::OpenedSession &session, const QString &path, qint64 row);
    /// So many rows of so many can be read.
    void loaded(const QString &path, qint64 rows, qint64 all);
    void reached(const QString &path, qint64 row);
    void finished(const QString &path);
    void failed(const telltale::Failure &failure, const QString &path);

private:
    void openSession(const QString &path, qint64 row);
    void openRecording(const QString &path);

    const catalog::Catalog &m_catalog;
    SessionsJob *m_job;
};

} // namespace telltale::ui
