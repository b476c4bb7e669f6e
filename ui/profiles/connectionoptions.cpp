// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/connectionoptions.h"

#include "app/profiles/profileendpoint.h"
#include "ui/profiles/automationform.h"
#include "ui/profiles/profileform.h"

#include <QCheckBox>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int LinesOfText = 13; ///< so much of a section is in sight without scrolling

} // namespace

ConnectionOptions::ConnectionOptions(QWidget *parent)
    : QFrame(parent)
    , m_form(new ProfileForm)
{
    setObjectName(u"connectionOptions"_s);
    setProperty("panel", u"strip"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    connect(&m_form->acceptBox(), &QCheckBox::clicked, this, [this](bool on) {
        acceptCertificate(m_host, on);
        emit certificateAccepted(m_host, on);
    });
    connect(m_form, &ProfileForm::changed, this, &ConnectionOptions::changed);
}

int ConnectionOptions::panelHeight() const { return fontMetrics().lineSpacing() * LinesOfText; }

QSize ConnectionOptions::sizeHint() const { return {QFrame::sizeHint().width(), panelHeight()}; }

AutomationForm &ConnectionOptions::automation() const { return m_form->automation(); }

void ConnectionOptions::setSystem(const protocol::System &system, const QString &variant) { m_form->setSystem(system, variant); }

protocol::AutomationState ConnectionOptions::automationState() const
{
    protocol::AutomationState state = automation().state();
    const session::Variables known = variables();
    for (QString &value : state.values) {
        if (const Result<QString> filled = session::expand(value, known))
            value = *filled;
    }
    return state;
}

Result<Done> ConnectionOptions::fill(session::Endpoint &endpoint) const
{
    const Result<Done> filled = profiles::fillEndpoint(profile(), variables(), endpoint);
    endpoint.upstream.acceptBadCertificate = acceptsCertificate(endpoint.upstream.url.host());
    return filled;
}

session::Variables ConnectionOptions::variables() const { return m_form->variables(); }

QStringList ConnectionOptions::steps() const { return m_form->steps(); }

void ConnectionOptions::setProfile(const profiles::ConnectionProfile &profile)
{
    m_form->setProfile(profile);
    if (profile.acceptBadCertificate) {
        // The variables of the URL may be anything; what stands there now is the best that is known.
        const Result<QString> text = session::expand(profile.url, variables());
        if (const Result<QUrl> url = session::readUrl(text ? *text : profile.url); url)
            acceptCertificate(url->host(), true);
    }
    m_form->acceptBox().setChecked(acceptsCertificate(m_host));
}

profiles::ConnectionProfile ConnectionOptions::profile() const { return m_form->profile(); }

void ConnectionOptions::setKeyringProblem(const QString &problem) { m_form->setKeyringProblem(problem); }

void ConnectionOptions::acceptCertificate(const QString &host, bool accept)
{
    if (accept)
        m_acceptedHosts.insert(host);
    else
        m_acceptedHosts.remove(host);
    if (host == m_host)
        m_form->acceptBox().setChecked(accept);
}

void ConnectionOptions::setHost(const QString &host, bool encrypted)
{
    m_host = host;
    m_form->acceptBox().setChecked(acceptsCertificate(host));
    m_form->acceptBox().setEnabled(encrypted && !host.isEmpty());
}

} // namespace telltale::ui
