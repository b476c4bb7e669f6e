// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/sharedb/frame.h"

#include "app/wire/text.h"

#include <algorithm>

namespace telltale::protocol::sharedb {

namespace {

/// A scalar as text; containers and null are nothing.
QString scalar(const simdjson::dom::object &object, std::string_view key)
{
    const auto value = json::member(object, key);
    if (!value || value->is_null() || value->is_object() || value->is_array())
        return {};
    return json::display(*value);
}

/// The ids of a bulk message, sorted: `b` is a list or a map, and replies with `data` have them as its keys.
QString bulkIds(const simdjson::dom::object &object)
{
    QStringList ids;
    const auto b = json::member(object, "b");
    const auto data = json::member(object, "data");
    simdjson::dom::array list;
    simdjson::dom::object map;
    if (b && b->get(list) == simdjson::SUCCESS) {
        for (const simdjson::dom::element id : list)
            ids.append(json::display(id));
    } else if ((b && b->get(map) == simdjson::SUCCESS) || (data && data->get(map) == simdjson::SUCCESS)) {
        for (const auto &member : map)
            ids.append(wire::visibleText(QByteArrayView(member.key.data(), qsizetype(member.key.size()))));
    }
    std::sort(ids.begin(), ids.end());
    return ids.join(QLatin1Char('\n'));
}

} // namespace

Frame::Frame(const simdjson::dom::object &from)
    : object(from)
    , letters(json::textMember(from, "a").value_or(QString()))
    , action(findAction(letters))
    , collection(scalar(from, "c"))
    , document(scalar(from, "d"))
    , channel(scalar(from, "ch"))
    , id(scalar(from, "id"))
    , seq(scalar(from, "seq"))
    , version(scalar(from, "v"))
    , presenceVersion(scalar(from, "pv"))
    , src(scalar(from, "src"))
{
    if (id == u"0" || id == u"false")
        id.clear();
}

bool Frame::set(std::string_view key) const
{
    const auto value = json::member(object, key);
    return value && !value->is_null();
}

QString Frame::subject() const
{
    if (!collection.isEmpty())
        return document.isEmpty() ? collection : collection + QLatin1Char('/') + document;
    return channel.isEmpty() ? document : channel;
}

QStringList Frame::keys() const
{
    if (!action)
        return {};
    const auto key = [this](std::initializer_list<QString> parts) { return letters + u'|' + QStringList(parts).join(u'|'); };
    switch (action->pairing) {
    case Pairing::Order:
    case Pairing::Name:
        return {letters};
    case Pairing::Document:
        return {key({collection, document})};
    case Pairing::Bulk:
        return {key({collection, bulkIds(object)})};
    case Pairing::Op:
        return {key({collection, document, seq})};
    case Pairing::Id:
        // Without an id, replies say collection and document, and snapshots the document's id as `id`.
        return id.isEmpty() ? QStringList {key({collection, document})} : QStringList {key({id}), key({collection, document})};
    case Pairing::Presence:
        return {key({channel, id, presenceVersion})};
    case Pairing::Channel:
        return {key({channel, seq})};
    case Pairing::Nothing:
        break;
    }
    return {};
}

} // namespace telltale::protocol::sharedb
