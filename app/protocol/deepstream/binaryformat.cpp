// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/binaryformat.h"

#include "app/protocol/deepstream/actions.h"

#include <deepstream/messages.pb.h>

#include <QHash>

#include <algorithm>
#include <string_view>

namespace telltale::protocol::deepstream {

namespace {

namespace schema = telltale::deepstream;

constexpr struct {
    std::string_view name;
    Slot slot;
} Slots[] = {
    {"action", Slot::Action},
    {"data", Slot::Data},
    {"correlation_id", Slot::CorrelationId},
    {"is_error", Slot::IsError},
    {"is_ack", Slot::IsAck},
    {"name", Slot::Name},
    {"names", Slot::Names},
    {"subscription", Slot::Subscription},
    {"original_topic", Slot::OriginalTopic},
    {"original_action", Slot::OriginalAction},
    {"is_write_ack", Slot::IsWriteAck},
    {"path", Slot::Path},
    {"version", Slot::Version},
    {"versions", Slot::Versions},
    {"url", Slot::Url},
    {"protocol_version", Slot::ProtocolVersion},
    {"sdk_version", Slot::SdkVersion},
    {"sdk_type", Slot::SdkType},
};

QList<BinaryField> fieldsOf(int topic)
{
    QList<BinaryField> fields;
    const google::protobuf::Descriptor *type = innerType(topic);
    for (int i = 0; type && i < type->field_count(); ++i) {
        const google::protobuf::FieldDescriptor *field = type->field(i);
        const auto slot = std::find_if(std::begin(Slots), std::end(Slots), [field](const auto &row) { return row.name == field->name(); });
        fields.append({field->number(), slot == std::end(Slots) ? Slot::Other : slot->slot, field});
    }
    std::sort(fields.begin(), fields.end(), [](const BinaryField &a, const BinaryField &b) { return a.number < b.number; });
    return fields;
}

} // namespace

const google::protobuf::Descriptor &outerType()
{
    return *schema::Message::descriptor();
}

const google::protobuf::Descriptor *innerType(int topic)
{
    switch (topic) {
    case topic::Parser:
        return schema::ParserMessage::descriptor();
    case topic::Connection:
        return schema::ConnectionMessage::descriptor();
    case topic::Auth:
        return schema::AuthMessage::descriptor();
    case topic::Event:
        return schema::EventMessage::descriptor();
    case topic::Record:
        return schema::RecordMessage::descriptor();
    case topic::Rpc:
        return schema::RpcMessage::descriptor();
    case topic::Presence:
        return schema::PresenceMessage::descriptor();
    case topic::Monitoring:
        return schema::MonitoringMessage::descriptor();
    case topic::Cluster:
        return schema::ClusterMessage::descriptor();
    case topic::Lock:
        return schema::LockMessage::descriptor();
    case topic::State:
        return schema::StateMessage::descriptor();
    default:
        return nullptr;
    }
}

const QList<BinaryField> &binaryFields(int topic)
{
    static const QList<QList<BinaryField>> all = [] {
        QList<QList<BinaryField>> tables;
        for (int t = 0; t <= topic::State; ++t)
            tables.append(fieldsOf(t));
        return tables;
    }();
    static const QList<BinaryField> none;
    return topic >= 0 && topic < all.size() ? all.at(topic) : none;
}

const BinaryField *findBinaryField(int topic, int number)
{
    for (const BinaryField &field : binaryFields(topic)) {
        if (field.number == number)
            return &field;
    }
    return nullptr;
}

} // namespace telltale::protocol::deepstream
