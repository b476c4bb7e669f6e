// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/library.h"

#include <QAbstractListModel>

namespace telltale::models {

/// Failures that a search found in the saved sessions, the latest first. Facts only, secrets masked.
class SightingModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        SightingRole = Qt::UserRole + 1, ///< history::Sighting, as it was found
        WhenRole, ///< "Today 12:04:07"
        WhatRole, ///< subject, and what was said of it
        WhereRole, ///< the session: title, else URL, else file
    };

    explicit SightingModel(Clock clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    /// The display role is code and name, else the kind.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void setSightings(const QList<history::Sighting> &sightings);

private:
    Clock m_clock;
    QList<history::Sighting> m_sightings;
};

} // namespace telltale::models
