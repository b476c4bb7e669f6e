// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/profiles/connectionprofile.h"
#include "app/session/endpoint.h"
#include "app/session/variables.h"

#include <QFrame>
#include <QSet>

namespace telltale::ui {

class AutomationForm;
class ProfileForm;

/// Everything about the next connection but system and URL, in a strip below the bar: the same form as a saved profile's. Writes nothing to
/// disk.
class ConnectionOptions : public QFrame {
    Q_OBJECT

public:
    explicit ConnectionOptions(QWidget *parent = nullptr);

    AutomationForm &automation() const;
    void setSystem(const protocol::System &system, const QString &variant);
    /// What the client sends by itself, with variables filled in; a text whose variables nobody knows stays as it is.
    protocol::AutomationState automationState() const;

    /// Puts the options into `endpoint`, whose URL is known, or tells which one makes no sense. Variables are evaluated now.
    Result<Done> fill(session::Endpoint &endpoint) const;
    session::Variables variables() const;
    QStringList steps() const; ///< as they were typed

    /// Begins anew with what the profile says; an empty one is that of a new connection.
    void setProfile(const profiles::ConnectionProfile &profile);
    /// The profile that was set, with what was changed here. URL and system are as they were set.
    profiles::ConnectionProfile profile() const;
    /// See ProfileForm::setKeyringProblem().
    void setKeyringProblem(const QString &problem);

    /// Go on despite the certificate of `host`: for this run of the program, or as long as the profile says so.
    void acceptCertificate(const QString &host, bool accept);
    bool acceptsCertificate(const QString &host) const { return m_acceptedHosts.contains(host); }
    /// The host of the URL at present: the checkbox is about it.
    void setHost(const QString &host, bool encrypted);

    QSize sizeHint() const override;

signals:
    void certificateAccepted(const QString &host, bool accept);
    void changed();

private:
    int panelHeight() const;

    ProfileForm *m_form;
    QSet<QString> m_acceptedHosts;
    QString m_host;
};

} // namespace telltale::ui
