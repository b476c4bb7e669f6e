// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/journalversion1.h"

#include "app/history/segmentfacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

#include <cmath>

namespace telltale::history::version1 {

using decode::Diagnosis;
using decode::Event;

namespace {

/// In the order of this list they are read.
enum Column {
    Session, Connection, Frame, Message, TimeColumn, Dir, System, Variant, Guessed, KindColumn, Operation, Code, Name, Subject,
    WireId, Text, Inferred, Entry, Detail, MatchColumn, RetryColumn, Why, Meaning, FromWire, Latency, Request, Answers,
    Opcode, PayloadOffset, Payload, Signature, Details, ColumnCount
};

const QStringList &columns()
{
    static const QStringList names = QStringLiteral(
        "session connection frame message time dir system variant guessed kind operation code name subject wire_id text "
        "inferred entry detail match retry why meaning from_wire latency request answers opcode payload_offset payload "
        "signature details").split(u' ');
    Q_ASSERT(names.size() == ColumnCount);
    return names;
}

Time fromMilliseconds(const QVariant &milliseconds)
{
    const double microseconds = std::round(milliseconds.toDouble() * Millisecond);
    return std::isfinite(microseconds) && std::abs(microseconds) < 9e15 ? Time(microseconds) : 0;
}

void readDetails(Event &event, const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    for (const QJsonValue part : json.value(QLatin1String("parts")).toArray())
        event.parts.append({part.toArray().at(0).toString(), part.toArray().at(1).toString()});
    for (const QJsonValue finding : json.value(QLatin1String("findings")).toArray())
        event.findings.append(finding.toString());
    for (const QJsonValue value : json.value(QLatin1String("trace")).toArray()) {
        const QJsonArray step = value.toArray();
        event.trace.append({step.at(0).toString(), {}});
        if (step.size() == 3)
            event.trace.last().span = wire::Span {qsizetype(step.at(1).toInteger()), qsizetype(step.at(2).toInteger())};
    }
    if (const QJsonObject frame = json.value(QLatin1String("frame")).toObject(); !frame.isEmpty()) {
        event.frameFacts = decode::FrameFacts {
            wire::Opcode(frame.value(QLatin1String("opcode")).toInt()),
            quint8(frame.value(QLatin1String("rsv")).toInt()),
            frame.value(QLatin1String("masked")).toBool(),
            frame.value(QLatin1String("compressed")).toBool(),
            frame.value(QLatin1String("frames")).toInt(1),
            frame.value(QLatin1String("wireSize")).toInteger(),
            QByteArray::fromHex(frame.value(QLatin1String("header")).toString().toLatin1()),
        };
    }
    event.count = qMax(1, json.value(QLatin1String("count")).toInt(1));
    const QJsonArray delay = json.value(QLatin1String("delay")).toArray();
    if (delay.size() == 4 && event.diagnosis && event.diagnosis->retry)
        event.diagnosis->retry->delay = Delay {delay.at(0).toInt(), delay.at(1).toDouble(), delay.at(2).toInt(),
                                               delay.at(3).toDouble()};
}

} // namespace

Result<Done> check(const JournalConnection &connection, const QString &path)
{
    return checkDatabase(connection, path, Version,
                         {
                             QStringLiteral("SELECT id, started, url, system, events, skipped FROM sessions LIMIT 1"),
                             selectStatement() + QStringLiteral("ORDER BY id DESC LIMIT 1"),
                             QStringLiteral("SELECT signature, count, first, last FROM seen LIMIT 1"),
                         },
                         Check::Thorough);
}

QString selectStatement()
{
    return QStringLiteral("SELECT id,%1 FROM events ").arg(columns().join(u','));
}

decode::Event readEvent(const QSqlQuery &select, const catalog::Catalog &catalog)
{
    const auto value = [&](Column column) { return select.value(column + 1); };
    const auto text = [&](Column column) { return value(column).toString(); };
    Event event;
    event.connection = text(Connection);
    event.frame = value(Frame).toInt();
    event.message = value(Message).toInt();
    event.time = fromMilliseconds(value(TimeColumn));
    event.direction = text(Dir) == wire::directionName(wire::Direction::Out) ? wire::Direction::Out : wire::Direction::In;
    event.system = text(System);
    event.variant = text(Variant);
    event.guessed = value(Guessed).toBool();
    event.kind = kindFromName(text(KindColumn)).value_or(Kind::Note);
    event.operation = text(Operation);
    event.code = text(Code);
    event.name = text(Name);
    event.subject = text(Subject);
    event.id = text(WireId);
    event.text = text(Text);
    event.inferred = value(Inferred).toBool();
    if (!value(MatchColumn).isNull()) {
        Diagnosis diagnosis;
        diagnosis.entry = catalog.byId(text(Entry));
        diagnosis.detail = catalog.byId(text(Detail));
        diagnosis.match = diagnosis.entry ? facts::matchFromName(text(MatchColumn)) : catalog::Match::Unknown;
        if (const auto retryClass = retryFromName(text(RetryColumn)))
            diagnosis.retry = Retry {*retryClass, text(Why), {}};
        diagnosis.meaning = text(Meaning);
        diagnosis.fromWire = value(FromWire).toBool();
        event.diagnosis = diagnosis;
    }
    if (!value(Latency).isNull())
        event.latency = fromMilliseconds(value(Latency));
    event.request = value(Request).toULongLong();
    event.answers = value(Answers).toULongLong();
    event.offset = value(PayloadOffset).toLongLong();
    event.bytes = value(Payload).toByteArray();
    readDetails(event, value(Details).toByteArray());
    return event;
}

} // namespace telltale::history::version1
