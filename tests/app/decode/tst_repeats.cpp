// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/decoder.h"
#include "app/protocol/registry.h"

#include <QTest>

using namespace telltale;
using decode::Decoder;
using decode::Event;
using wire::Direction;

namespace {

constexpr auto TimedOut = R"({"subscription_id":"","error":{"code":400,"message":"error reading message: read tcp 1->2: i/o timeout"},"action":""})";
constexpr auto TimedOutElsewhere = R"({"subscription_id":"","error":{"code":400,"message":"error reading message: read tcp 3->4: i/o timeout"},"action":""})";

/// A Flow connection; the rows that came out so far, as "frame kind count".
class Flow {
public:
    void in(const char *text, Time now)
    {
        wire::Delivery delivery;
        delivery.direction = Direction::In;
        delivery.payload = text;
        take(m_decoder.feed(delivery, now, m_frame++));
    }
    void ping(Time now)
    {
        wire::Delivery delivery;
        delivery.opcode = wire::Opcode::Ping;
        take(m_decoder.feed(delivery, now, m_frame++));
    }
    void drop(Time now) { take(m_decoder.feed(wire::Ending {}, now, m_frame++)); }
    void lapse(Time now, bool ended = false) { take(m_decoder.lapse(now, m_frame++, ended)); }
    void release() { take(m_decoder.release()); }

    QStringList rows; ///< since the last look
    std::vector<Event> events;

private:
    void take(std::vector<Event> more)
    {
        for (Event &event : more) {
            rows.append(QStringLiteral("%1 %2 x%3").arg(event.frame).arg(QString(kindName(event.kind))).arg(event.count));
            events.push_back(std::move(event));
        }
    }

    Decoder m_decoder {catalog::Catalog::bundled(), {protocol::systemByName(QStringLiteral("flow")), {}}};
    int m_frame = 0;
};

} // namespace

class tst_Repeats : public QObject {
    Q_OBJECT

private slots:
    void aFloodIsOneRow();
    void whatComesNextEndsIt();
    void otherBytesAreAnotherRow();
    void quietEndsIt();
    void anEndlessFloodShowsUp();
    void nothingIsLostAtTheEnd();
    void othersAreNotFolded();
};

void tst_Repeats::aFloodIsOneRow()
{
    Flow flow;
    for (int i = 0; i < 999; ++i)
        flow.in(TimedOut, 1000 + 10 * i);
    QCOMPARE(flow.rows, QStringList());
    flow.lapse(300 * Millisecond);
    QCOMPARE(flow.rows, QStringList {QStringLiteral("0 error x999")});
    const Event &event = flow.events.front();
    QCOMPARE(event.time, Time(1000));
    QCOMPARE(event.bytes, QByteArray(TimedOut));
    QVERIFY2(event.trace.last().text.startsWith(QStringLiteral("999 identical messages came one after the other within 10 ms")), qPrintable(event.trace.last().text));
    flow.lapse(900 * Millisecond);
    QCOMPARE(flow.rows.size(), 1);
}

void tst_Repeats::whatComesNextEndsIt()
{
    Flow flow;
    flow.in(TimedOut, 0);
    flow.in(TimedOut, 1);
    flow.ping(2);
    flow.in(TimedOut, 3);
    flow.in(R"({"subscription_id":"a","topic":"blocks","payload":{}})", 4);
    QCOMPARE(flow.rows, (QStringList {QStringLiteral("0 error x2"), QStringLiteral("2 ping x1"), QStringLiteral("3 error x1"), QStringLiteral("4 push x1")}));
}

void tst_Repeats::otherBytesAreAnotherRow()
{
    Flow flow;
    flow.in(TimedOut, 0);
    flow.in(TimedOutElsewhere, 1);
    flow.in(TimedOutElsewhere, 2);
    flow.release();
    QCOMPARE(flow.rows, (QStringList {QStringLiteral("0 error x1"), QStringLiteral("1 error x2")}));
}

void tst_Repeats::quietEndsIt()
{
    Flow flow;
    flow.in(TimedOut, 0);
    flow.in(TimedOut, 200 * Millisecond);
    flow.lapse(449 * Millisecond);
    QCOMPARE(flow.rows, QStringList());
    flow.lapse(450 * Millisecond);
    QCOMPARE(flow.rows, QStringList {QStringLiteral("0 error x2")});
}

void tst_Repeats::anEndlessFloodShowsUp()
{
    Flow flow;
    for (int i = 0; i < 2999; ++i)
        flow.in(TimedOut, i * Millisecond);
    flow.release();
    QCOMPARE(flow.rows, (QStringList {QStringLiteral("0 error x1000"), QStringLiteral("1000 error x1000"), QStringLiteral("2000 error x999")}));
}

void tst_Repeats::nothingIsLostAtTheEnd()
{
    Flow dropped;
    dropped.in(TimedOut, 0);
    dropped.in(TimedOut, 1);
    dropped.drop(2);
    QCOMPARE(dropped.rows, (QStringList {QStringLiteral("0 error x2"), QStringLiteral("2 close x1")}));

    Flow ended;
    ended.in(TimedOut, 0);
    ended.lapse(1, true);
    QCOMPARE(ended.rows, QStringList {QStringLiteral("0 error x1")});

    Flow stopped;
    stopped.in(TimedOut, 0);
    stopped.release();
    QCOMPARE(stopped.rows, QStringList {QStringLiteral("0 error x1")});
}

void tst_Repeats::othersAreNotFolded()
{
    Flow flow;
    for (int i = 0; i < 2; ++i)
        flow.in(R"({"subscription_id":"a","error":{"code":404,"message":"subscription not found"},"action":"unsubscribe"})", i);
    QCOMPARE(flow.rows, (QStringList {QStringLiteral("0 error x1"), QStringLiteral("1 error x1")}));
}

QTEST_APPLESS_MAIN(tst_Repeats)
#include "tst_repeats.moc"
