// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/noticeframe.h"

class QLabel;
class QPushButton;

namespace telltale::ui {

/// Asks, in place, before a session is deleted: nothing brings it back. Escape and "Keep" are no. Hidden while there is nothing to ask.
class SessionsConfirm : public NoticeFrame {
    Q_OBJECT

public:
    explicit SessionsConfirm(QWidget *parent = nullptr);

    void ask(const QString &path, const QString &question);
    /// Of which session it asks; empty if it does not.
    QString path() const { return m_path; }
    void withdraw();

signals:
    void confirmed(const QString &path);
    void withdrawn();

protected:
    void dismiss() override { withdraw(); }

private:
    QLabel *m_question;
    QPushButton *m_delete;
    QString m_path;
};

} // namespace telltale::ui
