// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace telltale::ui {

/// In place of the table while there is nothing in it: what to do first.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// There are rows, but the filter lets none through.
    void setFiltered(bool filtered);

signals:
    void connectRequested();
    void playgroundRequested();
    void clearFilterRequested();

private:
    QLabel *m_title;
    QLabel *m_text;
    QWidget *m_start;
    QWidget *m_clear;
};

} // namespace telltale::ui
