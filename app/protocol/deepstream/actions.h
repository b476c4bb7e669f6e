// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

/// The numbers of deepstream's topics and actions, their names, and what each does on the wire: the same for all variants
/// (deepstreamIO/deepstream.io-protobuf, one enum per topic). What an error means is the catalogue's business.
namespace telltale::protocol::deepstream {

namespace topic {
enum : int { Unknown, Parser, Connection, Auth, Event, Record, Rpc, Presence, Monitoring, Cluster, Lock, State };
}

/// What a message with this action is, seen from the client.
enum class Role {
    Request, ///< out: a request; in: its acknowledgement
    Quiet, ///< out: a request that success leaves unanswered; in: a push
    Call, ///< out: a request whose answer is another action; in: asked of this client
    Response, ///< in: the answer to a request
    Counter, ///< either way: the answer to a call of the other side
    Verdict, ///< out: a provider's answer to a found pattern
    Push, ///< in: unasked
    Ping,
    Pong,
    Error,
    Info,
};

struct Action {
    int topic;
    int number;
    const char *name; ///< without the topic: `MESSAGE_DENIED`
    const char *operation; ///< as in the composer; of an error, nothing
    Role role;
};

/// Null for numbers nobody listed.
const Action *findAction(int topic, int number);
/// By the enum's name, or null.
const Action *findAction(int topic, QStringView name);

QString topicName(int topic); ///< `EVENT`, `UNKNOWN(55)`
QString actionName(int topic, int number); ///< `SUBSCRIBE`, `UNKNOWN(77)`
QString operationName(int topic, int number); ///< `subscribe`, `record-read`; empty if nobody listed it
QString familyOf(int topic); ///< the catalogue's family: `event`

/// Errors are recognised by the table or by their number: the flag on the wire is not reliable (reference, section 5.1).
bool isErrorAction(int topic, int number);

/// Actions of records that change one.
bool isRecordWrite(int action);

} // namespace telltale::protocol::deepstream
