// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/centrifugo/jsonreader.h"

#include "app/protocol/centrifugo/linereader.h"

namespace telltale::protocol::centrifugo {

using namespace Qt::StringLiterals;

namespace {

Unit readLine(const QByteArray &line, Direction direction, bool unidirectional)
{
    Unit unit;
    unit.bytes = line;
    const json::Document document(line);
    if (!document.ok()) {
        unit.problem = u"not JSON: "_s + document.problem();
        unit.problemSpan = document.problemSpan();
        return unit;
    }
    const auto object = document.object();
    if (!object) {
        unit.problem = u"expected an object, got %1"_s.arg(json::typeName(document.root()));
        unit.problemSpan = Span {0, line.size()};
        return unit;
    }
    if (object->size() == 0 && !(unidirectional && direction == Direction::Out)) {
        unit.shape = Unit::Shape::Empty;
        return unit;
    }
    LineReader reader(line, *object);
    if (direction == Direction::In)
        reader.readIn(unit);
    else
        reader.readOut(unit, unidirectional);
    return unit;
}

} // namespace

QList<Unit> readJson(const wire::Delivery &delivery, bool unidirectional)
{
    const QByteArray &payload = delivery.payload;
    QList<Unit> units;
    const auto unreadable = [&units, &payload](Span span, const QString &problem) {
        Unit unit;
        unit.bytes = payload.mid(span.offset, span.length);
        unit.span = span;
        unit.problem = problem;
        unit.problemSpan = Span {0, span.length};
        units.append(std::move(unit));
    };
    if (payload.isEmpty()) {
        unreadable({}, u"an empty message"_s);
        return units;
    }
    for (qsizetype start = 0; start < payload.size();) {
        qsizetype end = payload.indexOf('\n', start);
        if (end < 0)
            end = payload.size();
        if (end == start) {
            while (end < payload.size() && payload[end] == '\n')
                ++end;
            unreadable({start, end - start}, u"an empty line where an object should be"_s);
            start = end;
            continue;
        }
        Unit unit = readLine(payload.mid(start, end - start), delivery.direction, unidirectional);
        unit.span = {start, end - start};
        units.append(std::move(unit));
        start = end + 1;
    }
    return units;
}

} // namespace telltale::protocol::centrifugo
