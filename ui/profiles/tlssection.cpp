// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/tlssection.h"

#include "ui/widgets/secretline.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace telltale::ui {

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
    auto *columns = makeColumns(this);
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

int TlsSection::count() const { return filledLines({m_authorities, m_certificate, m_key}) + int(m_accept->isChecked()); }

} // namespace telltale::ui
