// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/sessionmodel.h"

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
class SessionsFolder;

/// The saved sessions of a folder, with a line to search them and what one can do with each: open, rename, delete. While it
/// is in sight, it follows what other windows do there. What fails is said beneath the list.
class SessionsList : public QWidget {
    Q_OBJECT

public:
    explicit SessionsList(Clock clock, QWidget *parent = nullptr);
    ~SessionsList() override;

    void setFolder(const QString &folder);
    /// The session that the window writes or shows.
    void setCurrent(const QString &path);
    void reload();
    QAction *refreshAction() const { return m_refresh; }

signals:
    void openRequested(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    QAction *makeAction(const char *objectName, const QString &text, const QList<QKeySequence> &keys);
    void show(const QList<history::SessionInfo> &sessions);
    void chooseOne();
    void onChosen();
    void search();
    void open();
    void askToRemove();
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
    SessionsFolder *m_folder;
    bool m_isRead = false;
};

} // namespace telltale::ui
