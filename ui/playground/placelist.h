// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/listdelegate.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace telltale::ui {

/// Something on the playground to connect to.
struct Place {
    QString system;
    QString variant;
    QString path;
    ListEntry words;
};

/// All systems and variants that the playground speaks, as the window lists them.
QList<Place> systemPlaces();
/// The ways in which a connection can end there, then the answers that refuse an upgrade.
QList<Place> endingPlaces();

/// A list of places with a button to connect to the one that is chosen.
class PlaceList : public QWidget {
    Q_OBJECT

public:
    /// Its controls are called `name` + List and Connect.
    PlaceList(const QString &name, const QString &title, QList<Place> places, QWidget *parent = nullptr);

signals:
    void connectRequested(const QString &system, const QString &variant, const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();

    const QList<Place> m_places;
    QListWidget *m_list;
    QPushButton *m_connect;
};

} // namespace telltale::ui
