// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"

/// How a store's columns and profiles stand in the file of a session. Any bytes may be read: what is not well-formed gives nothing.
namespace telltale::history::facts {

/// Appends `rows` rows of a chunk from index `first` on, one array after the other in the order of Columns, little-endian. Blocks count
/// from `firstBlock`.
void appendColumns(QByteArray &out, const Columns &columns, qint64 first, qint64 rows, quint32 firstBlock);
/// Puts `rows` rows into a chunk from index `first` on. False, and nothing done, if the bytes are not exactly those of so many rows.
bool readColumns(QByteArrayView bytes, Columns &columns, qint64 first, qint64 rows);
/// Copies rows from one chunk to another.
void copyRows(const Columns &from, qint64 fromIndex, Columns &to, qint64 toIndex, qint64 rows);
/// Bytes of a row in a segment.
inline constexpr qint64 RowBytes = 8 + 9 * 4;

/// Unknown for what is no name of a match.
catalog::Match matchFromName(const QString &name);

/// A JSON object; members with their plainest value are left out. The session is not part of it.
QString toJson(const Profile &profile);
/// What is unknown falls back to the plainest value. An entry that the catalogue no longer has leaves its words, but is Match::Unknown.
/// Nothing if the text is no JSON object.
std::optional<Profile> fromJson(const QString &text, const catalog::Catalog &catalog);

} // namespace telltale::history::facts
