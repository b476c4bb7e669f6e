// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/jetstream.h"

#include "app/protocol/composewords.h"
#include "app/protocol/json/json.h"

#include <algorithm>

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 NanosecondsAMillisecond = 1'000'000; // JetStream's JSON has durations in nanoseconds

/// A request of the API: what its subject needs, and what its body may be.
struct Api {
    QLatin1String name; ///< as it stands in the subject
    bool stream;
    bool consumer;
    QLatin1String body; ///< an example, for the help; empty = none needed
};
constexpr Api apis[] = {
    { QLatin1String("INFO"), false, false, {} },
    { QLatin1String("STREAM.NAMES"), false, false, {} },
    { QLatin1String("STREAM.LIST"), false, false, {} },
    { QLatin1String("STREAM.CREATE"), true, false, QLatin1String(R"({"name":"S","subjects":["s.>"]})") },
    { QLatin1String("STREAM.UPDATE"), true, false, QLatin1String(R"({"name":"S","subjects":["s.>"]})") },
    { QLatin1String("STREAM.INFO"), true, false, {} },
    { QLatin1String("STREAM.DELETE"), true, false, {} },
    { QLatin1String("STREAM.PURGE"), true, false, {} },
    { QLatin1String("STREAM.MSG.GET"), true, false, QLatin1String(R"({"seq":1})") },
    { QLatin1String("STREAM.MSG.DELETE"), true, false, QLatin1String(R"({"seq":1})") },
    { QLatin1String("DIRECT.GET"), true, false, QLatin1String(R"({"seq":1})") },
    { QLatin1String("STREAM.SNAPSHOT"), true, false, QLatin1String(R"({"deliver_subject":"backup"})") },
    { QLatin1String("STREAM.RESTORE"), true, false, QLatin1String(R"({"config":{"name":"S"},"state":{}})") },
    { QLatin1String("CONSUMER.NAMES"), true, false, {} },
    { QLatin1String("CONSUMER.LIST"), true, false, {} },
    { QLatin1String("CONSUMER.CREATE"), true, false, QLatin1String(R"({"stream_name":"S","config":{"ack_policy":"explicit"}})") },
    { QLatin1String("CONSUMER.DURABLE.CREATE"), true, true,
        QLatin1String(R"({"stream_name":"S","config":{"durable_name":"C","ack_policy":"explicit"}})") },
    { QLatin1String("CONSUMER.INFO"), true, true, {} },
    { QLatin1String("CONSUMER.DELETE"), true, true, {} },
    { QLatin1String("CONSUMER.PAUSE"), true, true, QLatin1String(R"({"pause_until":"2030-01-01T00:00:00Z"})") },
    { QLatin1String("CONSUMER.UNPIN"), true, true, QLatin1String(R"({"group":"g"})") },
};

QStringList apiNames()
{
    QStringList names;
    for (const Api &api : apis)
        names.append(api.name);
    return names;
}

Field streamField(bool required)
{
    return { .key = u"stream"_s, .label = u"Stream"_s, .help = u"Name of the stream; no blanks, dots, slashes or wildcards."_s, .required = required };
}

Field consumerField(bool required)
{
    return { .key = u"consumer"_s, .label = u"Consumer"_s, .help = u"Name of the consumer; no blanks, dots, slashes or wildcards."_s,
        .required = required };
}

Field inboxField()
{
    return { .key = u"inbox"_s, .label = u"Inbox"_s, .help = u"Where the reply is sent; one is made up if it is left empty."_s,
        .aliases = { u"reply"_s } };
}

Field sidField()
{
    return { .key = u"sid"_s, .label = u"Subscription id"_s, .help = u"Of the subscription to the inbox; a number is taken if it is left empty."_s };
}

Field numberField(const QString &key, const QString &label, const QString &help)
{
    return { .key = key, .label = label, .help = help, .type = FieldType::Number };
}

QString checkedName(Draft &draft, const QString &key, const QString &what)
{
    const QString name = draft.required(key);
    if (std::any_of(name.cbegin(), name.cend(), [](QChar c) { return c.isSpace() || u".*>/\\"_s.contains(c); }))
        draft.warn(ComposeWords::tr("the name of the %1 holds a character that no such name may hold").arg(what));
    return name;
}

void writeApi(Draft &draft)
{
    const QString name = draft.value(u"api"_s).trimmed().toUpper();
    const auto api = std::find_if(std::begin(apis), std::end(apis), [&name](const Api &candidate) { return name == candidate.name; });
    if (api == std::end(apis)) {
        draft.fail(ComposeWords::tr("\"%1\" is no request of the JetStream API").arg(name), u"api"_s);
        return;
    }
    QString subject = u"$JS.API."_s + name;
    if (api->stream)
        subject += u'.' + checkedName(draft, u"stream"_s, u"stream"_s);
    if (api->consumer)
        subject += u'.' + checkedName(draft, u"consumer"_s, u"consumer"_s);
    QByteArray body;
    if (const QString given = draft.value(u"body"_s); !given.trimmed().isEmpty()) {
        const Result<QByteArray> json = json::fromField(u"body"_s, given);
        if (json)
            body = *json;
        else
            draft.fail(json.failure().what, u"body"_s);
    } else if (!api->body.isEmpty()) {
        draft.warn(ComposeWords::tr("%1 needs a body, such as %2; without one the server answers with an error").arg(name, api->body));
    }
    if (name == "STREAM.DELETE"_L1 || name == "STREAM.PURGE"_L1)
        draft.warn(ComposeWords::tr("the messages of the stream are gone afterwards"));
    draft.request(subject, {}, body);
}

/// nats-server: server/consumer.go, JSApiConsumerGetNextRequest.
void writePull(Draft &draft)
{
    const QString stream = checkedName(draft, u"stream"_s, u"stream"_s);
    const QString consumer = checkedName(draft, u"consumer"_s, u"consumer"_s);
    const qint64 batch = draft.number(u"batch"_s);
    const qint64 expires = draft.optionalNumber(u"expires"_s).value_or(0);
    const qint64 heartbeat = draft.optionalNumber(u"idle_heartbeat"_s).value_or(0);
    const bool noWait = draft.flag(u"no_wait"_s);
    json::Writer body;
    body.number("batch", batch);
    if (expires != 0)
        body.number("expires", expires * NanosecondsAMillisecond);
    if (noWait)
        body.flag("no_wait", true);
    if (const std::optional<qint64> most = draft.optionalNumber(u"max_bytes"_s))
        body.number("max_bytes", *most);
    if (heartbeat != 0)
        body.number("idle_heartbeat", heartbeat * NanosecondsAMillisecond);
    for (const char *key : { "group", "id" }) {
        if (const QString value = draft.value(QString::fromLatin1(key)); !value.isEmpty())
            body.text(key, value);
    }
    if (batch < 1)
        draft.warn(ComposeWords::tr("a batch below 1 is taken as 1"));
    if (heartbeat * 2 > expires)
        draft.warn(ComposeWords::tr("the heartbeat may be half of expires at most: the server answers 400 Bad Request - heartbeat value too large"));
    if (expires == 0 && !noWait)
        draft.warn(ComposeWords::tr("without expires the pull waits until the batch is full or the connection ends"));
    draft.request(u"$JS.API.CONSUMER.MSG.NEXT."_s + stream + u'.' + consumer, {}, body.object());
}

/// nats-server: server/consumer.go, processAck.
void writeAck(Draft &draft)
{
    const QString subject = draft.required(u"subject"_s);
    if (!subject.startsWith("$JS.ACK."_L1) && !subject.startsWith("$JS.FC."_L1))
        draft.warn(ComposeWords::tr("messages of JetStream have a reply subject that begins with $JS.ACK."));
    const QString answer = draft.value(u"answer"_s).trimmed().toLower();
    static const QMap<QString, QByteArray> words {
        { u"ack"_s, "+ACK" }, { u"nak"_s, "-NAK" }, { u"in-progress"_s, "+WPI" }, { u"term"_s, "+TERM" }, { u"next"_s, "+NXT" } };
    if (!words.contains(answer)) {
        draft.fail(ComposeWords::tr("\"%1\" is none of ack, nak, in-progress, term, next").arg(answer), u"answer"_s);
        return;
    }
    QByteArray payload = words[answer];
    if (const std::optional<qint64> delay = draft.optionalNumber(u"delay"_s)) {
        if (answer == "nak"_L1)
            payload += ' ' + json::Writer().number("delay", *delay * NanosecondsAMillisecond).object();
        else
            draft.warn(ComposeWords::tr("only nak takes a delay"));
    }
    if (const QString reason = draft.value(u"reason"_s); !reason.isEmpty()) {
        if (answer == "term"_L1)
            payload += ' ' + reason.toUtf8();
        else
            draft.warn(ComposeWords::tr("only term takes a reason"));
    }
    if (answer == "next"_L1)
        draft.request(subject, {}, payload);
    else
        draft.message(subject, {}, {}, payload);
}

} // namespace

QList<Operation> jetStreamOperations()
{
    return {
        { u"jetstream"_s, u"JetStream API request"_s, u"Asks JetStream about streams and consumers, or changes them; the answer is JSON."_s,
            { { .key = u"api"_s, .label = u"Request"_s, .help = u"What stands behind $JS.API. in the subject; other requests can be sent with the operation request."_s,
                  .type = FieldType::Choice, .value = u"INFO"_s, .choices = apiNames() },
                streamField(false), consumerField(false),
                { .key = u"body"_s, .label = u"Body"_s, .help = u"The request's JSON; many requests need none."_s, .type = FieldType::Json,
                    .aliases = { u"payload"_s, u"data"_s } },
                inboxField(), sidField() } },
        { u"pull"_s, u"Pull messages"_s, u"Asks a pull consumer of JetStream for its next messages; they come to the inbox's subscription."_s,
            { streamField(true), consumerField(true),
                { .key = u"batch"_s, .label = u"Messages"_s, .help = u"How many at most; a consumer may limit it (409 Exceeded MaxRequestBatch)."_s,
                    .type = FieldType::Number, .value = u"1"_s },
                { .key = u"expires"_s, .label = u"Expires (ms)"_s, .help = u"How long to wait for them; afterwards comes 408 Request Timeout."_s,
                    .type = FieldType::Number, .value = u"5000"_s },
                { .key = u"no_wait"_s, .label = u"Do not wait"_s, .help = u"404 No Messages comes at once if there is nothing."_s,
                    .type = FieldType::Flag, .value = u"false"_s },
                numberField(u"max_bytes"_s, u"Bytes"_s, u"How many at most; a larger message ends the pull (409 Message Size Exceeds MaxBytes)."_s),
                numberField(u"idle_heartbeat"_s, u"Heartbeat (ms)"_s, u"100 Idle Heartbeat comes this often while there is nothing; half of expires at most."_s),
                { .key = u"group"_s, .label = u"Priority group"_s, .help = u"For consumers with priority groups (servers from 2.11 on)."_s },
                { .key = u"id"_s, .label = u"Pin id"_s, .help = u"Nats-Pin-Id of the last message, for a pinned client."_s }, inboxField(), sidField() } },
        { u"ack"_s, u"Answer a JetStream message"_s, u"Tells the consumer what became of a message."_s,
            { { .key = u"subject"_s, .label = u"Reply subject"_s, .help = u"The reply subject of the message: $JS.ACK.…"_s, .required = true,
                  .aliases = { u"reply"_s } },
                { .key = u"answer"_s, .label = u"Answer"_s,
                    .help = u"ack: done; nak: deliver it again; in-progress: more time; term: never again; next: done, and the next one please."_s,
                    .type = FieldType::Choice, .value = u"ack"_s, .choices = { u"ack"_s, u"nak"_s, u"in-progress"_s, u"term"_s, u"next"_s } },
                numberField(u"delay"_s, u"Delay (ms)"_s, u"With nak: deliver it again only after this time."_s),
                { .key = u"reason"_s, .label = u"Reason"_s, .help = u"With term: told in the advisory (servers from 2.10.4 on)."_s },
                { .key = u"inbox"_s, .label = u"Inbox"_s, .help = u"With next: where the next message is sent; one is made up if it is left empty."_s }, sidField() } },
    };
}

bool writeJetStream(Draft &draft, const QString &operation)
{
    if (operation == "jetstream"_L1)
        writeApi(draft);
    else if (operation == "pull"_L1)
        writePull(draft);
    else if (operation == "ack"_L1)
        writeAck(draft);
    else
        return false;
    return true;
}

} // namespace telltale::protocol::nats
