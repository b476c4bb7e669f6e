// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profiles/formsection.h"

class QComboBox;
class QLineEdit;

namespace telltale::ui {

/// Name, URL and system: what the bar shows of the current connection.
class TargetSection : public FormSection {
    Q_OBJECT

public:
    explicit TargetSection(QWidget *parent = nullptr);
    void setProfile(const profiles::ConnectionProfile &profile) override;
    void put(profiles::ConnectionProfile &profile) const override;
    void check(const session::Variables &variables) override;
    int count() const override { return 0; }

    void focusName();
    /// The chosen system, or the one that the URL looks like.
    const protocol::System &likelySystem() const;
    QString likelyVariant() const;

signals:
    void targetChanged();

private:
    QLineEdit *m_name;
    QLineEdit *m_url;
    QComboBox *m_system;
    FormRows m_rows;
};

} // namespace telltale::ui
