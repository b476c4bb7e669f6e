// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/filter.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;

namespace telltale::ui {

/// What rows the table shows: a line in the filter language and four chips. A line that cannot be read is explained beside it, and
/// the last good filter stays in force. Waits for a pause in typing.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    const history::Filter &filter() const { return m_filter; }
    void setText(const QString &text);
    /// Lets everything through: empty line, no chip.
    void clear();
    /// Rows shown and rows in all.
    void setCounts(qint64 shown, qint64 total);
    /// Failures and ends of connections in all: the numbers on the chips.
    void setFailureCounts(qint64 errors, qint64 closes);
    void focusText();

    /// The kinds that the chips stand for.
    static bool isError(Kind kind);
    static bool isClose(Kind kind);

signals:
    void filterChanged(const telltale::history::Filter &filter);
    /// Escape in an empty line, or Enter: the user is done here.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *makeChip(const char *objectName, const QString &text, const QString &help);
    void apply();

    QLineEdit *m_edit;
    QLabel *m_problem;
    QToolButton *m_errors;
    QToolButton *m_closes;
    QToolButton *m_in;
    QToolButton *m_out;
    QLabel *m_counts;
    QTimer *m_pause;
    history::Filter m_text; ///< the last line that could be read
    history::Filter m_filter;
};

} // namespace telltale::ui
