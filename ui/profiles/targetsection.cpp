// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/targetsection.h"

#include "app/profiles/secretlooks.h"
#include "app/session/endpoint.h"
#include "ui/profiles/systemchoice.h"
#include "ui/theme/theme.h"
#include "ui/widgets/audience.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace telltale::ui {

TargetSection::TargetSection(QWidget *parent)
    : FormSection(parent)
    , m_name(new QLineEdit)
    , m_url(new QLineEdit)
    , m_system(makeSystemBox())
{
    m_url->setFont(wireFont());
    hideFromAudience(m_url, profiles::urlHoldsSecret);
    m_url->setPlaceholderText(u"ws://host:port/path"_s);
    m_rows.setForm(makeForm(this));
    m_rows.add(tr("Name"), m_name, "profileName", tr("What the connection is called in menus and on the command line."));
    m_rows.add(tr("URL"), m_url, "profileUrl", tr("Where to connect. A token in its query is better written as ${token}, with a variable of that name."));
    m_rows.add(tr("System"), m_system, "profileSystem", m_system->toolTip());
    connect(m_name, &QLineEdit::textEdited, this, &FormSection::changed);
    connect(m_url, &QLineEdit::textEdited, this, [this] {
        emit targetChanged();
        emit changed();
    });
    connect(m_system, &QComboBox::activated, this, [this] {
        emit targetChanged();
        emit changed();
    });
}

void TargetSection::setProfile(const profiles::ConnectionProfile &profile)
{
    m_name->setText(profile.name);
    m_url->setText(profile.url);
    if (!chooseSystem(*m_system, profile.system, profile.variant)) {
        // A catalogue file that described it is gone: the profile keeps its name.
        m_system->addItem(profile.system, QStringList {profile.system, profile.variant});
        m_system->setCurrentIndex(m_system->count() - 1);
    }
    emit targetChanged();
}

void TargetSection::put(profiles::ConnectionProfile &profile) const
{
    profile.name = m_name->text().simplified();
    profile.url = m_url->text().trimmed();
    profile.system = systemOf(*m_system);
    profile.variant = variantOf(*m_system);
}

void TargetSection::check(const session::Variables &variables)
{
    m_rows.setError(m_name, m_name->text().trimmed().isEmpty() ? tr("It needs a name.") : QString());
    QString error = variableError(m_url->text(), variables);
    if (error.isEmpty()) {
        const Result<QString> text = session::expand(m_url->text(), variables);
        if (const Result<QUrl> url = session::readUrl(*text); !url)
            error = tr("%1: %2 (%3)", "what is wrong, where, what to try").arg(url.failure().what, url.failure().where, url.failure().hint);
        if (m_url->text().trimmed().isEmpty())
            error = tr("It needs a URL to connect to.");
    }
    m_rows.setError(m_url, error);
}

void TargetSection::focusName()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

const protocol::System &TargetSection::likelySystem() const { return *ui::likelySystem(*m_system, m_url->text()).system; }

QString TargetSection::likelyVariant() const { return ui::likelySystem(*m_system, m_url->text()).variant; }

} // namespace telltale::ui
