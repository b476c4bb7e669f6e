// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/deepstream/envelope.h"
#include "app/protocol/message.h"

#include <QHash>
#include <QSet>

#include <utility>

namespace telltale::protocol::deepstream {

/// What a stock client (deepstream.io-client-js) would have raised itself over the messages of one connection: none of it is on the wire. Follows
/// what the client subscribed to, holds and listens to (reference, section 7).
///
/// What nobody asked for can only be told if the conversation was seen from its opening or login on; and of at most 10,000 names.
class StockClient {
public:
    /// The conversation is seen from its start.
    void opened() { m_fromStart = true; }
    /// A close frame was seen, in either direction.
    void closed() { m_over = QStringLiteral("a close frame"); }
    /// The connection was lost or never came to be.
    void failed(const QString &why);

    /// After `message` was interpreted.
    void sent(const Message &message, const Envelope &envelope);
    void received(const Message &message, const Envelope &envelope);
    /// Received, but no message.
    void receivedGarbage();

    bool isLoggedIn() const { return m_loggedIn; }
    bool isFromStart() const { return m_fromStart; }
    /// The listening was acknowledged and not taken back.
    bool listensTo(int topic, const QString &pattern) const { return m_listening.contains({topic, pattern}); }

    Messages take() { return std::exchange(m_concluded, {}); }

private:
    using Name = std::pair<int, QString>; ///< topic, name

    void conclude(const Message &cause, const QString &name, const QString &why, const QString &family = QStringLiteral("client"));
    void sentEventOrRecord(const Message &message, const Envelope &envelope);
    void receivedEvent(const Message &message, const Envelope &envelope);
    void receivedRecord(const Message &message, const Envelope &envelope);
    void receivedAnswerToCall(const Message &message, const Envelope &envelope);
    void unsolicited(const Message &message, const Name &name, const QString &verb);
    void hold(const Name &name);
    void release(const Name &name, const QString &why);
    void remember(QSet<Name> &names, const Name &name);

    QSet<Name> m_held; ///< subscribed to
    QHash<Name, QString> m_released; ///< and how
    QSet<Name> m_asked; ///< patterns, from the request on
    QSet<Name> m_listening; ///< patterns, from the acknowledgement on
    QSet<QString> m_answeredCalls; ///< correlation ids
    Messages m_concluded;
    QString m_over; ///< what ended the connection, in words
    bool m_fromStart = false;
    bool m_complete = true; ///< no name had to be left out
    bool m_loggedIn = false;
};

} // namespace telltale::protocol::deepstream
