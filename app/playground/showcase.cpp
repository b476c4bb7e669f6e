// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/showcase.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace telltale::playground {

namespace {

ShowStep step(const QString &operation, const QString &key, const QString &value)
{
    return {operation, {{key, value}}};
}

ShowStep blocks(const QString &id)
{
    return {u"subscribe"_s, {{u"topic"_s, u"blocks"_s}, {u"block_status"_s, u"sealed"_s}, {u"subscription_id"_s, id}}};
}

ShowStep onDocument(const QString &operation, const QString &document)
{
    return {operation, {{u"collection"_s, u"recipes"_s}, {u"document"_s, document}}};
}

QList<ShowStep> centrifugo()
{
    const QString channel = u"channel"_s;
    return {step(u"subscribe"_s, channel, u"news"_s), step(u"subscribe"_s, channel, u"error-103"_s), step(u"subscribe"_s, channel, u"error-109"_s),
            step(u"subscribe"_s, channel, u"unsubscribe-2500"_s), step(u"subscribe"_s, channel, u"close-3500"_s)};
}

QList<ShowStep> deepstream()
{
    const QString name = u"name"_s;
    return {step(u"subscribe"_s, name, u"news"_s), step(u"subscribe"_s, name, u"error-MESSAGE_DENIED"_s),
            step(u"record-read"_s, name, u"error-RECORD_NOT_FOUND"_s), step(u"subscribe"_s, name, u"close-1005"_s)};
}

} // namespace

QList<ShowStep> showcase(const QString &path)
{
    const QString subject = u"subject"_s;
    static const QHash<QString, QList<ShowStep>> shows {
        {u"/centrifugo/json"_s, centrifugo()},
        {u"/centrifugo/protobuf"_s, centrifugo()},
        {u"/nats"_s,
         {step(u"subscribe"_s, subject, u"news"_s), step(u"subscribe"_s, subject, u"error.Permissions-Violation-for-Subscription"_s),
          step(u"request"_s, subject, u"nobody.listens"_s), step(u"subscribe"_s, subject, u"close-ServerShutdown"_s)}},
        {u"/v1/ws"_s,
         {blocks(u"news"_s), blocks(u"error-429"_s), step(u"unsubscribe"_s, u"subscription_id"_s, u"nobody"_s),
          step(u"subscribe"_s, u"topic"_s, u"blocks"_s), blocks(u"drop"_s)}},
        {u"/deepstream-json"_s, deepstream()},
        {u"/deepstream-v3"_s, deepstream()},
        {u"/deepstream/binary"_s, deepstream()},
        {u"/sharedb"_s,
         {onDocument(u"subscribe"_s, u"soup"_s), onDocument(u"fetch"_s, u"error-ERR_DOC_WAS_DELETED"_s),
          onDocument(u"fetch"_s, u"error-ERR_SNAPSHOT_READ_SILENT_REJECTION"_s), onDocument(u"subscribe"_s, u"close-1011"_s)}},
        {u"/websocket"_s, {step(u"send"_s, u"text"_s, u"hello"_s)}},
    };
    return shows.value(path);
}

} // namespace telltale::playground
