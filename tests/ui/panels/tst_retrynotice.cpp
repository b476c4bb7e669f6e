// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/playground.h"
#include "app/protocol/registry.h"
#include "tests/support/named.h"
#include "ui/connection.h"
#include "ui/panels/retrynotice.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace telltale;
using session::RetryAction;
using session::RetryState;
using session::RetryStop;
using Phase = RetryState::Phase;

/// The notice as a person uses it, by its controls' names; at last with a real connection behind it.
class TestRetryNotice : public QObject {
    Q_OBJECT

    QWidget m_window;
    ui::RetryNotice *m_notice = nullptr;

    template<typename T>
    T *find(const char *name) const { return test::named<T>(*m_notice, name); }
    QString text() const { return find<QLabel>("retryText")->text(); }
    /// The controls that can be used, in their order.
    QStringList controls() const
    {
        QStringList names;
        for (const char *name : {"retryToken", "retryGoOn", "retryNow", "retryStop", "retryDismiss"}) {
            if (find<QWidget>(name)->isVisible())
                names.append(QString::fromLatin1(name));
        }
        return names;
    }
    static RetryState waiting(int ms)
    {
        RetryState state {.phase = Phase::Waiting};
        state.plan.action = RetryAction::Reconnect;
        state.plan.advice = RetryClass::Reconnect;
        state.plan.about = u"close 3012"_s;
        state.plan.why = u"the server is restarting"_s;
        state.attempt = 3;
        state.due = QDeadlineTimer(ms);
        return state;
    }

private slots:
    void initTestCase()
    {
        auto *layout = new QVBoxLayout(&m_window);
        layout->setContentsMargins({});
        m_notice = new ui::RetryNotice;
        layout->addWidget(m_notice);
        m_window.resize(900, 60);
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_window));
    }

    void hiddenWhileThereIsNothingToTell()
    {
        QVERIFY(!m_notice->isVisible());
        m_notice->show(waiting(4000));
        QVERIFY(m_notice->isVisible());
        m_notice->show({});
        QVERIFY(!m_notice->isVisible());
    }

    void countsDown()
    {
        RetryState state = waiting(2500);
        m_notice->show(state);
        QCOMPARE(text(), u"Connecting again in 3 s (attempt 3): the server is restarting"_s);
        QTRY_COMPARE(text(), u"Connecting again in 2 s (attempt 3): the server is restarting"_s);
        QVERIFY(find<QLabel>("retryOthers")->isHidden());
        state.others = 2;
        state.due = QDeadlineTimer(-1000);
        m_notice->show(state);
        QVERIFY2(text().contains(u"in 0 s"_s), qPrintable(text())); // overdue is not less than nothing
        QVERIFY(find<QLabel>("retryOthers")->text().startsWith(u"2 more"_s));
    }

    void says_data()
    {
        QTest::addColumn<RetryAction>("action");
        QTest::addColumn<QString>("beginning");
        QTest::newRow("connection") << RetryAction::Reconnect << u"Connecting again in 30 s (attempt 3): "_s;
        QTest::newRow("request") << RetryAction::Resend << u"Sending the request again in 30 s"_s;
        QTest::newRow("subscription") << RetryAction::Resubscribe << u"Subscribing again in 30 s"_s;
        QTest::newRow("state") << RetryAction::Refetch << u"Fetching the present state in 30 s"_s;
    }
    void says()
    {
        QFETCH(RetryAction, action);
        QFETCH(QString, beginning);
        RetryState state = waiting(30000);
        state.plan.action = action;
        m_notice->show(state);
        QVERIFY2(text().startsWith(beginning), qPrintable(text()));
    }

    void triesNowAndStops()
    {
        QSignalSpy now(m_notice, &ui::RetryNotice::tryNowRequested);
        QSignalSpy stop(m_notice, &ui::RetryNotice::stopRequested);
        m_notice->show(waiting(60000));
        QCOMPARE(controls(), (QStringList {u"retryNow"_s, u"retryStop"_s}));
        QTest::mouseClick(find<QPushButton>("retryNow"), Qt::LeftButton);
        QCOMPARE(now.size(), 1);
        find<QPushButton>("retryStop")->setFocus();
        QTest::keyClick(find<QPushButton>("retryStop"), Qt::Key_Return);
        QCOMPARE(stop.size(), 1);
        QTest::keyClick(find<QPushButton>("retryStop"), Qt::Key_Escape);
        QCOMPARE(stop.size(), 2);
        m_notice->show({.phase = Phase::Trying, .attempt = 3});
        QCOMPARE(text(), u"Connecting again (attempt 3)…"_s);
        QCOMPARE(controls(), QStringList {u"retryStop"_s});
    }

    void asksForAToken()
    {
        QSignalSpy given(m_notice, &ui::RetryNotice::tokenGiven);
        RetryState state {.phase = Phase::WantsToken};
        state.plan.why = u"The token is old."_s;
        state.place = {session::TokenPlace::Where::Opening, u"token"_s};
        m_notice->show(state);
        QCOMPARE(controls(), (QStringList {u"retryToken"_s, u"retryGoOn"_s, u"retryStop"_s}));
        QVERIFY2(text().contains(u"“token” of the login"_s), qPrintable(text()));
        auto *field = find<QLineEdit>("retryToken");
        auto *goOn = find<QPushButton>("retryGoOn");
        QVERIFY(!field->hasFocus()); // whoever is typing elsewhere goes on typing there
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QVERIFY(!goOn->isEnabled());
        QTest::keyClicks(field, u"  "_s);
        QVERIFY(!goOn->isEnabled());
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(given.size(), 0);
        QTest::keyClicks(field, u"a.b.c "_s);
        QTest::mouseClick(goOn, Qt::LeftButton);
        QCOMPARE(given.size(), 1);
        QCOMPARE(given.first().first().toString(), u"a.b.c"_s);
        QVERIFY(field->text().isEmpty());
        QTest::keyClicks(field, u"d"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(given.size(), 2);
        // What was typed is not there the next time.
        QTest::keyClicks(field, u"half"_s);
        m_notice->show(state);
        QVERIFY(field->text().isEmpty());
    }

    void saysWhenAndWhyItHasStopped_data()
    {
        QTest::addColumn<RetryStop>("stop");
        QTest::addColumn<QString>("says");
        QTest::newRow("advice") << RetryStop::Advice << u"The advice for close 3500 is “Do not retry”: It never will."_s;
        QTest::newRow("none") << RetryStop::NoAdvice << u"Nobody documents close 3500"_s;
        QTest::newRow("request") << RetryStop::RequestUnknown << u"which request failed"_s;
        QTest::newRow("subscription") << RetryStop::SubscriptionUnknown << u"did not subscribe"_s;
        QTest::newRow("rebuild") << RetryStop::MustBeRebuilt << u"made anew"_s;
        QTest::newRow("compose") << RetryStop::CannotCompose << u"cannot be composed"_s;
        QTest::newRow("too many") << RetryStop::TooMany << u"Too much"_s;
        QTest::newRow("this side") << RetryStop::ThisSide << u"as you wished; close 3500 is not tried again"_s;
    }
    void saysWhenAndWhyItHasStopped()
    {
        QFETCH(RetryStop, stop);
        QFETCH(QString, says);
        RetryState state {.phase = Phase::Stopped};
        state.plan.stop = stop;
        state.plan.advice = RetryClass::Never;
        state.plan.about = u"close 3500"_s;
        state.plan.why = u"It never will."_s;
        m_notice->show(state);
        static const QRegularExpression when(u"^Stopped at \\d\\d:\\d\\d:\\d\\d"_s);
        QVERIFY2(text().contains(when) && text().contains(says), qPrintable(text()));
        QCOMPARE(controls(), QStringList {u"retryDismiss"_s});
        QSignalSpy stops(m_notice, &ui::RetryNotice::stopRequested);
        QTest::keyClick(find<QPushButton>("retryDismiss"), Qt::Key_Escape);
        QVERIFY(!m_notice->isVisible());
        QCOMPARE(stops.size(), 0);
    }

    void textOfTheWireIsNoMarkup()
    {
        RetryState state = waiting(1000);
        state.plan.why = u"<b>bold</b>"_s;
        m_notice->show(state);
        QCOMPARE(find<QLabel>("retryText")->textFormat(), Qt::PlainText);
        QVERIFY(text().contains(u"<b>bold</b>"_s));
    }

    void everyControlHasAName()
    {
        for (const char *name : {"retryToken", "retryGoOn", "retryNow", "retryStop", "retryDismiss"}) {
            QAccessibleInterface *control = QAccessible::queryAccessibleInterface(find<QWidget>(name));
            QVERIFY2(control && !control->text(QAccessible::Name).isEmpty(), name);
        }
    }

    /// As the window wires it, against the playground.
    void withAConnection()
    {
        playground::Playground server;
        QVERIFY(server.listen(0));
        ui::Connection connection(catalog::Catalog::bundled(), {}, 0);
        QSignalSpy states(&connection, &ui::Connection::stateChanged);
        const auto wires = {
            connect(&connection, &ui::Connection::retryChanged, m_notice, qOverload<const RetryState &>(&ui::RetryNotice::show)),
            connect(m_notice, &ui::RetryNotice::tryNowRequested, &connection, &ui::Connection::tryNow),
            connect(m_notice, &ui::RetryNotice::stopRequested, &connection, &ui::Connection::stopRetrying),
            connect(m_notice, &ui::RetryNotice::tokenGiven, &connection, &ui::Connection::giveToken),
        };
        m_notice->show({});
        connection.setFollowsAdvice(true);
        session::Endpoint endpoint;
        endpoint.upstream.url = server.url(u"/centrifugo/json"_s);
        endpoint.choice.system = protocol::systemByName(u"centrifugo"_s);
        endpoint.automation.values.insert(u"token"_s, u"garbage"_s);
        connection.open(endpoint);
        QTRY_VERIFY(find<QLineEdit>("retryToken")->isVisible());
        QTest::keyClicks(find<QLineEdit>("retryToken"), u"a.b.c"_s);
        QTest::keyClick(find<QLineEdit>("retryToken"), Qt::Key_Return);
        QTRY_VERIFY(!m_notice->isVisible());
        QTRY_COMPARE(connection.state(), session::State::Open);

        // Refused with a delay of seconds: not waited for.
        endpoint.upstream.url = server.url(u"/refuse/503"_s);
        connection.open(endpoint);
        QTRY_VERIFY(find<QPushButton>("retryNow")->isVisible());
        QTest::mouseClick(find<QPushButton>("retryNow"), Qt::LeftButton);
        QTRY_VERIFY2(text().contains(u"(attempt 2)"_s) && find<QPushButton>("retryNow")->isVisible(), qPrintable(text()));
        QTest::mouseClick(find<QPushButton>("retryStop"), Qt::LeftButton);
        QTRY_VERIFY2(text().contains(u"as you wished; refused 503"_s), qPrintable(text()));
        // The rows are among all others.
        int rows = 0;
        for (qint64 i = 0; i < connection.store().size(); ++i)
            rows += connection.store().row(i).event.operation == "retry"_L1;
        QVERIFY2(rows >= 6, qPrintable(QString::number(rows)));
        for (const QMetaObject::Connection &wire : wires)
            disconnect(wire);
    }
};

QTEST_MAIN(TestRetryNotice)
#include "tst_retrynotice.moc"
