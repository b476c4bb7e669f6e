// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation of a million plain messages per system, from the server's bytes to rows of a store, in one thread; against tshark, which
// dissects the same conversation from a capture file (a shorter one, it is slower) down to WebSocket.
#include "app/wire/framewriter.h"
#include "tests/bench/capturefile.h"
#include "tests/bench/command.h"
#include "tests/bench/figure.h"
#include "tests/bench/parts.h"
#include "tests/bench/pipeline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::bench {

namespace {

/// The whole conversation as packets. Segments end anywhere, as a busy server's do.
void writeCapture(const QString &path, const Traffic &traffic, qint64 count)
{
    CaptureFile file(path);
    file.add(wire::Direction::Out, "GET / HTTP/1.1\r\nHost: 10.0.0.2\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: "
                                   "dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    file.add(wire::Direction::In, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                  "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n");
    for (const Traffic::Exchange &exchange : traffic.opening()) {
        if (!exchange.client.isNull())
            file.add(wire::Direction::Out, wire::clientFrame(traffic.opcode(), exchange.client));
        if (!exchange.server.isNull())
            file.add(wire::Direction::In, wire::serverFrame(traffic.opcode(), exchange.server));
    }
    file.add(wire::Direction::In, traffic.frames(0, count));
}

void measureKind(const Extent &extent, const QString &kind)
{
    const qint64 count = extent.quick ? 5000 : 1000000;
    const qint64 peerCount = extent.quick ? 2000 : 100000;
    const bool tshark = isInstalled(u"tshark"_s);
    std::vector<double> rates, peerRates;
    for (int i = 0; i < extent.runs(); ++i) {
        rates.push_back(run(u"decode"_s, {{u"kind"_s, kind}, {u"count"_s, count}})["rate"_L1].toDouble());
        if (tshark)
            peerRates.push_back(run(u"dissect"_s, {{u"kind"_s, kind}, {u"count"_s, peerCount}})["rate"_L1].toDouble());
    }
    std::optional<Goal> goal;
    if (kind == "nats"_L1 || kind == "centrifugo"_L1)
        goal = Goal {Goal::Of::Value, Goal::Bound::AtLeast, 1e6};
    const QString peer = tshark ? u"tshark -r, %1 messages"_s.arg(peerCount) : QString();
    report({u"decode"_s, u"%1, %2 B a message"_s.arg(kind, QString::number(Traffic(kind).message(count / 2).size())), u"msg/s"_s, rates, peer, peerRates, goal});
}

} // namespace

void measureDecode(const Extent &extent)
{
    for (const QString &kind : Traffic::kinds())
        measureKind(extent, kind);
}

QJsonObject decodePart(const QJsonObject &task)
{
    const Traffic traffic(task["kind"_L1].toString());
    const auto count = qint64(task["count"_L1].toDouble());
    const QByteArray bytes = traffic.frames(0, count);
    Pipeline pipeline(traffic);
    const double began = now();
    pipeline.feed(bytes);
    const double seconds = now() - began;

    const history::Store &store = *pipeline.store();
    if (store.size() - pipeline.openingRows() != count)
        throw Problem(u"%1 messages became %2 rows"_s.arg(QString::number(count), QString::number(store.size() - pipeline.openingRows())));
    for (qint64 number = pipeline.openingRows(); number < store.size(); number += std::max<qint64>(1, count / 1000)) {
        const decode::Event event = store.row(number).event;
        if (event.kind != Kind::Push || !event.findings.isEmpty())
            throw Problem(u"row %1 is no plain message: %2"_s.arg(QString::number(number), event.text + event.findings.join(u' ')));
    }
    return {{u"rate"_s, double(count) / seconds}};
}

QJsonObject dissectPart(const QJsonObject &task)
{
    const Traffic traffic(task["kind"_L1].toString());
    const auto count = qint64(task["count"_L1].toDouble());
    const QString path = task["folder"_L1].toString() + u"/conversation.pcap"_s;
    // First that it sees the messages at all.
    const qint64 few = 100;
    writeCapture(path, traffic, few);
    const QByteArray opcodes = runCommand(u"tshark"_s, {u"-n"_s, u"-r"_s, path, u"-Y"_s, u"ip.src==10.0.0.2"_s, u"-T"_s, u"fields"_s, u"-e"_s, u"websocket.opcode"_s}).output;
    qint64 expected = few;
    for (const Traffic::Exchange &exchange : traffic.opening())
        expected += !exchange.server.isNull();
    if (const auto seen = std::count_if(opcodes.begin(), opcodes.end(), [](char c) { return c == '1' || c == '2'; }); seen != expected)
        throw Problem(u"tshark sees %1 of %2 messages"_s.arg(QString::number(seen), QString::number(expected)));

    writeCapture(path, traffic, count);
    return {{u"rate"_s, double(count) / runCommand(u"tshark"_s, {u"-n"_s, u"-r"_s, path}).seconds}};
}

} // namespace telltale::bench
