// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/filter.h"
#include "app/history/filtertime.h"

#include <QElapsedTimer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;

namespace telltale::ui {

class FilterCompleter;
class SavedFiltersButton;

/// What rows the table shows: a line in the filter language and four chips. Every good filter is in force a moment after it is typed; a
/// line that cannot be read is explained beside it when one stops typing, and the last good filter stays. Offers ways to go on, and keeps
/// filters under names.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    const history::Filter &filter() const { return m_filter; }
    void setText(const QString &text);
    QString text() const;
    /// Puts `term` in place of what the line says on times; empty: takes that away.
    void setTimes(const QString &term);
    /// Lets everything through: empty line, no chip.
    void clear();
    /// Rows shown and rows in all.
    void setCounts(qint64 shown, qint64 total);
    /// How much of the rows the search has looked at, in percent; -1: it is done. Said only when it takes a while.
    void setSearching(int percent);
    /// Whose values are offered while one types.
    void setStore(std::shared_ptr<const history::Store> store);
    SavedFiltersButton &saved() { return *m_saved; }
    /// Failures and ends of connections in all: the numbers on the chips.
    void setFailureCounts(qint64 errors, qint64 closes);
    void focusText();

    /// The kinds that the chips stand for.
    static bool isError(Kind kind);
    static bool isClose(Kind kind);

signals:
    void filterChanged(const telltale::history::Filter &filter);
    /// What a line that can be read says on times, whenever one is taken.
    void timesChanged(const std::optional<telltale::history::TimeSpan> &times);
    /// Escape in an empty line, or Enter: the user is done here.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    QToolButton *makeChip(const char *objectName, const QString &text, const QString &help);
    void apply();
    /// Takes the line if it can be read; else `complain` says why not.
    void take(bool complain);
    void showCounts();

    QLineEdit *m_edit;
    FilterCompleter *m_completer;
    SavedFiltersButton *m_saved;
    QLabel *m_problem;
    QToolButton *m_errors;
    QToolButton *m_closes;
    QToolButton *m_in;
    QToolButton *m_out;
    QLabel *m_counts;
    QBoxLayout *m_lines;
    QBoxLayout *m_line;
    QBoxLayout *m_chips; ///< and the counts: in the line, or below it where that is too short
    QTimer *m_pause;
    QTimer *m_complaint;
    QElapsedTimer m_searching; ///< since when; invalid: not at all
    int m_percent = -1;
    qint64 m_shown = 0;
    qint64 m_total = 0;
    QString m_good; ///< the line that m_text was read from
    QStringList m_inForce {QString(), QString()}; ///< that line and what the chips add
    history::Filter m_text; ///< the last line that could be read
    history::Filter m_filter;
};

} // namespace telltale::ui
