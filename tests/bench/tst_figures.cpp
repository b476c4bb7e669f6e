// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

/// The benchmark runs, and what it prints are figures. How fast anything is, is no test's business.
class tst_Figures : public QObject {
    Q_OBJECT

private slots:
    void printsJsonLines();
    void refusesWhatItDoesNotKnow();
};

void tst_Figures::printsJsonLines()
{
    QProcess bench;
    bench.start(QStringLiteral(TELLTALE_BENCH), {QStringLiteral("--quick"), QStringLiteral("--only"), QStringLiteral("decode")});
    QVERIFY(bench.waitForFinished(100000));
    QVERIFY2(bench.exitCode() == 0, bench.readAllStandardError().constData());
    const QList<QByteArray> lines = bench.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.size(), 6); // every system, deepstream in two forms
    for (const QByteArray &line : lines) {
        const QJsonObject figure = QJsonDocument::fromJson(line).object();
        QVERIFY2(figure.value(QLatin1String("value")).toDouble() > 0, line.constData());
        QCOMPARE(figure.value(QLatin1String("bench")).toString(), QStringLiteral("decode"));
        QCOMPARE(figure.value(QLatin1String("unit")).toString(), QStringLiteral("msg/s"));
        for (const char *key : {"case", "runs", "load"})
            QVERIFY2(figure.contains(QLatin1String(key)), line.constData());
        QCOMPARE(figure.contains(QLatin1String("goal")), figure.contains(QLatin1String("met")));
        QCOMPARE(figure.contains(QLatin1String("peer")), figure.contains(QLatin1String("ratio")));
    }
}

void tst_Figures::refusesWhatItDoesNotKnow()
{
    QProcess bench;
    bench.start(QStringLiteral(TELLTALE_BENCH), {QStringLiteral("--only"), QStringLiteral("speed")});
    QVERIFY(bench.waitForFinished(20000));
    QCOMPARE(bench.exitCode(), 1);
    QVERIFY(bench.readAllStandardError().contains("speed"));
}

QTEST_GUILESS_MAIN(tst_Figures)
#include "tst_figures.moc"
