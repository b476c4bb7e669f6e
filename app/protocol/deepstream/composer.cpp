// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/composer.h"

#include "app/protocol/composewords.h"
#include "app/protocol/deepstream/actions.h"
#include "app/protocol/deepstream/binarywriter.h"
#include "app/protocol/deepstream/forms.h"
#include "app/protocol/deepstream/textreader.h"
#include "app/protocol/deepstream/writer.h"
#include "app/protocol/json/form.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::protocol::deepstream {

namespace {

const Field *fieldOf(const Operation &operation, const QString &key)
{
    const auto it = std::find_if(operation.fields.begin(), operation.fields.end(), [&](const Field &f) { return f.key == key; });
    return it == operation.fields.end() ? nullptr : &*it;
}

class DeepstreamComposer final : public Composer {
public:
    explicit DeepstreamComposer(const QString &variant)
        : m_text(variant == QLatin1String("text"))
        , m_binary(variant == QLatin1String("binary"))
        , m_forms(formsOf(m_text))
    {
    }
    QList<Operation> operations() const override
    {
        QList<Operation> all;
        for (const Form &form : m_forms)
            all.append(form.operation);
        return all;
    }
    Result<Composed> compose(const QString &operation, const Values &values, quint64 serial) const override;

private:
    Result<Done> fill(Envelope &envelope, const Form &form, json::Form &filled, quint64 serial, QStringList &warnings) const;
    Result<Done> fillLogin(Envelope &envelope, json::Form &filled, QStringList &warnings) const;
    void warn(const Envelope &envelope, const Form &form, QStringList &warnings) const;

    bool m_text;
    bool m_binary;
    QList<Form> m_forms;
};

Result<Done> DeepstreamComposer::fillLogin(Envelope &envelope, json::Form &filled, QStringList &warnings) const
{
    const QString other = filled.value(u"authData"_s);
    if (!other.trimmed().isEmpty()) {
        const Result<QByteArray> json = json::fromField(ComposeWords::label(u"Other data"_s), other);
        if (!json)
            return json.failure();
        envelope.data = *json;
        if (!json->startsWith('{') && !json->startsWith('['))
            warnings.append(ComposeWords::tr("Login data that are no JSON object end the connection: INVALID_MESSAGE_DATA, then a close."));
        return Done {};
    }
    json::Writer writer;
    if (!filled.value(u"username"_s).isEmpty())
        writer.text("username", filled.value(u"username"_s));
    if (!filled.value(u"password"_s).isEmpty())
        writer.text("password", filled.value(u"password"_s));
    envelope.data = writer.object();
    return Done {};
}

Result<Done> DeepstreamComposer::fill(Envelope &envelope, const Form &form, json::Form &filled, quint64 serial, QStringList &warnings) const
{
    if (form.topic == topic::Auth)
        return fillLogin(envelope, filled, warnings);
    envelope.url = filled.value(u"url"_s);
    envelope.protocolVersion = filled.value(u"protocolVersion"_s);
    envelope.sdkType = filled.value(u"sdkType"_s);
    envelope.sdkVersion = filled.value(u"sdkVersion"_s);
    envelope.subscription = filled.value(u"subscription"_s);
    envelope.path = filled.value(u"path"_s);
    const QString name = filled.value(u"name"_s);
    if (fieldOf(form.operation, u"users"_s))
        envelope.names = filled.entries(u"users"_s);
    else if (form.bulk && !filled.isOn(u"asName"_s)) {
        if (!name.isEmpty())
            envelope.names.append(name);
        envelope.names += filled.entries(u"names"_s);
    } else
        envelope.name = name;

    envelope.isWriteAck = filled.isOn(u"writeAck"_s);
    envelope.correlationId = filled.value(u"correlationId"_s);
    if (envelope.correlationId.isEmpty() && (fieldOf(form.operation, u"correlationId"_s) || envelope.isWriteAck))
        envelope.correlationId = QString::number(serial);

    if (const Field *field = fieldOf(form.operation, u"version"_s)) {
        bool ok = false;
        const QString text = filled.value(field->key).trimmed();
        envelope.version = text.toLongLong(&ok);
        if (!ok)
            return Failure {ComposeWords::tr("the version is no whole number"), ComposeWords::label(field->label), ComposeWords::tr("write digits, or -1 where the server shall not check")};
    }
    if (const Field *field = fieldOf(form.operation, u"data"_s)) {
        const QString text = filled.value(field->key);
        if (!text.trimmed().isEmpty()) {
            const Result<QByteArray> json = json::fromField(field->label, text);
            if (!json)
                return json.failure();
            envelope.data = *json;
        }
    }
    if (filled.failure())
        return *filled.failure();
    return Done {};
}

void DeepstreamComposer::warn(const Envelope &envelope, const Form &form, QStringList &warnings) const
{
    const Operation &operation = form.operation;
    const auto has = [&operation](const QString &key) { return fieldOf(operation, key) != nullptr; };
    if (has(u"name"_s) && envelope.name.isEmpty() && envelope.names.isEmpty()) {
        warnings.append(form.bulk && form.topic == topic::Event && !m_text && !m_binary
                ? ComposeWords::tr("Without a name this ends the server's process: it does not check for a missing list of names.")
                : ComposeWords::tr("The name is empty: servers refuse or ignore that."));
    }
    if (has(u"users"_s) && envelope.names.isEmpty())
        warnings.append(ComposeWords::tr("No user is named."));
    if (envelope.names.size() > 1)
        warnings.append(ComposeWords::tr("If one of several names is refused, servers drop the last one instead: send one name at a time."));
    if (form.bulk && !m_text && !envelope.name.isEmpty()) {
        warnings.append(m_binary || form.topic != topic::Event ? ComposeWords::tr("With `name` instead of `names` the server acknowledges, but does nothing.")
                                                               : ComposeWords::tr("With `name` instead of `names` this ends the server's process: it does not check for a missing list of names."));
    }
    if (m_binary && (operation.name == u"listen" || operation.name == u"record-listen"))
        warnings.append(ComposeWords::tr("Sent twice for one pattern on one connection, this ends the server's process (seen with 7.0.2 and 10.1.4)."));
    if (!m_text && form.topic == topic::Connection && form.action == 3)
        warnings.append(ComposeWords::tr("Servers of this variant send no pings: after the login they answer a pong with UNKNOWN_TOPIC."));
    const bool listen = operation.name.endsWith(u"listen");
    if (listen && !QRegularExpression(envelope.name).isValid())
        warnings.append(ComposeWords::tr("The pattern is no regular expression: the server answers INVALID_LISTEN_REGEX."));
    const bool whole = form.topic == topic::Record && (form.action == 18 || form.action == 16);
    if (whole && (!envelope.data || !(envelope.data->startsWith('{') || envelope.data->startsWith('['))))
        warnings.append(ComposeWords::tr("A record is a JSON object or list: anything else is answered with INVALID_MESSAGE_DATA."));
    if (form.action == 35 && (!envelope.data || !envelope.data->startsWith('[')))
        warnings.append(ComposeWords::tr("Several paths are written as a JSON list: anything else is answered with INVALID_MESSAGE_DATA."));
    if (has(u"path"_s) && envelope.path.isEmpty())
        warnings.append(ComposeWords::tr("The path is empty: servers refuse the write."));
    if (envelope.path.contains(u"__proto__") || envelope.path.contains(u"constructor") || envelope.path.contains(u"prototype"))
        warnings.append(ComposeWords::tr("Servers from 10.x refuse this path as unsafe: INVALID_MESSAGE_DATA."));
    if (form.topic == topic::Record && envelope.version) {
        const bool upsert = form.action == 16 || form.action == 17;
        if (*envelope.version < (upsert ? -1 : 1))
            warnings.append(ComposeWords::tr("No record can have this version after a write."));
    }
    if (m_text && form.topic == topic::Connection && form.action == 5)
        warnings.append(ComposeWords::tr("Only 3.x servers want this; those of today ignore it or answer with an empty frame."));
}

Result<Composed> DeepstreamComposer::compose(const QString &operation, const Values &values, quint64 serial) const
{
    const auto form = std::find_if(m_forms.begin(), m_forms.end(), [&](const Form &f) { return f.operation.name == operation; });
    if (form == m_forms.end())
        return json::unknownOperation(operations(), operation);
    json::Form filled(form->operation, values);
    Envelope envelope;
    envelope.topic = form->topic;
    envelope.action = form->action;
    Composed composed;
    const Result<Done> done = fill(envelope, *form, filled, serial, composed.warnings);
    if (!done)
        return done.failure();
    warn(envelope, *form, composed.warnings);

    QByteArray &bytes = composed.outgoing.payload;
    if (m_text) {
        bytes = writeText(envelope);
        if (bytes.count(MessageEnd) != 1)
            composed.warnings.append(ComposeWords::tr("A value holds 0x1E, which ends a message: the server reads several."));
        for (const Field &field : form->operation.fields) {
            if (filled.value(field.key).contains(QLatin1Char(PartSeparator)))
                composed.warnings.append(ComposeWords::tr("%1 holds 0x1F, which separates parts: the server reads something else.").arg(ComposeWords::label(field.label)));
        }
    } else {
        bytes = m_binary ? writeBinary(envelope) : writeJson(envelope);
        if (m_binary)
            composed.outgoing.opcode = wire::Opcode::Binary;
    }
    return composed;
}

} // namespace

const Composer &composerOf(const QString &variant)
{
    static const DeepstreamComposer json(u"json"_s);
    static const DeepstreamComposer text(u"text"_s);
    static const DeepstreamComposer binary(u"binary"_s);
    return variant == QLatin1String("text") ? text : variant == QLatin1String("binary") ? binary : json;
}

} // namespace telltale::protocol::deepstream
