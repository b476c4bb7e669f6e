// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <QByteArray>
#include <QFile>
#include <QString>

namespace telltale::bench {

/// Writes the bytes of one TCP connection as packets into a capture file that tshark reads: classic pcap (libpcap's pcap-savefile(5),
/// microseconds, little endian), each packet an Ethernet frame with IPv4 (RFC 791) and TCP (RFC 9293), at most 1460 bytes of payload.
/// Checksums are zero: readers do not look unless asked to. The server listens on port 80, so that HTTP is recognised.
///
///     offset 0   magic a1b2c3d4, version 2.4, zone 0, accuracy 0, longest packet 65535, link type 1 (Ethernet)
///     a packet   seconds, microseconds, bytes here, bytes on the wire; the packet
class CaptureFile {
public:
    /// Throws a Problem if it cannot be written. Begins with the three packets that open the connection.
    explicit CaptureFile(const QString &path);

    void add(wire::Direction direction, QByteArrayView bytes);

private:
    void packet(wire::Direction direction, quint8 flags, QByteArrayView payload);

    QFile m_file;
    quint32 m_next[2] = {1000, 500000}; ///< sequence numbers, by Direction
    qint64 m_microseconds = 1'750'000'000'000'000;
};

} // namespace telltale::bench
