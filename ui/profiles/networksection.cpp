// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/networksection.h"

#include "ui/widgets/secretline.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::ui {

NetworkSection::NetworkSection(QWidget *parent)
    : FormSection(parent)
    , m_type(new QComboBox)
    , m_host(wireLine<QLineEdit>())
    , m_port(new QSpinBox)
    , m_user(wireLine<QLineEdit>())
    , m_password(wireLine<SecretLine>())
    , m_timeout(new QSpinBox)
{
    m_type->addItem(tr("No proxy"), QString());
    m_type->addItem(u"HTTP"_s, u"http"_s);
    m_type->addItem(u"SOCKS5"_s, u"socks5"_s);
    m_port->setRange(1, 65535);
    m_timeout->setRange(1, 600);
    m_timeout->setSuffix(tr(" s"));
    auto *left = new QWidget;
    auto *right = new QWidget;
    m_rows.setForm(makeForm(left));
    m_rows.add(tr("Proxy"), m_type, "proxyType", tr("How the server is reached."));
    m_rows.add(tr("Host"), m_host, "proxyHost", tr("The proxy's host."));
    m_rows.add(tr("Port"), m_port, "proxyPort", tr("The proxy's port."));
    m_rows.add(tr("User"), m_user, "proxyUser", tr("The proxy's user name; empty if it asks for none."));
    m_rows.add(tr("Password"), m_password, "proxyPassword", tr("The proxy's password."));
    m_rows.setForm(makeForm(right));
    m_rows.add(tr("Time-out"), m_timeout, "connectTimeout", tr("For TCP, proxy, TLS and the upgrade together."));
    auto *columns = makeColumns(this);
    columns->addWidget(titled(tr("The way to the server"), left), 1);
    columns->addWidget(titled(tr("Patience"), right), 1);
    connect(m_type, &QComboBox::currentIndexChanged, this, &NetworkSection::showProxy);
    connect(m_type, &QComboBox::activated, this, &FormSection::changed);
    for (QLineEdit *line : {m_host, m_user, static_cast<QLineEdit *>(m_password)})
        connect(line, &QLineEdit::textEdited, this, &FormSection::changed);
    for (QSpinBox *box : {m_port, m_timeout})
        connect(box, &QSpinBox::valueChanged, this, &FormSection::changed);
    setProfile({});
    showProxy();
}

void NetworkSection::showProxy()
{
    for (QWidget *editor : std::initializer_list<QWidget *> {m_host, m_port, m_user, m_password})
        m_rows.setVisible(editor, m_type->currentIndex() > 0);
}

void NetworkSection::setProfile(const profiles::ConnectionProfile &profile)
{
    m_type->setCurrentIndex(std::max(0, m_type->findData(profile.proxy.type)));
    m_host->setText(profile.proxy.host);
    m_port->setValue(profile.proxy.port);
    m_user->setText(profile.proxy.user);
    m_password->setText(profile.proxy.password);
    m_timeout->setValue(profile.connectTimeoutMs / 1000);
}

void NetworkSection::put(profiles::ConnectionProfile &profile) const
{
    profile.proxy = {m_type->currentData().toString(), m_host->text().trimmed(), m_port->value(), m_user->text(), m_password->text()};
    profile.connectTimeoutMs = m_timeout->value() * 1000;
}

void NetworkSection::check(const session::Variables &variables)
{
    const bool nameless = m_type->currentIndex() > 0 && m_host->text().trimmed().isEmpty();
    m_rows.setError(m_host, nameless ? tr("Name the proxy's host or choose No proxy.") : variableError(m_host->text(), variables));
    m_rows.setError(m_user, variableError(m_user->text(), variables));
    m_rows.setError(m_password, variableError(m_password->text(), variables));
}

int NetworkSection::count() const { return int(m_type->currentIndex() > 0); }

} // namespace telltale::ui
