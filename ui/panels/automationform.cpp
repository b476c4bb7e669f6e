// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/automationform.h"

#include "ui/composer/fieldform.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace telltale::ui {

AutomationForm::AutomationForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_none(new QLabel(tr("This system has no handshake of its own.")))
    , m_switches(new QVBoxLayout)
    , m_fields(new FieldForm)
{
    setObjectName(u"automation"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_none->setTextFormat(Qt::PlainText);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_switches->setSpacing(3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_none);
    layout->addLayout(m_switches);
    layout->addWidget(m_fields);
    layout->addStretch(1);
    connect(m_fields, &FieldForm::changed, this, &AutomationForm::changed);
}

void AutomationForm::setSystem(const protocol::System &system, const QString &variant)
{
    if (m_system == &system && m_variant == variant)
        return;
    m_system = &system;
    m_variant = variant;
    m_title->setText(tr("Sent by itself: %1").arg(system.label()));
    qDeleteAll(m_boxes);
    m_boxes.clear();
    for (const protocol::Automation &automation : system.automations(variant)) {
        auto *box = new QCheckBox(automation.label);
        box->setObjectName(u"automation-"_s + automation.key);
        box->setToolTip(automation.help);
        box->setAccessibleDescription(automation.help);
        box->setChecked(automation.on);
        connect(box, &QCheckBox::toggled, this, &AutomationForm::changed);
        m_switches->addWidget(box);
        m_boxes.insert(automation.key, box);
    }
    QList<protocol::Field> fields;
    for (const protocol::Operation &operation : system.composer(variant).operations()) {
        if (operation.name == system.openingOperation())
            fields = operation.fields;
    }
    // What the server would refuse is for the composer to try; here the defaults are what a client sends.
    for (protocol::Field &field : fields)
        field.required = false;
    m_fields->setFields(fields);
    m_none->setVisible(m_boxes.isEmpty() && fields.isEmpty());
}

protocol::AutomationState AutomationForm::state() const
{
    protocol::AutomationState state;
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it)
        state.on.insert(it.key(), it.value()->isChecked());
    state.values = m_fields->values();
    return state;
}

} // namespace telltale::ui
