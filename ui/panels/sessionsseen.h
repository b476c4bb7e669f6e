// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/sightingmodel.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace telltale::ui {

class SessionsJob;

/// "Where have I seen 3012?": failures of all saved sessions by code, name, subject or text. The search runs aside while one types.
class SessionsSeen : public QWidget {
    Q_OBJECT

public:
    /// More are not listed; it says so.
    static constexpr qsizetype Most = 500;

    explicit SessionsSeen(Clock clock, QWidget *parent = nullptr);
    ~SessionsSeen() override;

    void setFolder(const QString &folder);
    /// Searches for `text` now.
    void setText(const QString &text);
    void focusText();
    void searchAgain();

signals:
    /// Enter or a double click on an answer: this session, at this row.
    void openRequested(const QString &path, qint64 row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open();
    void updateWords();

    models::SightingModel *m_model;
    QLineEdit *m_text;
    QStackedWidget *m_pages;
    QListView *m_view;
    QLabel *m_empty;
    QLabel *m_count;
    SessionsJob *m_search;
    QTimer m_pause; ///< let people type
    QString m_folder;
};

} // namespace telltale::ui
