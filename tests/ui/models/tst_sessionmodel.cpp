// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sessionmodel.h"
#include "ui/models/sessionwords.h"
#include "ui/models/sightingmodel.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QLocale>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace telltale;
using namespace telltale::models;
using history::SessionInfo;
using history::Sighting;

namespace {

constexpr auto Fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

/// A Saturday.
Time local(int month, int day, int hour, int minute, int second = 0)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute, second)).toMSecsSinceEpoch() * Millisecond;
}

Clock noon()
{
    return [] { return local(11, 21, 12, 0); };
}

SessionInfo session(const QString &name, const QString &title = {})
{
    SessionInfo info;
    info.path = u"/s/%1.telltale"_s.arg(name);
    info.title = title;
    info.url = u"ws://%1/"_s.arg(name);
    info.system = u"nats"_s;
    info.connections = 1;
    info.started = local(11, 21, 11, 30);
    info.ended = info.started + Second;
    info.rows = 98310;
    info.failures = 1;
    info.size = 12'400'000;
    return info;
}

SessionInfo refused(const QString &name)
{
    SessionInfo info;
    info.path = u"/s/%1.telltale"_s.arg(name);
    info.size = 12;
    info.refused = Failure {u"the session file is damaged"_s, info.path, u"no header"_s};
    return info;
}

QStringList names(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, 0).data().toString());
    return names;
}

} // namespace

class TestSessionModel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void daysAreToldAsPeopleDo_data()
    {
        QTest::addColumn<Time>("time");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown") << Time(0) << QString();
        QTest::newRow("just now") << local(11, 21, 12, 0) << u"Today 12:00"_s;
        QTest::newRow("the day's first minute") << local(11, 21, 0, 0) << u"Today 00:00"_s;
        QTest::newRow("the minute before") << local(11, 20, 23, 59) << u"Yesterday 23:59"_s;
        QTest::newRow("in the week") << local(11, 19, 8, 15) << u"Thursday 08:15"_s;
        QTest::newRow("six days ago") << local(11, 15, 8, 15) << u"Sunday 08:15"_s;
        QTest::newRow("a week ago: the same day's name as today") << local(11, 14, 8, 15) << u"14 Nov 2026 08:15"_s;
        QTest::newRow("the clock was set back") << local(11, 22, 0, 1) << u"22 Nov 2026 00:01"_s;
    }
    void daysAreToldAsPeopleDo()
    {
        QFETCH(const Time, time);
        QTEST(dayWords(time, noon()()), "words");
    }

    void amountsAreTold()
    {
        QCOMPARE(rowWords(1), u"1 row"_s);
        QCOMPARE(rowWords(0), u"0 rows"_s);
        QCOMPARE(failureWords(1), u"1 failure"_s);
        QCOMPARE(failureWords(12), u"12 failures"_s);
        QCOMPARE(diskWords(1), u"1 byte"_s);
        QCOMPARE(diskWords(999), u"999 bytes"_s);
        QCOMPARE(diskWords(12'400'000), u"12.4 MB"_s);
        QCOMPARE(systemWords(u"nats"_s), u"NATS"_s);
        QCOMPARE(systemWords(u"from elsewhere"_s), u"from elsewhere"_s);
        QCOMPARE(listWords(QString(600, u'x')).size(), 501);
        QCOMPARE(listWords(u"two\nlines"_s).count(u'\n'), 0);
    }

    void theNameIsTitleOrUrlOrFile()
    {
        SessionModel model(noon());
        QAbstractItemModelTester tester(&model, Fatal);
        SessionInfo nameless = session(u"c"_s);
        nameless.url.clear();
        model.setSessions({session(u"a"_s, u"The outage"_s), session(u"b"_s), nameless, refused(u"d"_s)});
        QCOMPARE(names(model), (QStringList {u"The outage"_s, u"ws://b/"_s, u"c.telltale"_s, u"d.telltale"_s}));
        QCOMPARE(model.index(0).data(SessionModel::WhenRole).toString(), u"Today 11:30"_s);
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
                 u"The outage, Today 11:30, NATS, "_s + rowWords(98310) + u", 1 failure, 12.4 MB"_s);
        QCOMPARE(model.index(3).data(Qt::AccessibleTextRole).toString(),
                 u"d.telltale, cannot be opened, the session file is damaged: /s/d.telltale: no header"_s);
        QVERIFY(model.index(0).flags() & Qt::ItemIsEditable);
        QVERIFY(!(model.index(3).flags() & Qt::ItemIsEditable));
    }

    void rowsThatStayKeepTheirIndexes()
    {
        SessionModel model(noon());
        QAbstractItemModelTester tester(&model, Fatal);
        model.setSessions({session(u"c"_s), session(u"b"_s), session(u"a"_s)});
        const QPersistentModelIndex b = model.indexOf(u"/s/b.telltale"_s);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setSessions({session(u"d"_s), session(u"a"_s), session(u"c"_s), session(u"b"_s, u"Named elsewhere"_s)});
        QCOMPARE(names(model), (QStringList {u"ws://d/"_s, u"ws://a/"_s, u"ws://c/"_s, u"Named elsewhere"_s}));
        QCOMPARE(b.row(), 3);
        model.setSessions({session(u"b"_s)});
        QCOMPARE(b.row(), 0);
        model.forget(u"/s/b.telltale"_s);
        model.forget(u"/s/never.telltale"_s);
        QVERIFY(!b.isValid());
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(resets.size(), 0);
    }

    void anotherTitleIsToldOnce()
    {
        SessionModel model(noon());
        model.setSessions({session(u"a"_s, u"Old"_s), refused(u"b"_s)});
        QSignalSpy renamed(&model, &SessionModel::renamed);
        QVERIFY(model.setData(model.index(0), u"  New "_s));
        QVERIFY(model.setData(model.index(0), u"New"_s));
        QVERIFY(!model.setData(model.index(1), u"No"_s));
        QCOMPARE(names(model)[0], u"New"_s);
        QCOMPARE(renamed.size(), 1);
        QCOMPARE(renamed[0], (QVariantList {u"/s/a.telltale"_s, u"New"_s}));
        QVERIFY(model.setData(model.index(0), QString()));
        QCOMPARE(names(model)[0], u"ws://a/"_s);
    }

    void theCurrentOneIsMarked()
    {
        SessionModel model(noon());
        model.setSessions({session(u"a"_s), session(u"b"_s)});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setCurrent(u"/s/b.telltale"_s);
        QCOMPARE(changed.size(), 1);
        QVERIFY(model.index(1).data(SessionModel::CurrentRole).toBool());
        QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().contains(u"shown in this window"_s));
        model.setCurrent(u"/s/a.telltale"_s);
        QVERIFY(!model.index(1).data(SessionModel::CurrentRole).toBool());
        QVERIFY(model.index(0).data(SessionModel::CurrentRole).toBool());
    }

    void theSearchWantsAllWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const QString outage = u"The Outage"_s, b = u"ws://b.example/"_s, damaged = u"d.telltale"_s;
        QTest::newRow("nothing") << QString() << QStringList {outage, b, damaged};
        QTest::newRow("blanks") << u"  "_s << QStringList {outage, b, damaged};
        QTest::newRow("title") << u"outAGE"_s << QStringList {outage};
        QTest::newRow("URL under a title") << u"a.example"_s << QStringList {outage};
        QTest::newRow("system's label") << u"Centrifugo"_s << QStringList {b};
        QTest::newRow("day and system") << u"today nats"_s << QStringList {outage};
        QTest::newRow("reason") << u"damaged"_s << QStringList {damaged};
        QTest::newRow("one word too many") << u"outage moon"_s << QStringList();
    }
    void theSearchWantsAllWords()
    {
        QFETCH(const QString, text);
        SessionModel model(noon());
        SessionSearch search;
        search.setSourceModel(&model);
        QAbstractItemModelTester tester(&search, Fatal);
        SessionInfo other = session(u"b.example"_s);
        other.system = u"centrifugo"_s;
        model.setSessions({session(u"a.example"_s, u"The Outage"_s), other, refused(u"d"_s)});
        search.setText(text);
        QTEST(names(search), "found");
    }

    void markupInAFileIsNoMarkup()
    {
        SessionModel model(noon());
        model.setSessions({session(u"a"_s, u"<img src=x>"_s)});
        const QString help = model.index(0).data(Qt::ToolTipRole).toString();
        QVERIFY2(help.startsWith(u"Session of Today 11:30:00"_s), qPrintable(help)); // the first line is what decides
        QVERIFY(help.contains(u"\n<img src=x>\n"_s));
    }

    void sightingsHideSecrets()
    {
        SightingModel model(noon());
        QAbstractItemModelTester tester(&model, Fatal);
        const QString token = u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ"_s;
        Sighting sighting;
        sighting.path = u"/s/a.telltale"_s;
        sighting.url = u"ws://a/"_s;
        sighting.time = local(11, 20, 8, 1, 7);
        sighting.kind = u"error"_s;
        sighting.code = u"109"_s;
        sighting.name = u"ErrorTokenExpired"_s;
        sighting.subject = u"news"_s;
        sighting.text = u"bad token "_s + token;
        Sighting bare;
        bare.path = u"/s/b.telltale"_s;
        bare.kind = u"close"_s;
        model.setSightings({sighting, bare});
        const QModelIndex index = model.index(0);
        QCOMPARE(names(model), (QStringList {u"109 ErrorTokenExpired"_s, u"close"_s}));
        QCOMPARE(index.data(SightingModel::WhenRole).toString(), u"Yesterday 08:01:07"_s);
        QCOMPARE(index.data(SightingModel::WhereRole).toString(), u"ws://a/"_s);
        QCOMPARE(model.index(1).data(SightingModel::WhereRole).toString(), u"b.telltale"_s);
        QVERIFY(index.data(SightingModel::WhatRole).toString().startsWith(u"news · bad token "_s));
        for (const int role : {int(SightingModel::WhatRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
            QVERIFY(!index.data(role).toString().contains(u"eyJhbG"_s));
    }
};

QTEST_GUILESS_MAIN(TestSessionModel)
#include "tst_sessionmodel.moc"
