// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/connectionprofile.h"
#include "app/protocol/system.h"
#include "app/session/variables.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QTabWidget;

namespace telltale::ui {

class AutomationForm;
class FormSection;
class StepsSection;

/// The form of a connection in sections: request, credentials, TLS, proxy, steps, variables. The one form for the current connection and for
/// saved profiles. What is wrong is said under its field, and marked on the tab of its section.
class ProfileForm : public QWidget {
    Q_OBJECT

public:
    explicit ProfileForm(QWidget *parent = nullptr);

    /// The profile that was set, with what the form says.
    profiles::ConnectionProfile profile() const;
    void setProfile(const profiles::ConnectionProfile &profile);
    /// Whose opening and operations are offered.
    void setSystem(const protocol::System &system, const QString &variant);
    /// One more section, the first.
    void prepend(FormSection *section, const QString &title);

    AutomationForm &automation() const { return *m_automation; }
    QCheckBox &acceptBox() const; ///< of a bad certificate
    QStringList steps() const;
    session::Variables variables() const;

    /// Why the keyring takes no secrets, in its words; empty: it does, or nothing is to be kept.
    void setKeyringProblem(const QString &problem);
    void showSection(int index);

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void add(int index, FormSection *section, const QString &title);
    void onChanged();
    void showNote();

    QTabWidget *m_tabs;
    QLabel *m_note;
    AutomationForm *m_automation;
    class TlsSection *m_tls;
    StepsSection *m_steps;
    struct Section {
        FormSection *content;
        QWidget *page;
        QString title;
    };
    QList<Section> m_sections;
    profiles::ConnectionProfile m_profile;
    QString m_keyringProblem;
    bool m_setting = false;
};

} // namespace telltale::ui
