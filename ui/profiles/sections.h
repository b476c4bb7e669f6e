// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profiles/formsection.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace telltale::ui {

class NamedTexts;
class SecretLine;

/// Headers, cookies, origin, sub-protocols.
class RequestSection : public FormSection {
    Q_OBJECT

public:
    explicit RequestSection(QWidget *parent = nullptr);
    void setProfile(const profiles::ConnectionProfile &profile) override;
    void put(profiles::ConnectionProfile &profile) const override;
    void check(const session::Variables &variables) override;
    int count() const override;

private:
    NamedTexts *m_headers;
    SecretLine *m_cookies;
    QLineEdit *m_origin;
    QLineEdit *m_subprotocols;
    FormRows m_rows;
};

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

/// The proxy, and how long to wait.
class NetworkSection : public FormSection {
    Q_OBJECT

public:
    explicit NetworkSection(QWidget *parent = nullptr);
    void setProfile(const profiles::ConnectionProfile &profile) override;
    void put(profiles::ConnectionProfile &profile) const override;
    void check(const session::Variables &variables) override;
    int count() const override;

private:
    void showProxy();

    QComboBox *m_type;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    SecretLine *m_password;
    QSpinBox *m_timeout;
    FormRows m_rows;
};

/// What is sent once the connection is open.
class StepsSection : public FormSection {
    Q_OBJECT

public:
    explicit StepsSection(QWidget *parent = nullptr);
    /// The operations that can be named; none if the system is not known.
    void setSystem(const protocol::System *system, const QString &variant);
    void setProfile(const profiles::ConnectionProfile &profile) override;
    void put(profiles::ConnectionProfile &profile) const override;
    void check(const session::Variables &variables) override;
    int count() const override;
    QStringList lines() const;

private:
    QPlainTextEdit *m_steps;
    QLabel *m_error;
    QLabel *m_operations;
    QStringList m_known;
    QString m_systemLabel;
};

/// Names that stand for texts everywhere in the form and in composed messages.
class VariablesSection : public FormSection {
    Q_OBJECT

public:
    explicit VariablesSection(QWidget *parent = nullptr);
    void setProfile(const profiles::ConnectionProfile &profile) override;
    void put(profiles::ConnectionProfile &profile) const override;
    void check(const session::Variables &variables) override;
    int count() const override;

private:
    NamedTexts *m_variables;
};

} // namespace telltale::ui
