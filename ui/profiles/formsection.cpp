// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/formsection.h"

#include "ui/theme/tone.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int BetweenColumns = 28;

} // namespace

QHBoxLayout *makeColumns(QWidget *page)
{
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(BetweenColumns);
    return layout;
}

QWidget *titled(const QString &title, QWidget *content)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeHeading(title));
    layout->addWidget(content);
    layout->addStretch(1);
    return page;
}

int filledLines(std::initializer_list<const QLineEdit *> lines)
{
    return int(std::count_if(lines.begin(), lines.end(), [](const QLineEdit *line) { return !line->text().trimmed().isEmpty(); }));
}

void FormRows::add(const QString &title, QWidget *editor, const char *objectName, const QString &help)
{
    const QString name = QString::fromLatin1(objectName);
    editor->setObjectName(name);
    editor->setAccessibleName(title);
    editor->setAccessibleDescription(help);
    editor->setToolTip(help);
    auto *cell = new QWidget;
    auto *layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(editor);
    auto *error = new QLabel;
    error->setObjectName(name + u"-error"_s);
    makeErrorLabel(*error);
    layout->addWidget(error);
    auto *label = new QLabel(title);
    label->setTextFormat(Qt::PlainText);
    label->setToolTip(help);
    label->setBuddy(editor);
    m_form->addRow(label, cell);
    m_rows.insert(editor, {label, cell, error});
}

void FormRows::setError(const QWidget *editor, const QString &error)
{
    if (QLabel *label = m_rows.value(editor).error)
        showError(*label, error);
}

void FormRows::setVisible(QWidget *editor, bool visible)
{
    const Row row = m_rows.value(editor);
    row.cell->setVisible(visible);
    row.title->setVisible(visible);
}

QFormLayout *makeForm(QWidget *page)
{
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(10);
    form->setVerticalSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    return form;
}

QLabel *makeHeading(const QString &title)
{
    auto *label = new QLabel(title);
    label->setTextFormat(Qt::PlainText);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

QLabel *makeHint(const QString &words)
{
    auto *label = new QLabel(words);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

void makeErrorLabel(QLabel &label)
{
    label.setTextFormat(Qt::PlainText);
    label.setWordWrap(true);
    label.setTextInteractionFlags(Qt::TextSelectableByMouse);
    label.hide();
}

void showError(QLabel &label, const QString &error)
{
    setTone(&label, Tone::Failure);
    label.setText(error);
    label.setVisible(!error.isEmpty());
}

QString variableError(const QString &text, const session::Variables &variables)
{
    const Result<QString> filled = session::expand(text, variables);
    return filled ? QString() : QCoreApplication::translate("FormSection", "%1 (%2)", "what is wrong, what to try").arg(filled.failure().what, filled.failure().hint);
}

} // namespace telltale::ui
