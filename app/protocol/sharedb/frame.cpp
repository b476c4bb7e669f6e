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

QStringList Frame::documents() const
{
    QStringList ids;
    const auto b = json::member(object, "b");
    const auto data = json::member(object, "data");
    simdjson::dom::array list;
    simdjson::dom::object map;
    if (b && b->get(list) == simdjson::SUCCESS) {
        for (const simdjson::dom::element each : list)
            ids.append(json::display(each));
    } else if ((b && b->get(map) == simdjson::SUCCESS) || (data && data->get(map) == simdjson::SUCCESS)) {
        for (const auto &member : map)
            ids.append(wire::visibleText(QByteArrayView(member.key.data(), qsizetype(member.key.size()))));
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

QStringList Frame::keys() const
{
    if (!action)
        return {letters}; // answered with an error, which echoes them
    const auto key = [this](std::initializer_list<QString> parts) { return letters + u'|' + QStringList(parts).join(u'|'); };
    switch (action->pairing) {
    case Pairing::Order:
    case Pairing::Name:
    case Pairing::Nothing:
        return {letters};
    case Pairing::Document:
        return {key({collection, document})};
    case Pairing::Bulk:
        return {key({collection, documents().join(QLatin1Char('\n'))})};
    case Pairing::Op:
        return {key({collection, document, seq})};
    case Pairing::Id:
        // Without an id, replies say collection and document, and snapshots the document's id as `id`.
        return id.isEmpty() ? QStringList {key({collection, document})} : QStringList {key({id}), key({collection, document})};
    case Pairing::Presence:
        return {key({channel, id, presenceVersion})};
    case Pairing::Channel:
        return {key({channel, seq})};
    }
    return {};
}

} // namespace telltale::protocol::sharedb
