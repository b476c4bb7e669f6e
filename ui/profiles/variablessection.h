// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profiles/formsection.h"

namespace telltale::ui {

class NamedTexts;

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
