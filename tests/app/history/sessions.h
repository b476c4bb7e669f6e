// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/journal.h"
#include "app/history/journalconnection.h"
#include "app/history/library.h"
#include "tests/app/history/events.h"

#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>

/// Saved sessions for the tests of the history.
namespace telltale::tests {

/// Captures `events` into a new session of `folder`. The path of its file.
inline QString capture(const QString &folder, const std::vector<decode::Event> &events, const QString &connection = {})
{
    const auto store = std::make_shared<history::Store>();
    for (const decode::Event &event : events)
        store->append(event);
    history::Journal journal(store, folder); // only now, so that all is written at once
    if (!connection.isEmpty())
        journal.connectionBegan(connection, QUrl(QStringLiteral("ws://%1:1/").arg(connection)), QStringLiteral("nats"), {}, 1);
    journal.flush();
    return journal.path();
}

/// The answer to a query with one number in it; -1 if there is none.
inline qint64 number(const QString &path, const QString &query)
{
    const history::JournalConnection connection(path, history::JournalConnection::Access::Read);
    QSqlQuery sql(connection.database());
    return sql.exec(query) && sql.next() ? sql.value(0).toLongLong() : -1;
}

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void setContents(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

/// Everything that a row says, a line for each fact.
inline QStringList facts(const history::Row &row)
{
    const decode::Event &e = row.event;
    QStringList lines;
    const auto add = [&](const char *name, const QString &value) { lines.append(QLatin1String(name) + u'=' + value); };
    const auto number = [&](const char *name, qint64 value) { add(name, QString::number(value)); };
    number("number", row.number);
    number("seen", row.seen.before);
    number("seen.first", row.seen.first);
    number("seen.last", row.seen.last);
    number("request row", row.requestRow.value_or(-1));
    number("lost", row.lostBytes.value_or(-1));
    number("time", e.time);
    add("connection", e.connection);
    number("frame", e.frame);
    number("message", e.message);
    number("direction", int(e.direction));
    add("system", e.system);
    add("variant", e.variant);
    number("guessed", e.guessed);
    add("kind", kindName(e.kind));
    add("operation", e.operation);
    add("code", e.code);
    add("name", e.name);
    add("subject", e.subject);
    add("id", e.id);
    add("text", e.text);
    for (const auto &[name, value] : e.parts)
        add("part", name + u'=' + value);
    add("findings", e.findings.join(u'|'));
    number("inferred", e.inferred);
    number("foldable", e.foldable);
    number("count", e.count);
    for (const decode::TraceStep &step : e.trace)
        add("step", step.text + (step.span ? QStringLiteral(" %1+%2").arg(step.span->offset).arg(step.span->length) : QString()));
    add("bytes", QString::fromLatin1(e.bytes.toHex()));
    number("offset", e.offset);
    number("request", qint64(e.request));
    number("answers", qint64(e.answers));
    number("latency", e.latency.value_or(-1));
    if (const auto &f = e.frameFacts)
        add("frame facts", QStringLiteral("%1 %2 %3 %4 %5 %6 ").arg(int(f->opcode)).arg(f->rsv).arg(f->masked).arg(f->compressed).arg(f->frames)
                               .arg(f->wireSize) + QString::fromLatin1(f->header.toHex()));
    if (const auto &d = e.diagnosis) {
        add("entry", d->entry ? d->entry->id : QString());
        add("detail", d->detail ? d->detail->id : QString());
        add("match", catalog::matchName(d->match));
        add("meaning", d->meaning);
        number("from wire", d->fromWire);
        if (d->retry)
            add("retry", retryName(d->retry->retryClass) + u' ' + d->retry->why + u' '
                             + (d->retry->delay ? d->retry->delay->sentence() : QString()));
    }
    return lines;
}

/// An event with something in every member that is kept.
inline decode::Event full()
{
    decode::Event e = failure(QStringLiteral("1006"), 1795000000123456, QStringLiteral("news"));
    e.connection = QStringLiteral("c1");
    e.frame = 4;
    e.message = 2;
    e.direction = wire::Direction::Out;
    e.system = QStringLiteral("nats");
    e.variant = QStringLiteral("v");
    e.guessed = true;
    e.kind = Kind::Close;
    e.operation = QStringLiteral("subscribe");
    e.name = QStringLiteral("ABNORMAL");
    e.id = QStringLiteral("9");
    e.text = QStringLiteral("gone ✗");
    e.parts = {{QStringLiteral("a"), QStringLiteral("b")}};
    e.findings = {QStringLiteral("odd")};
    e.inferred = true;
    e.foldable = true;
    e.trace = {{QStringLiteral("one"), wire::Span {3, 4}}, {QStringLiteral("two"), {}}};
    e.bytes = QByteArray("\x00\xffx", 3);
    e.offset = 7;
    e.frameFacts = decode::FrameFacts {wire::Opcode::Binary, 4, true, true, 3, 99, QByteArray("\x82\x03", 2)};
    e.answers = 12;
    e.latency = 1234;
    e.count = 999;
    decode::Diagnosis diagnosis;
    diagnosis.entry = catalog::Catalog::bundled().byId(QStringLiteral("websocket/close/1006"));
    diagnosis.match = catalog::Match::Exact;
    diagnosis.meaning = QStringLiteral("dropped");
    diagnosis.fromWire = true;
    diagnosis.retry = Retry {RetryClass::Reconnect, QStringLiteral("because"), Delay {500, 2.5, 20000, 0.25}};
    e.diagnosis = diagnosis;
    return e;
}

/// Opens a session and says all that its rows say; the failure's sentence if it is refused.
inline QStringList opened(const QString &path, const catalog::Catalog &catalog = catalog::Catalog::bundled())
{
    const auto session = history::Library(QFileInfo(path).path()).open(path, catalog);
    if (!session)
        return {session.failure().sentence()};
    QStringList lines;
    for (qint64 row = 0; row < session->store->size(); ++row)
        lines.append(facts(session->store->row(row)));
    return lines;
}

} // namespace telltale::tests
