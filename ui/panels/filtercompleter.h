// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/completion.h"

#include <QObject>

#include <memory>

class QLineEdit;
class QTreeWidget;

namespace telltale::ui {

/// Offers what a filter could go on with, below the line in which one types it: keys, comparisons, values that rows have. Down and Up
/// choose, Tab and Enter take, Escape closes; Ctrl+Space (or Down) opens. Never takes the focus.
class FilterCompleter : public QObject {
    Q_OBJECT

public:
    /// Attaches itself to `edit`, which owns it.
    explicit FilterCompleter(QLineEdit *edit);

    /// Whose values are offered.
    void setStore(std::shared_ptr<const history::Store> store) { m_store = std::move(store); }

    /// There is something to choose from: the line is not at its end.
    bool isOffering() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();
    void place();
    void move(int step);
    void take(int index);
    bool handleKey(int key, Qt::KeyboardModifiers held);

    QLineEdit *m_edit;
    QTreeWidget *m_list; ///< lies over the window's other widgets
    std::shared_ptr<const history::Store> m_store;
    QList<history::Completion> m_offered;
};

} // namespace telltale::ui
