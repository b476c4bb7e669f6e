// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttable.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using telltale::ui::ChartTable;
using telltale::ui::ChartTableModel;
using telltale::ui::toCsv;

class TestChartTable : public QObject {
    Q_OBJECT

private slots:
    void csv_data()
    {
        QTest::addColumn<QVariant>("cell");
        QTest::addColumn<QString>("expected");
        QTest::newRow("text") << QVariant(u"news"_s) << u"news"_s;
        QTest::newRow("comma") << QVariant(u"a,b"_s) << u"\"a,b\""_s;
        QTest::newRow("quote") << QVariant(u"a \"b\""_s) << u"\"a \"\"b\"\"\""_s;
        QTest::newRow("line end") << QVariant(u"a\nb"_s) << u"\"a\nb\""_s;
        QTest::newRow("number") << QVariant(qint64(1234567)) << u"1234567"_s;
        QTest::newRow("fraction") << QVariant(0.5) << u"0.5"_s;
        QTest::newRow("empty") << QVariant(QString()) << QString();
        QTest::newRow("a code") << QVariant(u"0103"_s) << u"0103"_s;
    }
    void csv()
    {
        QFETCH(QVariant, cell);
        QFETCH(QString, expected);
        QCOMPARE(toCsv({{u"A"_s, u"B"_s}, {{cell, cell}}}), u"A,B\r\n%1,%1\r\n"_s.arg(expected));
    }

    void whoReadsItStaysWhileOnlyNumbersChange()
    {
        ChartTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setTable({{u"Code"_s, u"Rows"_s}, {{u"103"_s, qint64(1)}}});
        QCOMPARE(resets.size(), 1);
        model.setTable({{u"Code"_s, u"Rows"_s}, {{u"103"_s, qint64(1)}}});
        QCOMPARE(changes.size(), 0);
        model.setTable({{u"Code"_s, u"Rows"_s}, {{u"103"_s, qint64(1200)}}});
        QCOMPARE(resets.size(), 1);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(model.index(0, 1).data().toString(), QLocale().toString(1200));
        QCOMPARE(model.index(0, 1).data(Qt::AccessibleTextRole).toString(), u"Rows: "_s + QLocale().toString(1200));
        model.setTable({{u"Code"_s, u"Rows"_s}, {}});
        QCOMPARE(resets.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestChartTable)
#include "tst_charttable.moc"
