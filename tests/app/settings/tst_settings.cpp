// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace telltale;
using settings::Settings;

class TestSettings : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".ini")); }

private slots:
    void defaultsFirst()
    {
        const Settings fresh(path());
        QCOMPARE(fresh.value(settings::theme), QStringLiteral("system"));
        QCOMPARE(fresh.value(settings::recentEndpoints), QStringList());
        QCOMPARE(fresh.value(settings::restoredRows), 10000);
    }

    void valuesStay()
    {
        {
            Settings first(path());
            first.setValue(settings::theme, QStringLiteral("dark"));
            first.setValue(settings::geometry, QByteArray("\x00\xff", 2));
            first.setValue(settings::restoredRows, 5);
            first.remember(settings::recentEndpoints, QStringLiteral("ws://a, b"));
            QVERIFY(first.save());
        }
        const Settings second(path());
        QCOMPARE(second.value(settings::theme), QStringLiteral("dark"));
        QCOMPARE(second.value(settings::geometry), QByteArray("\x00\xff", 2));
        QCOMPARE(second.value(settings::restoredRows), 5);
        QCOMPARE(second.value(settings::recentEndpoints), QStringList {QStringLiteral("ws://a, b")});
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void recentThingsComeFirstOnce()
    {
        Settings s(path());
        for (const char *value : {"a", "b", "a", "c"})
            s.remember(settings::recentEndpoints, QString::fromLatin1(value), 2);
        QCOMPARE(s.value(settings::recentEndpoints), (QStringList {QStringLiteral("c"), QStringLiteral("a")}));
    }

    void unknownKeysAreKeptAndNonsenseIsTheDefault()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[future]\nkey=7\n[history]\nrestoredRows=many\n");
        file.close();
        Settings s(path());
        QCOMPARE(s.value(settings::restoredRows), 10000);
        s.setValue(settings::theme, QStringLiteral("light"));
        QVERIFY(s.save());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("[future]\nkey=7"));
    }

    void aPlaceThatCannotBeWrittenIsToldOf()
    {
        Settings s(QStringLiteral("/dev/null/telltale.ini"));
        s.setValue(settings::theme, QStringLiteral("light"));
        const auto saved = s.save();
        QVERIFY(!saved);
        QVERIFY(saved.failure().sentence().startsWith(QStringLiteral("the settings cannot be written: /dev/null/")));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
