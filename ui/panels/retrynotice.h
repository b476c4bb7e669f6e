// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/follower.h"
#include "ui/panels/noticeframe.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace telltale::ui {

/// Tells what becomes of a connection whose client follows the advice of the catalogue, where the connection is: how long until the next
/// try, with ways to try now and to stop; a field for a new token where the advice is to authenticate anew; when and why it has
/// stopped. Escape stops what is under way, and dismisses what has stopped. Hidden while there is nothing to tell.
///
/// Takes no focus from whoever is typing; that it appears is told to assistive tools. What is typed as a token stays masked, and is
/// gone as soon as it was given.
class RetryNotice : public NoticeFrame {
    Q_OBJECT

public:
    explicit RetryNotice(QWidget *parent = nullptr);

    void show(const session::RetryState &state);

signals:
    void tryNowRequested();
    void stopRequested();
    void tokenGiven(const QString &token);

protected:
    void dismiss() override;

private:
    void tell();
    QString waitingText() const;
    QString tokenText() const;
    QString stoppedText() const;
    void goOn();

    session::RetryState m_state;
    Time m_stopped = 0; ///< when the present state began
    QLabel *m_sign;
    QLabel *m_text;
    QLabel *m_others;
    QLineEdit *m_token;
    QPushButton *m_goOn;
    QPushButton *m_tryNow;
    QPushButton *m_stop;
    QPushButton *m_dismiss;
    QTimer *m_tick;
};

} // namespace telltale::ui
