// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/sharedb/forms.h"

using namespace Qt::StringLiterals;

namespace telltale::protocol::sharedb {

namespace {

Field collection() { return {.key = u"collection"_s, .label = u"Collection"_s, .help = u"Or the name of a projection."_s, .required = true, .aliases = {u"c"_s}}; }
Field document() { return {.key = u"document"_s, .label = u"Document"_s, .help = u"The document's id."_s, .required = true, .aliases = {u"d"_s}}; }
Field since() { return {.key = u"version"_s, .label = u"Version held"_s, .help = u"The ops since then instead of the whole document; empty for the document."_s, .type = FieldType::Number, .aliases = {u"v"_s}}; }
Field base(const QString &value = {})
{
    return {.key = u"version"_s, .label = u"Version"_s, .help = u"The version the change is based on; empty = the latest, but then a repetition is not noticed."_s, .type = FieldType::Number, .value = value, .aliases = {u"v"_s}};
}
Field seq() { return {.key = u"seq"_s, .label = u"Sequence number"_s, .help = u"Counts the ops of a connection; left empty, one is chosen."_s, .type = FieldType::Number}; }
Field src() { return {.key = u"src"_s, .label = u"Source id"_s, .help = u"The identity of the connection that first sent the op: only to send it again."_s}; }
Field extra() { return {.key = u"x"_s, .label = u"Extra"_s, .help = u"A JSON object for the server's middleware, such as {\"source\":\"editor\"}."_s, .type = FieldType::Json, .value = u"{}"_s}; }
Field documents() { return {.key = u"documents"_s, .label = u"Documents"_s, .help = u"Ids, one a line; the answer has the data of each."_s, .type = FieldType::Lines, .aliases = {u"b"_s}}; }
Field versions() { return {.key = u"versions"_s, .label = u"Versions held"_s, .help = u"Instead of the ids a JSON object of ids and versions, {\"soup\":3}: the ops since then come, not the data."_s, .type = FieldType::Json}; }
Field queryId() { return {.key = u"id"_s, .label = u"Query id"_s, .help = u"A number above 0 for its answers and updates; left empty, one is chosen."_s, .type = FieldType::Number}; }
Field snapshotId() { return {.key = u"id"_s, .label = u"Request id"_s, .help = u"Pairs the answer with the request; left empty, one is chosen."_s, .type = FieldType::Number}; }
Field query() { return {.key = u"query"_s, .label = u"Query"_s, .help = u"JSON in the language of the database."_s, .type = FieldType::Json, .value = u"{}"_s, .aliases = {u"q"_s}}; }
Field options() { return {.key = u"options"_s, .label = u"Options"_s, .help = u"A JSON object; `db` picks another database."_s, .type = FieldType::Json, .aliases = {u"o"_s}}; }
Field known() { return {.key = u"results"_s, .label = u"Known results"_s, .help = u"A JSON list of [document, version] that this client already has."_s, .type = FieldType::Json, .aliases = {u"r"_s}}; }
Field channel() { return {.key = u"channel"_s, .label = u"Channel"_s, .help = u"The presence channel; of a document it is `collection.document`."_s, .required = true, .aliases = {u"ch"_s}}; }
Field channelSeq() { return {.key = u"seq"_s, .label = u"Sequence number"_s, .help = u"Counts the presence requests of a connection; left empty, one is chosen."_s, .type = FieldType::Number}; }

} // namespace

const QList<Form> &forms()
{
    static const QList<Form> all {
        {{u"handshake"_s, u"Handshake"_s, u"Tells the server the protocol; it answers with its own and an identity."_s,
             {{.key = u"id"_s, .label = u"Identity"_s, .help = u"On a reconnect the id held before, so that ops sent again are noticed; else empty."_s},
                 {.key = u"protocol"_s, .label = u"Protocol"_s, .help = u"1; servers do not check it."_s, .type = FieldType::Number, .value = u"1"_s},
                 {.key = u"protocolMinor"_s, .label = u"Minor version"_s, .help = u"From 2 on the server may answer ERR_NO_OP."_s, .type = FieldType::Number, .value = u"2"_s}}},
            "hs"},
        {{u"fetch"_s, u"Fetch a document"_s, u"Its data and version, once; a document that does not exist is no error."_s, {collection(), document(), since()}}, "f"},
        {{u"subscribe"_s, u"Subscribe to a document"_s, u"Its data, then every op of others; a document that does not exist is no error."_s, {collection(), document(), since()}}, "s"},
        {{u"unsubscribe"_s, u"Unsubscribe from a document"_s, u"Ends the ops; no error if there was no subscription."_s, {collection(), document()}}, "u"},
        {{u"create"_s, u"Create a document"_s, u"Fails if it exists."_s,
             {collection(), document(), base(u"0"_s), seq(),
                 {.key = u"type"_s, .label = u"Type"_s, .help = u"URI of the type; one that the server has not registered is refused (ERR_OT_OP_BADLY_FORMED)."_s, .value = u"http://sharejs.org/types/JSONv0"_s, .required = true},
                 {.key = u"data"_s, .label = u"Data"_s, .help = u"What the document starts with, any JSON."_s, .type = FieldType::Json, .value = u"{}"_s}, extra(), src()}},
            "op"},
        {{u"edit"_s, u"Edit a document"_s, u"Submits an op of the document's type."_s,
             {collection(), document(), base(), seq(),
                 {.key = u"op"_s, .label = u"Op"_s, .help = u"For json0 a JSON list of changes, each at a path p: oi od (set, remove a key), li ld lm (list), na (add): [{\"p\":[\"title\"],\"oi\":\"new\"}]."_s, .type = FieldType::Json, .value = u"[]"_s, .required = true}, extra(), src()}},
            "op"},
        {{u"delete"_s, u"Delete a document"_s, u"Acknowledged even if it is deleted already."_s, {collection(), document(), base(), seq(), extra(), src()}}, "op"},
        {{u"bulk-fetch"_s, u"Fetch several documents"_s, u"Each succeeds or fails for itself; a single one as a whole."_s, {collection(), documents(), versions()}}, "bf"},
        {{u"bulk-subscribe"_s, u"Subscribe to several documents"_s, u"Each succeeds or fails for itself; a single one as a whole."_s, {collection(), documents(), versions()}}, "bs"},
        {{u"bulk-unsubscribe"_s, u"Unsubscribe from several documents"_s, u"Ends their ops; no error for those without a subscription."_s, {collection(), documents()}}, "bu"},
        {{u"query-fetch"_s, u"Run a query"_s, u"Its results, once."_s, {queryId(), collection(), query(), options(), known()}}, "qf"},
        {{u"query-subscribe"_s, u"Subscribe to a query"_s, u"Its results, then what changes."_s, {queryId(), collection(), query(), options(), known()}}, "qs"},
        {{u"query-unsubscribe"_s, u"Unsubscribe from a query"_s, u"Ends its updates."_s, {queryId()}}, "qu"},
        {{u"snapshot-fetch"_s, u"Fetch an old version"_s, u"The document as it was at a version."_s,
             {snapshotId(), collection(), document(), {.key = u"version"_s, .label = u"Version"_s, .help = u"Empty = the latest."_s, .type = FieldType::Number, .aliases = {u"v"_s}}}},
            "nf"},
        {{u"snapshot-fetch-by-time"_s, u"Fetch as of a time"_s, u"The document as it was at a time."_s,
             {snapshotId(), collection(), document(), {.key = u"time"_s, .label = u"Time"_s, .help = u"Milliseconds since 1970; empty = the latest."_s, .type = FieldType::Number, .aliases = {u"ts"_s}}}},
            "nt"},
        {{u"presence-subscribe"_s, u"Subscribe to presence"_s, u"Not answered by a server that has presence switched off."_s, {channel(), channelSeq()}}, "ps"},
        {{u"presence-unsubscribe"_s, u"Unsubscribe from presence"_s, u"Ends the updates."_s, {channel(), channelSeq()}}, "pu"},
        {{u"presence"_s, u"Send presence"_s, u"Not answered by a server that has presence switched off."_s,
             {channel(), {.key = u"id"_s, .label = u"Presence id"_s, .help = u"Names this cursor or user within the channel."_s, .value = u"telltale"_s, .required = true},
                 {.key = u"value"_s, .label = u"Value"_s, .help = u"Any JSON; null says gone."_s, .type = FieldType::Json, .value = u"null"_s, .aliases = {u"p"_s}},
                 {.key = u"presenceVersion"_s, .label = u"Presence version"_s, .help = u"Counts up with each value sent."_s, .type = FieldType::Number, .value = u"0"_s, .aliases = {u"pv"_s}},
                 {.key = u"collection"_s, .label = u"Collection"_s, .help = u"For presence in a document."_s, .aliases = {u"c"_s}},
                 {.key = u"document"_s, .label = u"Document"_s, .help = u"For presence in a document."_s, .aliases = {u"d"_s}},
                 {.key = u"version"_s, .label = u"Version"_s, .help = u"The document's, for presence in a document."_s, .type = FieldType::Number, .aliases = {u"v"_s}},
                 {.key = u"type"_s, .label = u"Type"_s, .help = u"URI of the document's type; json0 has no presence."_s, .aliases = {u"t"_s}}}},
            "p"},
        {{u"presence-request"_s, u"Ask for presence"_s, u"All in the channel send theirs again."_s, {channel()}}, "pr"},
        {{u"ping"_s, u"Ping"_s, u"Answered alike by servers from 3.2.0; older ones answer with an error."_s, {}}, "pp"},
    };
    return all;
}

} // namespace telltale::protocol::sharedb
