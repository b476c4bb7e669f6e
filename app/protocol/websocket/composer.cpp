// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/websocket/composer.h"

#include "app/protocol/composewords.h"
#include "app/protocol/json/form.h"
#include "app/wire/text.h"

#include <algorithm>

namespace telltale::protocol::websocket {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> fromHex(const QString &digits)
{
    QString compact = digits;
    compact.remove(QChar(u' ')).remove(QChar(u'\n')).remove(QChar(u'\t'));
    const auto isHex = [](QChar c) { return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f'); };
    if (compact.size() % 2 != 0 || !std::all_of(compact.cbegin(), compact.cend(), isHex))
        return Failure {ComposeWords::tr("the field is no hex"), u"Hex"_s, ComposeWords::tr("two digits for each byte, as in 03 e8")};
    return QByteArray::fromHex(compact.toLatin1());
}

} // namespace

QList<Operation> PlainComposer::operations() const
{
    return {
        {.name = u"send"_s,
         .label = u"Send a message"_s,
         .help = u"One data message: text, JSON, or bytes. Fill in one field."_s,
         .fields = {
             {.key = u"text"_s, .label = u"Text"_s, .help = u"Goes out as a text message."_s},
             {.key = u"json"_s, .label = u"JSON"_s, .help = u"Checked to be JSON, then sent as a text message."_s, .type = FieldType::Json},
             {.key = u"hex"_s, .label = u"Hex"_s, .help = u"Bytes, two digits each; goes out as a binary message."_s},
         }},
        {.name = u"raw"_s,
         .label = u"Send raw bytes"_s,
         .help = u"Any bytes under the opcode of your choice, also a text message that is no UTF-8."_s,
         .fields = {
             {.key = u"hex"_s, .label = u"Hex"_s, .help = u"Bytes, two digits each; none for an empty message."_s},
             {.key = u"opcode"_s, .label = u"Opcode"_s, .help = u"What the frame says it carries."_s, .type = FieldType::Choice,
              .value = u"binary"_s, .choices = {u"binary"_s, u"text"_s}},
         }},
    };
}

Result<Composed> PlainComposer::compose(const QString &operation, const Values &values, quint64) const
{
    const QList<Operation> all = operations();
    const Operation *chosen = json::operationByName(all, operation);
    if (!chosen)
        return json::unknownOperation(all, operation);
    const json::Form form(*chosen, values);

    const int filled = int(form.filled(u"text"_s)) + int(form.filled(u"json"_s)) + int(form.filled(u"hex"_s));
    if (filled > 1)
        return Failure {ComposeWords::tr("more than one field is filled in"), ComposeWords::tr("Text, JSON, Hex"), ComposeWords::tr("a message has one content")};

    Composed composed;
    if (form.filled(u"json"_s)) {
        const Result<QByteArray> bytes = json::fromField(u"JSON"_s, form.value(u"json"_s));
        if (!bytes)
            return bytes.failure();
        composed.outgoing.payload = *bytes;
    } else if (operation == "raw"_L1 || form.filled(u"hex"_s)) {
        const Result<QByteArray> bytes = fromHex(form.value(u"hex"_s));
        if (!bytes)
            return bytes.failure();
        const bool text = form.value(u"opcode"_s) == "text"_L1;
        composed.outgoing = {text ? wire::Opcode::Text : wire::Opcode::Binary, *bytes};
        if (text && wire::firstInvalidUtf8(*bytes) >= 0)
            composed.warnings.append(ComposeWords::tr("A text message must be UTF-8: a server closes with 1007 (RFC 6455 section 8.1)."));
    } else {
        composed.outgoing.payload = form.value(u"text"_s).toUtf8();
    }
    return composed;
}

} // namespace telltale::protocol::websocket
