// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QUrl>

namespace telltale::wire {

/// The server behind the tap.
struct Upstream {
    QUrl url; ///< ws:// or wss://
    QNetworkProxy proxy = QNetworkProxy(QNetworkProxy::NoProxy); ///< HTTP or SOCKS5
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    bool acceptBadCertificate = false; ///< for this host only; said in a Notice when used
    int connectTimeoutMs = 10000; ///< for TCP, proxy, TLS and the upgrade together
};

} // namespace telltale::wire
