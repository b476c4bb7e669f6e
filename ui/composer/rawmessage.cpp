// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/rawmessage.h"

#include "app/session/variables.h"
#include "app/wire/text.h"
#include "ui/composer/jsontext.h"
#include "ui/composer/smallprint.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

/// Whether bytes are text for people, with the control characters that text protocols use.
bool isReadable(const QByteArray &bytes)
{
    return wire::firstInvalidUtf8(bytes) < 0
        && std::all_of(bytes.cbegin(), bytes.cend(), [](char c) { return uchar(c) >= 0x20 || QByteArrayView("\t\r\n\x1e\x1f").contains(c); });
}

/// "line 3, column 14" of a byte's place, characters counted.
QString placeWords(const QByteArray &text, qsizetype offset)
{
    const QByteArray before = text.first(std::min(offset, text.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const auto column = QString::fromUtf8(before.sliced(lineStart)).size() + 1;
    if (!text.contains('\n'))
        return RawMessage::tr("column %1").arg(column);
    return RawMessage::tr("line %1, column %2").arg(before.count('\n') + 1).arg(column);
}

} // namespace

RawMessage::RawMessage(QWidget *parent)
    : QWidget(parent)
    , m_notation(new QComboBox)
    , m_opcode(new QComboBox)
    , m_more(new QToolButton)
    , m_edit(new MessageEditor)
    , m_searchBar(new QWidget)
    , m_search(new QLineEdit)
    , m_searchResult(new SmallPrint("rawSearchResult"))
    , m_problem(new SmallPrint("rawProblem", Tone::Warning))
{
    setObjectName(u"rawMessage"_s);
    m_notation->setObjectName(u"rawNotation"_s);
    m_notation->setAccessibleName(tr("Typed as"));
    m_notation->setToolTip(tr("How the message is typed; what is there is written anew"));
    m_notation->addItems({tr("Text"), tr("Hex"), tr("Base64")});
    m_opcode->setObjectName(u"rawOpcode"_s);
    m_opcode->setAccessibleName(tr("Frame"));
    m_opcode->addItem(tr("Text frame"), int(wire::Opcode::Text));
    m_opcode->addItem(tr("Binary frame"), int(wire::Opcode::Binary));
    for (QComboBox *combo : {m_notation, m_opcode}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(5);
    }
    m_edit->setObjectName(u"rawEdit"_s);
    m_edit->setAccessibleName(tr("Raw message"));
    m_edit->setAccessibleDescription(tr("The message exactly as it goes out. Tab and Escape leave the editor."));
    makeMenu();
    makeSearch();
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_notation, 2);
    row->addWidget(m_opcode, 3);
    row->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_searchBar);
    layout->addWidget(m_problem);
    m_problem->hide();
    connect(m_notation, &QComboBox::currentIndexChanged, this, &RawMessage::onNotation);
    connect(m_opcode, &QComboBox::currentIndexChanged, this, &RawMessage::onEdited);
    connect(m_edit, &MessageEditor::edited, this, &RawMessage::onEdited);
    connect(m_edit, &MessageEditor::searchWanted, this, [this] {
        m_searchBar->show();
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    check();
}

void RawMessage::makeMenu()
{
    m_more->setObjectName(u"rawMore"_s);
    m_more->setText(u"⋯"_s);
    m_more->setAutoRaise(true);
    m_more->setAccessibleName(tr("Edit the raw message"));
    m_more->setToolTip(tr("Lay out, search, undo, insert"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"rawMenu"_s);
    const auto add = [menu](const char *name, const QString &text, auto act) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        QObject::connect(action, &QAction::triggered, menu, act);
        return action;
    };
    m_format = add("raw-format", tr("&Format JSON"), [this] { reformat(true); });
    m_compact = add("raw-compact", tr("&Compact JSON"), [this] { reformat(false); });
    menu->addSeparator();
    add("raw-undo", tr("&Undo"), [this] { m_edit->undo(); })->setShortcut(QKeySequence::Undo);
    add("raw-redo", tr("&Redo"), [this] { m_edit->redo(); })->setShortcut(QKeySequence::Redo);
    add("raw-find", tr("F&ind in the message"), [this] { emit m_edit->searchWanted(); })->setShortcut(QKeySequence::Find);
    // Shown for those who read the menu: the editor hears these keys itself.
    for (QAction *action : menu->actions())
        action->setShortcutContext(Qt::WidgetShortcut);
    menu->addSeparator();
    m_insert = menu->addMenu(tr("I&nsert"));
    m_insert->setObjectName(u"raw-insert"_s);
    connect(m_insert, &QMenu::aboutToShow, this, [this] { setVariableNames(m_variables); });
    setVariableNames({});
    m_more->setMenu(menu);
}

void RawMessage::setVariableNames(const QStringList &names)
{
    m_variables = names;
    m_insert->clear();
    const auto add = [this](const QString &name, const QString &text, const QByteArray &bytes) {
        QAction *action = m_insert->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [this, bytes] {
            m_edit->insertBytes(notation() == Notation::Text ? bytes : writtenBytes(notation(), bytes));
            m_edit->setFocus();
        });
    };
    add(u"insert-crlf"_s, tr("Line end CR LF (0x0D 0x0A)"), "\r\n");
    add(u"insert-rs"_s, tr("Record separator RS (0x1E)"), "\x1e");
    add(u"insert-us"_s, tr("Unit separator US (0x1F)"), "\x1f");
    add(u"insert-nul"_s, tr("Zero byte NUL (0x00)"), QByteArray(1, '\0'));
    m_insert->addSeparator();
    for (const QString &name : m_variables + session::builtInVariables())
        add(u"insert-variable-"_s + name, u"${%1}"_s.arg(name), u"${%1}"_s.arg(name).toUtf8());
}

void RawMessage::makeSearch()
{
    m_searchBar->setObjectName(u"rawSearchBar"_s);
    m_search->setObjectName(u"rawSearch"_s);
    m_search->setAccessibleName(tr("Find in the message"));
    m_search->setPlaceholderText(tr("Find; Enter goes on, Escape closes"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    auto *layout = new QVBoxLayout(m_searchBar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_search);
    layout->addWidget(m_searchResult);
    m_searchResult->hide();
    m_searchBar->hide();
    connect(m_search, &QLineEdit::textEdited, this, [this] {
        m_edit->setCursorPosition(0, 0);
        search(true);
    });
}

bool RawMessage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers() & Qt::ControlModifier)
                return false;
            search(!(key->modifiers() & Qt::ShiftModifier));
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            closeSearch();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RawMessage::search(bool forwards)
{
    const QString wanted = m_search->text();
    if (!forwards) {
        int line = 0;
        int index = 0;
        int unused = 0;
        m_edit->getSelection(&line, &index, &unused, &unused);
        if (line >= 0)
            m_edit->setCursorPosition(line, index);
    }
    const bool found = wanted.isEmpty() || m_edit->findFirst(wanted, false, false, false, true, forwards);
    m_searchResult->say(found ? QString() : tr("“%1” is not in the message").arg(wanted), Tone::Muted);
}

void RawMessage::closeSearch()
{
    m_searchBar->hide();
    m_edit->setFocus(Qt::OtherFocusReason);
}

Notation RawMessage::notation() const { return Notation(m_notation->currentIndex()); }

QByteArray RawMessage::uncovered() const
{
    return m_shownNotation == Notation::Text ? m_cover.uncovered(m_edit->bytes()) : m_cover.uncoveredHex(m_edit->bytes());
}

Result<protocol::Composed> RawMessage::message() const
{
    const TypedBytes typed = readBytes(m_shownNotation, uncovered());
    if (typed.failure)
        return *typed.failure;
    protocol::Composed composed;
    composed.outgoing = {wire::Opcode(m_opcode->currentData().toInt()), typed.bytes};
    if (const qsizetype bad = wire::firstInvalidUtf8(typed.bytes); composed.outgoing.opcode == wire::Opcode::Text && bad >= 0)
        return Failure {tr("A text frame must hold UTF-8"), tr("byte %1").arg(bad), tr("choose Binary frame")};
    if (typed.bytes.isEmpty())
        composed.warnings.append(tr("The message is empty."));
    return composed;
}

/// Writes bytes in the notation that is chosen, or in hex where they are no text.
void RawMessage::write(const QByteArray &bytes)
{
    const QByteArray text = m_showSecrets ? bytes : m_cover.covered(bytes);
    if (m_shownNotation == Notation::Text) {
        m_edit->setBytes(text);
    } else if (text == bytes) {
        m_edit->setBytes(writtenBytes(m_shownNotation, bytes));
    } else {
        // Dots stand between hex digits; base64 would have to hide all of it.
        const QSignalBlocker blocker(m_notation);
        m_shownNotation = Notation::Hex;
        m_notation->setCurrentIndex(int(Notation::Hex));
        const QByteArray dots("\u2022\u2022\u2022");
        QByteArray shown;
        qsizetype plain = 0;
        for (qsizetype at = text.indexOf(dots); at >= 0; at = text.indexOf(dots, plain)) {
            const qsizetype end = text.indexOf(dots, at + dots.size()) + dots.size();
            shown += text.sliced(plain, at - plain).toHex(' ') + '\n' + text.sliced(at, end - at) + '\n';
            plain = end;
        }
        m_edit->setBytes(shown + text.sliced(plain).toHex(' '));
    }
}

void RawMessage::setMessage(const protocol::Outgoing &outgoing)
{
    const auto now = message();
    if (now && now->outgoing.payload == outgoing.payload && now->outgoing.opcode == outgoing.opcode)
        return;
    const Notation before = m_shownNotation;
    if (before == Notation::Text && !isReadable(outgoing.payload))
        m_shownNotation = Notation::Hex;
    else if (before != Notation::Text && isReadable(outgoing.payload) && (!now || now->outgoing.opcode != outgoing.opcode || m_edit->bytes().isEmpty()))
        m_shownNotation = Notation::Text;
    {
        const QSignalBlocker notationBlocker(m_notation);
        const QSignalBlocker opcodeBlocker(m_opcode);
        m_notation->setCurrentIndex(int(m_shownNotation));
        m_opcode->setCurrentIndex(m_opcode->findData(int(outgoing.opcode)));
    }
    write(outgoing.payload);
    check();
}

void RawMessage::setShowSecrets(bool show)
{
    if (m_showSecrets == show)
        return;
    const auto now = message();
    m_showSecrets = show;
    if (now)
        write(now->outgoing.payload);
    check();
}

void RawMessage::setFindings(const QList<wire::Span> &places) { m_edit->setMarks(MessageEditor::Mark::Finding, places); }

void RawMessage::reformat(bool lines)
{
    const auto text = lines ? formattedJson(m_edit->bytes()) : compactJson(m_edit->bytes());
    if (!text)
        return;
    m_edit->setBytes(*text);
    onEdited();
}

void RawMessage::onNotation()
{
    // What was typed is kept as bytes, not as characters. What cannot be read stays as it is, for its place to be mended.
    const TypedBytes typed = readBytes(m_shownNotation, uncovered());
    const Notation wanted = notation();
    if (typed.failure || (wanted == Notation::Text && wire::firstInvalidUtf8(typed.bytes) >= 0)) {
        const QSignalBlocker blocker(m_notation);
        m_notation->setCurrentIndex(int(m_shownNotation));
        check();
        if (!typed.failure)
            m_problem->say(tr("These bytes are no UTF-8: they can only be shown as hex or base64."), Tone::Warning);
        return;
    }
    m_shownNotation = wanted;
    write(typed.bytes);
    onEdited();
}

void RawMessage::onEdited()
{
    check();
    emit changed();
}

/// Highlights what it looks like, and says what is wrong with it. Broken JSON can be sent all the same.
void RawMessage::check()
{
    const QByteArray text = m_edit->bytes();
    const bool json = m_shownNotation == Notation::Text && looksLikeJson(text);
    m_edit->setLanguage(m_shownNotation == Notation::Hex ? MessageEditor::Language::Hex
            : m_shownNotation == Notation::Base64        ? MessageEditor::Language::Base64
            : json                                       ? MessageEditor::Language::Json
                                                         : MessageEditor::Language::Words);
    const auto problem = json ? jsonProblem(text) : std::nullopt;
    m_format->setEnabled(json && !problem);
    m_compact->setEnabled(json && !problem);
    if (problem) {
        m_edit->setMarks(MessageEditor::Mark::Problem, {problem->place});
        m_problem->say(tr("No JSON at %1: %2.").arg(placeWords(text, problem->place.offset), problem->words), Tone::Warning);
        return;
    }
    const TypedBytes typed = readBytes(m_shownNotation, uncovered());
    if (typed.failure)
        m_edit->setMarks(MessageEditor::Mark::Problem, {typed.place});
    else
        m_edit->setMarks(MessageEditor::Mark::Problem, {});
    m_problem->say({}, Tone::Warning);
}

} // namespace telltale::ui
