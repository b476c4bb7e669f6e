// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/marks.h"

namespace telltale::history {

void Marks::toggle(qint64 row)
{
    if (contains(row))
        remove(row);
    else
        setNote(row, {});
}

void Marks::setNote(qint64 row, const QString &note)
{
    if (row < 0)
        return;
    const QString kept = note.left(MostNoteCharacters);
    const auto found = m_notes.constFind(row);
    if (found != m_notes.cend() && *found == kept)
        return;
    m_notes.insert(row, kept);
    emit changed(row, true, kept);
}

void Marks::remove(qint64 row)
{
    if (m_notes.remove(row) > 0)
        emit changed(row, false, {});
}

void Marks::replaceAll(const QMap<qint64, QString> &notes)
{
    m_notes = notes;
    emit replaced();
}

} // namespace telltale::history
