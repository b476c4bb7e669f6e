// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/sharedb/composer.h"

#include "app/protocol/json/form.h"
#include "app/protocol/sharedb/forms.h"
#include "app/protocol/sharedb/warnings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::protocol::sharedb {

namespace {

class SharedbComposer final : public Composer {
public:
    QList<Operation> operations() const override
    {
        QList<Operation> all;
        for (const Form &form : forms())
            all.append(form.operation);
        return all;
    }
    Result<Composed> compose(const QString &operation, const Values &values, quint64 serial) const override;

private:
    void write(json::Writer &writer, json::Form &filled, const QString &operation, quint64 serial) const;
    void writeOp(json::Writer &writer, json::Form &filled, const QString &operation, quint64 serial) const;
};

/// A number of its own where none was filled in.
void numbered(json::Writer &writer, json::Form &filled, const char *key, quint64 serial)
{
    if (filled.filled(QLatin1String(key)))
        filled.number(writer, key);
    else
        writer.number(key, qint64(serial));
}

/// JSON text of a field under a member of another name.
void jsonAs(json::Writer &writer, json::Form &filled, const char *key, const char *member)
{
    json::Writer aside;
    filled.json(aside, key);
    const QByteArray object = aside.object();
    const qsizetype start = qsizetype(qstrlen(key)) + 4; // {"key":
    if (object.size() > start)
        writer.raw(member, object.sliced(start, object.size() - start - 1));
}

/// null where nothing was filled in: the latest.
void numberOrNull(json::Writer &writer, json::Form &filled, const char *key, const char *member)
{
    if (filled.filled(QLatin1String(key)))
        filled.number(writer, key, member);
    else
        writer.raw(member, "null");
}

void SharedbComposer::writeOp(json::Writer &writer, json::Form &filled, const QString &operation, quint64 serial) const
{
    writer.text("c", filled.value(u"collection"_s)).text("d", filled.value(u"document"_s));
    numberOrNull(writer, filled, "version", "v");
    filled.text(writer, "src");
    numbered(writer, filled, "seq", serial);
    filled.json(writer, "x");
    if (operation == u"edit") {
        filled.json(writer, "op");
    } else if (operation == u"delete") {
        writer.flag("del", true);
    } else {
        json::Writer create;
        filled.text(create, "type").json(create, "data");
        writer.raw("create", create.object());
    }
}

void SharedbComposer::write(json::Writer &writer, json::Form &filled, const QString &operation, quint64 serial) const
{
    const QString collection = filled.value(u"collection"_s);
    const QString document = filled.value(u"document"_s);
    if (operation == u"handshake") {
        if (filled.filled(u"id"_s))
            filled.text(writer, "id");
        else
            writer.raw("id", "null");
        filled.number(writer, "protocol").number(writer, "protocolMinor");
    } else if (operation == u"create" || operation == u"edit" || operation == u"delete") {
        writeOp(writer, filled, operation, serial);
    } else if (operation.startsWith(u"bulk-")) {
        writer.text("c", collection);
        if (filled.filled(u"versions"_s)) {
            jsonAs(writer, filled, "versions", "b");
            return;
        }
        const QStringList ids = filled.entries(u"documents"_s);
        QByteArray list = "[";
        for (const QString &id : ids)
            list += (list.size() > 1 ? "," : "") + json::quoted(id);
        writer.raw("b", list + ']');
    } else if (operation.startsWith(u"query-")) {
        numbered(writer, filled, "id", serial);
        if (operation != u"query-unsubscribe") {
            writer.text("c", collection);
            jsonAs(writer, filled, "query", "q");
            jsonAs(writer, filled, "options", "o");
            jsonAs(writer, filled, "results", "r");
        }
    } else if (operation.startsWith(u"snapshot-")) {
        numbered(writer, filled, "id", serial);
        writer.text("c", collection).text("d", document);
        if (operation == u"snapshot-fetch")
            numberOrNull(writer, filled, "version", "v");
        else
            numberOrNull(writer, filled, "time", "ts");
    } else if (operation == u"presence") {
        writer.text("ch", filled.value(u"channel"_s)).text("id", filled.value(u"id"_s));
        jsonAs(writer, filled, "value", "p");
        filled.number(writer, "presenceVersion", "pv");
        if (!collection.isEmpty())
            writer.text("c", collection);
        if (!document.isEmpty())
            writer.text("d", document);
        filled.number(writer, "version", "v");
        if (filled.filled(u"type"_s))
            writer.text("t", filled.value(u"type"_s));
    } else if (operation.startsWith(u"presence-")) {
        writer.text("ch", filled.value(u"channel"_s));
        if (operation != u"presence-request")
            numbered(writer, filled, "seq", serial);
    } else if (operation != u"ping") {
        writer.text("c", collection).text("d", document);
        filled.number(writer, "version", "v");
    }
}

Result<Composed> SharedbComposer::compose(const QString &operation, const Values &values, quint64 serial) const
{
    const auto form = std::find_if(forms().begin(), forms().end(), [&](const Form &f) { return f.operation.name == operation; });
    if (form == forms().end())
        return json::unknownOperation(operations(), operation);
    json::Form filled(form->operation, values);
    json::Writer writer;
    writer.text("a", QString::fromLatin1(form->letters));
    write(writer, filled, operation, serial);
    if (filled.failure())
        return *filled.failure();
    Composed composed;
    composed.outgoing.payload = writer.object();
    composed.warnings = warnings(filled, form->operation);
    return composed;
}

} // namespace

const Composer &composer()
{
    static const SharedbComposer only;
    return only;
}

} // namespace telltale::protocol::sharedb
