// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/shapes.h"

#include <QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace telltale::ui {

/// A sheet of facts: a headline, a paragraph, then names and values in two columns. Every text is plain text, whatever it holds,
/// and can be selected. Rebuilt as a whole: clear(), then add.
class FactSheet : public QScrollArea {
    Q_OBJECT

public:
    enum class From { Us, Wire }; ///< the font: the system's or the monospace one

    explicit FactSheet(QWidget *parent = nullptr);

    void clear();
    /// A sign and words in a larger font; `code` in monospace before the words.
    void setHeadline(Glyph shape, Tone tone, const QString &code, const QString &words);
    void addParagraph(const QString &objectName, const QString &text, Tone tone = Tone::Plain);
    /// A named value; nothing is added for an empty one. The value's label is called `objectName`.
    void addFact(const QString &objectName, const QString &title, const QString &value, From from = From::Us);
    /// The same with a sign and a first line in bold.
    void addVerdict(const QString &objectName, const QString &title, Glyph shape, Tone tone, const QString &words, const QString &text);
    /// The texts of the sheet, a line each, for copying.
    QString plainText() const;

private:
    void addTitle(const QString &title, int row);

    QVBoxLayout *m_column = nullptr;
    QGridLayout *m_grid = nullptr;
    QStringList m_lines;
};

} // namespace telltale::ui
