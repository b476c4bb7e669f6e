// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/fieldform.h"

#include "ui/theme/theme.h"
#include "ui/translations/operationtext.h"
#include "ui/widgets/secretline.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using telltale::protocol::FieldType;

namespace telltale::ui {

namespace {

QPlainTextEdit *textArea(int lines)
{
    auto *edit = new QPlainTextEdit;
    edit->setFont(wireFont());
    edit->setTabChangesFocus(true);
    edit->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    const int margins = 2 * int(edit->document()->documentMargin()) + 2 * edit->frameWidth();
    edit->setMinimumWidth(60);
    edit->setFixedHeight(lines * edit->fontMetrics().lineSpacing() + margins);
    return edit;
}

} // namespace

FieldForm::FieldForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(8);
    m_layout->setVerticalSpacing(5);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_layout->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
}

FieldForm::Editor FieldForm::makeEditor(const protocol::Field &field)
{
    Editor editor;
    editor.field = field;
    switch (field.type) {
    case FieldType::Flag: {
        auto *box = new QCheckBox;
        editor.get = [box] { return box->isChecked() ? u"true"_s : u"false"_s; };
        editor.set = [box](const QString &value) { box->setChecked(value == "true"_L1 || value == "1"_L1 || value == "on"_L1 || value == "yes"_L1); };
        connect(box, &QCheckBox::toggled, this, &FieldForm::changed);
        editor.widget = box;
        break;
    }
    case FieldType::Choice: {
        auto *combo = new QComboBox;
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(6);
        combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        combo->addItems(field.choices);
        if (!field.choices.contains(field.value))
            combo->insertItem(0, field.value);
        editor.get = [combo] { return combo->currentText(); };
        editor.set = [combo](const QString &value) { combo->setCurrentText(value); };
        connect(combo, &QComboBox::currentTextChanged, this, &FieldForm::changed);
        editor.widget = combo;
        break;
    }
    case FieldType::Json:
    case FieldType::Lines: {
        auto *edit = textArea(3);
        edit->setPlaceholderText(field.type == FieldType::Json ? tr("JSON") : tr("one a line"));
        editor.get = [edit] { return edit->toPlainText(); };
        editor.set = [edit](const QString &value) { edit->setPlainText(value); };
        connect(edit, &QPlainTextEdit::textChanged, this, &FieldForm::changed);
        editor.widget = edit;
        break;
    }
    case FieldType::Text:
    case FieldType::Number:
    case FieldType::Secret: {
        auto *line = field.type == FieldType::Secret ? new SecretLine : new QLineEdit;
        line->setFont(wireFont());
        if (field.required)
            line->setPlaceholderText(tr("required"));
        editor.get = [line] { return line->text(); };
        editor.set = [line](const QString &value) { line->setText(value); };
        connect(line, &QLineEdit::textChanged, this, &FieldForm::changed);
        editor.widget = line;
        break;
    }
    }
    editor.set(field.value);
    editor.widget->setObjectName(u"field-"_s + field.key);
    editor.widget->setAccessibleName(field.label);
    editor.widget->setAccessibleDescription(field.help);
    editor.widget->setToolTip(field.help);
    return editor;
}

void FieldForm::setFields(const QList<protocol::Field> &fields)
{
    const protocol::Values kept = values();
    QList<protocol::Field> before;
    for (const Editor &editor : std::as_const(m_editors))
        before.append(editor.field);
    m_editors.clear();
    while (m_layout->rowCount() > 0)
        m_layout->removeRow(0);
    for (protocol::Field field : fields) {
        field.label = operationText(field.label);
        field.help = operationText(field.help);
        Editor editor = makeEditor(field);
        for (const protocol::Field &old : std::as_const(before)) {
            if (old.key == field.key && old.type == field.type && kept.contains(old.key))
                editor.set(kept.value(old.key));
        }
        auto *label = new QLabel(field.label);
        label->setTextFormat(Qt::PlainText);
        label->setToolTip(field.help);
        label->setBuddy(editor.widget);
        m_layout->addRow(label, editor.widget);
        m_editors.append(editor);
    }
    emit changed();
}

protocol::Values FieldForm::values() const
{
    protocol::Values values;
    for (const Editor &editor : m_editors) {
        const QString value = editor.get();
        const bool unset = editor.field.type == FieldType::Flag && editor.field.value.isEmpty() && value == "false"_L1;
        if (value != editor.field.value && !unset)
            values.insert(editor.field.key, value);
    }
    return values;
}

void FieldForm::setValues(const protocol::Values &values)
{
    for (const Editor &editor : std::as_const(m_editors)) {
        if (const QString value = values.value(editor.field.key, editor.field.value); editor.get() != value)
            editor.set(value);
    }
}

QString FieldForm::label(const QString &key) const
{
    for (const Editor &editor : m_editors) {
        if (editor.field.key == key)
            return editor.field.label;
    }
    return key;
}

QStringList FieldForm::secretKeys() const
{
    QStringList keys;
    for (const Editor &editor : m_editors) {
        if (editor.field.type == FieldType::Secret)
            keys.append(editor.field.key);
    }
    return keys;
}

QStringList FieldForm::secrets() const
{
    QStringList all;
    for (const Editor &editor : m_editors) {
        if (editor.field.type == FieldType::Secret && !editor.get().isEmpty())
            all.append(editor.get());
    }
    return all;
}

} // namespace telltale::ui
