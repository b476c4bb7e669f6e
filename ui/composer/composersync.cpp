// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"

#include "ui/composer/fieldform.h"
#include "ui/composer/flatmessage.h"
#include "ui/composer/jsontext.h"
#include "ui/composer/rawmessage.h"
#include "ui/composer/readback.h"
#include "ui/composer/recentmessages.h"
#include "ui/composer/smallprint.h"
#include "ui/translations/operationtext.h"

#include <QComboBox>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QTabWidget>

/// How the form and the raw message follow each other.
namespace telltale::ui {

using namespace Qt::StringLiterals;

QString Composer::operation() const { return m_operation->currentData().toString(); }

Result<protocol::Composed> Composer::composeForm() const
{
    if (!m_system || operation().isEmpty())
        return Failure {tr("This system has no operations"), {}, tr("use raw mode")};
    return m_system->composer(m_variant).compose(operation(), m_form->values(), m_serial);
}

void Composer::setSystem(const protocol::System &system, const QString &variant)
{
    if (m_system == &system && m_variant == variant)
        return;
    const QString before = m_system == &system ? operation() : u"subscribe"_s;
    m_system = &system;
    m_variant = variant;
    m_title->say(tr("Compose for %1").arg(system.label()), Tone::Plain);
    m_raw->setSystem(system.name());
    m_operations = system.composer(variant).operations();
    m_readback = std::make_unique<Readback>(system, variant);
    const QScopedValueRollback updating(m_updating, true);
    {
        const QSignalBlocker blocker(m_operation);
        m_operation->clear();
        for (const protocol::Operation &operation : std::as_const(m_operations))
            m_operation->addItem(operationText(operation.label), operation.name);
        m_operation->setCurrentIndex(qMax(m_operation->findData(before), 0));
    }
    m_modes->setTabEnabled(FormPage, !m_operations.isEmpty());
    if (m_operations.isEmpty() && !m_wide)
        m_modes->setCurrentIndex(RawPage);
    onOperation();
    if (m_byHand)
        onRawChanged();
    else
        resetToForm();
}

void Composer::setSerial(quint64 serial)
{
    if (m_serial == serial)
        return;
    m_serial = serial;
    const auto composed = composeForm();
    // A text that was typed by hand keeps its numbers; JSON gets the new one where it had the old one.
    if (composed && !m_formFailure && (!m_byHand || jsonProblem(m_made.payload) == std::nullopt))
        follow(*composed);
    refresh();
}

void Composer::onOperation()
{
    const protocol::Operation chosen = m_operations.value(m_operation->currentIndex());
    m_help->say(operationText(chosen.help));
    {
        const QScopedValueRollback updating(m_updating, true);
        m_form->setFields(chosen.fields);
    }
    if (!m_updating)
        resetToForm();
}

void Composer::onFormChanged()
{
    if (m_updating)
        return;
    const auto composed = composeForm();
    m_formFailure = composed ? std::nullopt : std::optional(composed.failure());
    if (composed)
        follow(*composed);
    refresh();
}

/// Brings the raw message to what the form makes now. JSON that was typed in another way, or says more, keeps that.
void Composer::follow(const protocol::Composed &composed)
{
    const QScopedValueRollback updating(m_updating, true);
    protocol::Outgoing next = composed.outgoing;
    const auto raw = m_raw->message();
    if (raw && raw->outgoing.payload != m_made.payload && raw->outgoing.opcode == next.opcode) {
        if (const auto changed = withJsonChanges(raw->outgoing.payload, m_made.payload, next.payload))
            next.payload = *changed;
    }
    m_made = composed.outgoing;
    m_raw->setSecrets(m_form->secrets());
    m_raw->setMessage(next);
    m_byHand = next.payload != m_made.payload
        && !FlatMessage::of(*m_system, m_variant, next).saysTheSame(FlatMessage::of(*m_system, m_variant, m_made));
}

void Composer::resetToForm()
{
    const auto composed = composeForm();
    m_formFailure = composed ? std::nullopt : std::optional(composed.failure());
    if (composed) {
        const QScopedValueRollback updating(m_updating, true);
        m_made = composed->outgoing;
        m_raw->setSecrets(m_form->secrets());
        m_raw->setMessage(m_made);
        m_byHand = false;
    }
    refresh();
}

void Composer::onRawChanged()
{
    m_formFailure.reset();
    m_byHand = true;
    readRaw();
    refresh();
}

void Composer::readRaw()
{
    if (const auto raw = m_raw->message(); raw && m_system && !m_operations.isEmpty()) {
        const QScopedValueRollback updating(m_updating, true);
        const Reading reading = m_readback->read(operation(), m_form->values(), m_serial, raw->outgoing);
        m_byHand = !reading.complete;
        // Nothing at all says nothing about the fields: something else is about to be typed.
        if (m_byHand && raw->outgoing.payload.isEmpty())
            return;
        if (reading.operation != operation())
            m_operation->setCurrentIndex(m_operation->findData(reading.operation));
        m_form->setValues(reading.values);
        if (const auto composed = composeForm())
            m_made = composed->outgoing;
    }
}

void Composer::load(const SentMessage &message)
{
    const int index = message.operation.isEmpty() || !m_system || message.system != m_system->name() ? -1 : m_operation->findData(message.operation);
    if (index >= 0) {
        {
            const QScopedValueRollback updating(m_updating, true);
            m_modes->setCurrentIndex(FormPage);
            m_operation->setCurrentIndex(index);
            m_form->setValues(message.values);
        }
        resetToForm();
        return;
    }
    if (!m_wide)
        m_modes->setCurrentIndex(RawPage);
    m_raw->setMessage(message.outgoing);
    onRawChanged();
}

} // namespace telltale::ui
