// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/session/endpoint.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace telltale::ui {

class AutomationForm;

/// Everything about the next connection but system and URL: the upgrade request, the network, the handshake. Nothing of it is
/// written to disk: it holds tokens and passwords.
class ConnectionOptions : public QScrollArea {
    Q_OBJECT

public:
    explicit ConnectionOptions(QWidget *parent = nullptr);

    AutomationForm &automation() const { return *m_automation; }
    /// Puts the options into `endpoint`, or tells which one makes no sense.
    Result<Done> fill(session::Endpoint &endpoint) const;
    /// Go on despite the certificate of `host`, for this run of the program.
    void acceptCertificate(const QString &host, bool accept);
    bool acceptsCertificate(const QString &host) const { return m_acceptedHosts.contains(host); }
    /// The host of the URL at present: the checkbox is about it.
    void setHost(const QString &host, bool encrypted);

    QSize sizeHint() const override;

signals:
    void certificateAccepted(const QString &host, bool accept);

private:
    QWidget *makeRequestGroup();
    QWidget *makeNetworkGroup();

    QPlainTextEdit *m_headers = nullptr;
    QLineEdit *m_cookies = nullptr;
    QLineEdit *m_origin = nullptr;
    QLineEdit *m_subprotocols = nullptr;
    QComboBox *m_proxyType = nullptr;
    QLineEdit *m_proxyHost = nullptr;
    QSpinBox *m_proxyPort = nullptr;
    QLineEdit *m_proxyUser = nullptr;
    QLineEdit *m_proxyPassword = nullptr;
    QSpinBox *m_timeout = nullptr;
    QCheckBox *m_certificate = nullptr;
    AutomationForm *m_automation = nullptr;
    QSet<QString> m_acceptedHosts;
    QString m_host;
};

} // namespace telltale::ui
