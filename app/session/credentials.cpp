// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/credentials.h"

#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::session {

namespace {

/// The secret of an operation that a token most likely is; null if it has none.
const protocol::Field *secretOf(const protocol::Operation &operation, const protocol::Values &filled)
{
    const auto find = [&](auto accept) -> const protocol::Field * {
        const auto found = std::find_if(operation.fields.begin(), operation.fields.end(), [&](const protocol::Field &field) {
            return field.type == protocol::FieldType::Secret && accept(field);
        });
        return found == operation.fields.end() ? nullptr : &*found;
    };
    if (const auto *used = find([&](const protocol::Field &field) { return !filled.value(field.key).isEmpty(); }))
        return used;
    if (const auto *named = find([](const protocol::Field &field) { return field.key == "token"_L1 || field.aliases.contains(u"token"_s); }))
        return named;
    return find([](const protocol::Field &) { return true; });
}

QString queryParameter(const QUrl &url)
{
    const QUrlQuery query(url);
    for (const QString &name : {u"token"_s, u"access_token"_s, u"jwt"_s, u"auth"_s}) {
        if (query.hasQueryItem(name))
            return name;
    }
    return {};
}

} // namespace

TokenPlace tokenPlace(const decode::Event &failure, const protocol::System &system, const QString &variant, const Endpoint &endpoint, const Step *step)
{
    using Where = TokenPlace::Where;
    if (failure.kind != Kind::Refused) {
        const QList<protocol::Operation> operations = system.composer(variant).operations();
        const auto secret = [&](const QString &name, const protocol::Values &filled) -> QString {
            const auto operation = std::find_if(operations.begin(), operations.end(), [&](const protocol::Operation &one) { return one.name == name; });
            const protocol::Field *field = operation == operations.end() ? nullptr : secretOf(*operation, filled);
            return field ? field->key : QString();
        };
        if (const QString key = step ? secret(step->operation, step->values) : QString(); !key.isEmpty())
            return {Where::Step, key};
        if (const QString key = secret(system.openingOperation(), endpoint.automation.values); !key.isEmpty())
            return {Where::Opening, key};
    }
    if (const QString name = queryParameter(endpoint.upstream.url); !name.isEmpty())
        return {Where::Query, name};
    return {Where::Header, u"Authorization"_s};
}

void setToken(Endpoint &endpoint, const TokenPlace &place, const QString &token)
{
    switch (place.where) {
    case TokenPlace::Where::Step:
        return;
    case TokenPlace::Where::Opening:
        endpoint.automation.values.insert(place.name, token);
        return;
    case TokenPlace::Where::Query: {
        QUrlQuery query(endpoint.upstream.url);
        query.removeAllQueryItems(place.name);
        query.addQueryItem(place.name, QString::fromUtf8(QUrl::toPercentEncoding(token)));
        endpoint.upstream.url.setQuery(query);
        return;
    }
    case TokenPlace::Where::Header: {
        const QByteArray name = place.name.toUtf8();
        endpoint.headers.removeIf([&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
        endpoint.headers.append({name, "Bearer " + token.simplified().toUtf8()});
        return;
    }
    }
}

void setToken(Step &step, const TokenPlace &place, const QString &token)
{
    if (place.where != TokenPlace::Where::Step)
        return;
    const QString before = place.name + u'=';
    step.words.removeIf([&](const QString &word) { return word.startsWith(before); });
    step.values.insert(place.name, token);
}

} // namespace telltale::session
