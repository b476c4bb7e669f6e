// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/connectionoptions.h"

#include "ui/panels/automationform.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int PanelHeight = 246;

QFormLayout *formOf(QWidget *page, const QString &title)
{
    auto *layout = new QFormLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(5);
    layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *label = new QLabel(title);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    layout->addRow(label);
    return layout;
}

void addNamed(QFormLayout *form, const QString &title, QWidget *editor, const char *objectName, const QString &help)
{
    editor->setObjectName(QString::fromLatin1(objectName));
    editor->setAccessibleName(title);
    editor->setToolTip(help);
    auto *label = new QLabel(title);
    label->setBuddy(editor);
    form->addRow(label, editor);
}

/// RFC 9110 section 5.6.2: what a header may be called.
bool isToken(QByteArrayView name)
{
    constexpr QByteArrayView others = "!#$%&'*+-.^_`|~";
    for (const char c : name) {
        const bool alphanumeric = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (!alphanumeric && !others.contains(c))
            return false;
    }
    return !name.isEmpty();
}

} // namespace

ConnectionOptions::ConnectionOptions(QWidget *parent)
    : QScrollArea(parent)
    , m_automation(new AutomationForm)
{
    setObjectName(u"connectionOptions"_s);
    setProperty("panel", u"strip"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setMaximumHeight(PanelHeight);
    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(10, 4, 10, 10);
    layout->setSpacing(28);
    layout->addWidget(makeRequestGroup(), 4, Qt::AlignTop);
    layout->addWidget(makeNetworkGroup(), 3, Qt::AlignTop);
    layout->addWidget(m_automation, 4, Qt::AlignTop);
    setWidget(page);
}

QSize ConnectionOptions::sizeHint() const { return {QScrollArea::sizeHint().width(), PanelHeight}; }

QWidget *ConnectionOptions::makeRequestGroup()
{
    auto *page = new QWidget;
    auto *form = formOf(page, tr("Upgrade request"));
    m_headers = new QPlainTextEdit;
    m_headers->setFont(wireFont());
    m_headers->setTabChangesFocus(true);
    m_headers->setPlaceholderText(u"Name: value"_s);
    m_headers->setMaximumHeight(84);
    m_cookies = new QLineEdit;
    m_cookies->setFont(wireFont());
    m_cookies->setPlaceholderText(u"name=value; name=value"_s);
    m_origin = new QLineEdit;
    m_origin->setFont(wireFont());
    m_origin->setPlaceholderText(u"https://app.example"_s);
    m_subprotocols = new QLineEdit;
    m_subprotocols->setFont(wireFont());
    m_subprotocols->setPlaceholderText(tr("those of the chosen system; several with commas"));
    addNamed(form, tr("Headers"), m_headers, "headers", tr("Additional headers of the upgrade request, one a line."));
    addNamed(form, tr("Cookies"), m_cookies, "cookies", tr("The Cookie header. It is masked wherever the request is shown."));
    addNamed(form, tr("Origin"), m_origin, "origin", tr("The Origin header, as a browser would send it. Empty: none is sent."));
    addNamed(form, tr("Sub-protocols"), m_subprotocols, "subprotocols", tr("Offered in Sec-WebSocket-Protocol, in this order."));
    return page;
}

QWidget *ConnectionOptions::makeNetworkGroup()
{
    auto *page = new QWidget;
    auto *form = formOf(page, tr("Network"));
    m_proxyType = new QComboBox;
    m_proxyType->addItem(tr("No proxy"), int(QNetworkProxy::NoProxy));
    m_proxyType->addItem(u"HTTP"_s, int(QNetworkProxy::HttpProxy));
    m_proxyType->addItem(u"SOCKS5"_s, int(QNetworkProxy::Socks5Proxy));
    m_proxyHost = new QLineEdit;
    m_proxyHost->setFont(wireFont());
    m_proxyPort = new QSpinBox;
    m_proxyPort->setRange(1, 65535);
    m_proxyPort->setValue(8080);
    m_proxyUser = new QLineEdit;
    m_proxyUser->setFont(wireFont());
    m_proxyPassword = new QLineEdit;
    m_proxyPassword->setEchoMode(QLineEdit::Password);
    m_timeout = new QSpinBox;
    m_timeout->setRange(1, 600);
    m_timeout->setValue(10);
    m_timeout->setSuffix(tr(" s"));
    m_certificate = new QCheckBox(tr("Go on for this host despite its certificate"));
    m_certificate->setObjectName(u"acceptCertificate"_s);
    m_certificate->setToolTip(tr("For this host only, until the program ends. The rows of the connection say so."));
    addNamed(form, tr("Proxy"), m_proxyType, "proxyType", tr("How the server is reached."));
    addNamed(form, tr("Host"), m_proxyHost, "proxyHost", tr("The proxy's host."));
    addNamed(form, tr("Port"), m_proxyPort, "proxyPort", tr("The proxy's port."));
    addNamed(form, tr("User"), m_proxyUser, "proxyUser", tr("The proxy's user name; empty if it asks for none."));
    addNamed(form, tr("Password"), m_proxyPassword, "proxyPassword", tr("The proxy's password. It is not kept."));
    addNamed(form, tr("Time-out"), m_timeout, "connectTimeout", tr("For TCP, proxy, TLS and the upgrade together."));
    form->addRow(m_certificate);
    const auto showProxy = [this, form] {
        const bool on = m_proxyType->currentIndex() > 0;
        for (QWidget *editor : std::initializer_list<QWidget *> {m_proxyHost, m_proxyPort, m_proxyUser, m_proxyPassword}) {
            editor->setVisible(on);
            form->labelForField(editor)->setVisible(on);
        }
    };
    connect(m_proxyType, &QComboBox::currentIndexChanged, this, showProxy);
    connect(m_certificate, &QCheckBox::clicked, this, [this](bool on) { emit certificateAccepted(m_host, on); });
    showProxy();
    return page;
}

Result<Done> ConnectionOptions::fill(session::Endpoint &endpoint) const
{
    const QStringList lines = m_headers->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    for (int line = 0; line < lines.size(); ++line) {
        const qsizetype colon = lines[line].indexOf(u':');
        const QByteArray name = lines[line].left(colon).trimmed().toUtf8();
        if (colon < 1 || !isToken(name))
            return Failure {tr("A header cannot be sent"), tr("line %1 of Headers").arg(line + 1), tr("the form is Name: value")};
        endpoint.headers.append({name, lines[line].mid(colon + 1).trimmed().toUtf8()});
    }
    if (const QString cookies = m_cookies->text().trimmed(); !cookies.isEmpty())
        endpoint.headers.append({QByteArrayLiteral("Cookie"), cookies.toUtf8()});
    if (const QString origin = m_origin->text().trimmed(); !origin.isEmpty())
        endpoint.headers.append({QByteArrayLiteral("Origin"), origin.toUtf8()});
    for (const QString &part : m_subprotocols->text().split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        if (!isToken(name.toUtf8()))
            return Failure {tr("A sub-protocol cannot be offered"), name, tr("names have no spaces and no separators")};
        endpoint.subprotocols.append(name);
    }
    const auto type = QNetworkProxy::ProxyType(m_proxyType->currentData().toInt());
    if (type != QNetworkProxy::NoProxy) {
        if (m_proxyHost->text().trimmed().isEmpty())
            return Failure {tr("The proxy cannot be used"), tr("Host"), tr("name the proxy's host or choose No proxy")};
        endpoint.upstream.proxy = QNetworkProxy(
            type, m_proxyHost->text().trimmed(), quint16(m_proxyPort->value()), m_proxyUser->text(), m_proxyPassword->text());
    }
    endpoint.upstream.connectTimeoutMs = m_timeout->value() * 1000;
    endpoint.upstream.acceptBadCertificate = acceptsCertificate(endpoint.upstream.url.host());
    endpoint.automation = m_automation->state();
    return Done {};
}

void ConnectionOptions::acceptCertificate(const QString &host, bool accept)
{
    if (accept)
        m_acceptedHosts.insert(host);
    else
        m_acceptedHosts.remove(host);
    if (host == m_host)
        m_certificate->setChecked(accept);
}

void ConnectionOptions::setHost(const QString &host, bool encrypted)
{
    m_host = host;
    m_certificate->setChecked(acceptsCertificate(host));
    m_certificate->setEnabled(encrypted && !host.isEmpty());
}

} // namespace telltale::ui
