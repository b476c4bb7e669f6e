// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/messageeditor.h"

#include "ui/theme/theme.h"

#include <Qsci/qscicommand.h>
#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexerjson.h>

#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int SideMargin = 0;
constexpr int FoldMargin = 2;
constexpr int ProblemIndicator = 8;
constexpr int FindingIndicator = 9;
constexpr int FewLines = 3; ///< up to here numbers and folds would only be in the way

int indicatorOf(MessageEditor::Mark mark) { return mark == MessageEditor::Mark::Problem ? ProblemIndicator : FindingIndicator; }

} // namespace

MessageEditor::MessageEditor(QWidget *parent)
    : QsciScintilla(parent)
    , m_lexer(new QsciLexerJSON(this))
{
    setUtf8(true);
    setWrapMode(WrapCharacter);
    setBraceMatching(SloppyBraceMatch);
    setAutoIndent(true);
    setIndentationsUseTabs(false);
    setIndentationWidth(2);
    setTabWidth(4);
    setEolMode(EolUnix);
    setMarginType(SideMargin, QsciScintilla::NumberMargin);
    setMarginWidth(1, 0);
    setCaretWidth(2);
    setScrollWidth(1);
    setScrollWidthTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumSize(fontMetrics().averageCharWidth() * 12, fontMetrics().lineSpacing() * 3);
    // Line ends that are pasted are bytes, too.
    SendScintilla(SCI_SETPASTECONVERTENDINGS, 0UL);
    m_lexer->setHighlightEscapeSequences(true);
    m_lexer->setFoldCompact(false);
    indicatorDefine(SquiggleIndicator, ProblemIndicator);
    indicatorDefine(DashesIndicator, FindingIndicator);
    restrictKeys();
    applyLook();
    connect(this, &QsciScintilla::textChanged, this, &MessageEditor::onTextChanged);
}

/// Scintilla knows many shortcuts of its own, such as Ctrl+L and Ctrl+D: the window's are meant.
void MessageEditor::restrictKeys()
{
    const QList<int> kept {Qt::Key_A, Qt::Key_C, Qt::Key_V, Qt::Key_X, Qt::Key_Y, Qt::Key_Z, Qt::Key_Insert, Qt::Key_Delete, Qt::Key_Home, Qt::Key_End,
        Qt::Key_Left, Qt::Key_Right, Qt::Key_Backspace};
    const auto foreign = [&kept](int key) {
        const int plain = key & ~int(Qt::KeyboardModifierMask);
        const bool special = plain == Qt::Key_Tab || plain == Qt::Key_Backtab || plain == Qt::Key_Escape;
        return special || ((key & Qt::ControlModifier) && !kept.contains(plain));
    };
    for (QsciCommand *command : standardCommands()->commands()) {
        if (foreign(command->key()))
            command->setKey(0);
        if (foreign(command->alternateKey()))
            command->setAlternateKey(0);
    }
}

void MessageEditor::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    applyLook();
}

QByteArray MessageEditor::bytes() const
{
    const auto length = SendScintilla(SCI_GETLENGTH);
    const auto *start = static_cast<const char *>(SendScintillaPtrResult(SCI_GETCHARACTERPOINTER));
    return QByteArray(start, qsizetype(length));
}

void MessageEditor::setBytes(const QByteArray &bytes)
{
    const QByteArray now = this->bytes();
    if (now == bytes)
        return;
    const QScopedValueRollback setting(m_setting, true);
    qsizetype start = 0;
    const qsizetype least = std::min(now.size(), bytes.size());
    while (start < least && now[start] == bytes[start])
        ++start;
    qsizetype same = 0;
    while (same < least - start && now[now.size() - 1 - same] == bytes[bytes.size() - 1 - same])
        ++same;
    // Never between the bytes of a character.
    const auto inside = [](const QByteArray &text, qsizetype at) { return at < text.size() && (uchar(text[at]) & 0xc0) == 0x80; };
    while (start > 0 && (inside(now, start) || inside(bytes, start)))
        --start;
    while (same > 0 && inside(now, now.size() - same))
        --same;
    beginUndoAction();
    SendScintilla(SCI_SETTARGETSTART, long(start));
    SendScintilla(SCI_SETTARGETEND, long(now.size() - same));
    const QByteArray middle = bytes.sliced(start, bytes.size() - start - same);
    SendScintilla(SCI_REPLACETARGET, (unsigned long)(middle.size()), middle.constData());
    endUndoAction();
    updateMargins();
    updateLineEnds();
}

void MessageEditor::insertBytes(const QByteArray &bytes)
{
    {
        const QScopedValueRollback setting(m_setting, true);
        beginUndoAction();
        SendScintilla(SCI_TARGETFROMSELECTION);
        SendScintilla(SCI_REPLACETARGET, (unsigned long)(bytes.size()), bytes.constData());
        SendScintilla(SCI_GOTOPOS, (unsigned long)(SendScintilla(SCI_GETTARGETEND)));
        endUndoAction();
    }
    ensureCursorVisible();
    onTextChanged();
}

void MessageEditor::setMarks(Mark mark, const QList<wire::Span> &places)
{
    m_marks[int(mark)].clear();
    const auto length = qsizetype(SendScintilla(SCI_GETLENGTH));
    SendScintilla(SCI_SETINDICATORCURRENT, indicatorOf(mark));
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, long(length));
    for (wire::Span place : places) {
        place.offset = std::clamp<qsizetype>(place.offset, 0, length);
        place.length = std::min(place.length, length - place.offset);
        if (place.length == 0 && length > 0) {
            place.offset = place.offset == length ? length - 1 : place.offset;
            place.length = 1;
        }
        m_marks[int(mark)].append(place);
        SendScintilla(SCI_INDICATORFILLRANGE, (unsigned long)(place.offset), long(place.length));
    }
}

QList<wire::Span> MessageEditor::marks(Mark mark) const { return m_marks[int(mark)]; }

void MessageEditor::goTo(qsizetype offset)
{
    SendScintilla(SCI_GOTOPOS, (unsigned long)(offset));
    ensureCursorVisible();
}

bool MessageEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Find)) {
            event->accept();
            return true;
        }
        if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab)
            return QWidget::event(event);
    }
    return QsciScintilla::event(event);
}

void MessageEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Tab && !(event->modifiers() & Qt::ControlModifier)) {
        focusNextPrevChild(true);
        return;
    }
    if (event->key() == Qt::Key_Backtab) {
        focusNextPrevChild(false);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        focusNextPrevChild(true);
        return;
    }
    if (event->matches(QKeySequence::Find)) {
        emit searchWanted();
        return;
    }
    QsciScintilla::keyPressEvent(event);
}

bool MessageEditor::focusNextPrevChild(bool next) { return QWidget::focusNextPrevChild(next); }

void MessageEditor::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        applyLook();
}

void MessageEditor::applyLook()
{
    if (m_looking)
        return;
    const QScopedValueRollback looking(m_looking, true);
    const QFont font = wireFont();
    const QColor base = palette().color(QPalette::Base);
    const QColor text = toneColour(Tone::Plain);
    if (m_language == Language::Json) {
        for (int style = QsciLexerJSON::Default; style <= QsciLexerJSON::Error; ++style) {
            m_lexer->setFont(font, style);
            m_lexer->setPaper(base, style);
            m_lexer->setColor(text, style);
            m_lexer->setEolFill(false, style);
        }
        m_lexer->setDefaultPaper(base);
        m_lexer->setDefaultColor(text);
        m_lexer->setDefaultFont(font);
        m_lexer->setColor(toneColour(Tone::Busy), QsciLexerJSON::Property);
        for (const int style : {QsciLexerJSON::String, QsciLexerJSON::IRI, QsciLexerJSON::IRICompact})
            m_lexer->setColor(toneColour(Tone::Good), style);
        for (const int style : {QsciLexerJSON::Number, QsciLexerJSON::Keyword, QsciLexerJSON::EscapeSequence})
            m_lexer->setColor(toneColour(Tone::Warning), style);
        m_lexer->setColor(toneColour(Tone::Muted), QsciLexerJSON::Operator);
        for (const int style : {QsciLexerJSON::UnclosedString, QsciLexerJSON::Error})
            m_lexer->setColor(toneColour(Tone::Failure), style);
        if (lexer() != m_lexer)
            setLexer(m_lexer);
    } else {
        if (lexer())
            setLexer(nullptr);
        setFont(font);
        setColor(text);
        setPaper(base);
    }
    setCaretForegroundColor(text);
    setSelectionBackgroundColor(palette().color(QPalette::Highlight));
    setSelectionForegroundColor(palette().color(QPalette::HighlightedText));
    setMatchedBraceBackgroundColor(toneFill(Tone::Busy));
    setMatchedBraceForegroundColor(toneColour(Tone::Busy));
    setUnmatchedBraceBackgroundColor(base);
    setUnmatchedBraceForegroundColor(toneColour(Tone::Failure));
    setMarginsFont(font);
    setMarginsBackgroundColor(palette().color(QPalette::Window));
    setMarginsForegroundColor(toneColour(Tone::Muted));
    setFoldMarginColors(palette().color(QPalette::Window), palette().color(QPalette::Window));
    setIndicatorForegroundColor(toneColour(Tone::Failure), ProblemIndicator);
    setIndicatorForegroundColor(toneColour(Tone::Warning), FindingIndicator);
    updateMargins();
    updateLineEnds();
}

void MessageEditor::onTextChanged()
{
    if (m_setting)
        return;
    updateMargins();
    updateLineEnds();
    emit edited();
}

void MessageEditor::updateMargins()
{
    const bool hex = m_language == Language::Hex;
    const bool many = lines() > FewLines && m_language == Language::Json;
    setFolding(many ? PlainFoldStyle : NoFoldStyle, FoldMargin);
    if (many) {
        for (int marker = int(SC_MARKNUM_FOLDEREND); marker <= int(SC_MARKNUM_FOLDEROPEN); ++marker) {
            setMarkerForegroundColor(palette().color(QPalette::Window), marker);
            setMarkerBackgroundColor(toneColour(Tone::Muted), marker);
        }
        setMarginWidth(FoldMargin, fontMetrics().height() * 4 / 5);
    }
    if (!hex) {
        setMarginType(SideMargin, QsciScintilla::NumberMargin);
        setMarginWidth(SideMargin, lines() > FewLines ? u"0"_s + QString::number(lines()) : QString());
        if (lines() <= FewLines)
            setMarginWidth(SideMargin, 0);
        return;
    }
    // Beside each line of hex digits the number of bytes before it.
    setMarginType(SideMargin, TextMarginRightJustified);
    clearMarginText();
    qsizetype digits = 0;
    for (int line = 0; line < lines(); ++line) {
        setMarginText(line, u"%1"_s.arg(digits / 2, 4, 16, QLatin1Char('0')), STYLE_LINENUMBER);
        const QString typed = text(line);
        for (qsizetype i = 0; i < typed.size(); ++i) {
            const bool prefix = typed[i] == u'0' && i + 1 < typed.size() && typed[i + 1].toLower() == u'x';
            i += prefix ? 1 : 0;
            if (!prefix && typed[i].isLetterOrNumber())
                ++digits;
        }
    }
    setMarginWidth(SideMargin, u"00000"_s);
}

/// Line ends are shown, and typed, as they are where they belong to the protocol.
void MessageEditor::updateLineEnds()
{
    const bool wire = m_language == Language::Words && SendScintilla(SCI_GETLENGTH) > 0 && bytes().contains('\r');
    setEolVisibility(wire);
    setEolMode(wire ? EolWindows : EolUnix);
}

} // namespace telltale::ui
