// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/decoder.h"
#include "app/decode/glanced.h"
#include "app/wire/text.h"

#include <QDebug>

#include <map>

/// A conversation decoded twice: once the normal way, once with every frame offered to the fast way first, and both told in lines that
/// leave nothing out.
namespace telltale::test {

struct Step {
    std::optional<wire::Happening> happening; ///< none: time passes
    Time time = 0;
    QString connection;
};
using Steps = std::vector<Step>;

/// What was decoded, a line a fact or a group of them; `glanced` messages went the fast way.
struct Told {
    QStringList lines;
    int glanced = 0;
    QString fault; ///< of the fast way, where the lines would not show it
};

inline QStringList told(const decode::Event &event)
{
    QStringList lines;
    const auto line = [&lines](const char *what, const QString &value) { lines.append(QLatin1String(what) + u' ' + value); };
    const auto number = [](auto value) { return QString::number(value); };
    line("#", number(event.frame) + u'.' + number(event.message) + u' ' + kindName(event.kind) + u' ' + wire::directionName(event.direction)
            + u' ' + number(event.time) + u' ' + event.connection + u' ' + event.system + u' ' + event.variant);
    line("flags", number(event.guessed) + number(event.inferred) + number(event.foldable) + u' ' + number(event.count));
    line("words", QStringList {event.operation, event.code, event.name, event.subject, event.id, event.text}.join(u'|'));
    for (const auto &[name, value] : event.parts)
        line("part", name + u'=' + value);
    line("findings", event.findings.join(u'|'));
    for (const decode::TraceStep &step : event.trace)
        line("trace", step.text + (step.span ? QStringLiteral(" @%1+%2").arg(step.span->offset).arg(step.span->length) : QString()));
    line("bytes", number(event.offset) + u' ' + QString::fromLatin1(event.bytes.toHex()));
    line("numbers", number(event.request) + u' ' + number(event.answers) + u' ' + number(event.latency.value_or(-1)));
    if (const auto &diagnosis = event.diagnosis)
        line("diagnosis", (diagnosis->entry ? diagnosis->entry->id : QString()) + u' ' + diagnosis->meaning + number(int(diagnosis->match)));
    if (const auto &facts = event.frameFacts)
        line("frame", wire::opcodeName(facts->opcode) + u' ' + number(facts->frames) + u' ' + number(facts->wireSize) + QString::fromLatin1(facts->header.toHex()));
    return lines;
}

/// What the wire would offer to the fast way: whole, legal, plain frames.
inline bool isPlainFrame(const wire::Delivery &delivery)
{
    const bool data = delivery.opcode == wire::Opcode::Text || delivery.opcode == wire::Opcode::Binary;
    const bool text = delivery.opcode == wire::Opcode::Binary || wire::firstInvalidUtf8(delivery.payload) < 0;
    return data && text && delivery.complete && delivery.frames == 1 && !delivery.compressed && !delivery.masked && delivery.rsv == 0 && delivery.findings.isEmpty();
}

/// The frame at a glance, its messages as events; none if the decoder leaves it to the normal way. `padding` bytes of what looks like
/// more of the same stand behind the payload.
inline std::optional<std::vector<decode::Event>> glanced(decode::Decoder &decoder, const wire::Delivery &delivery, Time now, int frame, qsizetype padding, QString &fault)
{
    QByteArray buffer = delivery.payload;
    buffer += QByteArray("\"}]0e5\\u\r\nMSG a 1 1\n").repeated(4).first(padding);
    const wire::FrameView view {delivery.direction, delivery.opcode, QByteArrayView(buffer).first(delivery.payload.size()), padding};
    protocol::Glances glances(1);
    const bool understood = decoder.glance(view, now, glances);
    if (!understood) {
        if (glances.size() != 1)
            fault = QStringLiteral("abstained, and left something behind");
        return std::nullopt;
    }
    std::vector<decode::Event> events;
    for (size_t i = 1; i < glances.size(); ++i) {
        const protocol::Glance &glance = glances[i];
        decode::Event facts;
        facts.time = now;
        facts.connection = decoder.connectionName();
        facts.system = decoder.systemName();
        facts.variant = decoder.variant();
        facts.guessed = decoder.isGuessed();
        facts.direction = view.direction;
        facts.frame = frame;
        facts.message = int(i - 1);
        facts.kind = glance.plain->kind;
        facts.operation = glance.plain->operation;
        facts.name = glance.plain->name;
        facts.subject = QString::fromUtf8(glance.subject);
        if (!glance.context.isEmpty())
            facts.trace.append({QString::fromUtf8(glance.context), {}});
        facts.offset = glance.span.offset;
        facts.frameFacts = decode::FrameFacts {.opcode = delivery.opcode, .frames = 1, .wireSize = delivery.wireSize, .header = delivery.header};
        const decode::Event whole = decode::retell(facts, delivery.payload.mid(glance.span.offset, glance.span.length));
        if (whole.operation != facts.operation || whole.name != facts.name || !whole.code.isEmpty() || !whole.findings.isEmpty() || whole.diagnosis)
            fault = QStringLiteral("not what the glance said: ") + told(whole).join(u'\n');
        events.push_back(whole);
    }
    return events;
}

inline Told decodeAll(const catalog::Catalog &catalog, const decode::Choice &choice, const Steps &steps, bool atAGlance, qsizetype padding = 64)
{
    Told result;
    std::map<QString, decode::Decoder> decoders;
    const auto take = [&result](const std::vector<decode::Event> &events) {
        for (const decode::Event &event : events)
            result.lines += told(event);
    };
    int frame = 0;
    for (const Step &step : steps) {
        decode::Decoder &decoder = decoders.try_emplace(step.connection, catalog, choice, step.connection).first->second;
        const auto *delivery = step.happening ? std::get_if<wire::Delivery>(&*step.happening) : nullptr;
        std::optional<std::vector<decode::Event>> fast;
        if (atAGlance && delivery && isPlainFrame(*delivery))
            fast = glanced(decoder, *delivery, step.time, frame, padding, result.fault);
        if (fast)
            result.glanced += int(fast->size());
        take(fast ? *fast : step.happening ? decoder.feed(*step.happening, step.time, frame) : decoder.lapse(step.time, frame));
        for (const protocol::Outgoing &outgoing : decoder.responses({}, 1))
            result.lines.append(QStringLiteral("sends ") + QString::fromLatin1(outgoing.payload.toHex()));
        ++frame;
    }
    for (auto &[name, decoder] : decoders) {
        take(decoder.release());
        take(decoder.lapse(steps.empty() ? 0 : steps.back().time + 12 * Second, frame, true));
    }
    return result;
}

} // namespace telltale::test
