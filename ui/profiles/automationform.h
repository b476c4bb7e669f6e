// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/variables.h"
#include "ui/profiles/formsection.h"

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace telltale::ui {

class FieldForm;

/// What the client of a system sends by itself (handshake, pongs), each with a switch, and the fields of the operation that opens
/// the conversation: credentials and options.
class AutomationForm : public FormSection {
    Q_OBJECT

public:
    explicit AutomationForm(QWidget *parent = nullptr);

    void setSystem(const protocol::System &system, const QString &variant);
    /// As it was typed: variables are not filled in; only what is off is named. What was set and belongs to another system stays in it, unseen.
    protocol::AutomationState state() const;
    void setState(const protocol::AutomationState &state);

    void setProfile(const profiles::ConnectionProfile &profile) override { setState(profile.automation); }
    void put(profiles::ConnectionProfile &profile) const override { profile.automation = state(); }
    void check(const session::Variables &variables) override;
    int count() const override;

private:
    void show(const protocol::AutomationState &state);

    const protocol::System *m_system = nullptr;
    QString m_variant;
    QLabel *m_title;
    QLabel *m_openingTitle;
    QLabel *m_none;
    QLabel *m_error;
    QVBoxLayout *m_switches;
    QMap<QString, QCheckBox *> m_boxes;
    FieldForm *m_fields;
    QStringList m_shown; ///< keys of the fields
    QStringList m_labels;
    protocol::AutomationState m_unseen; ///< was set, but the system has no place for it
    bool m_setting = false;
};

} // namespace telltale::ui
