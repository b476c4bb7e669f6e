// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"

#include "app/wire/text.h"
#include "ui/composer/fieldform.h"
#include "ui/composer/fillin.h"
#include "ui/composer/rawmessage.h"
#include "ui/composer/readback.h"
#include "ui/composer/recentmessages.h"
#include "ui/composer/repeatbar.h"
#include "ui/composer/smallprint.h"
#include "ui/detail/bytetext.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

/// What goes out, and what is said about it beforehand.
namespace telltale::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostPreviewBytes = 16 * 1024;

} // namespace

Result<Composer::Ready> Composer::ready() const
{
    if (m_formFailure)
        return *m_formFailure;
    const auto raw = m_raw->message();
    if (!raw)
        return raw.failure();
    Ready ready {raw->outgoing, {}, raw->warnings, false};
    if (!m_byHand && !operation().isEmpty()) {
        ready.made = {.operation = operation(), .values = m_form->values()};
        if (const auto composed = composeForm())
            ready.warnings = composed->warnings;
    }
    return filledIn(ready);
}

Result<Composer::Ready> Composer::filledIn(const Ready &plain) const
{
    Ready ready = plain;
    // Where the form made the message, its values are filled in and composed anew: lengths and escapes come out right.
    if (!plain.made.operation.isEmpty()) {
        bool uses = false;
        for (auto it = ready.made.values.begin(); it != ready.made.values.end(); ++it) {
            if (!mayUseVariables(*it))
                continue;
            const auto value = session::expand(*it, m_variables, m_form->label(it.key()));
            if (!value)
                return value.failure();
            uses = true;
            *it = *value;
        }
        if (!uses)
            return ready;
        const auto composed = m_system->composer(m_variant).compose(ready.made.operation, ready.made.values, m_serial);
        if (!composed)
            return composed.failure();
        ready.outgoing = composed->outgoing;
        ready.warnings = composed->warnings;
        ready.filledIn = true;
        return ready;
    }
    const auto filled = filledInMessage(plain.outgoing, m_variables);
    if (!filled)
        return filled.failure();
    ready.filledIn = filled->payload != plain.outgoing.payload;
    ready.outgoing = *filled;
    return ready;
}

void Composer::refresh()
{
    if (m_updating || !m_system)
        return;
    const bool control = m_modes->currentIndex() == ControlPage && !m_wide;
    m_outgoing->setVisible(!control);
    if (control) {
        m_repeat->setObstacle(m_obstacle);
        return;
    }
    const auto ready = this->ready();
    QString problem;
    Tone tone = Tone::Warning;
    if (ready) {
        const QByteArray &payload = ready->outgoing.payload;
        const QByteArray shown = (m_showSecrets ? payload : maskedBytes(m_system->name(), payload)).left(MostPreviewBytes);
        const bool text = ready->outgoing.opcode == wire::Opcode::Text;
        m_preview->setPlainText(text ? wire::visibleText(shown) : hexDump(shown, MostPreviewBytes));
        m_size->say(text ? tr("Text frame, %1").arg(sizeWords(payload.size())) : tr("Binary frame, %1").arg(sizeWords(payload.size())));
        problem = ready->warnings.join(u'\n');
        showFindings(ready->warnings);
    } else {
        m_preview->clear();
        m_size->say(tr("Nothing to send yet"));
        problem = ready.failure().sentence();
        tone = Tone::Failure;
        m_raw->setFindings({});
    }
    // Beside its editor the message needs no preview, unless something else goes out.
    const bool rawInSight = m_wide || m_modes->currentIndex() == RawPage;
    m_preview->setVisible(!rawInSight || (ready && ready->filledIn));
    m_problem->say(problem, tone);
    m_note->say(m_byHand && !m_operations.isEmpty() ? tr("Edited by hand: the message says something else than the form.") : QString());
    m_reset->setVisible(m_byHand && !m_operations.isEmpty());
    m_send->setEnabled(bool(ready) && m_obstacle.isEmpty());
    m_repeat->setObstacle(!m_obstacle.isEmpty() ? m_obstacle : ready ? QString() : ready.failure().sentence());
    m_reason->say(m_obstacle);
}

void Composer::showFindings(const QStringList &warnings)
{
    QList<wire::Span> places;
    if (!warnings.isEmpty() && !m_byHand && m_raw->isText()) {
        const protocol::Outgoing shown {m_made.opcode, m_raw->shownBytes()};
        for (const Readback::Finding &finding : m_readback->findings(operation(), m_form->values(), m_serial, shown)) {
            if (finding.place)
                places.append(*finding.place);
        }
    }
    m_raw->setFindings(places);
}

void Composer::send()
{
    const bool control = m_modes->currentIndex() == ControlPage && !m_wide;
    if (!m_obstacle.isEmpty() || (control && !m_repeat->isRunning()))
        return;
    const auto ready = this->ready();
    if (!ready) {
        refresh();
        return;
    }
    SentMessage sent;
    sent.system = m_system ? m_system->name() : QString();
    sent.label = tr("Raw");
    if (const auto raw = m_raw->message())
        sent.outgoing = raw->outgoing;
    if (!m_byHand && !operation().isEmpty()) {
        sent.operation = operation();
        sent.label = m_operation->currentText();
        sent.values = m_form->values();
    }
    sent.preview = wire::visibleText(maskedBytes(sent.system, sent.outgoing.payload).left(MostPreviewBytes));
    m_recent->add(sent);
    emit sendRequested(ready->outgoing, ready->made);
}

} // namespace telltale::ui
