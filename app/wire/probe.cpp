// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/probe.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace telltale::wire {

void Probe::attach(qintptr socketDescriptor)
{
    release();
    if (socketDescriptor >= 0)
        m_descriptor = fcntl(int(socketDescriptor), F_DUPFD_CLOEXEC, 0);
}

void Probe::release()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

int Probe::state() const
{
    tcp_info info{};
    socklen_t size = sizeof info;
    if (m_descriptor < 0 || getsockopt(m_descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) != 0)
        return -1;
    return info.tcpi_state;
}

bool Probe::wasReset() const
{
    return state() == TCP_CLOSE;
}

bool Probe::isHalfClosed() const
{
    return state() == TCP_CLOSE_WAIT;
}

bool Probe::write(QByteArrayView bytes) const
{
    return m_descriptor >= 0
        && ::send(m_descriptor, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT) == bytes.size();
}

qsizetype sendAtOnce(qintptr socketDescriptor, QByteArrayView bytes)
{
    if (socketDescriptor < 0)
        return 0;
    const ssize_t sent = ::send(int(socketDescriptor), bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    return sent < 0 ? 0 : qsizetype(sent);
}

} // namespace telltale::wire
