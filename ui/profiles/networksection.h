// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profiles/formsection.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace telltale::ui {

class SecretLine;

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

} // namespace telltale::ui
