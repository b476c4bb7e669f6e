// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/sharedb/warnings.h"

#include "app/protocol/composewords.h"
#include "app/protocol/sharedb/json0.h"
#include "app/protocol/sharedb/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::protocol::sharedb {

namespace {

constexpr auto DefaultType = "http://sharejs.org/types/JSONv0";

/// The value of a JSON field; white space around it does not matter.
QByteArray jsonOf(const json::Form &filled, const QString &key)
{
    return filled.value(key).trimmed().toUtf8();
}

void ofFields(QStringList &all, const json::Form &filled, const Operation &operation)
{
    for (const Field &field : operation.fields) {
        const QString value = filled.value(field.key).trimmed();
        if (field.required && value.isEmpty() && field.type != FieldType::Json)
            all.append(ComposeWords::tr("%1 is empty: the server refuses that, or answers about nothing.").arg(ComposeWords::label(field.label)));
        QStringList names;
        if (field.type == FieldType::Lines)
            names = filled.entries(field.key);
        else if (field.key == u"collection" || field.key == u"document" || field.key == u"channel" || (operation.name == u"presence" && field.key == u"id"))
            names = {value};
        if (std::any_of(names.begin(), names.end(), isPrototypeName))
            all.append(ComposeWords::tr("%1: every JavaScript object has this name already, servers refuse it (ERR_MESSAGE_BADLY_FORMED).").arg(ComposeWords::label(field.label)));
        const bool judged = field.key == u"version" || field.key == u"presenceVersion";
        if (judged && value.startsWith(u'-'))
            all.append(ComposeWords::tr("%1 is negative: servers refuse it (ERR_MESSAGE_BADLY_FORMED).").arg(ComposeWords::label(field.label)));
    }
}

void ofOps(QStringList &all, const json::Form &filled, const QString &operation)
{
    if (operation != u"create" && operation != u"edit" && operation != u"delete")
        return;
    const bool hasVersion = filled.filled(u"version"_s);
    if (filled.value(u"seq"_s).toLongLong() >= (1LL << 53) - 1)
        all.append(ComposeWords::tr("A sequence number from 2^53-1 on is refused (ERR_CONNECTION_SEQ_INTEGER_OVERFLOW); a new connection starts at 1."));
    if (filled.filled(u"src"_s) && !filled.filled(u"seq"_s))
        all.append(ComposeWords::tr("A source id without the sequence number that the op had is of no use: together they show that it was sent before."));
    if (operation == u"create" && !hasVersion)
        all.append(ComposeWords::tr("Without a version a repetition is not noticed by the server."));
    if (operation == u"create" && filled.filled(u"type"_s) && filled.value(u"type"_s) != QLatin1String(DefaultType) && filled.value(u"type"_s) != u"json0")
        all.append(ComposeWords::tr("A type that the server has not registered is refused: ERR_OT_OP_BADLY_FORMED, with the type gone from the echo."));
    if (operation != u"edit")
        return;
    if (jsonOf(filled, u"op"_s).isEmpty())
        all.append(ComposeWords::tr("Without an op, create or del the server answers with an error that has no code."));
    if (!hasVersion)
        all.append(ComposeWords::tr("Without a version the edit is applied to whatever is there, and a repetition is applied again."));
    all += json0Problems(jsonOf(filled, u"op"_s));
}

void ofJson(QStringList &all, const json::Form &filled, const QString &operation)
{
    for (const auto &[key, label] : {std::pair {u"x"_s, u"Extra"_s}, std::pair {u"options"_s, u"Options"_s}}) {
        if (const json::Document document(jsonOf(filled, key)); document.ok() && !document.object())
            all.append(ComposeWords::tr("%1 should be a JSON object, not %2.").arg(ComposeWords::label(label), ComposeWords::kind(json::typeName(document.root()))));
    }
    if (const json::Document known(jsonOf(filled, u"results"_s)); known.ok()) {
        simdjson::dom::array list;
        bool good = known.root().get(list) == simdjson::SUCCESS;
        if (good) {
            good = std::all_of(list.begin(), list.end(), [](simdjson::dom::element element) {
                simdjson::dom::array pair;
                simdjson::dom::element id;
                return element.get(pair) == simdjson::SUCCESS && pair.at(0).get(id) == simdjson::SUCCESS && id.is_string() && !isPrototypeName(json::display(id));
            });
        }
        if (!good)
            all.append(ComposeWords::tr("Known results are a list of [document, version]; servers refuse anything else (ERR_MESSAGE_BADLY_FORMED)."));
    }
    if (const json::Document held(jsonOf(filled, u"versions"_s)); held.ok()) {
        const auto versions = held.object();
        bool good = versions.has_value();
        for (auto it = good ? versions->begin() : simdjson::dom::object::iterator(); good && it != versions->end(); ++it) {
            double version = 0;
            good = !isPrototypeName(QString::fromUtf8(it.key().data(), qsizetype(it.key().size())))
                && (it.value().is_null() || (it.value().get(version) == simdjson::SUCCESS && version >= 0));
        }
        if (!good)
            all.append(ComposeWords::tr("Versions held are an object of ids and versions from 0 on; servers refuse anything else (ERR_MESSAGE_BADLY_FORMED)."));
    } else if (operation.startsWith(u"bulk-") && filled.entries(u"documents"_s).isEmpty()) {
        all.append(ComposeWords::tr("No documents: the server answers with none."));
    }
}

} // namespace

QStringList warnings(const json::Form &filled, const Operation &operation)
{
    QStringList all;
    ofFields(all, filled, operation);
    ofOps(all, filled, operation.name);
    ofJson(all, filled, operation.name);
    if (operation.name == u"handshake" && filled.value(u"protocol"_s) != u"1")
        all.append(ComposeWords::tr("Only protocol 1 exists; servers take any number all the same."));
    if (operation.name == u"handshake" && filled.value(u"protocolMinor"_s).toInt() < 2)
        all.append(ComposeWords::tr("Below minor version 2 the server sends no ERR_NO_OP, but stores and acknowledges such ops."));
    if (operation.name.startsWith(u"query-") && filled.value(u"id"_s) == u"0")
        all.append(ComposeWords::tr("An id of 0 counts as absent: the answer does not carry it."));
    if (operation.name == u"presence") {
        const QString type = filled.value(u"type"_s);
        const bool inDocument = filled.filled(u"collection"_s) || filled.filled(u"document"_s);
        if (type == QLatin1String(DefaultType) || type == u"json0")
            all.append(ComposeWords::tr("json0 has no presence (ERR_TYPE_DOES_NOT_SUPPORT_PRESENCE)."));
        if (inDocument && type.isEmpty())
            all.append(ComposeWords::tr("Presence in a document needs its type: without one, newer ops make it fail (ERR_DOC_TYPE_NOT_RECOGNIZED)."));
        if (inDocument && !filled.filled(u"version"_s))
            all.append(ComposeWords::tr("Presence in a document needs the version it was seen at."));
    }
    return all;
}

} // namespace telltale::protocol::sharedb
