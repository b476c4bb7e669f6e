// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QString>

namespace telltale::history {

/// The rows of one store that somebody marked, each with a note, which may be empty. By row number. Lives on one thread, the
/// window's; whoever keeps marks (the journal) listens to changed().
class Marks : public QObject {
    Q_OBJECT

public:
    /// Longer notes are cut.
    static constexpr qsizetype MostNoteCharacters = 10'000;

    using QObject::QObject;

    bool contains(qint64 row) const { return m_notes.contains(row); }
    /// Empty for a row without one.
    QString note(qint64 row) const { return m_notes.value(row); }
    const QMap<qint64, QString> &all() const { return m_notes; }
    qsizetype size() const { return m_notes.size(); }

    /// Marks the row, or takes its mark and its note away.
    void toggle(qint64 row);
    /// Marks the row with this note.
    void setNote(qint64 row, const QString &note);
    void remove(qint64 row);
    /// Another store, with these marks of its own. No changed() for each: nobody made them now.
    void replaceAll(const QMap<qint64, QString> &notes);

signals:
    /// A mark came, went, or has another note now.
    void changed(qint64 row, bool marked, const QString &note);
    void replaced();

private:
    QMap<qint64, QString> m_notes;
};

} // namespace telltale::history
