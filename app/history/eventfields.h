// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"

#include <QList>
#include <QString>
#include <QVariant>

namespace telltale::history {

/// Where the store keeps what a field's value is made from: how a filter or a sort gets at it for all rows without making any.
enum class Source : quint8 {
    Profile, ///< shared by many rows: asked once for each Profile
    Subject, ///< the subject: asked once for each that differs
    Time, ///< the column of times
    Size, ///< the column of sizes, and the profile
    Words, ///< the text: asked once for each that differs
    Tail, ///< the numbers that only this row has
    Row, ///< the bytes, read again: the whole row has to be made
};

/// The source of a fact, on rows of this profile.
using FactSource = Source (*)(const Profile &);

/// Every fact of a row that people see, filter by or export: key, title, and how to get it. The table's columns, the filter's
/// keys and the exports all read this one list; to add a column, add a row to eventfields.cpp. A fact that nobody keeps in another way
/// has Source::Row.
struct EventField {
    QString key; ///< in the filter: `kind:error`
    const char *title; ///< English, for tr(): "Kind"
    const char *help; ///< English, one sentence
    bool column; ///< shown in the table unless the user chose otherwise
    int width; ///< default width in characters
    Qt::Alignment alignment;
    bool numeric; ///< compare() by number: `code>=3000`
    bool monospace; ///< it is from the wire
    FactSource source; ///< of `value`
    QString (*text)(const Row &); ///< for people, untranslated, one line without hidden characters
    QVariant (*value)(const Row &); ///< for sorting and comparing: number, time (µs) or text; invalid where it does not apply
};

const QList<EventField> &eventFields();
const EventField *eventField(QStringView key); ///< by key (any case), or null
int eventFieldIndex(QStringView key); ///< the same as an index, or -1

/// What a cell has to say beyond its text: when a failure was seen before, why to retry. Plain text, may have several lines;
/// empty if the text says it all.
QString cellHelp(const EventField &field, const Row &row);

/// `text` on one line: hidden characters made visible, line ends as ⏎, tabs as blanks.
QString singleLine(const QString &text);

} // namespace telltale::history
