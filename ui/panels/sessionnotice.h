// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace telltale::ui {

/// Says that the table shows a saved session, not what is captured now, and leads back. Hidden while it is not so.
class SessionNotice : public QFrame {
    Q_OBJECT

public:
    explicit SessionNotice(QWidget *parent = nullptr);

    /// `title`: what people call the session.
    void show(const QString &title);
    /// Rows that were captured behind its back.
    void setNews(qint64 rows);

signals:
    void backRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_text;
    QLabel *m_news;
    QPushButton *m_back;
};

} // namespace telltale::ui
