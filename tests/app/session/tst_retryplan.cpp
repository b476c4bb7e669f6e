// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/retryplan.h"

#include <QTest>

using namespace telltale;
using namespace telltale::session;

namespace {

const Random middle = [] { return 0.5; }; // no spread at all

decode::Event failed(Kind kind, const QString &code, std::optional<Retry> retry, const catalog::Entry *entry = nullptr)
{
    decode::Event event;
    event.system = QStringLiteral("centrifugo");
    event.kind = kind;
    event.code = code;
    event.operation = kind == Kind::Error ? QStringLiteral("subscribe") : QString();
    decode::Diagnosis diagnosis;
    diagnosis.retry = std::move(retry);
    diagnosis.entry = entry;
    event.diagnosis = diagnosis;
    return event;
}

const char *name(RetryAction action)
{
    switch (action) {
    case RetryAction::Nothing: return "nothing";
    case RetryAction::Stop: return "stop";
    case RetryAction::Reconnect: return "reconnect";
    case RetryAction::Resend: return "resend";
    case RetryAction::Resubscribe: return "resubscribe";
    case RetryAction::Refetch: return "refetch";
    case RetryAction::AskToken: return "ask";
    }
    return "";
}

} // namespace

class TestRetryPlan : public QObject {
    Q_OBJECT
private slots:
    void everyClass_data();
    void everyClass();
    void whatItIsAboutDecides_data();
    void whatItIsAboutDecides();
    void delays_data();
    void delays();
    void spread();
    void atOnceOnlyOnce();
    void namesWhatFailed();
    void everyCodeOfTheCatalogueHasASanePlan();
};

/// Each class, for a request on a connection that stays and for the end of one.
void TestRetryPlan::everyClass_data()
{
    QTest::addColumn<RetryClass>("advice");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("unsubscribed");
    QTest::addColumn<QString>("close");
    const auto row = [](RetryClass advice, const char *error, const char *unsubscribed, const char *close) {
        QTest::newRow(retryName(advice).data()) << advice << QString::fromLatin1(error) << QString::fromLatin1(unsubscribed) << QString::fromLatin1(close);
    };
    row(RetryClass::Never, "stop 0", "stop 0", "stop 0");
    row(RetryClass::Immediately, "resend 0", "resubscribe 0", "reconnect 0");
    row(RetryClass::Backoff, "resend 500", "resubscribe 500", "reconnect 500");
    row(RetryClass::AfterFix, "stop 0", "stop 0", "stop 0");
    row(RetryClass::Reauthenticate, "ask 0", "ask 0", "ask 0");
    row(RetryClass::Resubscribe, "resubscribe 500", "resubscribe 500", "reconnect 500");
    row(RetryClass::Reconnect, "reconnect 500", "reconnect 500", "reconnect 500");
    row(RetryClass::Refetch, "refetch 500", "refetch 500", "reconnect 500");
    row(RetryClass::NoneNeeded, "nothing 0", "nothing 0", "nothing 0");
}

void TestRetryPlan::everyClass()
{
    QFETCH(RetryClass, advice);
    QFETCH(QString, error);
    QFETCH(QString, unsubscribed);
    QFETCH(QString, close);
    const auto words = [&](Kind kind) {
        const RetryPlan plan = planRetry(failed(kind, QStringLiteral("4242"), Retry {advice, QStringLiteral("because"), {}}), 0, middle);
        if (plan.advice != advice || plan.why != QLatin1String("because") || plan.about != kindName(kind) + QStringLiteral(" 4242"))
            return QStringLiteral("the plan does not say where it comes from");
        return QStringLiteral("%1 %2").arg(QLatin1String(name(plan.action))).arg(plan.delayMs);
    };
    QCOMPARE(words(Kind::Error), error);
    QCOMPARE(words(Kind::Unsubscribed), unsubscribed);
    QCOMPARE(words(Kind::Close), close);
    QCOMPARE(words(Kind::Refused), close);
}

void TestRetryPlan::whatItIsAboutDecides_data()
{
    QTest::addColumn<decode::Event>("event");
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("whole");
    const Retry backoff {RetryClass::Backoff, {}, {}};
    static catalog::Entry ending;
    ending.closes = catalog::Closes::Yes;
    decode::Event opening = failed(Kind::Error, QStringLiteral("100"), backoff);
    opening.operation = QStringLiteral("connect");
    decode::Event unknown = failed(Kind::Error, QStringLiteral("77"), std::nullopt);
    unknown.diagnosis.reset();
    decode::Event pushed = failed(Kind::Push, {}, std::nullopt);
    pushed.diagnosis.reset();
    QTest::newRow("a request") << failed(Kind::Error, QStringLiteral("100"), backoff) << QStringLiteral("resend") << false;
    QTest::newRow("the opening") << opening << QStringLiteral("reconnect") << true;
    QTest::newRow("an error that ends the connection") << failed(Kind::Error, QStringLiteral("1"), backoff, &ending) << QStringLiteral("nothing") << false;
    QTest::newRow("what the server says of itself") << failed(Kind::Info, {}, Retry {RetryClass::Reconnect, {}, {}}) << QStringLiteral("reconnect") << true;
    QTest::newRow("an unknown code") << failed(Kind::Close, QStringLiteral("4999"), std::nullopt) << QStringLiteral("stop") << true;
    QTest::newRow("no diagnosis") << unknown << QStringLiteral("stop") << false;
    QTest::newRow("no failure") << pushed << QStringLiteral("nothing") << false;
}

void TestRetryPlan::whatItIsAboutDecides()
{
    QFETCH(decode::Event, event);
    QFETCH(QString, action);
    QFETCH(bool, whole);
    const RetryPlan plan = planRetry(event, 0, middle);
    QCOMPARE(QString::fromLatin1(name(plan.action)), action);
    QCOMPARE(endsConversation(event), whole);
    if (plan.action == RetryAction::Stop)
        QVERIFY(plan.stop == RetryStop::NoAdvice && !plan.advice);
}

void TestRetryPlan::delays_data()
{
    QTest::addColumn<Delay>("delay");
    QTest::addColumn<int>("attempt");
    QTest::addColumn<double>("chance");
    QTest::addColumn<int>("ms");
    const Delay sdk {500, 2, 20000, 1};
    QTest::newRow("first") << sdk << 1 << 0.5 << 500;
    QTest::newRow("second") << sdk << 2 << 0.5 << 1000;
    QTest::newRow("sixth") << sdk << 6 << 0.5 << 16000;
    QTest::newRow("capped") << sdk << 7 << 0.5 << 20000;
    QTest::newRow("capped for ever") << sdk << 2000000 << 0.5 << 20000;
    QTest::newRow("spread down, but not to nothing") << sdk << 1 << 0.0 << LeastDelayMs;
    QTest::newRow("spread up") << sdk << 1 << 0.9 << 900;
    QTest::newRow("spread up, not beyond the cap") << sdk << 9 << 0.9 << 20000;
    QTest::newRow("no growth") << Delay {3000, 1, 0, 0} << 9 << 0.1 << 3000;
    QTest::newRow("slow growth") << Delay {1000, 1.5, 60000, 0} << 3 << 0.1 << 2250;
    QTest::newRow("beyond the default cap") << Delay {30000, 1, 0, 0} << 1 << 0.1 << 30000;
    QTest::newRow("nothing said") << Delay {} << 3 << 0.5 << 500;
    QTest::newRow("shrinking") << Delay {1000, 0.1, 5000, 0} << 4 << 0.5 << 1000;
    QTest::newRow("cap below base") << Delay {5000, 2, 1000, 0} << 1 << 0.5 << 1000;
    QTest::newRow("mad jitter") << Delay {1000, 1, 5000, 40} << 1 << 0.0 << LeastDelayMs;
    QTest::newRow("attempt zero") << sdk << 0 << 0.5 << 500;
}

void TestRetryPlan::delays()
{
    QFETCH(Delay, delay);
    QFETCH(int, attempt);
    QFETCH(double, chance);
    QFETCH(int, ms);
    QCOMPARE(delayMs(delay, attempt, [&] { return chance; }), ms);
}

void TestRetryPlan::spread()
{
    const Random random = systemRandom();
    int least = 1000000, most = 0;
    for (int i = 0; i < 1000; ++i) {
        const int ms = delayMs(DefaultDelay, 2, random);
        least = qMin(least, ms);
        most = qMax(most, ms);
    }
    QVERIFY2(least >= 500 && most <= 1500 && most - least > 500, qPrintable(QStringLiteral("%1 to %2").arg(least).arg(most)));
}

void TestRetryPlan::atOnceOnlyOnce()
{
    const decode::Event event = failed(Kind::Close, QStringLiteral("4000"), Retry {RetryClass::Immediately, {}, {}});
    QList<int> delays;
    for (int attempts = 0; attempts < 5; ++attempts)
        delays.append(planRetry(event, attempts, middle).delayMs);
    QCOMPARE(delays, (QList<int> {0, 500, 1000, 2000, 4000}));
}

/// Whatever a server calls it.
void TestRetryPlan::namesWhatFailed()
{
    const Retry never {RetryClass::Never, {}, {}};
    const auto about = [&](const QString &code) { return planRetry(failed(Kind::Error, code, never), 0, middle).about; };
    QCOMPARE(about(QStringLiteral("103")), QStringLiteral("error 103"));
    QCOMPARE(about({}), QStringLiteral("error"));
    QVERIFY(!about(QStringLiteral("a\nb")).contains(u'\n'));
    QVERIFY(about(QString(100000, u'x')).size() < 100);
    decode::Event named = failed(Kind::Error, {}, never);
    named.name = QStringLiteral("ErrAuthExpired");
    QCOMPARE(planRetry(named, 0, middle).about, QStringLiteral("error ErrAuthExpired"));
}

/// Nothing in the catalogue makes a plan that hurts: no flood, no waiting for days.
void TestRetryPlan::everyCodeOfTheCatalogueHasASanePlan()
{
    int waits = 0;
    for (const auto &entry : catalog::Catalog::bundled().entries()) {
        decode::Event event = failed(entry->kind, entry->code, entry->retry, entry.get());
        event.system = entry->system;
        for (int attempts : {0, 1, 30}) {
            const RetryPlan plan = planRetry(event, attempts, systemRandom());
            const bool tries = plan.action != RetryAction::Nothing && plan.action != RetryAction::Stop && plan.action != RetryAction::AskToken;
            const bool atOnce = entry->retry.retryClass == RetryClass::Immediately && attempts == 0;
            const bool sane = tries && !atOnce ? plan.delayMs >= LeastDelayMs && plan.delayMs <= 600000 : plan.delayMs == 0;
            QVERIFY2(sane, qPrintable(QStringLiteral("%1: %2 ms at attempt %3").arg(entry->id).arg(plan.delayMs).arg(attempts + 1)));
            waits += tries && !atOnce;
        }
    }
    QVERIFY(waits > 100);
}

QTEST_APPLESS_MAIN(TestRetryPlan)
#include "tst_retryplan.moc"
