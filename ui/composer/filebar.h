// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/filesender.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace telltale::ui {

class SmallPrint;

/// Chooses a file and how it is sent; shows how far it is; pauses, goes on and stops.
class FileBar : public QWidget {
    Q_OBJECT

public:
    explicit FileBar(QWidget *parent = nullptr);

    void setVariables(const session::Variables &variables) { m_variables = variables; }
    /// Empty: it may start. Otherwise why not; what runs is stopped and says so.
    void setObstacle(const QString &reason);

signals:
    void messageDue(const telltale::protocol::Outgoing &outgoing);

private:
    void startOrPause();
    void refresh();

    FileSender m_sender;
    session::Variables m_variables;
    QString m_obstacle;
    QString m_problem; ///< why it did not start, or ended by itself
    QLineEdit *m_path;
    QComboBox *m_shape;
    QComboBox *m_frame;
    QSpinBox *m_pause;
    QCheckBox *m_skip;
    QPushButton *m_start;
    QPushButton *m_stop;
    QProgressBar *m_progress;
    SmallPrint *m_status;
};

} // namespace telltale::ui
