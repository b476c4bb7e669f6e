// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A flood captured as the window captures it (tap, decoder, store, journal), against a bare QWebSocket that only counts the messages of
// the same sender. The clock runs from the sender's first write until all is counted; for us, until all is on the disk.
#include "app/history/library.h"
#include "app/protocol/registry.h"
#include "tests/bench/figure.h"
#include "tests/bench/parts.h"
#include "tests/bench/sender.h"
#include "tests/bench/traffic.h"
#include "ui/capture.h"

#include <QEventLoop>
#include <QTimer>
#include <QWebSocket>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace telltale::bench {

namespace {

constexpr int MostSeconds = 240;

session::Endpoint endpointOf(const QString &url, const Traffic &traffic)
{
    session::Endpoint endpoint;
    endpoint.upstream.url = QUrl(url);
    endpoint.choice = {.system = protocol::systemByName(traffic.system()), .variant = traffic.variant()};
    const auto automations = endpoint.choice.system->automations(traffic.variant());
    for (const protocol::Automation &automation : automations)
        endpoint.automation.on.insert(automation.key, false); // the traffic has an opening of its own
    return endpoint;
}

/// Runs `loop`, or throws after MostSeconds.
void runBounded(QEventLoop &loop)
{
    QTimer::singleShot(MostSeconds * 1000, &loop, [&loop] { loop.exit(1); });
    if (loop.exec() != 0)
        throw Problem(u"the flood did not come to its end"_s);
}

/// Rows that are on the disk, as the next start of the program finds them.
qint64 savedRows(const QString &folder)
{
    qint64 rows = 0;
    const history::Library library(folder);
    const QList<history::SessionInfo> sessions = library.sessions();
    for (const history::SessionInfo &session : sessions) {
        const auto opened = library.open(session.path, catalog::Catalog::bundled());
        if (!opened)
            throw Problem(opened.failure().sentence());
        rows += opened->store->size();
    }
    return rows;
}

void measureCase(const Extent &extent, const QString &kind, int size, qint64 count)
{
    const QJsonObject task {{u"kind"_s, kind}, {u"size"_s, size}, {u"count"_s, count}};
    std::vector<double> rates, bareRates, lost, peak, barePeak, work, bareWork;
    for (int i = 0; i < extent.runs(); ++i) {
        const QJsonObject bare = run(u"bare"_s, task);
        const QJsonObject ours = run(u"capture"_s, task);
        bareRates.push_back(double(count) / bare["seconds"_L1].toDouble());
        rates.push_back(double(count) / ours["seconds"_L1].toDouble());
        work.push_back(ours["processor"_L1].toDouble() * 1e6 / double(count));
        bareWork.push_back(bare["processor"_L1].toDouble() * 1e6 / double(count));
        lost.push_back(ours["lost"_L1].toDouble());
        barePeak.push_back(bare["peak"_L1].toDouble());
        peak.push_back(ours["peak"_L1].toDouble());
    }
    const QString name = u"%1 %2 B"_s.arg(kind, QString::number(size));
    const QString peer = u"bare QWebSocket"_s;
    report({u"live"_s, name, u"msg/s"_s, rates, peer, bareRates, Goal {Goal::Of::Ratio, Goal::Bound::AtLeast, 0.5}});
    report({u"live"_s, name + u": processor time"_s, u"µs/msg"_s, work, peer, bareWork});
    report({u"live"_s, name + u": lost"_s, u"msg"_s, lost, {}, {}, Goal {Goal::Of::Value, Goal::Bound::AtMost, 0}});
    report({u"live"_s, name + u": peak memory"_s, u"MiB"_s, peak, peer, barePeak});
}

} // namespace

void measureLive(const Extent &extent)
{
    const qint64 small = extent.quick ? 50000 : 3000000;
    const qint64 large = extent.quick ? 20000 : 500000;
    for (const QString &kind : {u"centrifugo"_s, u"nats"_s}) {
        measureCase(extent, kind, 100, small);
        measureCase(extent, kind, 2000, large);
    }
}

QJsonObject capturePart(const QJsonObject &task)
{
    const Traffic traffic(task["kind"_L1].toString(), task["size"_L1].toInt());
    const auto count = qint64(task["count"_L1].toDouble());
    const QString folder = task["folder"_L1].toString() + u"/sessions"_s;
    Sender sender(task["kind"_L1].toString(), task["size"_L1].toInt(), count);

    const auto store = std::make_shared<history::Store>();
    auto *capture = new ui::Capture(store, catalog::Catalog::bundled(), folder);
    QThread thread;
    capture->moveToThread(&thread);
    QEventLoop loop;
    QObject::connect(capture, &ui::Capture::failed, &loop, [](const Failure &failure) { std::fprintf(stderr, "%s\n", qPrintable(failure.sentence())); });
    QObject::connect(capture, &ui::Capture::stateChanged, capture, [&](session::State state) { // on the capture's thread
        if (state == session::State::Open) {
            for (const Traffic::Exchange &exchange : traffic.opening()) {
                if (!exchange.client.isNull())
                    capture->client().send({traffic.opcode(), exchange.client});
            }
        } else if (state == session::State::Closed) {
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit);
        }
    });
    thread.start();
    QMetaObject::invokeMethod(capture, [&] {
        capture->start(0);
        capture->client().open(endpointOf(sender.url(), traffic));
    });
    runBounded(loop);
    QMetaObject::invokeMethod(capture, &ui::Capture::finish, Qt::BlockingQueuedConnection);
    const double ended = now();
    const double processor = processorSeconds();
    const qint64 peak = peakBytes();
    QMetaObject::invokeMethod(capture, [capture] { delete capture; }, Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();

    qint64 pushes = 0;
    for (qint64 number = 0; number < store->size(); ++number)
        pushes += store->profile(number).kind == Kind::Push;
    const qint64 unsaved = store->size() - savedRows(folder);
    const QJsonObject sent = sender.end();
    return {{u"seconds"_s, ended - sent["began"_L1].toDouble()}, {u"lost"_s, qMax(count - pushes, qint64(0)) + unsaved},
            {u"processor"_s, processor}, {u"peak"_s, double(peak) / (1 << 20)}};
}

QJsonObject barePart(const QJsonObject &task)
{
    const Traffic traffic(task["kind"_L1].toString(), task["size"_L1].toInt());
    const auto count = qint64(task["count"_L1].toDouble());
    Sender sender(task["kind"_L1].toString(), task["size"_L1].toInt(), count);

    qint64 received = 0;
    QWebSocket socket;
    QEventLoop loop;
    QObject::connect(&socket, &QWebSocket::textMessageReceived, &loop, [&](const QString &) { ++received; });
    QObject::connect(&socket, &QWebSocket::binaryMessageReceived, &loop, [&](const QByteArray &) { ++received; });
    QObject::connect(&socket, &QWebSocket::disconnected, &loop, &QEventLoop::quit);
    QObject::connect(&socket, &QWebSocket::connected, &loop, [&] {
        for (const Traffic::Exchange &exchange : traffic.opening()) {
            if (exchange.client.isNull())
                continue;
            if (traffic.opcode() == wire::Opcode::Text)
                socket.sendTextMessage(QString::fromUtf8(exchange.client));
            else
                socket.sendBinaryMessage(exchange.client);
        }
    });
    socket.open(QUrl(sender.url()));
    runBounded(loop);
    const double ended = now();
    if (received < count)
        throw Problem(u"the bare QWebSocket counted %1 of %2"_s.arg(QString::number(received), QString::number(count)));
    return {{u"seconds"_s, ended - sender.end()["began"_L1].toDouble()}, {u"processor"_s, processorSeconds()}, {u"peak"_s, double(peakBytes()) / (1 << 20)}};
}

} // namespace telltale::bench
