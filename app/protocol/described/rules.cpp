// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/described/description.h"

namespace telltale::protocol::described {

using catalog::ObjectReader;

namespace {

constexpr qsizetype MostRules = 500;
constexpr qsizetype MostConditions = 20;
constexpr qsizetype MostPlaces = 20;

std::optional<Pointer> readPointer(ObjectReader &reader, const char *member, const QJsonValue &value, bool within)
{
    QString problem = QStringLiteral("must be a JSON Pointer");
    std::optional<Pointer> pointer;
    if (value.isString())
        pointer = Pointer::compile(value.toString(), &problem);
    if (pointer && pointer->isRelative() && !within) {
        pointer.reset();
        problem = QStringLiteral("`%1` begins at an element, but there is no `each` here").arg(value.toString());
    }
    if (!pointer)
        reader.fail(QLatin1String(member), problem);
    return pointer;
}

/// One pointer, or a list of them: the first that leads to something is taken.
Places readPlaces(ObjectReader &reader, const char *member, bool within)
{
    Places places;
    if (!reader.has(member))
        return places;
    const QJsonValue value = reader.value(member);
    const QJsonArray all = value.isArray() ? value.toArray() : QJsonArray {value};
    if (all.isEmpty() || all.size() > MostPlaces)
        reader.fail(QLatin1String(member), QStringLiteral("must be a JSON Pointer, or a list of 1 to %1").arg(MostPlaces));
    for (const QJsonValue &each : all) {
        if (auto pointer = readPointer(reader, member, each, within))
            places.append(*pointer);
    }
    return places;
}

std::optional<Direction> directionFromName(QStringView name)
{
    for (const Direction direction : {Direction::In, Direction::Out}) {
        if (name == QLatin1String(wire::directionName(direction)))
            return direction;
    }
    return std::nullopt;
}

std::optional<Answers> answersFromName(QStringView name)
{
    if (name == u"id")
        return Answers::Id;
    if (name == u"operation")
        return Answers::Operation;
    if (name == u"oldest")
        return Answers::Oldest;
    return std::nullopt;
}

/// Kinds that a data message can be; the others happen to connections.
std::optional<Kind> messageKindFromName(QStringView name)
{
    const auto kind = kindFromName(name);
    return kind && *kind != Kind::Close && *kind != Kind::Refused && *kind != Kind::Note && *kind != Kind::Malformed ? kind : std::nullopt;
}

std::optional<Condition> readCondition(ObjectReader reader, bool within)
{
    if (reader.failed())
        return std::nullopt;
    reader.allowOnly({"at", "equals", "present", "matches"});
    Condition condition;
    if (const auto at = readPointer(reader, "at", reader.value("at"), within))
        condition.at = *at;
    if (int(reader.has("equals")) + int(reader.has("present")) + int(reader.has("matches")) != 1)
        reader.fail(QString(), QStringLiteral("needs one of `equals`, `present` and `matches`"));
    if (reader.has("equals")) {
        condition.test = Condition::Test::Equals;
        condition.value = reader.value("equals");
        if (!condition.value.isString() && !condition.value.isDouble() && !condition.value.isBool())
            reader.fail(QStringLiteral("equals"), QStringLiteral("must be a text, a number, true or false"));
    } else if (reader.has("matches")) {
        condition.test = Condition::Test::Matches;
        QString problem;
        condition.pattern = catalog::Pattern::compile(reader.text("matches", true), Qt::CaseSensitive, &problem);
        if (!condition.pattern)
            reader.fail(QStringLiteral("matches"), problem);
    } else {
        condition.test = reader.flag("present", true) ? Condition::Test::Present : Condition::Test::Absent;
    }
    return reader.failed() ? std::nullopt : std::optional(condition);
}

void readOperation(Rule &rule, ObjectReader &reader, bool within)
{
    if (Pointer::looksLike(reader.value("operation").toString()) || reader.value("operation").isArray())
        rule.operationAt = readPlaces(reader, "operation", within);
    else
        rule.operation = reader.word("operation", false, true);
}

void readPairing(Rule &rule, ObjectReader &reader)
{
    rule.awaits = reader.flag("awaits");
    rule.ends = reader.flag("ends");
    if (reader.has("answers"))
        rule.answers = reader.choice("answers", answersFromName, QStringLiteral("id operation oldest"));
    if (rule.awaits && rule.answers != Answers::Nothing)
        reader.fail(QStringLiteral("answers"), QStringLiteral("a message awaits an answer or is one, not both"));
    if ((rule.answers == Answers::Id || rule.ends) && rule.id.isEmpty())
        reader.fail(QStringLiteral("id"), QStringLiteral("is missing: requests are found by it"));
    if (rule.answers == Answers::Operation && rule.operation.isEmpty())
        reader.fail(QStringLiteral("operation"), QStringLiteral("is missing: it names the request that is answered"));
}

/// `extra`: a rule in `also`, which makes rows of a message whose direction and pairing are settled.
std::optional<Rule> readRule(ObjectReader reader, bool extra)
{
    if (reader.failed())
        return std::nullopt;
    if (extra)
        reader.allowOnly({"when", "each", "kind", "operation", "code", "name", "subject", "text", "family", "otherwise"});
    else
        reader.allowOnly({"direction", "when", "each", "kind", "operation", "code", "name", "subject", "id", "text", "family", "otherwise", "awaits",
            "answers", "ends", "also"});
    Rule rule;
    if (reader.has("direction"))
        rule.direction = reader.choice("direction", directionFromName, QStringLiteral("in out"));
    const bool within = reader.has("each");
    rule.when = readConditions(reader, "when", false);
    if (within)
        rule.each = readPointer(reader, "each", reader.value("each"), false);
    rule.kind = reader.choice("kind", messageKindFromName, QStringLiteral("request reply push ping pong info error unsubscribed"));
    readOperation(rule, reader, within);
    rule.code = readPlaces(reader, "code", within);
    rule.name = readPlaces(reader, "name", within);
    rule.subject = readPlaces(reader, "subject", within);
    rule.id = readPlaces(reader, "id", within);
    rule.text = readPlaces(reader, "text", within);
    rule.family = reader.word("family", false);
    rule.otherwise = reader.text("otherwise", false);
    if (!rule.otherwise.isEmpty() && rule.family.isEmpty())
        reader.fail(QStringLiteral("otherwise"), QStringLiteral("needs a `family` that the entry is in"));
    if (!extra)
        readPairing(rule, reader);
    const QJsonArray also = extra ? QJsonArray() : reader.list("also");
    for (qsizetype i = 0; i < qMin(also.size(), MostConditions); ++i) {
        const QString path = reader.path("also") + u'/' + QString::number(i);
        if (auto more = readRule(ObjectReader(also[i], path, reader.file(), reader.problems()), true))
            rule.also.append(*more);
    }
    return reader.failed() ? std::nullopt : std::optional(rule);
}

} // namespace

QList<Condition> readConditions(ObjectReader &reader, const char *member, bool within)
{
    QList<Condition> conditions;
    const QJsonArray all = reader.list(member);
    if (all.size() > MostConditions)
        reader.fail(QLatin1String(member), QStringLiteral("has more than %1 conditions").arg(MostConditions));
    for (qsizetype i = 0; i < qMin(all.size(), MostConditions); ++i) {
        const QString path = reader.path(member) + u'/' + QString::number(i);
        if (auto condition = readCondition(ObjectReader(all[i], path, reader.file(), reader.problems()), within))
            conditions.append(*condition);
        else
            reader.spoil(); // a rule with a condition less would fit too much
    }
    return conditions;
}

QList<Rule> readRules(ObjectReader &reader, const char *member)
{
    QList<Rule> rules;
    const QJsonArray all = reader.list(member);
    if (all.size() > MostRules)
        reader.fail(QLatin1String(member), QStringLiteral("has more than %1 rules").arg(MostRules));
    for (qsizetype i = 0; i < qMin(all.size(), MostRules); ++i) {
        const QString path = reader.path(member) + u'/' + QString::number(i);
        if (auto rule = readRule(ObjectReader(all[i], path, reader.file(), reader.problems()), false))
            rules.append(*rule);
    }
    return rules;
}

} // namespace telltale::protocol::described
