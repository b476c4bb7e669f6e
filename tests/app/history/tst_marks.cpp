// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/marks.h"

#include <QSignalSpy>
#include <QtTest>

using telltale::history::Marks;

class TestMarks : public QObject {
    Q_OBJECT

private slots:
    void marksComeAndGo()
    {
        Marks marks;
        QSignalSpy changed(&marks, &Marks::changed);
        marks.toggle(7);
        QVERIFY(marks.contains(7));
        QCOMPARE(marks.note(7), QString());
        QCOMPARE(changed.takeFirst(), (QVariantList {qint64(7), true, QString()}));
        marks.setNote(3, QStringLiteral("here it begins"));
        QCOMPARE(changed.takeFirst(), (QVariantList {qint64(3), true, QStringLiteral("here it begins")}));
        QCOMPARE(marks.all().keys(), (QList<qint64> {3, 7}));
        marks.toggle(3); // with its note
        QVERIFY(!marks.contains(3));
        QCOMPARE(changed.takeFirst(), (QVariantList {qint64(3), false, QString()}));
        QCOMPARE(marks.size(), 1);
    }

    void nothingIsToldTwice()
    {
        Marks marks;
        marks.setNote(1, QStringLiteral("a"));
        QSignalSpy changed(&marks, &Marks::changed);
        marks.setNote(1, QStringLiteral("a"));
        marks.remove(2);
        marks.setNote(-1, QStringLiteral("no row"));
        QCOMPARE(changed.size(), 0);
        QCOMPARE(marks.size(), 1);
    }

    void longNotesAreCut()
    {
        Marks marks;
        marks.setNote(1, QString(Marks::MostNoteCharacters + 1, u'x'));
        QCOMPARE(marks.note(1).size(), Marks::MostNoteCharacters);
    }

    void anotherStoreHasItsOwn()
    {
        Marks marks;
        marks.toggle(1);
        QSignalSpy changed(&marks, &Marks::changed);
        QSignalSpy replaced(&marks, &Marks::replaced);
        marks.replaceAll({{5, QStringLiteral("kept")}});
        QVERIFY(!marks.contains(1));
        QCOMPARE(marks.note(5), QStringLiteral("kept"));
        QCOMPARE(changed.size(), 0); // nobody made them now: there is nothing to write
        QCOMPARE(replaced.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMarks)
#include "tst_marks.moc"
