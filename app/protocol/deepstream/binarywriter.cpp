// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/binarywriter.h"

#include "app/protocol/deepstream/binaryformat.h"
#include "app/protocol/protobuf/wireformat.h"

namespace telltale::protocol::deepstream {

namespace {

using protobuf::WireType;
using protobuf::writeVarint;

QByteArray tag(int number, WireType type)
{
    return writeVarint(quint64(number) << 3 | quint64(type));
}

QByteArray varint(int number, qint64 value)
{
    return tag(number, WireType::Varint) + writeVarint(quint64(value)); // a negative int32 takes all ten bytes
}

QByteArray bytes(int number, const QByteArray &value)
{
    return tag(number, WireType::Bytes) + protobuf::lengthPrefixed(value);
}

QByteArray text(int number, const QString &value)
{
    return value.isEmpty() ? QByteArray() : bytes(number, value.toUtf8());
}

QByteArray flag(int number, bool value)
{
    return value ? varint(number, 1) : QByteArray();
}

QByteArray field(const BinaryField &field, const Envelope &envelope)
{
    switch (field.slot) {
    case Slot::Action:
        return varint(field.number, envelope.action);
    case Slot::Data:
        return envelope.data ? bytes(field.number, *envelope.data) : QByteArray();
    case Slot::CorrelationId:
        return text(field.number, envelope.correlationId);
    case Slot::IsError:
        return flag(field.number, envelope.isError);
    case Slot::IsAck:
        return flag(field.number, envelope.isAck);
    case Slot::Name:
        return text(field.number, envelope.name);
    case Slot::Names: {
        QByteArray all;
        for (const QString &name : envelope.names)
            all += bytes(field.number, name.toUtf8());
        return all;
    }
    case Slot::Subscription:
        return text(field.number, envelope.subscription);
    case Slot::OriginalTopic:
        return envelope.originalTopic ? varint(field.number, *envelope.originalTopic) : QByteArray();
    case Slot::OriginalAction:
        return envelope.originalAction ? varint(field.number, *envelope.originalAction) : QByteArray();
    case Slot::IsWriteAck:
        return flag(field.number, envelope.isWriteAck);
    case Slot::Path:
        return text(field.number, envelope.path);
    case Slot::Version:
        return envelope.version ? varint(field.number, *envelope.version) : QByteArray();
    case Slot::Url:
        return text(field.number, envelope.url);
    case Slot::ProtocolVersion:
        return text(field.number, envelope.protocolVersion);
    case Slot::SdkVersion:
        return text(field.number, envelope.sdkVersion);
    case Slot::SdkType:
        return text(field.number, envelope.sdkType);
    case Slot::Versions:
    case Slot::Other:
        return {};
    }
    return {};
}

} // namespace

QByteArray writeBinary(const Envelope &envelope)
{
    QByteArray inner;
    for (const BinaryField &one : binaryFields(envelope.topic))
        inner += field(one, envelope);
    return protobuf::lengthPrefixed(varint(2, envelope.topic) + bytes(3, inner));
}

} // namespace telltale::protocol::deepstream
