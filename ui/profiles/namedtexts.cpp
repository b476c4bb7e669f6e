// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/namedtexts.h"

#include "ui/profiles/formsection.h"
#include "ui/theme/theme.h"
#include "ui/widgets/secretline.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int RowsPerLine = 2; ///< the line, what is wrong with it

} // namespace

NamedTexts::NamedTexts(const QString &kind, const QString &namePlaceholder, const QString &textPlaceholder, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_namePlaceholder(namePlaceholder)
    , m_textPlaceholder(textPlaceholder)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    setTexts({});
}

QList<profiles::NamedText> NamedTexts::texts() const
{
    QList<profiles::NamedText> texts;
    for (const Line &line : m_lines) {
        const profiles::NamedText one = textOf(line);
        if (!one.name.isEmpty() || !one.text.isEmpty())
            texts.append(one);
    }
    return texts;
}

profiles::NamedText NamedTexts::textOf(const Line &line) const
{
    return {line.name->text().trimmed(), line.text->text(), line.secret->isChecked()};
}

void NamedTexts::setTexts(const QList<profiles::NamedText> &texts)
{
    m_setting = true;
    while (!m_lines.isEmpty())
        remove(m_lines.last().name);
    for (const profiles::NamedText &one : texts)
        append(one);
    append({});
    m_setting = false;
    checkAll();
}

void NamedTexts::setCheck(Check check)
{
    m_check = std::move(check);
    checkAll();
}

void NamedTexts::append(const profiles::NamedText &one)
{
    Line line {new QLineEdit, new SecretLine, new QCheckBox(tr("Secret")), new QToolButton, new QLabel, !one.name.isEmpty()};
    for (QLineEdit *edit : {line.name, static_cast<QLineEdit *>(line.text)}) {
        edit->setFont(wireFont());
        edit->setMinimumWidth(edit->fontMetrics().averageCharWidth() * 10);
    }
    line.name->setPlaceholderText(m_namePlaceholder);
    line.text->setPlaceholderText(m_textPlaceholder);
    line.name->setText(one.name);
    line.text->setText(one.text);
    line.name->setCursorPosition(0); // what is too long is seen from its start
    line.text->setCursorPosition(0);
    line.secret->setChecked(one.secret);
    line.text->setSecret(one.secret);
    line.name->setAccessibleName(tr("Name"));
    line.text->setAccessibleName(tr("Value"));
    line.secret->setToolTip(tr("Shown as dots, and kept in the keyring instead of in a file."));
    line.secret->setAccessibleDescription(line.secret->toolTip());
    line.remove->setText(u"×"_s);
    line.remove->setAutoRaise(true);
    line.remove->setToolTip(tr("Remove this line"));
    line.remove->setAccessibleName(tr("Remove this line"));
    makeErrorLabel(*line.error);

    // Counted in lines, not by the grid: it never forgets a row.
    int row = 0;
    while (m_grid->itemAtPosition(row, 0))
        row += RowsPerLine;
    m_grid->addWidget(line.name, row, 0);
    m_grid->addWidget(line.text, row, 1);
    m_grid->addWidget(line.secret, row, 2);
    m_grid->addWidget(line.remove, row, 3);
    m_grid->addWidget(line.error, row + 1, 0, 1, 4);

    line.name->installEventFilter(this);
    connect(line.name, &QLineEdit::textEdited, this, [this, name = line.name] {
        guessSecret(name);
        onEdited();
    });
    connect(line.text, &QLineEdit::textEdited, this, &NamedTexts::onEdited);
    connect(line.secret, &QCheckBox::clicked, this, [this, name = line.name] {
        for (Line &other : m_lines) {
            if (other.name == name)
                other.decided = true;
        }
    });
    connect(line.secret, &QCheckBox::toggled, line.text, &SecretLine::setSecret);
    connect(line.secret, &QCheckBox::toggled, this, &NamedTexts::onEdited);
    connect(line.remove, &QToolButton::clicked, this, [this, name = line.name] {
        remove(name);
        onEdited();
        m_lines.last().name->setFocus(Qt::OtherFocusReason);
    }, Qt::QueuedConnection);
    m_lines.append(line);
    number();
}

void NamedTexts::remove(QLineEdit *name)
{
    for (qsizetype index = 0; index < m_lines.size(); ++index) {
        if (m_lines[index].name != name)
            continue;
        const Line line = m_lines.takeAt(index);
        for (QWidget *widget : std::initializer_list<QWidget *> {line.name, line.text, line.secret, line.remove, line.error}) {
            m_grid->removeWidget(widget);
            widget->setObjectName({}); // another line has it now
            widget->hide();
            widget->deleteLater();
        }
        break;
    }
    number();
}

void NamedTexts::number()
{
    for (qsizetype index = 0; index < m_lines.size(); ++index) {
        const Line &line = m_lines[index];
        const QString at = u'-' + QString::number(index);
        line.name->setObjectName(m_kind + u"-name"_s + at);
        line.text->setObjectName(m_kind + u"-text"_s + at);
        line.secret->setObjectName(m_kind + u"-secret"_s + at);
        line.remove->setObjectName(m_kind + u"-remove"_s + at);
        line.error->setObjectName(m_kind + u"-error"_s + at);
        // The empty line at the end is nothing that could be removed.
        const bool last = index == m_lines.size() - 1;
        line.remove->setEnabled(!last);
        line.secret->setEnabled(!last);
    }
}

void NamedTexts::guessSecret(const QLineEdit *name)
{
    for (const Line &line : std::as_const(m_lines)) {
        if (line.name == name && !line.decided && profiles::soundsSecret(name->text().trimmed()))
            line.secret->setChecked(true);
    }
}

void NamedTexts::onEdited()
{
    if (m_setting)
        return;
    m_setting = true;
    const profiles::NamedText last = m_lines.isEmpty() ? profiles::NamedText {u"-"_s} : textOf(m_lines.last());
    if (!last.name.isEmpty() || !last.text.isEmpty())
        append({});
    m_setting = false;
    checkAll();
    emit changed();
}

void NamedTexts::checkAll()
{
    for (const Line &line : std::as_const(m_lines)) {
        const profiles::NamedText one = textOf(line);
        const bool empty = one.name.isEmpty() && one.text.isEmpty();
        showError(*line.error, m_check && !empty ? m_check(one) : QString());
    }
}

bool NamedTexts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        const QString text = QApplication::clipboard()->text().trimmed();
        if (text.contains(u'\n') || text.contains(": "_L1)) {
            paste(static_cast<QLineEdit *>(watched), text);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NamedTexts::paste(QLineEdit *name, const QString &lines)
{
    QList<profiles::NamedText> all;
    for (const Line &line : std::as_const(m_lines)) {
        const profiles::NamedText own = textOf(line);
        if (line.name != name) {
            if (!own.name.isEmpty() || !own.text.isEmpty())
                all.append(own);
            continue;
        }
        for (const QString &pasted : lines.split(u'\n', Qt::SkipEmptyParts)) {
            const QString key = pasted.section(u':', 0, 0).trimmed();
            all.append({key, pasted.section(u':', 1).trimmed(), profiles::soundsSecret(key)});
        }
    }
    setTexts(all);
    m_lines.last().name->setFocus(Qt::OtherFocusReason);
    emit changed();
}

} // namespace telltale::ui
