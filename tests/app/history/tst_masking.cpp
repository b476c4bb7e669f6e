// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/masking.h"
#include "tests/app/history/events.h"

#include <QtTest>

using namespace telltale;
using namespace telltale::history;

class TestMasking : public QObject {
    Q_OBJECT

private slots:
    void tokensAreMaskedInAnySystem_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("masked");
        const QString dots = QStringLiteral("•••••");
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("none") << QByteArray("hello") << QStringLiteral("hello");
        QTest::newRow("token") << QByteArray("a eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln b") << QStringLiteral("a %1 b").arg(dots);
        QTest::newRow("unsigned") << QByteArray("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.") << dots;
        QTest::newRow("two") << QByteArray("eyJh.eyJi.c,eyJh.eyJi.d") << dots + u',' + dots;
        QTest::newRow("one part") << QByteArray("eyJhbGci") << QStringLiteral("eyJhbGci");
        QTest::newRow("two parts") << QByteArray("eyJhbGci.eyJz") << QStringLiteral("eyJhbGci.eyJz");
        QTest::newRow("empty middle, as an encrypted token has it") << QByteArray("eyJhbGci..x") << dots;
        QTest::newRow("hidden characters") << QByteArray("\x1b[31m\xff", 6) << QStringLiteral("\\u001B[31m\\xFF");
    }

    void tokensAreMaskedInAnySystem()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, masked);
        const decode::Event event = tests::plain(Kind::Push, 0, bytes);
        QCOMPARE(maskedText(event), masked);
        if (masked.contains(u'•'))
            QCOMPARE(maskedText(event, true), QString::fromUtf8(bytes));
    }

    void credentialsOfARefusedUpgradeAreMasked()
    {
        decode::Event event = tests::plain(Kind::Refused, 0, "HTTP/1.1 401 Unauthorized\r\nset-COOKIE:  sid=s3cret\r\nContent-Type: a/b\r\n\r\nCookie: in the body");
        QCOMPARE(maskedText(event).count(QStringLiteral("s3cret")), 0);
        QVERIFY(maskedText(event).contains(QStringLiteral("set-COOKIE:  •••••")));
        QVERIFY(maskedText(event).contains(QStringLiteral("Content-Type: a/b")));
        QVERIFY(maskedText(event).endsWith(QStringLiteral("Cookie: in the body")));
        event.kind = Kind::Push;
        QVERIFY(maskedText(event).contains(QStringLiteral("s3cret")));
    }

    void textsMadeFromTheBytesAreMasked()
    {
        const decode::Event event = tests::plain(Kind::Push, 0, "x eyJh.eyJi.c");
        QCOMPARE(Mask(event, false)(QStringLiteral("token=eyJh.eyJi.c")), QStringLiteral("token=•••••"));
        QCOMPARE(Mask(event, true)(QStringLiteral("token=eyJh.eyJi.c")), QStringLiteral("token=eyJh.eyJi.c"));
    }

    void aSystemNoOneKnowsIsNoProblem()
    {
        decode::Event event = tests::plain(Kind::Push, 0, "x eyJh.eyJi.c");
        event.system = QStringLiteral("telegraph");
        QCOMPARE(maskedText(event), QStringLiteral("x •••••"));
    }
};

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"
