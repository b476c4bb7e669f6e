// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace telltale::playground {

/// The embedded server: speaks enough of every system to be connected to, subscribed on, refused and closed, and provokes
/// the errors of the catalogue on demand. One path per system and variant:
///
///     /centrifugo/json  /centrifugo/protobuf  /centrifugo/uni_websocket  /nats  /v1/ws (flow)  /deepstream-v3 (text)  /deepstream-json  /sharedb  /websocket
///     /ending/NAME      thirteen ways a connection can end, one per name (see endings.h)
///     /refuse/STATUS    answers the upgrade with this HTTP status, headers and a body
///
/// A channel, subject, topic, record or document named `error-103`, `close-3500`, `unsubscribe-2500`, … provokes that code.
/// Its answers are literal wire strings: it shares no parser with app/protocol, so that the decoder is never checked by
/// its own mirror. Listens on 127.0.0.1 only. Lives on the thread that made it.
class Playground : public QObject {
    Q_OBJECT

public:
    explicit Playground(QObject *parent = nullptr);
    ~Playground() override;

    /// `port` 0 takes a free one. Fails with the reason ("port 7000 is in use").
    Result<quint16> listen(quint16 port);
    /// `ws://127.0.0.1:PORT` + path.
    QUrl url(const QString &path) const;
    /// All paths, in the order of the systems: for the window's list and the CLI's greeting.
    static QStringList paths();

private:
    class Server;
    std::unique_ptr<Server> m_server;
};

} // namespace telltale::playground
