// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/commandmodel.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace telltale::ui {

/// Everything that can be done, found by typing: opens over its window, Up and Down choose, Enter does it, Escape closes it and gives
/// the keyboard back to where it was.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget &window);

    void open(QList<Command> commands);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void choose(int row);
    void run();
    void close();

    QWidget &m_window;
    CommandModel m_model;
    QLineEdit *m_edit;
    QListView *m_list;
    QLabel *m_nothing;
    QPointer<QWidget> m_before; ///< had the keyboard
};

} // namespace telltale::ui
