// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace telltale::protocol::nats {

/// Which op an -ERR is about, as far as its text tells.
enum class Suspect {
    Last, ///< the text tells nothing: the last op sent
    Publish, ///< a PUB or HPUB to ErrorText::subject
    PublishReply, ///< a PUB or HPUB with the reply subject ErrorText::reply
    Subscribe, ///< a SUB of ErrorText::subject (and queue, and sid)
    AnySubscribe, ///< a SUB, any
    BadSubscribe, ///< a SUB, most likely one with a faulty subject
    BadPublish, ///< a PUB or HPUB, most likely one with a faulty subject
    BigPublish, ///< a PUB or HPUB, most likely the one that is too large
    LongLine, ///< an op with a line that is too long
    Connect,
    Nothing, ///< no op at all
};

/// The text of an -ERR line taken apart (nats-server: server/client.go, sendErr and its callers). Quoted parts are unescaped.
struct ErrorText {
    QByteArray text; ///< without the quotes around all of it
    qsizetype offset = 0; ///< of `text` in the field
    Suspect suspect = Suspect::Last;
    QByteArray subject;
    QByteArray queue;
    QByteArray reply;
    QByteArray sid;
    bool removed = false; ///< a subscription that existed was taken away
    bool refused = true; ///< the op was not carried out, so verbose mode sends no +OK for it
};

/// Reads what stands behind the verb. Any bytes.
ErrorText readErrorText(QByteArrayView field);

/// Undoes Go's string quoting: `\"`, `\\`, `\a` … `\v`, `\xNN`, `\uNNNN`, `\UNNNNNNNN`, octal. What is no escape is kept.
QByteArray goUnquoted(QByteArrayView quoted);

} // namespace telltale::protocol::nats
