// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QDockWidget;
class QMainWindow;

namespace telltale::ui {

/// The panels beside the connections, each in a dock that can be moved, stacked, floated and closed: where they are at first, and back
/// there on request. A dock is called `dock-NAME`.
class Docks : public QObject {
    Q_OBJECT

public:
    /// The docks belong to `window`; what is in them is given with add().
    explicit Docks(QMainWindow &window);

    enum class Place { Side, Below };
    /// Docks of one place share it as tabs, in this order, the first one in front. `shown`: at first.
    QDockWidget *add(const QString &name, const QString &title, QWidget *content, Place place, bool shown);

    /// As it was after the last add(), whatever the user did since.
    void reset();
    void hideAll();
    /// Opens a dock, brings it to the front and gives it the keyboard.
    void show(QDockWidget *dock);

private:
    struct Placed {
        QDockWidget *dock;
        Place place;
        bool shown;
    };
    void showTitles();

    QMainWindow &m_window;
    QTimer m_moved; ///< docks were
    QList<Placed> m_docks;
};

} // namespace telltale::ui
