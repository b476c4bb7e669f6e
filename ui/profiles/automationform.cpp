// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/automationform.h"

#include "ui/composer/fieldform.h"
#include "ui/translations/operationtext.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace telltale::ui {

AutomationForm::AutomationForm(QWidget *parent)
    : FormSection(parent)
    , m_title(makeHeading({}))
    , m_openingTitle(makeHeading({}))
    , m_none(makeHint(tr("This system has no handshake of its own.")))
    , m_error(new QLabel)
    , m_switches(new QVBoxLayout)
    , m_fields(new FieldForm)
{
    setObjectName(u"automation"_s);
    m_error->setObjectName(u"automation-error"_s);
    makeErrorLabel(*m_error);
    m_switches->setSpacing(3);
    auto *left = new QVBoxLayout;
    left->setSpacing(6);
    left->addWidget(m_title);
    left->addWidget(m_none);
    left->addLayout(m_switches);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(6);
    right->addWidget(m_openingTitle);
    right->addWidget(m_fields);
    right->addWidget(m_error);
    right->addStretch(1);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(28);
    columns->addLayout(left, 2);
    columns->addLayout(right, 3);
    connect(m_fields, &FieldForm::changed, this, [this] {
        if (!m_setting)
            emit changed();
    });
}

void AutomationForm::setSystem(const protocol::System &system, const QString &variant)
{
    if (m_system == &system && m_variant == variant)
        return;
    const protocol::AutomationState unseen = m_unseen;
    m_setting = true;
    m_system = &system;
    m_variant = variant;
    m_title->setText(tr("Sent by itself: %1").arg(system.label()));
    qDeleteAll(m_boxes);
    m_boxes.clear();
    for (const protocol::Automation &automation : system.automations(variant)) {
        auto *box = new QCheckBox(operationText(automation.label));
        box->setObjectName(u"automation-"_s + automation.key);
        box->setToolTip(operationText(automation.help));
        box->setAccessibleDescription(operationText(automation.help));
        box->setChecked(automation.on);
        connect(box, &QCheckBox::toggled, this, [this] {
            if (!m_setting)
                emit changed();
        });
        m_switches->addWidget(box);
        m_boxes.insert(automation.key, box);
    }
    QList<protocol::Field> fields;
    m_openingTitle->clear();
    for (const protocol::Operation &operation : system.composer(variant).operations()) {
        if (operation.name != system.openingOperation())
            continue;
        fields = operation.fields;
        m_openingTitle->setText(tr("Credentials and options of “%1”", "the operation that opens the conversation").arg(operation.name));
    }
    m_shown.clear();
    m_labels.clear();
    // What the server would refuse is for the composer to try; here the defaults are what a client sends.
    for (protocol::Field &field : fields) {
        field.required = false;
        m_shown.append(field.key);
        m_labels.append(operationText(field.label));
    }
    m_fields->setFields(fields);
    m_none->setVisible(m_boxes.isEmpty() && fields.isEmpty());
    show(unseen);
    m_setting = false;
    emit changed();
}

void AutomationForm::setState(const protocol::AutomationState &state)
{
    m_setting = true;
    m_fields->setValues({});
    if (m_system) {
        for (const protocol::Automation &automation : m_system->automations(m_variant))
            m_boxes.value(automation.key)->setChecked(automation.on);
    }
    show(state);
    m_setting = false;
}

/// Fills in what has a place here and remembers the rest.
void AutomationForm::show(const protocol::AutomationState &state)
{
    m_unseen = state;
    protocol::Values values = m_fields->values();
    for (auto value = state.values.cbegin(); value != state.values.cend(); ++value) {
        if (!m_shown.contains(value.key()))
            continue;
        values.insert(value.key(), *value);
        m_unseen.values.remove(value.key());
    }
    m_fields->setValues(values);
    for (auto on = state.on.cbegin(); on != state.on.cend(); ++on) {
        if (QCheckBox *box = m_boxes.value(on.key())) {
            box->setChecked(*on);
            m_unseen.on.remove(on.key());
        }
    }
}

protocol::AutomationState AutomationForm::state() const
{
    protocol::AutomationState state = m_unseen;
    // What is on need not be said, so that a profile is the same whichever system is recognised later.
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it) {
        if (it.value()->isChecked())
            state.on.remove(it.key());
        else
            state.on.insert(it.key(), false);
    }
    state.values.insert(m_fields->values());
    return state;
}

void AutomationForm::check(const session::Variables &variables)
{
    QString error;
    const protocol::Values values = m_fields->values();
    for (qsizetype index = 0; index < m_shown.size() && error.isEmpty(); ++index) {
        if (const QString wrong = variableError(values.value(m_shown[index]), variables); !wrong.isEmpty())
            error = tr("%1: %2", "field, what is wrong with it").arg(m_labels[index], wrong);
    }
    showError(*m_error, error);
}

int AutomationForm::count() const { return int(m_fields->values().size()); }

} // namespace telltale::ui
