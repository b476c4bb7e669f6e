// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/factsheet.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int ReadingWidth = 860; ///< longer lines are hard to follow

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

void setColour(QLabel *label, Tone tone)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, toneColour(tone));
    palette.setColor(QPalette::Text, toneColour(tone)); // a label on a Base background takes this one
    label->setPalette(palette);
}

QLabel *signLabel(Glyph shape, Tone tone, int size, qreal ratio)
{
    auto *label = new QLabel;
    label->setPixmap(shapePixmap(shape, toneColour(tone), size, ratio));
    return label;
}

} // namespace

FactSheet::FactSheet(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    clear();
}

void FactSheet::clear()
{
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *outer = new QHBoxLayout(page);
    outer->setContentsMargins(14, 10, 14, 10);
    auto *body = new QWidget;
    body->setMaximumWidth(ReadingWidth);
    outer->addWidget(body, 1);
    outer->addStretch(0);
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(1, 1);
    m_column->addLayout(m_grid);
    m_column->addStretch(1);
    m_lines.clear();
    setWidget(page);
}

void FactSheet::setHeadline(Glyph shape, Tone tone, const QString &code, const QString &words)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(signLabel(shape, tone, 18, devicePixelRatioF()), 0, Qt::AlignVCenter);
    if (!code.isEmpty()) {
        auto *label = plainLabel(code);
        label->setObjectName(u"headlineCode"_s);
        QFont font = wireFont();
        font.setPointSizeF(font.pointSizeF() * 1.35);
        font.setBold(true);
        label->setFont(font);
        label->setWordWrap(false);
        label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        setColour(label, tone);
        row->addWidget(label);
    }
    auto *label = plainLabel(words);
    label->setObjectName(u"headline"_s);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setBold(true);
    label->setFont(font);
    row->addWidget(label, 1);
    m_column->insertLayout(0, row);
    m_lines.prepend(code.isEmpty() ? words : code + u' ' + words);
}

void FactSheet::addParagraph(const QString &objectName, const QString &text, Tone tone)
{
    if (text.isEmpty())
        return;
    auto *label = plainLabel(text);
    label->setObjectName(objectName);
    setColour(label, tone);
    m_column->insertWidget(m_column->count() - 2, label);
    m_lines.append(text);
}

void FactSheet::addTitle(const QString &title, int row)
{
    auto *label = new QLabel(title);
    label->setTextFormat(Qt::PlainText);
    setColour(label, Tone::Muted);
    m_grid->addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignTop);
}

void FactSheet::addFact(const QString &objectName, const QString &title, const QString &value, From from)
{
    if (value.isEmpty())
        return;
    const int row = m_grid->rowCount();
    addTitle(title, row);
    auto *label = plainLabel(value);
    label->setObjectName(objectName);
    label->setAccessibleName(title);
    if (from == From::Wire)
        label->setFont(wireFont());
    m_grid->addWidget(label, row, 1);
    m_lines.append(title + u": "_s + value);
}

void FactSheet::addVerdict(const QString &objectName, const QString &title, Glyph shape, Tone tone, const QString &words, const QString &text)
{
    const int row = m_grid->rowCount();
    addTitle(title, row);
    auto *cell = new QVBoxLayout;
    cell->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(signLabel(shape, tone, 13, devicePixelRatioF()), 0, Qt::AlignVCenter);
    auto *label = plainLabel(words);
    label->setObjectName(objectName);
    label->setAccessibleName(title);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    setColour(label, tone == Tone::Muted ? Tone::Plain : tone);
    first->addWidget(label, 1);
    cell->addLayout(first);
    if (!text.isEmpty()) {
        auto *more = plainLabel(text);
        more->setObjectName(objectName + u"Why"_s);
        cell->addWidget(more);
    }
    m_grid->addLayout(cell, row, 1);
    m_lines.append(title + u": "_s + words + (text.isEmpty() ? QString() : u". "_s + text));
}

QString FactSheet::plainText() const { return m_lines.join(u'\n'); }

} // namespace telltale::ui
