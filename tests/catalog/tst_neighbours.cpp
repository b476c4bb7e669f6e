// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/neighbours.h"

#include <QTest>

using namespace telltale;
using namespace telltale::catalog;

class tst_Neighbours : public QObject {
    Q_OBJECT

private slots:
    void neighbours_data();
    void neighbours();
    void delays_data();
    void delays();
};

void tst_Neighbours::neighbours_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("related"); ///< that are among them
    const auto row = [](const char *id, const char *before, const char *after, const QStringList &related = {}) {
        QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(before) << QString::fromLatin1(after) << related;
    };
    row("centrifugo/error/103", "centrifugo/error/102", "centrifugo/error/104", {QStringLiteral("centrifugo/error/0-399")});
    row("centrifugo/error/107", "centrifugo/error/106", "centrifugo/error/108", {QStringLiteral("centrifugo/api/107")}); // the same name elsewhere
    row("centrifugo/disconnect/3000", "", "centrifugo/disconnect/3001");
    row("centrifugo/disconnect/3509", "centrifugo/disconnect/3508", "centrifugo/disconnect/3000-3499", {QStringLiteral("centrifugo/disconnect/3500-3999")});
    row("centrifugo/disconnect/5000-65535", "centrifugo/disconnect/4500-4999", "");
    row("sharedb/error/ERR_OP_ALREADY_SUBMITTED", "sharedb/error/ERR_OP_SUBMIT_REJECTED", "sharedb/error/ERR_SUBMIT_TRANSFORM_OPS_NOT_FOUND"); // in the order of the file
}

void tst_Neighbours::neighbours()
{
    QFETCH(QString, id);
    const Catalog &catalog = Catalog::bundled();
    const Entry *entry = catalog.byId(id);
    QVERIFY(entry);
    const Neighbours found = catalog::neighbours(catalog, *entry);
    QTEST(found.before ? found.before->id : QString(), "before");
    QTEST(found.after ? found.after->id : QString(), "after");
    QStringList ids;
    for (const Entry *one : found.related)
        ids.append(one->id);
    QVERIFY(ids.size() <= Neighbours::MostRelated && !ids.contains(id));
    QFETCH(QStringList, related);
    for (const QString &wanted : related)
        QVERIFY2(ids.contains(wanted), qPrintable(ids.join(u' ')));
}

void tst_Neighbours::delays_data()
{
    QTest::addColumn<int>("tries");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("first") << 1 << qint64(500);
    QTest::newRow("second") << 2 << qint64(1000);
    QTest::newRow("sixth") << 6 << qint64(16000);
    QTest::newRow("capped") << 7 << qint64(20000);
    QTest::newRow("far beyond") << 100000 << qint64(20000);
    QTest::newRow("none yet") << 0 << qint64(500);
}

void tst_Neighbours::delays()
{
    QFETCH(int, tries);
    QTEST(Delay({500, 2, 20000, 0.5}).before(tries), "milliseconds");
    QCOMPARE(Delay({3000, 1, 0, 0}).before(tries), 3000); // a cap below the base says nothing
}

QTEST_APPLESS_MAIN(tst_Neighbours)
#include "tst_neighbours.moc"
