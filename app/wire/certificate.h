// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSslCertificate>
#include <QStringList>

class QSslSocket;

namespace telltale::wire {

/// A certificate chain in words, one line each, the server's own first: for whom, by whom, how long, SHA-256.
QStringList chainWords(const QList<QSslCertificate> &chain);

/// "TLSv1.3, TLS_AES_256_GCM_SHA384, certificate for …"
QString sessionWords(const QSslSocket &socket);

} // namespace telltale::wire
