// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QJsonValue>

#include <memory>
#include <vector>

namespace telltale::catalog {

/// What stands in one catalogue file.
struct Loaded {
    struct Place {
        std::unique_ptr<Entry> entry;
        QString path; ///< `/entries/3`
    };

    QString system; ///< empty if the file does not say it rightly: then nothing else was read
    QJsonValue protocol; ///< as it stands; undefined if there is none. Read in app/protocol/described
    std::vector<Place> entries; ///< those without a problem, in file order
    QList<Advice> advice;
    QList<ClientRule> clientRules;
    QList<Problem> problems; ///< all of them, in file order
};

/// Reads a catalogue file (format: catalog/README.md). Never stops at the first problem; any bytes may come in.
Loaded load(const QByteArray &json, const QString &fileName);

} // namespace telltale::catalog
