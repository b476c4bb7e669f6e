// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <google/protobuf/descriptor.h>

#include <QList>

/// What the fields of the binary variant (messages.proto) are to an Envelope. Every topic numbers its fields in its own way: `name` and `names` have
/// other numbers in RPC than elsewhere, and presence shares none with the rest.
namespace telltale::protocol::deepstream {

enum class Slot {
    Other, ///< nothing that an envelope has
    Action, Data, CorrelationId, IsError, IsAck, Name, Names, Subscription, OriginalTopic, OriginalAction, IsWriteAck, Path, Version, Versions,
    Url, ProtocolVersion, SdkVersion, SdkType,
};

struct BinaryField {
    int number = 0;
    Slot slot = Slot::Other;
    const google::protobuf::FieldDescriptor *descriptor = nullptr;
};

/// The outer message: topic and inner message.
const google::protobuf::Descriptor &outerType();
/// The inner message of a topic; null for topics that nobody listed.
const google::protobuf::Descriptor *innerType(int topic);
/// Its fields by number; none for topics that nobody listed.
const QList<BinaryField> &binaryFields(int topic);
/// Null for numbers that the topic does not have.
const BinaryField *findBinaryField(int topic, int number);

} // namespace telltale::protocol::deepstream
