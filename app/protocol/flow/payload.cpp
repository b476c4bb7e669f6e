// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/flow/payload.h"

#include "app/protocol/flow/names.h"
#include "app/wire/text.h"

namespace telltale::protocol::flow {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

QString shown(const dom::object &object, const char *key)
{
    const auto element = json::member(object, key);
    return element && !element->is_object() && !element->is_array() ? json::display(*element).left(MostShown) : QString();
}

void take(Summary &summary, const dom::object &object, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        if (const QString value = shown(object, key); !value.isEmpty())
            summary.parts.append({QString::fromLatin1(key), value});
    }
}

QString at(const QString &height)
{
    return height.isEmpty() ? QString() : u" at height "_s + height;
}

qsizetype countOf(const dom::object &object, const char *key)
{
    const auto element = json::member(object, key);
    dom::array array;
    dom::object members;
    if (element && element->get(array) == simdjson::SUCCESS)
        return qsizetype(array.size());
    if (element && element->get(members) == simdjson::SUCCESS)
        return qsizetype(members.size());
    return 0;
}

Summary ofTransaction(const dom::object &payload)
{
    Summary summary;
    const auto result = json::objectMember(payload, "transaction_result");
    if (!result)
        return summary;
    take(summary, *result, {"status", "execution", "block_id", "status_code", "error_message"});
    take(summary, payload, {"message_index"});
    const QString status = shown(*result, "status");
    summary.final = status == "Sealed"_L1 || status == "Expired"_L1;
    summary.text = status.isEmpty() ? u"status unknown"_s : status;
    if (const QString execution = shown(*result, "execution"); !execution.isEmpty())
        summary.text += u", execution "_s + execution;
    // A failed transaction is data, not an error of the protocol.
    if (const QString message = shown(*result, "error_message"); !message.isEmpty())
        summary.text += u": "_s + message;
    return summary;
}

} // namespace

QString visible(const QString &text)
{
    return wire::visibleText(text.toUtf8());
}

QString shortened(const QString &text)
{
    return text.size() > MostShown ? text.left(MostShown) + u'…' : text;
}

Summary summarise(const QString &topic, dom::element payload)
{
    dom::object object;
    if (payload.get(object) != simdjson::SUCCESS)
        return {json::display(payload).left(MostShown), {}, false, false};
    if (isTransactionTopic(topic) || json::objectMember(object, "transaction_result"))
        return ofTransaction(object);

    Summary summary;
    if (topic == "blocks"_L1) {
        const auto header = json::objectMember(object, "header");
        if (header)
            take(summary, *header, {"id", "height", "timestamp"});
        take(summary, object, {"block_status"});
        summary.text = u"block"_s + at(header ? shown(*header, "height") : QString());
    } else if (topic == "events"_L1) {
        take(summary, object, {"block_id", "block_height", "block_timestamp", "message_index"});
        const qsizetype count = countOf(object, "events");
        summary.heartbeat = count == 0;
        summary.text = (count == 0 ? u"heartbeat"_s : u"%1 events"_s.arg(count)) + at(shown(object, "block_height"));
    } else if (topic == "account_statuses"_L1) {
        take(summary, object, {"block_id", "height", "message_index"});
        const qsizetype count = countOf(object, "account_events");
        summary.heartbeat = count == 0;
        summary.text = (count == 0 ? u"heartbeat"_s : u"events of %1 accounts"_s.arg(count)) + at(shown(object, "height"));
    } else {
        take(summary, object, {"id", "block_id", "height", "timestamp"});
        summary.text = (isBlockTopic(topic) ? u"block"_s : u"data"_s) + at(shown(object, "height"));
    }
    return summary;
}

Summary summariseLegacy(const dom::object &message)
{
    Summary summary;
    take(summary, message, {"BlockID", "Height", "BlockTimestamp"});
    const qsizetype count = countOf(message, "Events");
    summary.heartbeat = count == 0;
    summary.text = (count == 0 ? u"heartbeat"_s : u"%1 events"_s.arg(count)) + at(shown(message, "Height"));
    return summary;
}

} // namespace telltale::protocol::flow
