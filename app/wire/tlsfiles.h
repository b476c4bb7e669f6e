// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QSslConfiguration>

namespace telltale::wire {

/// The files that say whom to trust and who we are. Empty: none.
struct TlsFiles {
    QString authorities; ///< certificates in PEM that are trusted besides those of the system
    QString certificate; ///< our own with its chain: PEM, or PKCS #12 with the key in it
    QString key; ///< the private key in PEM; empty: it is in the file of the certificate
    QString passphrase; ///< of the key or of the PKCS #12 file

    bool operator==(const TlsFiles &) const = default;
};

/// The program's TLS configuration with what the files hold. Reads them now: files of a few kilobytes. A Failure names the file that is
/// not there, holds nothing of the kind, or does not open with the passphrase. Whether key and certificate belong together is found out by the handshake.
Result<QSslConfiguration> readTls(const TlsFiles &files);

} // namespace telltale::wire
