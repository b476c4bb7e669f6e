// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace telltale::ui {

/// What every connection can do whatever its system: a WebSocket ping, and a close frame with any code and reason.
class ControlFrames : public QWidget {
    Q_OBJECT

public:
    explicit ControlFrames(QWidget *parent = nullptr);

    /// Empty: can send. Otherwise why it cannot.
    void setObstacle(const QString &reason);

signals:
    void pingRequested(const QByteArray &payload);
    void closeRequested(quint16 code, const QString &reason);

private:
    void check();

    QLineEdit *m_payload;
    QPushButton *m_ping;
    QSpinBox *m_code;
    QLineEdit *m_reason;
    QPushButton *m_close;
    QLabel *m_note;
    QString m_obstacle;
};

} // namespace telltale::ui
