// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/sections.h"

#include "app/profiles/profileendpoint.h"
#include "app/profiles/secretlooks.h"
#include "ui/profiles/namedtexts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/audience.h"
#include "ui/widgets/secretline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int BetweenColumns = 28;

/// Two columns, aligned at their tops.
QHBoxLayout *columnsOf(QWidget *page)
{
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(BetweenColumns);
    return layout;
}

QWidget *titled(const QString &title, QWidget *content)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeHeading(title));
    layout->addWidget(content);
    layout->addStretch(1);
    return page;
}

template<typename Line>
Line *wireLine(const QString &placeholder = {})
{
    auto *line = new Line;
    line->setFont(wireFont());
    line->setPlaceholderText(placeholder);
    return line;
}

int filled(std::initializer_list<const QLineEdit *> lines)
{
    return int(std::count_if(lines.begin(), lines.end(), [](const QLineEdit *line) { return !line->text().trimmed().isEmpty(); }));
}

} // namespace

RequestSection::RequestSection(QWidget *parent)
    : FormSection(parent)
    , m_headers(new NamedTexts(u"header"_s, tr("Name"), tr("Value")))
    , m_cookies(wireLine<SecretLine>(u"name=value; name=value"_s))
    , m_origin(wireLine<QLineEdit>(u"https://app.example"_s))
    , m_subprotocols(wireLine<QLineEdit>(tr("those of the chosen system; several with commas")))
{
    for (QLineEdit *line : {m_origin, m_subprotocols})
        hideFromAudience(line, profiles::holdsSecret);
    m_headers->setObjectName(u"headers"_s);
    m_headers->setAccessibleName(tr("Headers"));
    auto *right = new QWidget;
    m_rows.setForm(makeForm(right));
    m_rows.add(tr("Cookies"), m_cookies, "cookies", tr("The Cookie header. It is masked wherever the request is shown."));
    m_rows.add(tr("Origin"), m_origin, "origin", tr("The Origin header, as a browser would send it. Empty: none is sent."));
    m_rows.add(tr("Sub-protocols"), m_subprotocols, "subprotocols", tr("Offered in Sec-WebSocket-Protocol, in this order."));
    auto *columns = columnsOf(this);
    columns->addWidget(titled(tr("Headers of the upgrade request"), m_headers), 1);
    columns->addWidget(titled(tr("What browsers send"), right), 1);
    connect(m_headers, &NamedTexts::changed, this, &FormSection::changed);
    for (QLineEdit *line : {static_cast<QLineEdit *>(m_cookies), m_origin, m_subprotocols})
        connect(line, &QLineEdit::textEdited, this, &FormSection::changed);
}

void RequestSection::setProfile(const profiles::ConnectionProfile &profile)
{
    m_headers->setTexts(profile.headers);
    m_cookies->setText(profile.cookies);
    m_origin->setText(profile.origin);
    m_subprotocols->setText(profile.subprotocols.join(", "_L1));
}

void RequestSection::put(profiles::ConnectionProfile &profile) const
{
    profile.headers = m_headers->texts();
    profile.cookies = m_cookies->text().trimmed();
    profile.origin = m_origin->text().trimmed();
    profile.subprotocols.clear();
    for (const QString &part : m_subprotocols->text().split(u',', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            profile.subprotocols.append(part.trimmed());
    }
}

void RequestSection::check(const session::Variables &variables)
{
    m_headers->setCheck([variables](const profiles::NamedText &header) {
        if (header.name.isEmpty())
            return tr("A header needs a name.");
        if (!profiles::isToken(header.name.toUtf8()))
            return tr("Names of headers have no spaces and no separators.");
        return variableError(header.text, variables);
    });
    m_rows.setError(m_cookies, variableError(m_cookies->text(), variables));
    m_rows.setError(m_origin, variableError(m_origin->text(), variables));
    profiles::ConnectionProfile profile;
    put(profile);
    QString error = variableError(m_subprotocols->text(), variables);
    for (const QString &name : std::as_const(profile.subprotocols)) {
        if (error.isEmpty() && !session::usesVariables(name) && !profiles::isToken(name.toUtf8()))
            error = tr("“%1” cannot be offered: names have no spaces and no separators.").arg(name);
    }
    m_rows.setError(m_subprotocols, error);
}

int RequestSection::count() const { return int(m_headers->texts().size()) + filled({m_cookies, m_origin, m_subprotocols}); }

TlsSection::TlsSection(QWidget *parent)
    : FormSection(parent)
    , m_authorities(wireLine<QLineEdit>(tr("PEM file")))
    , m_certificate(wireLine<QLineEdit>(tr("PEM or PKCS #12 file")))
    , m_key(wireLine<QLineEdit>(tr("PEM file; empty if the certificate's file has it")))
    , m_passphrase(wireLine<SecretLine>())
    , m_accept(new QCheckBox(tr("Go on for this host despite its certificate")))
{
    auto *left = new QWidget;
    auto *right = new QWidget;
    auto *trust = makeForm(left);
    auto *identity = makeForm(right);
    m_rows.setForm(trust);
    m_rows.add(tr("Also trust"), m_authorities, "tlsAuthorities", tr("Certificates of authorities that are trusted besides those of the system."));
    m_accept->setObjectName(u"acceptCertificate"_s);
    m_accept->setToolTip(tr("For this host only. The rows of the connection say so."));
    m_accept->setAccessibleDescription(m_accept->toolTip());
    trust->addRow(m_accept);
    m_rows.setForm(identity);
    m_rows.add(tr("Certificate"), m_certificate, "tlsCertificate", tr("For servers that ask who connects: the certificate to show, with its chain."));
    m_rows.add(tr("Private key"), m_key, "tlsKey", tr("The key that belongs to the certificate."));
    m_rows.add(tr("Passphrase"), m_passphrase, "tlsPassphrase", tr("Of the private key or of the PKCS #12 file."));
    for (QLineEdit *line : {m_authorities, m_certificate, m_key})
        addBrowse(line);
    auto *columns = columnsOf(this);
    columns->addWidget(titled(tr("The server"), left), 1);
    columns->addWidget(titled(tr("Client certificate"), right), 1);
    for (QLineEdit *line : {m_authorities, m_certificate, m_key, static_cast<QLineEdit *>(m_passphrase)})
        connect(line, &QLineEdit::textChanged, this, &FormSection::changed);
    connect(m_accept, &QCheckBox::clicked, this, &FormSection::changed);
}

void TlsSection::addBrowse(QLineEdit *line)
{
    auto *browse = line->addAction(style()->standardIcon(QStyle::SP_DirOpenIcon), QLineEdit::TrailingPosition);
    browse->setText(tr("Choose a file…"));
    browse->setToolTip(tr("Choose a file…"));
    connect(browse, &QAction::triggered, this, [this, line] {
        const QString file = QFileDialog::getOpenFileName(this, line->accessibleName(), QFileInfo(line->text()).path());
        if (!file.isEmpty())
            line->setText(file);
    });
}

void TlsSection::setProfile(const profiles::ConnectionProfile &profile)
{
    m_authorities->setText(profile.tls.authorities);
    m_certificate->setText(profile.tls.certificate);
    m_key->setText(profile.tls.key);
    m_passphrase->setText(profile.tls.passphrase);
    m_accept->setChecked(profile.acceptBadCertificate);
}

void TlsSection::put(profiles::ConnectionProfile &profile) const
{
    profile.tls = {m_authorities->text().trimmed(), m_certificate->text().trimmed(), m_key->text().trimmed(), m_passphrase->text()};
    profile.acceptBadCertificate = m_accept->isChecked();
}

void TlsSection::check(const session::Variables &variables)
{
    for (const QLineEdit *line : {m_authorities, m_certificate, m_key}) {
        const QString text = line->text().trimmed();
        QString error = variableError(text, variables);
        if (const Result<QString> file = session::expand(text, variables); file && !file->isEmpty() && !QFileInfo(*file).isFile())
            error = tr("There is no such file.");
        m_rows.setError(line, error);
    }
    if (!m_key->text().trimmed().isEmpty() && m_certificate->text().trimmed().isEmpty())
        m_rows.setError(m_key, tr("A key needs its certificate."));
    m_rows.setError(m_passphrase, variableError(m_passphrase->text(), variables));
}

int TlsSection::count() const { return filled({m_authorities, m_certificate, m_key}) + int(m_accept->isChecked()); }

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
    auto *columns = columnsOf(this);
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
    auto *columns = columnsOf(this);
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

VariablesSection::VariablesSection(QWidget *parent)
    : FormSection(parent)
    , m_variables(new NamedTexts(u"variable"_s, tr("Name"), tr("Value")))
{
    m_variables->setObjectName(u"variables"_s);
    m_variables->setAccessibleName(tr("Variables"));
    auto *columns = columnsOf(this);
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
