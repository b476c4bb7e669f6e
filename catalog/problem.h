// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace telltale::catalog {

/// Something wrong in a catalogue file. The rest of the file still loads.
struct Problem {
    QString file;
    QString path; ///< where in the file, as a JSON Pointer: `/entries/3/retry/class`; `/` is the file as a whole
    QString reason;

    QString sentence() const { return file + QStringLiteral(": ") + path + QStringLiteral(": ") + reason; }
};

} // namespace telltale::catalog
