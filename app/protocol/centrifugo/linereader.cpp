// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/centrifugo/linereader.h"

#include "app/wire/text.h"

#include <QVarLengthArray>

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace telltale::protocol::centrifugo {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

constexpr qsizetype MostPreview = 200;
constexpr qsizetype MostUnknown = 16;

QString shortened(QByteArrayView bytes)
{
    QString text = wire::visibleText(bytes.first(qMin(bytes.size(), MostPreview)));
    if (bytes.size() > MostPreview)
        text += u'…';
    return text;
}

std::optional<Span> moved(std::optional<Span> span, qsizetype by)
{
    if (span)
        span->offset += by;
    return span;
}

/// Where a field's name stands in a list, or -1.
qsizetype indexIn(const QStringList &fields, std::string_view name)
{
    const QLatin1String latin(name.data(), qsizetype(name.size()));
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (fields[i] == latin)
            return i;
    }
    return -1;
}

/// The first of `fields` that is there and an object. Of duplicates the last counts, as everywhere.
QString firstOf(const dom::object &object, const QStringList &fields)
{
    QVarLengthArray<bool, 16> there(fields.size(), false);
    for (const auto &field : object) {
        if (const qsizetype index = indexIn(fields, field.key); index >= 0)
            there[index] = field.value.is_object();
    }
    const qsizetype first = there.indexOf(true);
    return first < 0 ? QString() : fields[first];
}

void noteUnknown(Unit &unit, const dom::object &object, const QStringList &known, std::initializer_list<std::string_view> others)
{
    for (const auto &field : object) {
        const bool isKnown = std::find(others.begin(), others.end(), field.key) != others.end() || indexIn(known, field.key) >= 0;
        if (!isKnown && unit.unknown.size() < MostUnknown)
            unit.unknown.append(QString::fromUtf8(field.key.data(), qsizetype(field.key.size())));
    }
}

} // namespace

LineReader::LineReader(QByteArrayView line, dom::object object)
    : m_line(line)
    , m_object(object)
    , m_places(line, json::Places::Text::Checked)
{
}

void LineReader::readIn(Unit &unit)
{
    if (const auto push = json::objectMember(m_object, "push")) {
        unit.shape = Unit::Shape::Push;
        const Span span = m_places.of("push").value_or(Span {});
        readPush(unit, *push, m_line.sliced(span.offset, span.length), span.offset);
        noteUnknown(unit, m_object, {}, {"push", "id"});
        return;
    }
    readId(unit);
    const bool failed = json::objectMember(m_object, "error").has_value();
    const bool bare = !json::member(m_object, "id") && !failed;
    const QString pushed = firstOf(m_object, pushFields());
    // An `id` beside what only a push can hold is the number of a channel, not of a command.
    if (!pushed.isEmpty() && (bare || (!failed && !commandFields().contains(pushed)))) {
        unit.id = 0;
        unit.idSpan.reset();
        unit.shape = Unit::Shape::Push;
        unit.wrapped = false;
        readPush(unit, m_object, m_line, 0);
        return;
    }
    unit.shape = bare ? Unit::Shape::Push : Unit::Shape::Reply;
    readError(unit);
    takeField(unit, commandFields());
    noteUnknown(unit, m_object, commandFields(), {"id", "error"});
}

void LineReader::readOut(Unit &unit, bool unidirectional)
{
    readId(unit);
    const QString field = firstOf(m_object, commandFields());
    static const QStringList connectFields {u"token"_s, u"data"_s, u"subs"_s, u"name"_s, u"version"_s, u"headers"_s, u"flag"_s, u"dict"_s, u"profile"_s};
    if (unidirectional || (field.isEmpty() && unit.id == 0 && !firstPresent(connectFields).isEmpty())) {
        unit.shape = Unit::Shape::ConnectRequest;
        unit.field = u"connect"_s;
        unit.fieldSpan = Span {0, m_line.size()};
        readBody(unit, m_object, m_line, 0);
        noteUnknown(unit, m_object, connectFields, {});
        return;
    }
    unit.shape = Unit::Shape::Command;
    takeField(unit, commandFields());
    noteUnknown(unit, m_object, commandFields(), {"id"});
}

void LineReader::readId(Unit &unit)
{
    unit.idSpan = m_places.of("id");
    const auto id = json::unsignedMember(m_object, "id");
    unit.id = id.value_or(0);
    if (unit.idSpan && !id)
        unit.findings.append(u"The id is no positive whole number."_s);
    else if (unit.id > 0xffffffffULL)
        unit.findings.append(u"The id does not fit 32 bits."_s);
}

void LineReader::readError(Unit &unit)
{
    const auto error = json::member(m_object, "error");
    if (!error || error->is_null())
        return;
    unit.failed = true;
    unit.errorSpan = m_places.of("error");
    dom::object object;
    if (error->get(object) != simdjson::SUCCESS) {
        unit.findings.append(u"The error is %1; it should be an object with code and message."_s.arg(json::typeName(*error)));
        unit.reason = json::display(*error);
        return;
    }
    readCode(unit, object, *unit.errorSpan);
    unit.reason = json::textMember(object, "message").value_or(QString());
    unit.temporary = json::flagMember(object, "temporary").value_or(false);
    if (unit.temporary)
        unit.temporarySpan = moved(json::locate(m_line.sliced(unit.errorSpan->offset, unit.errorSpan->length), "temporary"), unit.errorSpan->offset);
}

void LineReader::readCode(Unit &unit, const dom::object &object, Span where)
{
    const auto code = json::member(object, "code");
    unit.code = code ? json::display(*code) : u"0"_s;
    unit.codeSpan = moved(json::locate(m_line.sliced(where.offset, where.length), "code"), where.offset);
    if (code && !json::integerMember(object, "code"))
        unit.findings.append(u"The code is %1; it should be a whole number."_s.arg(json::typeName(*code)));
}

void LineReader::readPush(Unit &unit, const dom::object &push, QByteArrayView bytes, qsizetype offset)
{
    const json::Places places(bytes, json::Places::Text::Checked);
    if (const auto channel = json::textMember(push, "channel")) {
        unit.channel = *channel;
        unit.channelSpan = moved(places.of("channel"), offset);
    } else if (const auto number = json::member(push, "id")) {
        // With channel ids (flag 1 of subscribe), the number of the subscription stands for its name.
        unit.channel = json::display(*number);
        unit.channelSpan = moved(places.of("id"), offset);
    }
    unit.field = firstOf(push, pushFields());
    noteUnknown(unit, push, pushFields(), {"channel", "id"});
    if (unit.field.isEmpty())
        return;
    const auto body = json::objectMember(push, unit.field.toStdString());
    const auto span = places.of(unit.field);
    if (!body || !span)
        return;
    unit.fieldSpan = moved(span, offset);
    readBody(unit, *body, bytes.sliced(span->offset, span->length), unit.fieldSpan->offset);
    if (unit.field == "unsubscribe"_L1 || unit.field == "disconnect"_L1) {
        readCode(unit, *body, *unit.fieldSpan);
        unit.reason = json::textMember(*body, "reason").value_or(QString());
    }
}

void LineReader::takeField(Unit &unit, const QStringList &fields)
{
    unit.field = firstOf(m_object, fields);
    if (unit.field.isEmpty())
        return;
    unit.fieldSpan = m_places.of(unit.field);
    const auto body = json::objectMember(m_object, unit.field.toStdString());
    if (body && unit.fieldSpan)
        readBody(unit, *body, m_line.sliced(unit.fieldSpan->offset, unit.fieldSpan->length), unit.fieldSpan->offset);
}

void LineReader::readBody(Unit &unit, const dom::object &body, QByteArrayView bytes, qsizetype offset)
{
    const json::Places places(bytes, json::Places::Text::Checked);
    if (unit.channel.isEmpty()) {
        if (const auto channel = json::textMember(body, "channel")) {
            unit.channel = *channel;
            unit.channelSpan = moved(places.of("channel"), offset);
        }
    }
    unit.method = json::textMember(body, "method").value_or(QString());
    if (const auto data = places.of("data"))
        unit.preview = shortened(bytes.sliced(data->offset, data->length));
    takeFacts(unit, body);
    if (const auto info = json::objectMember(body, "info"))
        takeFacts(unit, *info);
}

void LineReader::takeFacts(Unit &unit, const dom::object &body)
{
    constexpr qsizetype MostFacts = 24;
    static const QStringList kept {u"token"_s, u"session"_s, u"channel"_s, u"data"_s, u"method"_s};
    for (const auto &field : body) {
        if (unit.facts.size() >= MostFacts)
            break;
        if (indexIn(kept, field.key) >= 0)
            continue;
        const QString key = QString::fromUtf8(field.key.data(), qsizetype(field.key.size()));
        dom::array array;
        dom::object object;
        if (field.value.get(array) == simdjson::SUCCESS)
            unit.facts.append({key, QString::number(array.size())});
        else if (field.value.get(object) != simdjson::SUCCESS)
            unit.facts.append({key, json::display(field.value).left(MostPreview)});
        else if (key == "presence"_L1 || key == "subs"_L1)
            unit.facts.append({key, QString::number(object.size())});
    }
}

QString LineReader::firstPresent(const QStringList &fields) const
{
    for (const QString &field : fields) {
        if (m_places.of(field))
            return field;
    }
    return {};
}

} // namespace telltale::protocol::centrifugo
