// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/fieldprobe.h"

#include "app/protocol/json/json.h"
#include "ui/composer/jsonvalue.h"

namespace telltale::ui {

using namespace Qt::StringLiterals;
using protocol::FieldType;
using Place = FlatMessage::Place;

namespace {

/// `text` as the elements of a JSON array of texts.
QString asElements(const QString &text)
{
    QByteArrayList elements;
    for (const QString &line : text.split(u'\n'))
        elements.append(protocol::json::quoted(line));
    return QString::fromUtf8('[' + elements.join(',') + ']');
}

QString unquoted(const QString &text)
{
    return text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"') ? text.sliced(1, text.size() - 2) : QString();
}

} // namespace

QList<FieldProbe> probesFor(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Secret: return {{u"Zq0a"_s, u"Zq1bcdefghijk"_s}, {u"770001"_s, u"88000002"_s}, {u"7a7130"_s, u"7a71316263"_s}};
    case FieldType::Number: return {{u"770001"_s, u"88000002"_s}, {u"71"_s, u"802"_s}};
    case FieldType::Json:
        return {{uR"({"Zq0a":1})"_s, uR"({"Zq1bcdefghijk":1})"_s}, {uR"("Zq0a")"_s, uR"("Zq1bcdefghijk")"_s}, {uR"(["Zq0a"])"_s, uR"(["Zq1bcdefghijk"])"_s},
                {u"770001"_s, u"88000002"_s}};
    case FieldType::Lines: return {{u"Zq0a\nZq0b"_s, u"Zq1bcdefghijk\nZq1c"_s}, {u"Zq0a"_s, u"Zq1bcdefghijk"_s}};
    case FieldType::Flag:
    case FieldType::Choice: return {};
    }
    return {};
}

QStringList fewValues(const protocol::Field &field)
{
    if (field.type == FieldType::Flag)
        return {u"true"_s, u"false"_s};
    if (field.type == FieldType::Choice)
        return field.choices;
    if (field.type == FieldType::Json)
        return {u"true"_s, u"false"_s, u"null"_s};
    return {};
}

std::optional<FieldPlace> FieldPlace::find(const FieldProbe &probe, const Place &first, const Place &second)
{
    if (first.kind != second.kind || first.text == second.text)
        return std::nullopt;
    const auto crlf = [](QString text) { return text.replace(u'\n', "\r\n"_L1); };
    const struct {
        Way way;
        QString first;
        QString second;
    } ways[] {
        {AsIs, probe.first, probe.second},
        {LineEnds, crlf(probe.first), crlf(probe.second)},
        {Elements, asElements(probe.first), asElements(probe.second)},
        {Quoted, unquoted(probe.first), unquoted(probe.second)},
    };
    for (const auto &way : ways) {
        const qsizetype at = way.first.isEmpty() ? -1 : first.text.indexOf(way.first);
        if (at < 0)
            continue;
        FieldPlace place;
        place.m_kind = first.kind;
        place.m_way = way.way;
        place.m_before = first.text.first(at);
        place.m_after = first.text.sliced(at + way.first.size());
        if (second.text == place.m_before + way.second + place.m_after)
            return place;
    }
    return std::nullopt;
}

std::optional<QString> FieldPlace::read(const Place &place) const
{
    if (m_kind == Place::Text && place.kind != Place::Text)
        return std::nullopt;
    // A value of another kind can stand where JSON does; the composer has the last word on it.
    if (m_kind != Place::Text && place.kind == Place::Text)
        return m_before.isEmpty() && m_after.isEmpty() && m_way == AsIs ? std::optional(QString::fromUtf8(protocol::json::quoted(place.text))) : std::nullopt;
    const QString &text = place.text;
    if (text.size() < m_before.size() + m_after.size() || !text.startsWith(m_before) || !text.endsWith(m_after))
        return std::nullopt;
    QString value = text.sliced(m_before.size(), text.size() - m_before.size() - m_after.size());
    switch (m_way) {
    case AsIs: return value;
    case LineEnds: return value.replace("\r\n"_L1, "\n"_L1);
    case Quoted: return QString::fromUtf8(protocol::json::quoted(value));
    case Elements: {
        const auto list = JsonValue::read(value.toUtf8());
        if (!list || list->type != JsonValue::Array)
            return std::nullopt;
        QStringList lines;
        for (const JsonValue &element : list->children) {
            if (element.type != JsonValue::Text)
                return std::nullopt;
            lines.append(element.text);
        }
        return lines.join(u'\n');
    }
    }
    return std::nullopt;
}

} // namespace telltale::ui
