// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"

#include <QDateTime>
#include <QString>
#include <QVariant>

/// What stands in the cells of the fields (eventfields.h): each a fact of a row as people read it, or as it is sorted and compared. Empty or invalid
/// where it does not apply.
namespace telltale::history::cells {

QString arrow(const decode::Event &event); ///< the way the bytes went; what happened to the connection itself went no way
const QString &name(const Row &row); ///< the constant of the catalogue, else the operation it is or belongs to
const catalog::Entry *entry(const Row &row);
QDateTime localTime(Time time);
QString count(const Row &row); ///< of a row that stands for several identical messages
QString meaning(const Row &row); ///< in a sentence: what the catalogue says, else what the adapter made of it, else the bytes themselves
QVariant meaningValue(const Row &row);
QString retry(const Row &row);
QString why(const Row &row);
QString match(const Row &row);
QVariant timesSeen(const Row &row); ///< every failure is counted, and nothing else (Event::signature)
QString seen(const Row &row);
bool hasSize(Kind kind, bool inferred, qint64 bytes); ///< whether an event with so many bytes was on the wire, so that their number says something
QVariant size(const Row &row);
QString latency(const Row &row);
QString closes(const Row &row);

QString seenHelp(const Row &row);
QString retryHelp(const Row &row);

} // namespace telltale::history::cells
