// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/eventlines.h"

#include "app/exchange/jsonline.h"
#include "app/history/masking.h"
#include "app/wire/text.h"

#include <algorithm>

namespace telltale::exchange {

namespace {

using history::Mask;

QByteArray partsObject(const catalog::Parts &parts, const Mask &mask)
{
    JsonLine line;
    for (const auto &[name, value] : parts)
        line.json(name.toUtf8().constData(), JsonLine::quoted(mask(value)));
    return line.object();
}

QByteArray list(const QStringList &texts, const Mask &mask)
{
    QByteArrayList quoted;
    for (const QString &text : texts)
        quoted.append(JsonLine::quoted(mask(text)));
    return '[' + quoted.join(',') + ']';
}

QByteArray delayObject(const Delay &delay)
{
    return JsonLine()
        .number("baseMs", delay.baseMs)
        .json("factor", QByteArray::number(delay.factor))
        .number("capMs", delay.capMs)
        .json("jitter", QByteArray::number(delay.jitter))
        .object();
}

QByteArray retryObject(const Retry &retry)
{
    JsonLine line;
    line.text("class", retryName(retry.retryClass)).text("why", retry.why);
    if (retry.delay)
        line.json("delay", delayObject(*retry.delay));
    return line.object();
}

QByteArray traceList(const QList<protocol::TraceStep> &trace, const Mask &mask)
{
    QByteArrayList steps;
    for (const protocol::TraceStep &step : trace) {
        JsonLine line;
        line.text("text", mask(step.text));
        if (step.span)
            line.number("offset", step.span->offset).number("length", step.span->length);
        steps.append(line.object());
    }
    return '[' + steps.join(',') + ']';
}

/// A refused upgrade as a recording has it: status, headers, body.
QByteArray refusalObject(const decode::Event &event, const Mask &mask)
{
    const QByteArray &bytes = event.bytes;
    const auto headEnd = bytes.indexOf("\r\n\r\n");
    JsonLine headers;
    const QByteArrayList lines = bytes.left(headEnd).replace('\r', "").split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto colon = lines[i].indexOf(':');
        const QByteArray name = lines[i].left(colon);
        const QString value = mask(wire::visibleText(lines[i].mid(colon + 1).trimmed()));
        if (colon > 0)
            headers.json(JsonLine::quoted(wire::visibleText(name)).mid(1).chopped(1).constData(), JsonLine::quoted(value));
    }
    JsonLine http;
    http.json("status", event.code.toLatin1()).json("headers", headers.object());
    if (headEnd >= 0)
        http.text("body", mask(wire::visibleText(bytes.mid(headEnd + 4))));
    return http.object();
}

bool isNumber(const QString &code)
{
    return !code.isEmpty() && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QByteArray eventLine(const decode::Event &event, bool withTrace, bool showSecrets)
{
    const Mask mask(event, showSecrets);
    JsonLine line;
    line.text("connection", event.connection)
        .number("frame", event.frame)
        .number("message", event.message)
        .text("dir", wire::directionName(event.direction))
        .text("system", event.system)
        .text("variant", event.variant)
        .text("kind", kindName(event.kind))
        .text("operation", event.operation)
        .text("code", event.code)
        .text("name", event.name)
        .text("subject", event.subject)
        .text("id", event.id)
        .text("text", mask(event.text));
    if (event.diagnosis) {
        const decode::Diagnosis &diagnosis = *event.diagnosis;
        if (diagnosis.entry)
            line.text("entry", diagnosis.entry->id);
        if (diagnosis.detail)
            line.text("detail", diagnosis.detail->id);
        line.text("match", catalog::matchName(diagnosis.match));
        if (diagnosis.retry) {
            line.text("retry", retryName(diagnosis.retry->retryClass)).text("why", diagnosis.retry->why);
            if (diagnosis.retry->delay)
                line.json("delay", delayObject(*diagnosis.retry->delay));
        }
        line.text("meaning", diagnosis.meaning);
        if (const catalog::Entry *inner = diagnosis.detail ? diagnosis.detail : diagnosis.entry)
            line.text("cause", inner->cause).text("remedy", inner->remedy);
    }
    if (event.kind == Kind::Refused && isNumber(event.code))
        line.json("http", refusalObject(event, mask));
    if (!event.parts.isEmpty())
        line.json("parts", partsObject(event.parts, mask));
    if (!event.findings.isEmpty())
        line.json("findings", list(event.findings, mask));
    if (event.count > 1)
        line.number("count", event.count);
    if (event.inferred)
        line.flag("inferred", true);
    if (event.guessed)
        line.flag("guessed", true);
    if (event.latency)
        line.json("latency_ms", QByteArray::number(double(*event.latency) / Millisecond));
    line.number("size", event.bytes.size());
    if (withTrace)
        line.json("trace", traceList(event.trace, mask));
    return line.object();
}

namespace {

/// `retry` is the entry's own, or what stands in its place where it was found.
QByteArray entryLine(const catalog::Entry &entry, const Retry &retry)
{
    JsonLine line;
    line.text("id", entry.id)
        .text("system", entry.system)
        .text("family", entry.family)
        .text("kind", kindName(entry.kind))
        .json("code", entry.code.isEmpty() ? "null" : isNumber(entry.code) ? entry.code.toUtf8() : JsonLine::quoted(entry.code));
    if (entry.range)
        line.json("range", '[' + QByteArray::number(entry.range->first) + ',' + QByteArray::number(entry.range->last) + ']');
    line.text("name", entry.name);
    if (!entry.aliases.isEmpty()) {
        QByteArrayList quoted;
        for (const QString &alias : entry.aliases)
            quoted.append(JsonLine::quoted(alias));
        line.json("aliases", '[' + quoted.join(',') + ']');
    }
    line.text("wire", entry.wire);
    if (entry.pattern && !entry.pattern->isLiteral())
        line.flag("pattern", true);
    line.text("meaning", entry.meaning)
        .text("cause", entry.cause)
        .text("remedy", entry.remedy)
        .json("retry", retryObject(retry))
        .text("severity", catalog::severityName(entry.severity))
        .json("closes", entry.closes == catalog::Closes::Yes ? "true" : entry.closes == catalog::Closes::No ? "false" : "\"varies\"")
        .text("side", entry.side)
        .text("reach", entry.reachNote)
        .text("since", entry.since)
        .text("until", entry.until)
        .text("source", entry.source);
    if (entry.origin != catalog::Origin::Bundled)
        line.text("file", entry.file);
    return line.object();
}

} // namespace

QByteArray entryLine(const catalog::Entry &entry)
{
    return entryLine(entry, entry.retry);
}

static QByteArray clientArray(const QList<const catalog::ClientRule *> &rules)
{
    QByteArrayList objects;
    for (const catalog::ClientRule *rule : rules) {
        JsonLine line;
        line.text("name", rule->client).text("operation", rule->operation).flag("byItself", rule->byItself).text("does", rule->does).text("source", rule->source);
        objects.append(line.object());
    }
    return '[' + objects.join(',') + ']';
}

QByteArray foundLine(const catalog::Found &found)
{
    QByteArray line = entryLine(*found.entry, found.retry());
    JsonLine more;
    more.text("match", catalog::matchName(found.match));
    if (!found.parts.isEmpty())
        more.json("parts", partsObject(found.parts, Mask({}, true)));
    if (found.detail)
        more.text("detail", found.detail->id).text("detailMeaning", found.detail->meaning).json("advice", retryObject(found.retry()));
    if (found.advice)
        more.text("adviceMeaning", found.advice->meaning).json("advice", retryObject(found.advice->retry));
    if (!found.client.isEmpty())
        more.json("client", clientArray(found.client));
    line.chop(1);
    return line + ',' + more.object().mid(1);
}

} // namespace telltale::exchange
