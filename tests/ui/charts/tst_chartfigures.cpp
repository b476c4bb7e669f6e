// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/history/events.h"
#include "ui/charts/figureworker.h"

#include <QMutex>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace telltale;
using ui::FigureCount;
using ui::Figures;
using ui::FigureWorker;

namespace {

decode::Event coded(Kind kind, const QString &code, const QString &name, Time time, std::optional<RetryClass> retry = {})
{
    decode::Event event = tests::plain(kind, time);
    event.code = code;
    event.name = name;
    if (retry) {
        event.diagnosis.emplace();
        event.diagnosis->retry = Retry {*retry, u"because"_s, {}};
    }
    return event;
}

decode::Event reply(const QString &operation, Time time, std::optional<Time> latency)
{
    decode::Event event = tests::plain(Kind::Reply, time, "{}");
    event.operation = operation;
    event.latency = latency;
    return event;
}

/// Figures as lines.
QStringList lines(const Figures &figures)
{
    QStringList lines {u"rows %1, with a code %2"_s.arg(figures.rows).arg(figures.codedRows)};
    for (const Figures::Code &code : figures.codes) {
        QStringList course;
        for (size_t bin = 0; bin < code.overTime.size(); ++bin) {
            if (code.overTime[bin] > 0)
                course.append(u"%1@%2"_s.arg(code.overTime[bin]).arg((figures.start + Time(bin) * figures.binLength) / Millisecond));
        }
        lines.append(u"%1 %2 %3 ×%4 %5"_s.arg(QString(kindName(code.kind)), code.code, code.others ? u"(others)"_s : code.name).arg(code.rows).arg(course.join(u' ')));
    }
    for (const Figures::Verdict &verdict : figures.verdicts)
        lines.append(u"%1 ×%2"_s.arg(verdict.retry ? QString(retryName(*verdict.retry)) : u"no advice"_s).arg(verdict.rows));
    for (const Figures::Operation &operation : figures.operations)
        lines.append(u"%1: %2, half %3 µs, at most %4 µs"_s.arg(operation.name).arg(operation.latencies.count()).arg(operation.latencies.percentile(0.5)).arg(operation.latencies.most()));
    return lines;
}

QStringList counted(const std::shared_ptr<history::Store> &store)
{
    FigureCount count(store);
    count.count(0, store->size());
    return lines(count.figures());
}

/// All sorts of rows, the same each time.
void fill(history::Store &store, int rows, unsigned seed)
{
    std::mt19937 random(seed);
    for (int i = 0; i < rows; ++i) {
        const Time time = store.size() * 7 * Millisecond;
        switch (random() % 4) {
        case 0:
            store.append(coded(Kind::Error, QString::number(100 + random() % 20), u"E"_s, time, RetryClass::Backoff));
            break;
        case 1:
            store.append(reply(u"op%1"_s.arg(random() % 3), time, Time(random() % 100'000)));
            break;
        default:
            store.append(tests::plain(Kind::Push, time, "x"));
        }
    }
}

/// The answers of a worker, as they come.
class Told {
public:
    std::function<void(std::shared_ptr<const FigureWorker::Answer>)> tell()
    {
        return [this](std::shared_ptr<const FigureWorker::Answer> answer) {
            const QMutexLocker lock(&m_lock);
            m_last = std::move(answer);
        };
    }
    std::shared_ptr<const FigureWorker::Answer> last() const
    {
        const QMutexLocker lock(&m_lock);
        return m_last;
    }
    bool isComplete(quint64 question, qint64 rows) const
    {
        const auto answer = last();
        return answer && answer->question == question && answer->isComplete && answer->figures.rows == rows;
    }

private:
    mutable QMutex m_lock;
    std::shared_ptr<const FigureWorker::Answer> m_last;
};

} // namespace

class TestFigures : public QObject {
    Q_OBJECT

private slots:
    void counts_data()
    {
        using Events = std::vector<decode::Event>;
        QTest::addColumn<Events>("events");
        QTest::addColumn<QStringList>("expected");
        constexpr Time ms = Millisecond;
        QTest::newRow("nothing") << Events {} << QStringList {u"rows 0, with a code 0"_s};
        QTest::newRow("nothing with a code") << Events {tests::plain(Kind::Push, 0), tests::plain(Kind::Note, ms)} << QStringList {u"rows 2, with a code 0"_s};
        QTest::newRow("the most common first")
            << Events {coded(Kind::Error, u"100"_s, u"A"_s, 0), coded(Kind::Error, u"103"_s, u"B"_s, 300 * ms), coded(Kind::Error, u"103"_s, u"B"_s, 310 * ms)}
            << QStringList {u"rows 3, with a code 3"_s, u"error 103 B ×2 2@250"_s, u"error 100 A ×1 1@0"_s, u"no advice ×3"_s};
        QTest::newRow("the same code of another kind is another")
            << Events {coded(Kind::Error, u"1"_s, u"A"_s, 0), coded(Kind::Close, u"1"_s, u"A"_s, 0)}
            << QStringList {u"rows 2, with a code 2"_s, u"error 1 A ×1 1@0"_s, u"close 1 A ×1 1@0"_s, u"no advice ×2"_s};
        QTest::newRow("another name is the same code")
            << Events {coded(Kind::Error, u"1"_s, u"A"_s, 0), coded(Kind::Error, u"1"_s, u"B"_s, 0)}
            << QStringList {u"rows 2, with a code 2"_s, u"error 1 A ×2 2@0"_s, u"no advice ×2"_s};
        QTest::newRow("failures without a code count by name")
            << Events {coded(Kind::Error, {}, u"A"_s, 0), coded(Kind::Error, {}, u"B"_s, 0), coded(Kind::Error, {}, u"B"_s, 0), coded(Kind::Push, {}, u"C"_s, 0)}
            << QStringList {u"rows 4, with a code 3"_s, u"error  B ×2 2@0"_s, u"error  A ×1 1@0"_s, u"no advice ×3"_s};
        QTest::newRow("verdicts, of failures only")
            << Events {coded(Kind::Error, u"1"_s, {}, 0, RetryClass::Never), coded(Kind::Close, u"2"_s, {}, 0, RetryClass::Reconnect),
                       coded(Kind::Error, u"3"_s, {}, 0, RetryClass::Reconnect), coded(Kind::Info, u"4"_s, {}, 0, RetryClass::Never)}
            << QStringList {u"rows 4, with a code 4"_s, u"error 1  ×1 1@0"_s, u"close 2  ×1 1@0"_s, u"error 3  ×1 1@0"_s, u"info 4  ×1 1@0"_s,
                            u"reconnect ×2"_s, u"never ×1"_s};
        QTest::newRow("latencies by operation")
            << Events {reply(u"publish"_s, 0, 5 * ms), reply(u"publish"_s, 0, 7 * ms), reply(u"connect"_s, 0, 90), reply(u"connect"_s, 0, std::nullopt),
                       reply({}, 0, 3)}
            << QStringList {u"rows 5, with a code 0"_s, u"connect: 1, half 90 µs, at most 90 µs"_s, u"publish: 2, half 5008 µs, at most 7000 µs"_s,
                            u"reply: 1, half 3 µs, at most 3 µs"_s};
        QTest::newRow("a long time: bins grow")
            << Events {coded(Kind::Error, u"1"_s, {}, 0), coded(Kind::Error, u"1"_s, {}, 60'000 * ms)}
            << QStringList {u"rows 2, with a code 2"_s, u"error 1  ×2 1@0 1@60000"_s, u"no advice ×2"_s};
    }
    void counts()
    {
        QFETCH(std::vector<decode::Event>, events);
        auto store = std::make_shared<history::Store>();
        for (const decode::Event &event : events)
            store->append(event);
        QTEST(counted(store), "expected");
    }

    void piecesAreAsTheWhole()
    {
        auto store = std::make_shared<history::Store>();
        FigureCount pieces(store);
        qint64 done = 0;
        for (const int rows : {1, 50, 1000, 30'000}) { // over the end of a chunk
            fill(*store, rows, unsigned(rows));
            pieces.count(done, store->size());
            done = store->size();
            QCOMPARE(lines(pieces.figures()), counted(store));
        }
    }

    void codesWithoutEndAreLumpedTogether()
    {
        auto store = std::make_shared<history::Store>();
        for (int i = 0; i < 5000; ++i)
            store->append(coded(Kind::Error, QString::number(i), {}, i * Millisecond));
        FigureCount count(store);
        count.count(0, store->size());
        const Figures figures = count.figures();
        QCOMPARE(figures.codes.size(), size_t(4097));
        QVERIFY(figures.codes.front().others);
        QCOMPARE(figures.codes.front().rows, 5000 - 4096);
        QCOMPARE(figures.codedRows, 5000);
    }

    void theWorkerFollowsAGrowingStore()
    {
        Told told;
        FigureWorker worker(told.tell());
        auto store = std::make_shared<history::Store>();
        fill(*store, 20'000, 1);
        const quint64 question = worker.ask(store, {}, 0);
        QTRY_VERIFY(told.isComplete(question, 20'000));
        fill(*store, 5000, 2);
        worker.wake();
        QTRY_VERIFY(told.isComplete(question, 25'000));
        QCOMPARE(lines(told.last()->figures), counted(store));
    }

    void onlyWhatTheFilterLetsThrough()
    {
        Told told;
        FigureWorker worker(told.tell());
        auto store = std::make_shared<history::Store>();
        fill(*store, 20'000, 1);
        qint64 errors = 0;
        for (qint64 row = 0; row < store->size(); ++row)
            errors += store->profile(row).kind == Kind::Error;
        quint64 question = worker.ask(store, *history::Filter::parse(u"kind:error"_s), 0);
        QTRY_VERIFY(told.isComplete(question, errors));
        QCOMPARE(told.last()->figures.codedRows, errors);
        QVERIFY(told.last()->figures.operations.empty());
        question = worker.ask(store, *history::Filter::parse(u"nowhere"_s), 0);
        QTRY_VERIFY(told.isComplete(question, 0));
        question = worker.ask(store, {}, 19'000);
        QTRY_VERIFY(told.isComplete(question, 1000));
    }

    void anotherStoreIsCountedAnew()
    {
        Told told;
        FigureWorker worker(told.tell());
        auto first = std::make_shared<history::Store>();
        fill(*first, 20'000, 1);
        auto second = std::make_shared<history::Store>();
        fill(*second, 300, 2);
        worker.ask(first, {}, 0);
        const quint64 question = worker.ask(second, {}, 0);
        QTRY_VERIFY(told.isComplete(question, 300));
        QCOMPARE(lines(told.last()->figures), counted(second));
        worker.ask(nullptr, {}, 0);
        const std::weak_ptr<history::Store> gone = second;
        second.reset();
        QTRY_VERIFY(gone.expired()); // nobody looks: it is not kept
    }

    void whoRestsGoesOnWhenWoken()
    {
        Told told;
        FigureWorker worker(told.tell());
        auto store = std::make_shared<history::Store>();
        fill(*store, 20'000, 1);
        const quint64 question = worker.ask(store, {}, 0);
        worker.rest();
        worker.wake();
        QTRY_VERIFY(told.isComplete(question, 20'000));
        QCOMPARE(lines(told.last()->figures), counted(store));
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_chartfigures.moc"
