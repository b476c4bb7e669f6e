// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace telltale::wire {

/// A second handle on a TCP connection that QAbstractSocket holds. Qt reports a reset and an orderly end alike, and closes its
/// socket on either; through this handle the kernel can still be asked which it was, and the other direction still used.
///
/// The connection only ends for the peer once release() was called as well. Without a handle (a proxy's engine may have none)
/// nothing is known: neither wasReset() nor isHalfClosed().
class Probe {
public:
    Probe() = default;
    ~Probe() { release(); }
    Probe(const Probe &) = delete;
    Probe &operator=(const Probe &) = delete;

    void attach(qintptr socketDescriptor);
    void release();

    bool wasReset() const; ///< the peer sent RST
    bool isHalfClosed() const; ///< the peer sent FIN and may still read
    bool write(QByteArrayView bytes) const; ///< all or false; does not wait

private:
    int state() const;
    int m_descriptor = -1;
};

/// Writes what the kernel takes at once, and returns how much that was: past the buffer of the QAbstractSocket that holds the connection,
/// which must be empty, and without the copy that it would make. Errors are left for the socket to find.
qsizetype sendAtOnce(qintptr socketDescriptor, QByteArrayView bytes);

} // namespace telltale::wire
