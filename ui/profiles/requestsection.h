// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profiles/formsection.h"

class QLineEdit;

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

} // namespace telltale::ui
