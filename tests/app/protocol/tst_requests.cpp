// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/requests.h"

#include <QtTest>

using namespace telltale;
using namespace telltale::protocol;

namespace {

Message request(const QString &operation, const QString &subject = {})
{
    Message message;
    message.kind = Kind::Request;
    message.operation = operation;
    message.subject = subject;
    return message;
}

} // namespace

/// Pairing of requests and replies, and what is left of them at the end.
class TestRequests : public QObject {
    Q_OBJECT

private slots:
    void anAnswerNamesItsRequest()
    {
        Requests requests;
        Message first = request(QStringLiteral("subscribe"), QStringLiteral("news"));
        Message second = request(QStringLiteral("history"), QStringLiteral("news"));
        requests.sent(first, QStringLiteral("1"), 0);
        requests.sent(second, QStringLiteral("2"), 5);
        QCOMPARE(first.request, 1u);
        QCOMPARE(second.request, 2u);

        Message reply;
        QVERIFY(requests.answered(reply, QStringLiteral("2")));
        QCOMPARE(reply.answers, 2u);
        QCOMPARE(reply.operation, QStringLiteral("history"));
        QCOMPARE(reply.subject, QStringLiteral("news"));
        QVERIFY(!requests.answered(reply, QStringLiteral("2")));
    }

    void whatWasNotAnsweredIsToldOnce()
    {
        Requests requests;
        Message answered = request(QStringLiteral("connect"));
        Message waiting = request(QStringLiteral("subscribe"), QStringLiteral("news"));
        requests.sent(answered, QStringLiteral("1"), 0);
        requests.sent(waiting, QStringLiteral("2"), 1'000'000);
        Message reply;
        requests.answered(reply, QStringLiteral("1"));

        const Messages left = requests.unanswered(3'500'000);
        QCOMPARE(left.size(), 1);
        QCOMPARE(left[0].kind, Kind::Note);
        QVERIFY(left[0].inferred);
        QCOMPARE(left[0].operation, QStringLiteral("subscribe"));
        QCOMPARE(left[0].subject, QStringLiteral("news"));
        QCOMPARE(left[0].answers, 2u);
        QCOMPARE(left[0].text, QStringLiteral("no answer to subscribe"));
        QVERIFY(left[0].trace[0].text.contains(QStringLiteral("2.50 s")));
        QVERIFY(requests.unanswered(4'000'000).isEmpty());
    }

    void aCrowdIsCounted()
    {
        Requests requests;
        for (int i = 0; i < 250; ++i) {
            Message message = request(QStringLiteral("rpc"));
            requests.sent(message, QString::number(i), 0);
        }
        const Messages left = requests.unanswered(0);
        QCOMPARE(left.size(), 101);
        QCOMPARE(left.last().text, QStringLiteral("150 more requests were not answered"));
        QCOMPARE(left.last().answers, 0u);
    }
};

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
