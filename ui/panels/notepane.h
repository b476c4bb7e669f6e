// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

namespace telltale::history {
class Marks;
}

namespace telltale::ui {

/// The note on the chosen row, to read and to write; hidden while that row is not marked. What is written is kept with Enter or by going
/// elsewhere, Escape brings the last note back.
class NotePane : public QFrame {
    Q_OBJECT

public:
    /// `marks` must outlive it.
    explicit NotePane(history::Marks &marks, QWidget *parent = nullptr);

    /// The row that is chosen, -1 for none.
    void setRow(qint64 number);
    /// Marks the chosen row, if it is not, and lets one write.
    void edit();

signals:
    /// The user is done here.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showNote();
    void keep();

    history::Marks &m_marks;
    QLabel *m_sign;
    QLabel *m_title;
    QLineEdit *m_edit;
    qint64 m_row = -1;
};

} // namespace telltale::ui
