// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/journal.h"
#include "app/history/segmentwriter.h"

#include <QLockFile>
#include <QTimer>

#include <functional>
#include <mutex>

namespace telltale::history {

/// The journal's thread: looks ten times a second what is new, and writes it. After the first failure it stops for good and says so once.
class Journal::Writer : public QObject {
public:
    Writer(Journal &journal, std::shared_ptr<Store> store, QString folder);

    // Any thread.
    /// The connection of this name as it was told last, to be changed; it is written with the next rows.
    void change(const QString &name, const std::function<void(SavedConnection &)> &how);
    void mark(SavedMark mark);
    QString path() const;

    // On its own thread.
    void start();
    void write(); ///< all that is there now
    void finish(); ///< write(), then close the file

private:
    Result<Done> begin();
    Result<Done> writeBatch(const Beside &beside, qint64 end);
    Result<Done> adaptTo(qint64 bytes);
    void stop(const Failure &failure);

    Journal &m_journal;
    const std::shared_ptr<Store> m_store;
    const QString m_folder;
    std::unique_ptr<SegmentWriter> m_segments; ///< null until there is a row, and after a failure
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_timer;
    bool m_stopped = false;
    int m_calmTurns = 0; ///< since the last one with much to write

    mutable std::mutex m_mutex; ///< guards what follows
    QString m_path;
    Beside m_beside; ///< to be written
    std::vector<SavedConnection> m_connections; ///< all
};

} // namespace telltale::history
