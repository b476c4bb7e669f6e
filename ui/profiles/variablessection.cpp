// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/variablessection.h"

#include "ui/profiles/namedtexts.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace telltale::ui {

VariablesSection::VariablesSection(QWidget *parent)
    : FormSection(parent)
    , m_variables(new NamedTexts(u"variable"_s, tr("Name"), tr("Value")))
{
    m_variables->setObjectName(u"variables"_s);
    m_variables->setAccessibleName(tr("Variables"));
    auto *columns = makeColumns(this);
    columns->addWidget(titled(tr("Your own"), m_variables), 3);
    columns->addWidget(titled(tr("How they are used"),
                           makeHint(tr("Write ${name} in the URL, in headers, cookies, credentials, steps and composed messages. "
                                       "It is filled in each time something is connected or sent.\n\n"
                                       "Always there: ${uuid}, ${now}, ${now.ms}, and ${env:NAME} of the environment. For a plain ${ write $${."))),
        2);
    connect(m_variables, &NamedTexts::changed, this, &FormSection::changed);
}

void VariablesSection::setProfile(const profiles::ConnectionProfile &profile) { m_variables->setTexts(profile.variables); }

void VariablesSection::put(profiles::ConnectionProfile &profile) const { profile.variables = m_variables->texts(); }

void VariablesSection::check(const session::Variables &variables)
{
    QMap<QString, int> times;
    for (const profiles::NamedText &one : m_variables->texts())
        ++times[one.name];
    m_variables->setCheck([variables, times](const profiles::NamedText &one) {
        if (!session::isVariableName(one.name))
            return tr("Names begin with a letter and have letters, digits, dots, hyphens and underscores.");
        if (times.value(one.name) > 1)
            return tr("There are two variables of this name.");
        return variableError(u"${%1}"_s.arg(one.name), variables);
    });
}

int VariablesSection::count() const { return int(m_variables->texts().size()); }

} // namespace telltale::ui
