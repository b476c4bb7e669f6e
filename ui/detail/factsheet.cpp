// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/factsheet.h"

#include "ui/detail/link.h"
#include "ui/detail/sheettext.h"
#include "ui/theme/tone.h"
#include "ui/widgets/readingcolumn.h"
#include "ui/widgets/wrappinglabel.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int ReadingWidth = 75; ///< characters: longer lines are hard to follow
constexpr int LeastBeside = 130; ///< characters: from here on there is room for an aside
constexpr qreal HeadlineScale = 1.25;
constexpr int TitleWidth = 16; ///< of most facts, so that the values of all sections stand below each other

/// As high as its texts are at its width. Left to itself, a layout asks for the height that they have at the least width.
class Page : public QWidget {
public:
    QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), 0}; }
};

QLabel *plainLabel(const QString &text)
{
    auto *label = new WrappingLabel(text);
    label->setFocusPolicy(Qt::ClickFocus);
    label->setContextMenuPolicy(Qt::NoContextMenu); // the sheet has one
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

QLabel *signLabel(Glyph shape, Tone tone, qreal scale)
{
    auto *label = new QLabel;
    setSign(label, shape, tone, scale);
    return label;
}

void embolden(QLabel *label, qreal scale = 1)
{
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(true);
    label->setFont(font);
}

} // namespace

FactSheet::FactSheet(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus); // so that the keys scroll it
    addCopyActions();
    clear();
}

void FactSheet::addCopyActions()
{
    const auto add = [this](const char *name, const QString &text, const QString &keys, QString (FactSheet::*content)() const) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(QKeySequence(keys));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, content] { QGuiApplication::clipboard()->setText((this->*content)()); });
        addAction(action);
    };
    add("copyPage", tr("Copy the page as &text"), u"Ctrl+Alt+C"_s, &FactSheet::plainText);
    add("copyPageMarkdown", tr("Copy the page as &Markdown"), u"Ctrl+Alt+M"_s, &FactSheet::markdown);
}

void FactSheet::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu;
    menu.addActions(actions());
    for (const QLabel *label : widget()->findChildren<QLabel *>()) {
        if (label->hasSelectedText())
            menu.addAction(tr("Copy the &selection"), this, [text = label->selectedText()] { QGuiApplication::clipboard()->setText(text); });
    }
    menu.exec(event->globalPos());
}

void FactSheet::clear()
{
    const QFontMetrics metrics = fontMetrics();
    auto *page = new Page;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, page);
    const int margin = metrics.averageCharWidth() * 2;
    m_columns->setContentsMargins(margin, metrics.height() / 2, margin, metrics.height() / 2);
    m_column = addColumn();
    m_aside = addColumn();
    m_columns->addStretch(0);
    m_grid = nullptr;
    m_parts.clear();
    arrange();
    setWidget(page);
}

QVBoxLayout *FactSheet::addColumn()
{
    auto *column = new QWidget;
    m_columns->addWidget(column);
    auto *layout = new ReadingColumn(ReadingWidth, column);
    layout->setSpacing(fontMetrics().height() / 4);
    layout->addStretch(1);
    return layout;
}

void FactSheet::arrange()
{
    const int character = fontMetrics().averageCharWidth();
    const bool beside = m_aside->count() > 1 && width() >= character * LeastBeside; // not the viewport's: its scroll bar comes and goes with this
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(beside ? character * 6 : fontMetrics().height() / 2);
    m_columns->setStretch(0, beside ? 1 : 0);
    m_aside->parentWidget()->setVisible(m_aside->count() > 1); // nothing takes no room
    m_columns->setStretch(1, 1);
}

void FactSheet::resizeEvent(QResizeEvent *event)
{
    arrange();
    QScrollArea::resizeEvent(event);
}

void FactSheet::beginAside()
{
    m_column = m_aside;
    m_grid = nullptr;
}

void FactSheet::append(QWidget *widget)
{
    m_grid = nullptr;
    m_column->insertWidget(m_column->count() - 1, widget);
    if (m_column == m_aside && m_column->count() == 2)
        arrange(); // there is an aside now
}

void FactSheet::setHeadline(Glyph shape, Tone tone, const QString &code, const QString &words)
{
    auto *headline = new QWidget;
    auto *row = new QHBoxLayout(headline);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(fontMetrics().averageCharWidth());
    row->addWidget(signLabel(shape, tone, HeadlineScale), 0, Qt::AlignVCenter);
    if (!code.isEmpty()) {
        auto *label = plainLabel(code);
        label->setObjectName(u"headlineCode"_s);
        label->setFont(wireFont());
        embolden(label, 1.35);
        label->setWordWrap(code.size() > 12); // a code may be any text
        label->setSizePolicy(code.size() > 12 ? QSizePolicy::Preferred : QSizePolicy::Maximum, QSizePolicy::Preferred);
        setTone(label, tone);
        row->addWidget(label);
    }
    auto *label = plainLabel(words);
    label->setObjectName(u"headline"_s);
    embolden(label, HeadlineScale);
    row->addWidget(label, 1);
    append(headline);
    m_parts.append([code, words](auto &parts) { parts.append({SheetPart::Headline, code, words}); });
}

void FactSheet::beginSection(const QString &title)
{
    auto *label = new QLabel(title);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    embolden(label);
    if (m_column->count() > 1 || m_column != m_aside)
        label->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    append(label);
    m_parts.append([title](auto &parts) { parts.append({SheetPart::Section, {}, title}); });
}

QLabel *FactSheet::addParagraph(const QString &objectName, const QString &text, Tone tone)
{
    if (text.isEmpty())
        return nullptr;
    auto *label = plainLabel(text);
    label->setObjectName(objectName);
    setTone(label, tone);
    append(label);
    m_parts.append([label](auto &parts) {
        if (!label->text().isEmpty())
            parts.append({SheetPart::Paragraph, {}, label->text()});
    });
    return label;
}

void FactSheet::addFact(const QString &objectName, const QString &title, const QString &value, From from)
{
    if (value.isEmpty())
        return;
    if (!m_grid) {
        auto *facts = new QWidget;
        append(facts);
        m_grid = new QGridLayout(facts);
        m_grid->setContentsMargins(0, 0, 0, 0);
        m_grid->setHorizontalSpacing(fontMetrics().averageCharWidth() * 2);
        m_grid->setVerticalSpacing(fontMetrics().height() / 4);
        m_grid->setColumnMinimumWidth(0, fontMetrics().averageCharWidth() * TitleWidth);
        m_grid->setColumnStretch(1, 1);
    }
    const int row = m_grid->rowCount();
    auto *name = new QLabel(title);
    name->setTextFormat(Qt::PlainText);
    setTone(name, Tone::Muted);
    m_grid->addWidget(name, row, 0, Qt::AlignLeft | Qt::AlignTop);
    auto *label = plainLabel(value);
    label->setObjectName(objectName);
    label->setAccessibleName(title);
    if (from == From::Wire)
        label->setFont(wireFont());
    m_grid->addWidget(label, row, 1);
    m_parts.append([title, value, from](auto &parts) { parts.append({SheetPart::Fact, title, value, from == From::Wire}); });
}

void FactSheet::addVerdict(const QString &objectName, const QString &title, Glyph shape, Tone tone, const QString &words)
{
    auto *verdict = new QWidget;
    auto *row = new QHBoxLayout(verdict);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(fontMetrics().averageCharWidth());
    row->addWidget(signLabel(shape, tone, 1), 0, Qt::AlignVCenter);
    auto *label = plainLabel(words);
    label->setObjectName(objectName);
    label->setAccessibleName(title + u": "_s + words);
    embolden(label);
    setTone(label, tone == Tone::Muted ? Tone::Plain : tone);
    row->addWidget(label, 1);
    append(verdict);
    m_parts.append([title, words](auto &parts) { parts.append({SheetPart::Verdict, title, words}); });
}

Link *FactSheet::addLink(const QString &objectName, const QString &text, const QString &help, Copied copied, QWidget *place)
{
    auto *link = new Link(text);
    link->setObjectName(objectName);
    link->setHelp(help);
    if (place) {
        place->layout()->addWidget(link);
        return link;
    }
    append(link);
    if (copied == Copied::Yes)
        m_parts.append([text](auto &parts) { parts.append({SheetPart::Paragraph, {}, text}); });
    return link;
}

QWidget *FactSheet::addPlace()
{
    auto *place = new QWidget;
    auto *links = new QVBoxLayout(place);
    links->setContentsMargins(0, 0, 0, 0);
    links->setSpacing(m_column->spacing());
    append(place);
    m_parts.append([place](auto &parts) {
        for (const Link *link : place->findChildren<Link *>())
            parts.append({SheetPart::Paragraph, {}, link->accessibleName()});
    });
    return place;
}

QList<SheetPart> FactSheet::parts() const
{
    QList<SheetPart> parts;
    for (const auto &part : m_parts)
        part(parts);
    return parts;
}

QString FactSheet::plainText() const { return ui::plainText(parts()); }

QString FactSheet::markdown() const { return markdownText(parts()); }

} // namespace telltale::ui
