// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/filter.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;

namespace telltale::ui {

/// A line in the filter language that jumps from one matching row to the next and hides none. Looks while one types; Enter goes on,
/// Shift+Enter back, Escape closes it.
class FindBar : public QFrame {
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Shows the line, with what was looked for last.
    void open();
    /// The next or previous row; opens the line if there is nothing to look for.
    void goOn(bool forwards);
    /// What came of it: the how manieth of how many.
    void setResult(qint64 rank, qint64 matches, bool wrapped);

signals:
    void wantedChanged(const telltale::history::Filter &wanted);
    /// `inclusive`: the row that is chosen will do; the user is still typing.
    void findRequested(bool forwards, bool inclusive);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *makeButton(const char *name, const QString &text, const QString &help);
    /// Reads the line, if it has changed. False: there is nothing that could be looked for.
    bool read();
    void say(const QString &words, bool problem);

    QLineEdit *m_edit;
    QLabel *m_status;
    QTimer *m_pause;
    QString m_read; ///< the line as it was read last
    bool m_usable = false;
};

} // namespace telltale::ui
