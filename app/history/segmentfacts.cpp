// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/segmentfacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>

namespace telltale::history::facts {

namespace {

using decode::Diagnosis;

/// The arrays of 32-bit numbers, in the order in which they are written.
constexpr quint32 (Columns::*narrow[])[Columns::Rows] {
    &Columns::profile, &Columns::subject, &Columns::words, &Columns::block,   &Columns::offset,
    &Columns::size,    &Columns::frame,   &Columns::message, &Columns::tail,
};

QJsonObject toJson(const Diagnosis &diagnosis)
{
    QJsonObject json {{QLatin1String("match"), QString(catalog::matchName(diagnosis.match))}};
    if (diagnosis.entry)
        json.insert(QLatin1String("entry"), diagnosis.entry->id);
    if (diagnosis.detail)
        json.insert(QLatin1String("detail"), diagnosis.detail->id);
    if (!diagnosis.meaning.isEmpty())
        json.insert(QLatin1String("meaning"), diagnosis.meaning);
    if (diagnosis.fromWire)
        json.insert(QLatin1String("fromWire"), true);
    if (diagnosis.retry) {
        json.insert(QLatin1String("retry"), QString(retryName(diagnosis.retry->retryClass)));
        json.insert(QLatin1String("why"), diagnosis.retry->why);
        if (const auto &delay = diagnosis.retry->delay)
            json.insert(QLatin1String("delay"), QJsonArray {delay->baseMs, delay->factor, delay->capMs, delay->jitter});
    }
    return json;
}

Diagnosis diagnosisFrom(const QJsonObject &json, const catalog::Catalog &catalog)
{
    Diagnosis diagnosis;
    diagnosis.entry = catalog.byId(json.value(QLatin1String("entry")).toString());
    diagnosis.detail = catalog.byId(json.value(QLatin1String("detail")).toString());
    diagnosis.match = diagnosis.entry ? matchFromName(json.value(QLatin1String("match")).toString()) : catalog::Match::Unknown;
    diagnosis.meaning = json.value(QLatin1String("meaning")).toString();
    diagnosis.fromWire = json.value(QLatin1String("fromWire")).toBool();
    if (const auto retryClass = retryFromName(json.value(QLatin1String("retry")).toString()))
        diagnosis.retry = Retry {*retryClass, json.value(QLatin1String("why")).toString(), {}};
    const QJsonArray delay = json.value(QLatin1String("delay")).toArray();
    if (diagnosis.retry && delay.size() == 4)
        diagnosis.retry->delay = Delay {delay.at(0).toInt(), delay.at(1).toDouble(), delay.at(2).toInt(), delay.at(3).toDouble()};
    return diagnosis;
}

/// The texts and the flags of a profile, with the names that they have in JSON.
constexpr std::pair<const char *, QString Profile::*> texts[] {
    {"connection", &Profile::connection}, {"system", &Profile::system}, {"variant", &Profile::variant},
    {"operation", &Profile::operation},   {"code", &Profile::code},     {"name", &Profile::name},
};
constexpr std::pair<const char *, bool Profile::*> flags[] {
    {"guessed", &Profile::guessed}, {"inferred", &Profile::inferred}, {"foldable", &Profile::foldable},     {"glanced", &Profile::glanced},
    {"inFrame", &Profile::inFrame}, {"masked", &Profile::masked},     {"compressed", &Profile::compressed},
};

} // namespace

catalog::Match matchFromName(const QString &name)
{
    using catalog::Match;
    for (const Match match : {Match::Exact, Match::Pattern, Match::Range}) {
        if (name == catalog::matchName(match))
            return match;
    }
    return Match::Unknown;
}

void appendColumns(QByteArray &out, const Columns &columns, qint64 first, qint64 rows, quint32 firstBlock)
{
    const qsizetype begin = out.size();
    out.resize(begin + rows * RowBytes);
    char *to = out.data() + begin;
    qToLittleEndian<qint64>(columns.time + first, rows, to);
    to += rows * 8;
    for (const auto column : narrow) {
        if (column == &Columns::block) {
            for (qint64 i = 0; i < rows; ++i)
                qToLittleEndian<quint32>(columns.block[first + i] - firstBlock, to + i * 4);
        } else {
            qToLittleEndian<quint32>(columns.*column + first, rows, to);
        }
        to += rows * 4;
    }
}

bool readColumns(QByteArrayView bytes, Columns &columns, qint64 first, qint64 rows)
{
    if (rows <= 0 || first < 0 || rows > Columns::Rows - first || bytes.size() != rows * RowBytes)
        return false;
    const char *from = bytes.data();
    qFromLittleEndian<qint64>(from, rows, columns.time + first);
    from += rows * 8;
    for (const auto column : narrow) {
        qFromLittleEndian<quint32>(from, rows, columns.*column + first);
        from += rows * 4;
    }
    return true;
}

void copyRows(const Columns &from, qint64 fromIndex, Columns &to, qint64 toIndex, qint64 rows)
{
    std::copy_n(from.time + fromIndex, rows, to.time + toIndex);
    for (const auto column : narrow)
        std::copy_n(from.*column + fromIndex, rows, to.*column + toIndex);
}

QString toJson(const Profile &profile)
{
    QJsonObject json {
        {QLatin1String("kind"), QString(kindName(profile.kind))},
        {QLatin1String("direction"), QString(wire::directionName(profile.direction))},
    };
    for (const auto &[name, member] : texts) {
        if (!(profile.*member).isEmpty())
            json.insert(QLatin1String(name), profile.*member);
    }
    for (const auto &[name, member] : flags) {
        if (profile.*member)
            json.insert(QLatin1String(name), true);
    }
    if (profile.inFrame) {
        json.insert(QLatin1String("opcode"), int(profile.opcode));
        json.insert(QLatin1String("rsv"), profile.rsv);
    }
    if (profile.diagnosis)
        json.insert(QLatin1String("diagnosis"), toJson(*profile.diagnosis));
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<Profile> fromJson(const QString &text, const catalog::Catalog &catalog)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject json = document.object();
    Profile profile;
    profile.kind = kindFromName(json.value(QLatin1String("kind")).toString()).value_or(Kind::Note);
    if (json.value(QLatin1String("direction")).toString() == wire::directionName(wire::Direction::Out))
        profile.direction = wire::Direction::Out;
    for (const auto &[name, member] : texts)
        profile.*member = json.value(QLatin1String(name)).toString();
    for (const auto &[name, member] : flags)
        profile.*member = json.value(QLatin1String(name)).toBool();
    profile.opcode = wire::Opcode(json.value(QLatin1String("opcode")).toInt(int(wire::Opcode::Text)));
    profile.rsv = quint8(json.value(QLatin1String("rsv")).toInt());
    if (const QJsonValue diagnosis = json.value(QLatin1String("diagnosis")); diagnosis.isObject())
        profile.diagnosis = diagnosisFrom(diagnosis.toObject(), catalog);
    return profile;
}

} // namespace telltale::history::facts
