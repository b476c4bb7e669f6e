// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "ui/models/sessionmodel.h"

#include <QFileSystemWatcher>
#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace telltale::ui {

class MessageBar;
class SessionsConfirm;
class SessionsJob;

/// The saved sessions of a folder, with a line to search them and what one can do with each: open, rename, delete. The folder is read and
/// changed aside; while this is in sight, it follows what other windows do there. What fails is said beneath the list.
class SessionsList : public QWidget {
    Q_OBJECT

public:
    explicit SessionsList(Clock clock, QWidget *parent = nullptr);
    ~SessionsList() override;

    void setFolder(const QString &folder);
    /// The session that the window writes or shows.
    void setCurrent(const QString &path);
    /// Reads the folder again, whatever it was before.
    void reload();
    QAction *refreshAction() const { return m_refresh; }

signals:
    void openRequested(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Ask { Nothing, IfFilesCameOrWent, Everything };

    void layOut();
    QAction *makeAction(const char *objectName, const QString &text, const QList<QKeySequence> &keys);
    void load(Ask ask);
    void show(const QList<history::SessionInfo> &sessions);
    void chooseOne();
    void onChosen();
    void search();
    void open();
    void askToRemove();
    void remove(const QString &path);
    void rename(const QString &path, const QString &title);
    void changed(const Result<Done> &done);
    void updateEmptyState();
    std::optional<history::SessionInfo> chosen() const;

    models::SessionModel *m_model;
    models::SessionSearch *m_found;
    QLineEdit *m_search;
    QStackedWidget *m_pages;
    QListView *m_view;
    QLabel *m_empty;
    QLabel *m_note;
    MessageBar *m_message;
    SessionsConfirm *m_confirm;
    QAction *m_open;
    QAction *m_rename;
    QAction *m_remove;
    QAction *m_refresh;
    QPushButton *m_openButton;
    QPushButton *m_renameButton;
    QPushButton *m_removeButton;
    SessionsJob *m_listing;
    SessionsJob *m_changing;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< files come and go in bursts
    QTimer m_growing; ///< sessions that are being written have more rows by and by
    QString m_folder;
    QStringList m_files; ///< of the folder, when it was read last
    Ask m_next = Ask::Nothing; ///< to be done when the listing that runs has ended
    bool m_isRead = false;
};

} // namespace telltale::ui
