// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/shapes.h"

#include <QScrollArea>

#include <functional>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace telltale::ui {

class Link;
struct SheetPart;

/// A page to read: a headline, sections of paragraphs, and names with values in two columns. Every text is plain text, whatever it
/// holds, and can be selected; lines are never longer than one likes to read: where there is room, an aside
/// stands beside, else below. Copied as a whole as text or as Markdown. Rebuilt as a whole: clear(), then add.
class FactSheet : public QScrollArea {
    Q_OBJECT

public:
    enum class From { Us, Wire }; ///< the font: the system's or the monospace one
    enum class Copied { No, Yes }; ///< is it part of what is copied

    explicit FactSheet(QWidget *parent = nullptr);

    void clear();
    /// A sign and words in a larger font; `code` in monospace before the words.
    void setHeadline(Glyph shape, Tone tone, const QString &code, const QString &words);
    /// What is added now belongs to the aside.
    void beginAside();
    /// A heading; what is added now stands below it.
    void beginSection(const QString &title);
    /// Null, and nothing is added, for an empty text. The label may be given another text later.
    QLabel *addParagraph(const QString &objectName, const QString &text, Tone tone = Tone::Plain);
    /// A named value; nothing is added for an empty one. The value's label is called `objectName`.
    void addFact(const QString &objectName, const QString &title, const QString &value, From from = From::Us);
    /// A sign and words in bold. `title` names them for who cannot see where they stand.
    void addVerdict(const QString &objectName, const QString &title, Glyph shape, Tone tone, const QString &words);
    /// `help` says where it leads. In `place` if there is one, else at the end.
    Link *addLink(const QString &objectName, const QString &text, const QString &help, Copied copied = Copied::Yes, QWidget *place = nullptr);
    /// Room for links that come later.
    QWidget *addPlace();

    /// Text and Markdown of the sheet as it stands now.
    QString plainText() const;
    QString markdown() const;

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addCopyActions();
    QList<SheetPart> parts() const;
    void append(QWidget *widget);
    QVBoxLayout *addColumn();
    void arrange();

    QBoxLayout *m_columns = nullptr;
    QVBoxLayout *m_column = nullptr; ///< that is added to
    QVBoxLayout *m_aside = nullptr;
    QGridLayout *m_grid = nullptr; ///< of the facts that were added last; null: a paragraph came behind them
    QList<std::function<void(QList<SheetPart> &)>> m_parts; ///< asked when copying: labels may have another text by then
};

} // namespace telltale::ui
