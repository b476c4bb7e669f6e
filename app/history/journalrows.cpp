// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/journalrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

#include <cmath>

namespace telltale::history {

using decode::Diagnosis;
using decode::Event;

namespace {

/// In the order of this list they are bound and read.
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

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant orNull(quint64 number)
{
    return number == 0 ? QVariant() : QVariant(qint64(number));
}

QString details(const Event &event)
{
    QJsonObject json;
    if (!event.parts.isEmpty()) {
        QJsonArray parts;
        for (const auto &[name, value] : event.parts)
            parts.append(QJsonArray {name, value});
        json.insert(QLatin1String("parts"), parts);
    }
    if (!event.findings.isEmpty())
        json.insert(QLatin1String("findings"), QJsonArray::fromStringList(event.findings));
    if (!event.trace.isEmpty()) {
        QJsonArray trace;
        for (const decode::TraceStep &step : event.trace)
            trace.append(step.span ? QJsonArray {step.text, step.span->offset, step.span->length} : QJsonArray {step.text});
        json.insert(QLatin1String("trace"), trace);
    }
    if (event.frameFacts) {
        const decode::FrameFacts &facts = *event.frameFacts;
        json.insert(QLatin1String("frame"), QJsonObject {{QLatin1String("opcode"), int(facts.opcode)},
            {QLatin1String("rsv"), facts.rsv}, {QLatin1String("masked"), facts.masked},
            {QLatin1String("compressed"), facts.compressed}, {QLatin1String("frames"), facts.frames},
            {QLatin1String("wireSize"), facts.wireSize},
            {QLatin1String("header"), QLatin1String(facts.header.toHex())}});
    }
    if (event.count > 1)
        json.insert(QLatin1String("count"), event.count);
    if (event.diagnosis && event.diagnosis->retry && event.diagnosis->retry->delay) {
        const Delay &delay = *event.diagnosis->retry->delay;
        json.insert(QLatin1String("delay"), QJsonArray {delay.baseMs, delay.factor, delay.capMs, delay.jitter});
    }
    return json.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
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

catalog::Match matchFromName(const QString &name)
{
    using catalog::Match;
    for (Match match : {Match::Exact, Match::Pattern, Match::Range}) {
        if (name == catalog::matchName(match))
            return match;
    }
    return Match::Unknown;
}

} // namespace

QString insertStatement()
{
    return QStringLiteral("INSERT INTO events (%1) VALUES (?%2)")
        .arg(columns().join(u','), QStringLiteral(",?").repeated(ColumnCount - 1));
}

QString selectStatement()
{
    return QStringLiteral("SELECT id,%1 FROM events ").arg(columns().join(u','));
}

void bindEvent(QSqlQuery &insert, qint64 session, const Event &event)
{
    insert.bindValue(Session, session);
    insert.bindValue(Connection, event.connection.isNull() ? QStringLiteral("") : event.connection);
    insert.bindValue(Frame, event.frame);
    insert.bindValue(Message, event.message);
    insert.bindValue(TimeColumn, toMilliseconds(event.time));
    insert.bindValue(Dir, QString(wire::directionName(event.direction)));
    insert.bindValue(System, event.system.isNull() ? QStringLiteral("") : event.system);
    insert.bindValue(Variant, orNull(event.variant));
    insert.bindValue(Guessed, event.guessed);
    insert.bindValue(KindColumn, QString(kindName(event.kind)));
    insert.bindValue(Operation, orNull(event.operation));
    insert.bindValue(Code, orNull(event.code));
    insert.bindValue(Name, orNull(event.name));
    insert.bindValue(Subject, orNull(event.subject));
    insert.bindValue(WireId, orNull(event.id));
    insert.bindValue(Text, orNull(event.text));
    insert.bindValue(Inferred, event.inferred);
    const Diagnosis *diagnosis = event.diagnosis ? &*event.diagnosis : nullptr;
    const Retry *retry = diagnosis && diagnosis->retry ? &*diagnosis->retry : nullptr;
    insert.bindValue(Entry, diagnosis && diagnosis->entry ? QVariant(diagnosis->entry->id) : QVariant());
    insert.bindValue(Detail, diagnosis && diagnosis->detail ? QVariant(diagnosis->detail->id) : QVariant());
    insert.bindValue(MatchColumn, diagnosis ? QVariant(QString(catalog::matchName(diagnosis->match))) : QVariant());
    insert.bindValue(RetryColumn, retry ? QVariant(QString(retryName(retry->retryClass))) : QVariant());
    insert.bindValue(Why, retry ? orNull(retry->why) : QVariant());
    insert.bindValue(Meaning, diagnosis ? orNull(diagnosis->meaning) : QVariant());
    insert.bindValue(FromWire, diagnosis ? QVariant(diagnosis->fromWire) : QVariant());
    insert.bindValue(Latency, event.latency ? QVariant(toMilliseconds(*event.latency)) : QVariant());
    insert.bindValue(Request, orNull(event.request));
    insert.bindValue(Answers, orNull(event.answers));
    insert.bindValue(Opcode, event.frameFacts ? QVariant(wire::opcodeName(event.frameFacts->opcode)) : QVariant());
    insert.bindValue(PayloadOffset, qint64(event.offset));
    insert.bindValue(Payload, event.bytes.isNull() ? QVariant() : QVariant(event.bytes));
    insert.bindValue(Signature, orNull(event.signature()));
    insert.bindValue(Details, orNull(details(event)));
}

JournalRow readRow(const QSqlQuery &select, const catalog::Catalog &catalog)
{
    const auto value = [&](Column column) { return select.value(column + 1); };
    const auto text = [&](Column column) { return value(column).toString(); };
    JournalRow row;
    row.id = select.value(0).toLongLong();
    row.session = value(Session).toLongLong();
    Event &event = row.event;
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
        diagnosis.match = diagnosis.entry ? matchFromName(text(MatchColumn)) : catalog::Match::Unknown;
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
    return row;
}

Time fromMilliseconds(const QVariant &milliseconds)
{
    const double microseconds = std::round(milliseconds.toDouble() * Millisecond);
    return std::isfinite(microseconds) && std::abs(microseconds) < 9e15 ? Time(microseconds) : 0;
}

} // namespace telltale::history
