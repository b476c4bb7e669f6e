// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/described/reader.h"

#include "app/wire/text.h"

namespace telltale::protocol::described {

namespace dom = simdjson::dom;

namespace {

constexpr qsizetype MostRows = 200; ///< of one list; the rest is counted

/// What is compared and looked up: a text as it is, any other scalar as it is written.
QString plainText(dom::element element)
{
    std::string_view text;
    if (element.get(text) == simdjson::SUCCESS)
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    return json::display(element);
}

bool isContainer(dom::element element) { return element.is_object() || element.is_array(); }

bool equals(dom::element element, const QJsonValue &value)
{
    if (value.isString())
        return element.is_string() && plainText(element) == value.toString();
    if (value.isBool())
        return element.is_bool() && bool(element) == value.toBool();
    double number = 0;
    return element.get(number) == simdjson::SUCCESS && number == value.toDouble();
}

/// The rule, and where in the message it is applied.
struct Application {
    const Rule &rule;
    dom::element message;
    std::optional<dom::element> element; ///< of `each`
    QByteArrayView bytes;

    /// The first place with a scalar (or, where `containers`, anything); null if there is none. visibleText()ed.
    QString take(const Places &places, bool containers = false) const
    {
        for (const Pointer &place : places) {
            const auto found = place.find(message, element);
            if (found && (containers || !isContainer(*found)))
                return json::display(*found);
        }
        return {};
    }
    std::optional<Span> spanOf(const Places &places) const
    {
        for (const Pointer &place : places) {
            if (!place.firstMember().isEmpty() && place.find(message, element))
                return json::locate(bytes, place.firstMember());
        }
        return std::nullopt;
    }
};

void addKeys(Message &message, const Rule &rule)
{
    if (rule.family.isEmpty())
        return;
    if (!message.text.isEmpty())
        message.keys.append({.family = rule.family, .code = message.code, .text = message.text});
    if (!message.code.isEmpty())
        message.keys.append({.family = rule.family, .code = message.code});
    if (!message.name.isEmpty())
        message.keys.append({.family = rule.family, .name = message.name});
    if (!message.code.isEmpty() && !message.text.isEmpty())
        message.keys.append({.family = rule.family, .text = message.text});
    if (!rule.otherwise.isEmpty())
        message.keys.append({.family = rule.family, .name = rule.otherwise, .asRange = true});
}

Message rowOf(const Application &at, Direction direction, const catalog::Parts &parts)
{
    Message message;
    message.kind = at.rule.kind;
    message.direction = direction;
    message.operation = at.rule.operation.isEmpty() ? at.take(at.rule.operationAt) : at.rule.operation;
    message.code = at.take(at.rule.code);
    message.name = at.take(at.rule.name);
    message.subject = at.take(at.rule.subject);
    message.id = at.take(at.rule.id);
    message.text = at.take(at.rule.text, true);
    message.parts = parts;
    addKeys(message, at.rule);
    if (!message.code.isEmpty())
        message.note(QStringLiteral("its code is %1").arg(message.code), at.spanOf(at.rule.code));
    return message;
}

Messages rowsOf(const Rule &rule, dom::element message, QByteArrayView bytes, Direction direction, const catalog::Parts &parts)
{
    if (!rule.each)
        return {rowOf({rule, message, std::nullopt, bytes}, direction, parts)};
    Messages rows;
    const auto list = rule.each->find(message);
    dom::array elements;
    qsizetype all = 0;
    if (list && list->get(elements) == simdjson::SUCCESS) {
        for (const dom::element element : elements) {
            if (++all <= MostRows)
                rows.append(rowOf({rule, message, element, bytes}, direction, parts));
        }
    }
    if (all > MostRows)
        rows.last().findings.append(QStringLiteral("%1 more like it in the same message").arg(all - MostRows));
    return rows;
}

Message malformed(Direction direction, const QString &problem, QByteArrayView bytes, std::optional<Span> where)
{
    Message message;
    message.kind = Kind::Malformed;
    message.direction = direction;
    message.text = QStringLiteral("not JSON: ") + problem;
    message.findings.append(message.text);
    message.note(message.text, where ? where : Span {0, bytes.size()});
    return message;
}

QString conditionWords(const Condition &condition)
{
    switch (condition.test) {
    case Condition::Test::Equals:
        return QStringLiteral("%1 is %2").arg(condition.at.source(), condition.value.toVariant().toString());
    case Condition::Test::Present:
        return QStringLiteral("%1 is there").arg(condition.at.source());
    case Condition::Test::Absent:
        return QStringLiteral("%1 is not there").arg(condition.at.source());
    case Condition::Test::Matches:
        return QStringLiteral("%1 has the pattern asked for").arg(condition.at.source());
    }
    return {};
}

void noteWhy(Message &message, const Description &description, const Rule &rule, QByteArrayView bytes)
{
    const auto number = &rule - description.messages.constData();
    QStringList why;
    for (const Condition &condition : rule.when)
        why.append(conditionWords(condition));
    const std::optional<Span> span = rule.when.isEmpty() ? std::nullopt : json::locate(bytes, rule.when.first().at.firstMember());
    message.trace.prepend({QStringLiteral("Rule /protocol/messages/%1 of the catalogue file fits").arg(number)
            + (why.isEmpty() ? QString() : QStringLiteral(": ") + why.join(QStringLiteral(", "))),
        span});
}

} // namespace

bool fulfils(const QList<Condition> &conditions, dom::element message, catalog::Parts *parts)
{
    for (const Condition &condition : conditions) {
        const auto found = condition.at.find(message);
        switch (condition.test) {
        case Condition::Test::Present:
        case Condition::Test::Absent:
            if (found.has_value() != (condition.test == Condition::Test::Present))
                return false;
            break;
        case Condition::Test::Equals:
            if (!found || !equals(*found, condition.value))
                return false;
            break;
        case Condition::Test::Matches:
            const auto matched = found && !isContainer(*found) ? condition.pattern->match(plainText(*found)) : std::nullopt;
            if (!matched)
                return false;
            for (const auto &[name, value] : *matched) {
                if (parts)
                    parts->append({name, wire::visibleText(value.toUtf8())});
            }
            break;
        }
    }
    return true;
}

QString fieldText(dom::element element, FieldType type)
{
    return element.is_string() && type != FieldType::Json ? plainText(element) : QString::fromStdString(simdjson::minify(element));
}

Reading readMessage(const Description &description, QByteArrayView bytes, Direction direction)
{
    const json::Document document(bytes);
    if (!document.ok())
        return {{malformed(direction, document.problem(), bytes, document.problemSpan())}};
    Reading reading;
    for (const Rule &rule : description.messages) {
        catalog::Parts parts;
        if ((rule.direction && *rule.direction != direction) || !fulfils(rule.when, document.root(), &parts))
            continue;
        reading.rule = &rule;
        reading.rows = rowsOf(rule, document.root(), bytes, direction, parts);
        if (reading.rows.isEmpty()) {
            reading.rows = {rowOf({rule, document.root(), std::nullopt, bytes}, direction, parts)};
            reading.rows.first().findings.append(QStringLiteral("there is no list with something in it at %1").arg(rule.each->source()));
        }
        reading.own = reading.rows.size();
        for (const Rule &also : rule.also) {
            catalog::Parts more = parts;
            if (fulfils(also.when, document.root(), &more))
                reading.rows += rowsOf(also, document.root(), bytes, direction, more);
        }
        for (Message &row : reading.rows)
            noteWhy(row, description, rule, bytes);
        return reading;
    }
    Message message;
    message.direction = direction;
    message.text = json::display(document.root());
    message.text.truncate(200);
    message.findings.append(QStringLiteral("no rule of the catalogue file fits this message"));
    message.note(message.findings.first(), Span {0, bytes.size()});
    return {{message}};
}

} // namespace telltale::protocol::described
