// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/event.h"

#include <QSqlQuery>
#include <QString>

namespace telltale::history {

/// An event to and from a row of the journal's `events` table (see journalschema.h). Both directions are written from one list of
/// columns.

/// `INSERT INTO events …`, to be prepared once and bound with bindEvent().
QString insertStatement();
void bindEvent(QSqlQuery &insert, qint64 session, const decode::Event &event);

/// `SELECT id, session, … FROM events`, to be followed by ORDER BY and the like.
QString selectStatement();

struct JournalRow {
    qint64 id = 0;
    qint64 session = 0;
    decode::Event event;
};
/// The row that `select` stands on. Any content may be there: what is unknown falls back to the plainest value. An entry that the
/// catalogue no longer has leaves its words, but is Match::Unknown.
JournalRow readRow(const QSqlQuery &select, const catalog::Catalog &catalog);

inline double toMilliseconds(Time time) { return double(time) / Millisecond; }
Time fromMilliseconds(const QVariant &milliseconds);

} // namespace telltale::history
