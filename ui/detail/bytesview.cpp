// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/bytesview.h"

#include "app/wire/text.h"
#include "ui/detail/bytetext.h"
#include "ui/detail/hexview.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr qsizetype MostTextAtFirst = 32 * 1024;

QToolButton *chip(const char *objectName, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(QString::fromLatin1(objectName));
    button->setText(text);
    button->setCheckable(true);
    button->setProperty("chip", true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

BytesView::BytesView(QWidget *parent)
    : QWidget(parent)
    , m_asText(chip("bytesAsText", tr("Text")))
    , m_asHex(chip("bytesAsHex", tr("Hex")))
    , m_size(new QLabel)
    , m_place(new QLabel)
    , m_showAll(new QToolButton)
    , m_stack(new QStackedWidget)
    , m_text(new QPlainTextEdit)
    , m_hex(new HexView)
{
    setObjectName(u"bytes"_s);
    auto *group = new QButtonGroup(this);
    group->addButton(m_asHex, 0);
    group->addButton(m_asText, 1);
    m_asHex->setChecked(true);
    m_size->setObjectName(u"bytesSize"_s);
    m_size->setForegroundRole(QPalette::PlaceholderText);
    m_showAll->setObjectName(u"bytesShowAll"_s);
    m_showAll->setAutoRaise(true);
    m_text->setObjectName(u"bytesText"_s);
    m_text->setAccessibleName(tr("Bytes as text"));
    m_text->setReadOnly(true);
    m_text->setFont(wireFont());
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_hex->setObjectName(u"bytesHex"_s);
    m_hex->setAccessibleName(tr("Bytes as hex"));
    m_place->setObjectName(u"bytesPlace"_s);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_hex);
    m_stack->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(10, 5, 10, 5);
    row->setSpacing(6);
    row->addWidget(m_asHex);
    row->addWidget(m_asText);
    row->addSpacing(6);
    row->addWidget(m_size);
    row->addWidget(m_place);
    row->addWidget(m_showAll);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_stack, 1);
    connect(group, &QButtonGroup::idClicked, this, [this](int page) { setAsText(page == 1); });
    connect(m_hex, &HexView::byteChosen, this, &BytesView::byteChosen);
    connect(m_hex, &HexView::byteChosen, this, &BytesView::showPlace);
    connect(m_showAll, &QToolButton::clicked, this, [this] {
        m_all = true;
        m_textIsStale = true;
        fillText();
    });
}

void BytesView::setAsText(bool text)
{
    (text ? m_asText : m_asHex)->setChecked(true);
    m_stack->setCurrentIndex(text ? 1 : 0);
    m_place->setVisible(!text);
    fillText();
}

bool BytesView::isAsText() const { return m_stack->currentIndex() == 1; }

int BytesView::fullWidth() const { return m_hex->fullWidth(); }

void BytesView::showPlace()
{
    m_place->setText(m_bytes.isEmpty() ? QString() : tr("byte %1").arg(QLocale().toString(m_hex->cursor())));
}

void BytesView::setBytes(const QByteArray &bytes)
{
    m_bytes = bytes;
    m_marked = {};
    m_all = false;
    m_textIsStale = true;
    m_hex->setBytes(bytes);
    m_size->setText(bytes.isEmpty() ? tr("No bytes belong to this row") : sizeWords(bytes.size()));
    showPlace();
    fillText();
}

void BytesView::fillText()
{
    const bool cut = !m_all && m_bytes.size() > MostTextAtFirst;
    m_showAll->setVisible(cut && isAsText());
    m_showAll->setText(tr("Show all (the first %1 are shown)").arg(sizeWords(MostTextAtFirst)));
    if (!isAsText())
        return;
    if (!m_textIsStale) {
        markText();
        return;
    }
    m_textIsStale = false;
    m_text->setPlainText(wire::visibleText(cut ? QByteArrayView(m_bytes).first(MostTextAtFirst) : QByteArrayView(m_bytes)));
    markText();
}

void BytesView::highlight(wire::Span span)
{
    m_marked = span;
    m_hex->highlight(span);
    showPlace();
    markText();
}

void BytesView::markText()
{
    QList<QTextEdit::ExtraSelection> marks;
    const qsizetype begin = qBound(qsizetype(0), m_marked.offset, m_bytes.size());
    const qsizetype length = qBound(qsizetype(0), m_marked.length, m_bytes.size() - begin);
    const QTextDocument *document = m_text->document();
    if (length > 0 && !m_textIsStale && isAsText()) {
        // Characters of the text are not bytes: escapes are longer, UTF-8 is shorter. Both are true for the text before the run.
        const QByteArrayView bytes(m_bytes);
        const qsizetype first = wire::visibleText(bytes.first(begin)).size();
        const qsizetype last = first + wire::visibleText(bytes.sliced(begin, length)).size();
        if (last < document->characterCount()) {
            QTextEdit::ExtraSelection mark;
            QColor colour = toneColour(Tone::Busy);
            colour.setAlpha(70);
            mark.format.setBackground(colour);
            mark.cursor = QTextCursor(m_text->document());
            mark.cursor.setPosition(int(first));
            mark.cursor.setPosition(int(last), QTextCursor::KeepAnchor);
            marks.append(mark);
        }
    }
    m_text->setExtraSelections(marks);
    if (!marks.isEmpty()) {
        QTextCursor cursor = marks.first().cursor;
        cursor.setPosition(cursor.selectionStart());
        m_text->setTextCursor(cursor);
        m_text->ensureCursorVisible();
    }
}

} // namespace telltale::ui
