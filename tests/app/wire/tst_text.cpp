// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/text.h"

#include <QTest>

using namespace telltale::wire;

class TestText : public QObject {
    Q_OBJECT
private slots:
    void invalidUtf8_data();
    void invalidUtf8();
    void visible_data();
    void visible();
};

void TestText::invalidUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("at");
    QTest::newRow("empty") << QByteArray() << -1;
    QTest::newRow("ascii") << QByteArray("plain text, longer than eight bytes") << -1;
    QTest::newRow("all lengths") << QByteArray("a\xC2\x80\xE0\xA0\x80\xF0\x90\x80\x80\xF4\x8F\xBF\xBFz") << -1;
    QTest::newRow("zero byte") << QByteArray("a\0b", 3) << -1;
    QTest::newRow("lone tail") << QByteArray("ab\x80") << 2;
    QTest::newRow("overlong 2") << QByteArray("\xC0\xAF") << 0;
    QTest::newRow("overlong 3") << QByteArray("x\xE0\x9F\xBF") << 1;
    QTest::newRow("overlong 4") << QByteArray("x\xF0\x8F\xBF\xBF") << 1;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 0;
    QTest::newRow("above 10FFFF") << QByteArray("\xF4\x90\x80\x80") << 0;
    QTest::newRow("F5") << QByteArray("\xF5\x80\x80\x80") << 0;
    QTest::newRow("cut") << QByteArray("12345678\xE2\x82") << 8;
    QTest::newRow("cut by ascii") << QByteArray("1234567\xE2\x82!") << 7;
    QTest::newRow("FF") << QByteArray("\xFF") << 0;
}

void TestText::invalidUtf8()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, at);
    QCOMPARE(firstInvalidUtf8(bytes), qsizetype(at));
}

void TestText::visible_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("kept") << QByteArray("a\tb\nc \xC3\xA9 \xF0\x9F\x98\x80") << QString::fromUtf8("a\tb\nc \xC3\xA9 \xF0\x9F\x98\x80");
    QTest::newRow("control") << QByteArray("a\0\r\x1B[31m\x7F", 9) << QStringLiteral("a\\u0000\\u000D\\u001B[31m\\u007F");
    QTest::newRow("C1") << QByteArray("\xC2\x85") << QStringLiteral("\\u0085");
    QTest::newRow("bidi") << QByteArray("\xE2\x80\xAEx\xE2\x81\xA9") << QStringLiteral("\\u202Ex\\u2069");
    QTest::newRow("no UTF-8") << QByteArray("ok\xFF\xC3(") << QStringLiteral("ok\\xFF\\xC3(");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QStringLiteral("\\xED\\xA0\\x80");
    QTest::newRow("markup") << QByteArray("<b>&") << QStringLiteral("<b>&");
}

void TestText::visible()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(visibleText(bytes), text);
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
