// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profiles/formsection.h"

class QCheckBox;
class QLineEdit;

namespace telltale::ui {

class SecretLine;

/// Whom to trust, who we are.
class TlsSection : public FormSection {
    Q_OBJECT

public:
    explicit TlsSection(QWidget *parent = nullptr);
    void setProfile(const profiles::ConnectionProfile &profile) override;
    void put(profiles::ConnectionProfile &profile) const override;
    void check(const session::Variables &variables) override;
    int count() const override;
    /// `acceptCertificate`: go on despite the server's certificate.
    QCheckBox &acceptBox() const { return *m_accept; }

private:
    void addBrowse(QLineEdit *line);

    QLineEdit *m_authorities;
    QLineEdit *m_certificate;
    QLineEdit *m_key;
    SecretLine *m_passphrase;
    QCheckBox *m_accept;
    FormRows m_rows;
};

} // namespace telltale::ui
