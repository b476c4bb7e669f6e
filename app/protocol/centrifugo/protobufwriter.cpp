// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/centrifugo/protobufwriter.h"

#include "app/protocol/composewords.h"
#include "app/protocol/json/json.h"
#include "app/protocol/protobuf/lengthprefixed.h"

#include <centrifugo/client.pb.h>

namespace telltale::protocol::centrifugo {

using namespace Qt::StringLiterals;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
namespace dom = simdjson::dom;

namespace {

constexpr int MostDepth = 100; ///< as what reads it

/// Fills a message by reflection. `m_failed` names the first field whose value is of another type.
class Filler {
public:
    void fill(Message &message, QByteArrayView object, int depth);
    QString failed;

private:
    void set(Message &message, const FieldDescriptor &field, QByteArrayView value, int depth);
    void setMap(Message &message, const FieldDescriptor &field, QByteArrayView object, int depth);
    void setScalar(Message &message, const FieldDescriptor &field, const dom::element &value);
    void fail(const FieldDescriptor &field);
};

std::string text(const QString &value)
{
    return value.toStdString();
}

void Filler::fail(const FieldDescriptor &field)
{
    if (failed.isEmpty())
        failed = QString::fromStdString(field.name());
}

void Filler::fill(Message &message, QByteArrayView object, int depth)
{
    const json::Places places(object);
    const QStringList keys = places.keys();
    for (const QString &key : keys) {
        const FieldDescriptor *field = message.GetDescriptor()->FindFieldByName(text(key));
        const auto span = places.of(key);
        if (!field || depth > MostDepth) {
            if (failed.isEmpty())
                failed = key;
            return;
        }
        if (span)
            set(message, *field, object.sliced(span->offset, span->length), depth);
    }
}

void Filler::set(Message &message, const FieldDescriptor &field, QByteArrayView value, int depth)
{
    const google::protobuf::Reflection &reflection = *message.GetReflection();
    if (field.type() == FieldDescriptor::TYPE_BYTES) {
        reflection.SetString(&message, &field, value.toByteArray().toStdString());
        return;
    }
    const json::Document document(value);
    dom::array array;
    if (!document.ok()) {
        fail(field);
    } else if (field.is_map()) {
        document.object() ? setMap(message, field, value, depth) : fail(field);
    } else if (field.is_repeated()) {
        if (document.root().get(array) != simdjson::SUCCESS)
            return fail(field);
        for (const dom::element element : array) {
            std::string_view string;
            if (field.type() != FieldDescriptor::TYPE_MESSAGE && element.get(string) == simdjson::SUCCESS)
                reflection.AddString(&message, &field, std::string(string));
            else if (field.type() == FieldDescriptor::TYPE_MESSAGE && element.is_object())
                fill(*reflection.AddMessage(&message, &field), QByteArray::fromStdString(simdjson::minify(element)), depth + 1);
            else
                fail(field);
        }
    } else if (field.type() == FieldDescriptor::TYPE_MESSAGE) {
        document.object() ? fill(*reflection.MutableMessage(&message, &field), value, depth + 1) : fail(field);
    } else {
        setScalar(message, field, document.root());
    }
}

/// A map is a repeated message of key and value.
void Filler::setMap(Message &message, const FieldDescriptor &field, QByteArrayView object, int depth)
{
    const json::Places places(object);
    const QStringList keys = places.keys();
    for (const QString &key : keys) {
        const auto span = places.of(key);
        Message &entry = *message.GetReflection()->AddMessage(&message, &field);
        entry.GetReflection()->SetString(&entry, entry.GetDescriptor()->map_key(), text(key));
        if (span)
            set(entry, *entry.GetDescriptor()->map_value(), object.sliced(span->offset, span->length), depth + 1);
    }
}

void Filler::setScalar(Message &message, const FieldDescriptor &field, const dom::element &value)
{
    const google::protobuf::Reflection &reflection = *message.GetReflection();
    std::int64_t number = 0;
    std::uint64_t natural = 0;
    bool flag = false;
    std::string_view string;
    const bool isNumber = value.get(number) == simdjson::SUCCESS;
    const bool isNatural = value.get(natural) == simdjson::SUCCESS;
    switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_INT32:
        return isNumber && number == qint32(number) ? reflection.SetInt32(&message, &field, qint32(number)) : fail(field);
    case FieldDescriptor::CPPTYPE_INT64: return isNumber ? reflection.SetInt64(&message, &field, number) : fail(field);
    case FieldDescriptor::CPPTYPE_UINT32:
        return isNatural && natural == quint32(natural) ? reflection.SetUInt32(&message, &field, quint32(natural)) : fail(field);
    case FieldDescriptor::CPPTYPE_UINT64: return isNatural ? reflection.SetUInt64(&message, &field, natural) : fail(field);
    case FieldDescriptor::CPPTYPE_BOOL:
        return value.get(flag) == simdjson::SUCCESS ? reflection.SetBool(&message, &field, flag) : fail(field);
    case FieldDescriptor::CPPTYPE_STRING:
        return value.get(string) == simdjson::SUCCESS ? reflection.SetString(&message, &field, std::string(string)) : fail(field);
    default: fail(field);
    }
}

} // namespace

Result<QByteArray> protobufCommand(const QByteArray &json)
{
    telltale::centrifugo::Command command;
    Filler filler;
    filler.fill(command, json, 1);
    if (!filler.failed.isEmpty())
        return Failure {ComposeWords::tr("the value does not fit the protobuf schema"), filler.failed, ComposeWords::tr("see the types in client.proto; the JSON variant sends anything")};
    return protobuf::lengthPrefixed(QByteArray::fromStdString(command.SerializeAsString()));
}

} // namespace telltale::protocol::centrifugo
