// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profiles/formsection.h"

class QPlainTextEdit;

namespace telltale::ui {

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

} // namespace telltale::ui
