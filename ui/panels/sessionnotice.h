// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/noticeframe.h"

class QLabel;
class QPushButton;

namespace telltale::ui {

/// Says that the table shows a saved session, not what is captured now, and leads back. Hidden while it is not so.
class SessionNotice : public NoticeFrame {
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
    void dismiss() override { emit backRequested(); }

private:
    QLabel *m_text;
    QLabel *m_news;
    QPushButton *m_back;
};

} // namespace telltale::ui
