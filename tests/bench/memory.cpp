// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a row costs beyond its payload: resident memory of a process before and after it took in plain messages, and after it let them go.
#include "tests/bench/figure.h"
#include "tests/bench/parts.h"
#include "tests/bench/pipeline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::bench {

namespace {

constexpr int MessageSize = 100;
constexpr qint64 MostResident = qint64(8) << 30; ///< the machine that this is made for has no more
constexpr qint64 Step = 100000;

void measureCase(const Extent &extent, const QString &kind, qint64 rows)
{
    std::vector<double> perRow, kept;
    for (int i = 0; i < extent.runs(); ++i) {
        const QJsonObject measured = run(u"memory"_s, {{u"kind"_s, kind}, {u"rows"_s, rows}});
        perRow.push_back(measured["perRow"_L1].toDouble());
        kept.push_back(measured["kept"_L1].toDouble());
    }
    const QString name = u"%1, %2 million rows of %3 B"_s.arg(kind, QString::number(double(rows) / 1e6), QString::number(MessageSize));
    report({u"memory"_s, name + u": beyond the payload"_s, u"B/row"_s, perRow, {}, {}, Goal {Goal::Of::Value, Goal::Bound::AtMost, 64}});
    report({u"memory"_s, name + u": kept after clearing"_s, u"%"_s, kept, {}, {}, Goal {Goal::Of::Value, Goal::Bound::AtMost, 10}});
}

} // namespace

void measureMemory(const Extent &extent)
{
    if (extent.quick)
        return measureCase(extent, u"nats"_s, Step);
    for (const QString &kind : {u"centrifugo"_s, u"nats"_s})
        measureCase(extent, kind, 1000000);
    measureCase(extent, u"nats"_s, 10000000);
}

QJsonObject memoryPart(const QJsonObject &task)
{
    const Traffic traffic(task["kind"_L1].toString(), MessageSize);
    const auto rows = qint64(task["rows"_L1].toDouble());
    auto pipeline = std::make_unique<Pipeline>(traffic);
    pipeline->feed(traffic.frames(0, 1000)); // whatever is made once
    const qint64 before = residentBytes();
    qint64 payload = 0;
    for (qint64 first = 1000; first < rows + 1000; first += Step) {
        const qint64 count = std::min(Step, rows + 1000 - first);
        for (qint64 number = first; number < first + count; number += 1000) {
            const QByteArray frames = traffic.frames(number, 1000);
            pipeline->feed(frames);
            payload += frames.size();
        }
        if (residentBytes() > MostResident)
            throw Problem(u"%1 rows already take %2 GiB"_s.arg(QString::number(first + count), QString::number(MostResident >> 30)));
    }
    const qint64 after = residentBytes();
    pipeline.reset();
    payload -= rows * (MessageSize < 126 ? 2 : 4); // the frames' headers
    return {{u"perRow"_s, double(after - before - payload) / double(rows)},
            {u"kept"_s, 100.0 * double(std::max<qint64>(0, residentBytes() - before)) / double(after - before)}};
}

} // namespace telltale::bench
