// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"

#include "app/protocol/registry.h"
#include "ui/composer/fieldform.h"
#include "ui/composer/rawmessage.h"
#include "ui/composer/recentmessages.h"
#include "ui/composer/savedmessagesmodel.h"
#include "ui/composer/savedmessagespanel.h"
#include "ui/composer/smallprint.h"

#include <QComboBox>
#include <QTabWidget>

/// Messages that are kept in the file: none of them holds a secret in plain text.
namespace telltale::ui {

using namespace Qt::StringLiterals;

namespace {

/// Nothing but `${name}`.
bool isOneVariable(const QString &text)
{
    return text.startsWith("${"_L1) && text.indexOf(u'}') == text.size() - 1 && session::usesVariables(text);
}

} // namespace

void Composer::setSavedMessages(SavedMessagesModel *saved)
{
    m_savedModel = saved;
    m_saved->setModel(saved);
    m_lists->setTabVisible(m_lists->indexOf(m_saved), true);
}

void Composer::loadSaved(const QModelIndex &index)
{
    const settings::SavedMessage saved = m_savedModel->entry(index);
    const wire::Opcode opcode = saved.binary ? wire::Opcode::Binary : wire::Opcode::Text;
    const bool here = m_system && saved.system == m_system->name();
    if (!saved.operation.isEmpty() && (!here || m_operation->findData(saved.operation) < 0)) {
        const protocol::System *other = protocol::systemByName(saved.system);
        m_saved->say(tr("“%1” is a message for %2: choose that system, or another variant of it, first.").arg(saved.name, other ? other->label() : saved.system));
        return;
    }
    load({saved.system, saved.operation, saved.name, saved.values, {opcode, saved.bytes}, {}});
}

void Composer::saveMessage()
{
    if (!m_system)
        return;
    settings::SavedMessage saved {.name = m_operation->currentText(), .system = m_system->name()};
    QStringList left;
    QStringList named;
    if (!m_byHand && !m_formFailure && !operation().isEmpty()) {
        saved.operation = operation();
        saved.values = m_form->values();
        for (const QString &key : m_form->secretKeys()) {
            const QString value = saved.values.value(key);
            if (value.isEmpty() || isOneVariable(value))
                continue;
            if (m_variables.own.contains(key)) {
                saved.values.insert(key, u"${%1}"_s.arg(key));
                named.append(m_form->label(key));
            } else {
                saved.values.remove(key);
                left.append(m_form->label(key));
            }
        }
        // A web token can stand anywhere, within data as well.
        for (auto it = saved.values.begin(); it != saved.values.end(); ++it) {
            const QByteArray clean = m_raw->withoutSecrets(it->toUtf8(), "${secret}");
            if (clean == it->toUtf8() || isOneVariable(*it))
                continue;
            *it = QString::fromUtf8(clean);
            named.append(m_form->label(it.key()));
        }
    } else {
        const auto raw = m_raw->message();
        if (!raw)
            return;
        saved.name = tr("Raw message");
        saved.binary = raw->outgoing.opcode == wire::Opcode::Binary;
        saved.bytes = m_raw->withoutSecrets(raw->outgoing.payload, "${secret}");
        if (saved.bytes != raw->outgoing.payload)
            named.append(tr("what is secret in it"));
    }
    QStringList remarks;
    if (!left.isEmpty())
        remarks.append(tr("Left empty, for secrets are not saved: %1.").arg(left.join(", "_L1)));
    if (!named.isEmpty())
        remarks.append(tr("Saved as a variable, for secrets are not saved: %1.").arg(named.join(", "_L1)));
    m_lists->setCurrentWidget(m_saved);
    m_saved->add(saved, remarks.join(u' '));
}

} // namespace telltale::ui
