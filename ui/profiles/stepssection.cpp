// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/stepssection.h"

#include "app/profiles/profileendpoint.h"
#include "app/profiles/secretlooks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/audience.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::ui {

StepsSection::StepsSection(QWidget *parent)
    : FormSection(parent)
    , m_steps(new QPlainTextEdit)
    , m_error(new QLabel)
    , m_operations(makeHint({}))
{
    m_steps->setObjectName(u"steps"_s);
    m_steps->setAccessibleName(tr("Steps after connecting"));
    m_steps->setFont(wireFont());
    m_steps->setTabChangesFocus(true);
    hideFromAudience(m_steps, [](const QString &text) {
        const QStringList lines = text.split(u'\n');
        return std::any_of(lines.begin(), lines.end(), profiles::stepHoldsSecret);
    });
    m_steps->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_steps->setPlaceholderText(u"subscribe channel=news\npublish channel=news data={\"at\": \"${now}\"}"_s);
    m_steps->setFixedHeight(m_steps->fontMetrics().lineSpacing() * 7);
    m_error->setObjectName(u"steps-error"_s);
    makeErrorLabel(*m_error);
    m_operations->setObjectName(u"steps-operations"_s);
    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(4);
    leftLayout->addWidget(m_steps);
    leftLayout->addWidget(m_error);
    auto *columns = makeColumns(this);
    columns->addWidget(titled(tr("Sent in this order, one step a line"), left), 3);
    columns->addWidget(titled(tr("What a step may be"), m_operations), 2);
    connect(m_steps, &QPlainTextEdit::textChanged, this, &FormSection::changed);
    setSystem(nullptr, {});
}

void StepsSection::setSystem(const protocol::System *system, const QString &variant)
{
    static const QStringList everywhere {u"close"_s, u"websocket-ping"_s, u"text"_s, u"binary"_s, u"wait"_s};
    m_known.clear();
    m_systemLabel = system ? system->label() : QString();
    if (system) {
        for (const protocol::Operation &operation : system->composer(variant).operations())
            m_known.append(operation.name);
    }
    QString words = tr("An operation and its fields: subscribe channel=news. Everywhere: %1.").arg(everywhere.join(", "_L1));
    if (!m_known.isEmpty())
        words += u'\n' + tr("%1: %2.", "system, its operations").arg(m_systemLabel, m_known.join(", "_L1));
    m_operations->setText(words);
    if (!m_known.isEmpty())
        m_known += everywhere;
}

void StepsSection::setProfile(const profiles::ConnectionProfile &profile) { m_steps->setPlainText(profile.steps.join(u'\n')); }

void StepsSection::put(profiles::ConnectionProfile &profile) const { profile.steps = lines(); }

QStringList StepsSection::lines() const
{
    QStringList lines;
    for (const QString &line : m_steps->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

void StepsSection::check(const session::Variables &variables)
{
    const Result<QList<session::Step>> steps = profiles::readSteps(lines(), variables);
    QString error;
    if (!steps) {
        error = tr("%1: %2 (%3)", "step, what is wrong, what to try").arg(steps.failure().where, steps.failure().what, steps.failure().hint);
    } else if (!m_known.isEmpty()) {
        for (qsizetype index = 0; index < steps->size() && error.isEmpty(); ++index) {
            if (!m_known.contains(steps->at(index).operation))
                error = tr("Step %1: %2 has no operation “%3”.").arg(index + 1).arg(m_systemLabel, steps->at(index).operation);
        }
    }
    showError(*m_error, error);
}

int StepsSection::count() const { return int(lines().size()); }

} // namespace telltale::ui
