// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/savedfilters.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace telltale::settings;

class TestSavedFilters : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".ini")); }
    static QString lines(const SavedFilters &filters)
    {
        QStringList all;
        for (const SavedFilter &filter : filters.all())
            all += filter.name + u'=' + filter.text;
        return all.join(u'|');
    }

private slots:
    void stay()
    {
        {
            Settings settings(path());
            SavedFilters filters(settings);
            QCOMPARE(lines(filters), QString());
            QVERIFY(filters.save(QStringLiteral("slow"), QStringLiteral("latency>5ms kind:reply,error \"a\tb\" /^{\\d, /")));
            QVERIFY(filters.save(QStringLiteral("all, or nothing"), QStringLiteral("größe")));
            QVERIFY(settings.save());
        }
        Settings settings(path());
        const SavedFilters filters(settings);
        QCOMPARE(lines(filters), QStringLiteral("slow=latency>5ms kind:reply,error \"a\tb\" /^{\\d, /|all, or nothing=größe"));
        QCOMPARE(filters.text(QStringLiteral("SLOW")), QStringLiteral("latency>5ms kind:reply,error \"a\tb\" /^{\\d, /"));
        QVERIFY(!filters.text(QStringLiteral("fast")));
    }

    void areReplacedByName()
    {
        Settings settings(path());
        SavedFilters filters(settings);
        filters.save(QStringLiteral("a"), QStringLiteral("1"));
        filters.save(QStringLiteral("b"), QStringLiteral("2"));
        filters.save(QStringLiteral(" A\t"), QStringLiteral("3"));
        QCOMPARE(lines(filters), QStringLiteral("A=3|b=2"));
        QVERIFY(!filters.save(QStringLiteral(" "), QStringLiteral("4")));
        QVERIFY(!filters.save(QStringLiteral("c"), QStringLiteral(" ")));
        filters.remove(QStringLiteral("a"));
        filters.remove(QStringLiteral("nobody"));
        QCOMPARE(lines(filters), QStringLiteral("b=2"));
        filters.remove(QStringLiteral("b"));
        QCOMPARE(lines(filters), QString());
    }

    void areRenamed()
    {
        Settings settings(path());
        SavedFilters filters(settings);
        filters.save(QStringLiteral("a"), QStringLiteral("1"));
        filters.save(QStringLiteral("b"), QStringLiteral("2"));
        QVERIFY(!filters.rename(QStringLiteral("a"), QStringLiteral("B")));
        QVERIFY(!filters.rename(QStringLiteral("a"), QStringLiteral(" ")));
        QVERIFY(!filters.rename(QStringLiteral("c"), QStringLiteral("d")));
        QVERIFY(filters.rename(QStringLiteral("a"), QStringLiteral("A")));
        QVERIFY(filters.rename(QStringLiteral("b"), QStringLiteral("x\ny")));
        QCOMPARE(lines(filters), QStringLiteral("A=1|x y=2"));
    }

    void linesThatAreNoneAreLeftOut()
    {
        Settings settings(path());
        settings.setValue(savedFilters, {QStringLiteral("no tab"), QStringLiteral("\tno name"), QStringLiteral("a\tb")});
        QCOMPARE(lines(SavedFilters(settings)), QStringLiteral("a=b"));
    }
};

QTEST_GUILESS_MAIN(TestSavedFilters)
#include "tst_savedfilters.moc"
