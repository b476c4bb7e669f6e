// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/protobuf/wireformat.h"

#include <google/protobuf/descriptor.h>

/// What a field's bytes mean by the schema.
namespace telltale::protocol::protobuf {

/// How a field of this type is written, packed numbers aside.
WireType wireTypeOf(const google::protobuf::FieldDescriptor &descriptor);

/// A scalar or a text as people read it, visibleText()ed: all digits of a number, `true`, the name of an enum's value. `value` are the
/// bytes at field.value; field.type must be wireTypeOf(descriptor).
QString valueText(const google::protobuf::FieldDescriptor &descriptor, const Field &field, QByteArrayView value);
/// A field of which no schema says what it is: a number, or bytes.
QString rawText(const Field &field, QByteArrayView value);

/// What the schema does not allow about the value: a text that is no UTF-8, a number that does not fit.
std::optional<Problem> problemOf(const google::protobuf::FieldDescriptor &descriptor, const Field &field, QByteArrayView value);

/// The first of several numbers in one field, and the bytes it takes; nullopt where there is none.
std::pair<std::optional<Field>, qsizetype> packedElement(const google::protobuf::FieldDescriptor &descriptor, QByteArrayView bytes, qsizetype offset);

} // namespace telltale::protocol::protobuf
