// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "ui/widgets/menubutton.h"

class QLineEdit;

namespace telltale::ui {

/// The button beside the filter line whose menu has the filters that the user keeps (settings::SavedFilters), and lets one keep another
/// or let go of one. The name is asked for in namer(), a strip that stands where the panel wants it.
class SavedFiltersButton : public MenuButton {
    Q_OBJECT

public:
    explicit SavedFiltersButton(QWidget *parent = nullptr);

    QWidget *namer() const { return m_namer; }
    /// What would be kept now; empty: nothing that could.
    void setCandidate(const QString &text);
    /// Asks for a name to keep it under.
    void askForName();

signals:
    void chosen(const QString &text);
    /// The user is done with the name.
    void named();
    void failed(const telltale::Failure &failure);

private:
    void fillMenu();
    void save();
    void remove(const QString &name);

    QMenu *m_menu;
    QWidget *m_namer;
    QLineEdit *m_name;
    QString m_candidate;
};

} // namespace telltale::ui
