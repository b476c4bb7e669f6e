// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <Qsci/qsciscintilla.h>

#include <optional>

class QsciLexerJSON;

namespace telltale::ui {

/// The editor of a message's text: JSON with highlighting, folding and matching braces; other text with its control characters as
/// little pictures (CR, LF, RS, US, …), each being the very byte; hex with the offset of each line. Holds UTF-8, offsets are bytes of
/// it. Looks as the theme says, also when that changes.
///
/// Tab and Shift+Tab move on, Escape leaves towards what follows: the keyboard is never caught. Ctrl+F asks for a search.
class MessageEditor : public QsciScintilla {
    Q_OBJECT

public:
    enum class Language { Json, Words, Hex, Base64 };
    enum class Mark { Problem, Finding };

    explicit MessageEditor(QWidget *parent = nullptr);

    Language language() const { return m_language; }
    void setLanguage(Language language);

    QByteArray bytes() const;
    /// Changes only what differs, as one step of undo; edited() is not emitted.
    void setBytes(const QByteArray &bytes);
    /// Types, as the user does: edited() is emitted.
    void insertBytes(const QByteArray &bytes);

    /// Underlines these places (of Mark::Problem at most one); an empty place is its neighbour.
    void setMarks(Mark mark, const QList<wire::Span> &places);
    QList<wire::Span> marks(Mark mark) const;
    /// Puts the cursor there.
    void goTo(qsizetype offset);

signals:
    /// The user changed something, undo and redo among it.
    void edited();
    void searchWanted();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void restrictKeys();
    void applyLook();
    void onTextChanged();
    void updateMargins();
    void updateLineEnds();

    QsciLexerJSON *m_lexer;
    Language m_language = Language::Words;
    bool m_setting = false; ///< the change is not the user's
    bool m_looking = false; ///< applyLook() causes change events itself
    QList<wire::Span> m_marks[2];
};

} // namespace telltale::ui
