// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/noticeframe.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace telltale::ui {

/// Shown where the connection was asked for when the server's certificate was refused: what is wrong with it, its chain, and the
/// choice to go on for this host.
class CertificateNotice : public NoticeFrame {
    Q_OBJECT

public:
    explicit CertificateNotice(QWidget *parent = nullptr);

    void show(const QString &host, const QStringList &errors, const QStringList &chain);

signals:
    void accepted(const QString &host, bool accept);
    void connectRequested();

private:
    QString m_host;
    QLabel *m_title;
    QLabel *m_errors;
    QLabel *m_chain;
    QCheckBox *m_accept;
    QPushButton *m_connect;
};

} // namespace telltale::ui
