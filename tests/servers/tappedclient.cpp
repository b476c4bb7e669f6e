// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/tappedclient.h"

#include "tests/support/provoked.h"

namespace telltale::test {

TappedClient::TappedClient(const QUrl &url, const protocol::System *system, const QByteArray &request)
    : m_decoder(catalog::Catalog::bundled(), {system, {}})
    , m_tap({url}, systemClock())
{
    QObject::connect(&m_tap, &wire::Tap::happened, &m_tap, [this](const wire::Happening &happening, Time time) {
        take(m_decoder.feed(happening, time, m_frame++));
        m_happenings.emplace_back(time, happening);
        m_opened = m_opened || std::holds_alternative<wire::Opening>(happening);
        // After a refusal the connection may stay open for another request.
        m_ended = m_ended || std::holds_alternative<wire::Ending>(happening) || std::holds_alternative<wire::Refusal>(happening);
    });
    const Result<QUrl> local = m_tap.listen();
    if (!local)
        return;
    QByteArray head = request;
    m_socket.connectToHost(local->host(), quint16(local->port()));
    m_socket.write(head.replace(" / ", ' ' + local->path().toLatin1() + ' '));
}

void TappedClient::take(std::vector<decode::Event> events)
{
    for (decode::Event &event : events) {
        provoked::note(event);
        m_events.push_back(std::move(event));
    }
}

void TappedClient::send(wire::FrameShape shape, const QByteArray &payload)
{
    shape.mask = std::array<char, 4> {1, 2, 3, 4};
    m_socket.write(wire::writeFrame(shape, payload));
}

} // namespace telltale::test
