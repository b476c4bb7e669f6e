// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/closeframe.h"

#include <QTest>

using namespace telltale::wire;

class TestCloseFrame : public QObject {
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void forbidden_data();
    void forbidden();
    void writes();
};

void TestCloseFrame::reads_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<int>("code"); // -1: none
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("finding"); // part of the only one
    QTest::newRow("empty") << QByteArray() << -1 << QString() << QString();
    QTest::newRow("one byte") << QByteArray("\x03") << -1 << QString() << QStringLiteral("one byte long (0x03)");
    QTest::newRow("1000") << QByteArray("\x03\xE8") << 1000 << QString() << QString();
    QTest::newRow("3500 reason") << QByteArray("\x0D\xACinvalid token") << 3500 << QStringLiteral("invalid token") << QString();
    QTest::newRow("4999") << QByteArray("\x13\x87") << 4999 << QString() << QString();
    QTest::newRow("999") << QByteArray("\x03\xE7") << 999 << QString() << QStringLiteral("close code 999 must not");
    QTest::newRow("1005") << QByteArray("\x03\xED") << 1005 << QString() << QStringLiteral("close code 1005 must not");
    QTest::newRow("65535") << QByteArray("\xFF\xFF") << 65535 << QString() << QStringLiteral("end at 4999");
    QTest::newRow("bad UTF-8") << QByteArray("\x03\xE8ok\xC3(") << 1000 << QStringLiteral("ok\\xC3(")
                               << QStringLiteral("not UTF-8 from its byte 2 on");
}

void TestCloseFrame::reads()
{
    QFETCH(QByteArray, payload);
    QFETCH(int, code);
    QFETCH(QString, reason);
    QFETCH(QString, finding);
    const CloseFrame frame = readCloseFrame(payload);
    QCOMPARE(frame.code ? int(*frame.code) : -1, code);
    QCOMPARE(frame.reasonText, reason);
    QCOMPARE(frame.findings.size(), finding.isEmpty() ? 0 : 1);
    QVERIFY2(frame.findings.join(QString()).contains(finding), qPrintable(frame.findings.join(QString())));
}

void TestCloseFrame::forbidden_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<bool>("isForbidden");
    QTest::newRow("below") << 0 << 999 << true;
    QTest::newRow("1000-1003") << 1000 << 1003 << false;
    QTest::newRow("1004-1006") << 1004 << 1006 << true;
    QTest::newRow("1007-1014") << 1007 << 1014 << false;
    QTest::newRow("1015-2999") << 1015 << 2999 << true;
    QTest::newRow("3000-4999") << 3000 << 4999 << false;
    QTest::newRow("above") << 5000 << 65535 << true;
}

void TestCloseFrame::forbidden()
{
    QFETCH(int, first);
    QFETCH(int, last);
    QFETCH(bool, isForbidden);
    for (int code = first; code <= last; ++code)
        QCOMPARE(!forbiddenCloseCode(quint16(code)).isEmpty(), isForbidden);
}

void TestCloseFrame::writes()
{
    QCOMPARE(closePayload(std::nullopt, "ignored"), QByteArray());
    QCOMPARE(closePayload(1000), QByteArray("\x03\xE8"));
    QCOMPARE(closePayload(3500, "x"), QByteArray("\x0D\xACx"));
    QCOMPARE(closePayload(999, "\xFF"), QByteArray("\x03\xE7\xFF"));
}

QTEST_GUILESS_MAIN(TestCloseFrame)
#include "tst_closeframe.moc"
