// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/journalfile.h"
#include "tests/app/history/sessions.h"
#include "tests/support/named.h"
#include "ui/models/sessionmodel.h"
#include "ui/models/sightingmodel.h"
#include "ui/panels/sessions.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace telltale;
using history::Library;
using models::SessionModel;
using tests::capture;
using tests::failure;
using tests::plain;

/// The panel as a person uses it, by its controls' names, over files that the journal wrote.
class TestSessions : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ui::SessionsPanel> m_panel;

    QString folder() const { return m_home->filePath(u"sessions"_s); }
    template<typename T>
    T *find(const char *name) const { return test::named<T>(*m_panel, name); }
    QListView *view() const { return find<QListView>("sessionsView"); }

    void open()
    {
        m_panel = std::make_unique<ui::SessionsPanel>();
        new QAbstractItemModelTester(view()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_panel.get());
        m_panel->resize(320, 500);
        m_panel->setFolder(folder());
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    QStringList names(const char *list = "sessionsView") const
    {
        const QAbstractItemModel *model = find<QListView>(list)->model();
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row)
            names.append(model->index(row, 0).data().toString());
        return names;
    }
    /// Three sessions, each of a connection with this name; the paths, the latest first.
    QStringList three()
    {
        const QString a = capture(folder(), {plain(Kind::Push, 5 * Second), failure(u"3012"_s, 6 * Second, u"news"_s)}, u"a"_s);
        const QString b = capture(folder(), {failure(u"103"_s, 7 * Second, u"sports"_s)}, u"b"_s);
        const QString c = capture(folder(), {plain(Kind::Push, 8 * Second), plain(Kind::Push, 9 * Second),
                                             failure(u"3012"_s, 10 * Second, u"chess"_s)}, u"c"_s);
        return {c, b, a};
    }
    void choose(int row)
    {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(view()->model()->index(row, 0)).center());
        QCOMPARE(view()->currentIndex().row(), row);
    }

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_panel.reset();
    }
    void cleanup() { m_panel.reset(); }

    void saysThatThereIsNone()
    {
        open();
        QTRY_COMPARE(find<QLabel>("sessionsEmpty")->text(), u"No session is saved yet: connect, and it will be here."_s);
        QVERIFY(find<QLabel>("sessionsEmpty")->isVisible());
        for (const char *button : {"sessionsOpenButton", "sessionsRenameButton", "sessionsDeleteButton"})
            QVERIFY2(!find<QPushButton>(button)->isEnabled(), button);
    }

    void listsTheLatestFirst()
    {
        three();
        open();
        QTRY_COMPARE(names(), (QStringList {u"ws://c:1/"_s, u"ws://b:1/"_s, u"ws://a:1/"_s}));
        QVERIFY(view()->isVisible());
        QCOMPARE(view()->currentIndex().row(), 0);
        const QString said = view()->model()->index(2, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.contains(u"NATS, 2 rows, 1 failure"_s), qPrintable(said));
        QVERIFY(find<QPushButton>("sessionsOpenButton")->isEnabled());
    }

    void searchesWhileOneTypes()
    {
        three();
        open();
        QTRY_COMPARE(names().size(), 3);
        auto *search = find<QLineEdit>("sessionsSearch");
        QTest::keyClicks(search, u"ws://b"_s);
        QCOMPARE(names(), QStringList {u"ws://b:1/"_s});
        QTest::keyClicks(search, u"xyz"_s);
        QVERIFY(find<QLabel>("sessionsEmpty")->isVisible());
        QCOMPARE(find<QLabel>("sessionsEmpty")->text(), u"No saved session has all of these words."_s);
        QVERIFY(!find<QPushButton>("sessionsOpenButton")->isEnabled());
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(names().size(), 3);
        QVERIFY(find<QPushButton>("sessionsOpenButton")->isEnabled());
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(view()->hasFocus());
    }

    void opensByKeyMouseAndButton()
    {
        const QStringList paths = three();
        open();
        QTRY_COMPARE(names().size(), 3);
        QSignalSpy asked(m_panel.get(), &ui::SessionsPanel::openRequested);
        choose(1);
        QTest::keyClick(view(), Qt::Key_Return);
        const QPoint place = view()->visualRect(view()->model()->index(2, 0)).center();
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, place);
        choose(0);
        QTest::mouseClick(find<QPushButton>("sessionsOpenButton"), Qt::LeftButton);
        QCOMPARE(asked.size(), 3);
        QCOMPARE(asked[0], (QVariantList {paths[1], qint64(-1)}));
        QCOMPARE(asked[1], (QVariantList {paths[2], qint64(-1)}));
        QCOMPARE(asked[2], (QVariantList {paths[0], qint64(-1)}));
    }

    void renamesInPlace()
    {
        three();
        open();
        QTRY_COMPARE(names().size(), 3);
        choose(1);
        QTest::keyClick(view(), Qt::Key_F2);
        auto *name = find<QLineEdit>("sessionName");
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, u"The outage"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(names()[1], u"The outage"_s); // an editor commits on its way out
        QTRY_COMPARE(Library(folder()).sessions()[1].title, u"The outage"_s);
        QTRY_VERIFY(view()->hasFocus());
        QTest::keyClick(view(), Qt::Key_R, Qt::ControlModifier);
        QTest::mouseClick(find<QPushButton>("sessionsRenameButton"), Qt::LeftButton);
        QTest::keyClick(find<QLineEdit>("sessionName"), Qt::Key_Escape);
        QCOMPARE(names()[1], u"The outage"_s);
    }

    void aNameThatCannotBeKeptIsSaid()
    {
        const QStringList paths = three();
        open();
        QTRY_COMPARE(names().size(), 3);
        choose(0);
        m_panel->setFolder(folder()); // what is read meanwhile is in the list, whatever happens to the file
        QTRY_COMPARE(names().size(), 3);
        const QByteArray before = tests::contents(paths[1]);
        choose(1);
        QTest::keyClick(view(), Qt::Key_F2);
        tests::setContents(paths[1], "no longer a session");
        auto *name = find<QLineEdit>("sessionName");
        QTest::keyClicks(name, u"Lost"_s);
        QTest::keyClick(name, Qt::Key_Return);
        auto *message = find<QLabel>("sessionsMessageText");
        QTRY_VERIFY(message->isVisible());
        QVERIFY2(message->text().contains(QFileInfo(paths[1]).fileName()), qPrintable(message->text()));
        QTRY_VERIFY(!names().contains(u"Lost"_s)); // it says what the folder holds
        QCOMPARE(tests::contents(paths[1]), QByteArray("no longer a session"));
    }

    void deletesOnlyAfterAsking()
    {
        const QStringList paths = three();
        open();
        QTRY_COMPARE(names().size(), 3);
        choose(1);
        auto *confirm = find<QWidget>("sessionsConfirm");
        QTest::keyClick(view(), Qt::Key_Delete);
        QVERIFY(confirm->isVisible());
        QVERIFY(find<QLabel>("sessionsQuestion")->text().contains(u"“ws://b:1/”"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!confirm->isVisible());
        QVERIFY(view()->hasFocus());
        QVERIFY(QFile::exists(paths[1]));

        QTest::mouseClick(find<QPushButton>("sessionsDeleteButton"), Qt::LeftButton);
        QVERIFY(confirm->isVisible());
        choose(0); // another one: the question was not about it
        QVERIFY(!confirm->isVisible());

        choose(1);
        QTest::keyClick(view(), Qt::Key_Delete);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(names(), (QStringList {u"ws://c:1/"_s, u"ws://a:1/"_s}));
        QVERIFY(!QFile::exists(paths[1]));
        QVERIFY(view()->currentIndex().isValid());
        QVERIFY(view()->hasFocus());
        QVERIFY(!find<QWidget>("sessionsMessage")->isVisible());
    }

    void aSessionInUseCannotBeDeleted()
    {
        three();
        const auto store = std::make_shared<history::Store>();
        history::Journal journal(store, folder());
        store->append(plain(Kind::Push, 20 * Second));
        journal.flush();
        open();
        QTRY_COMPARE(names().size(), 4);
        choose(0);
        QVERIFY(!find<QPushButton>("sessionsDeleteButton")->isEnabled());
        QVERIFY(find<QPushButton>("sessionsOpenButton")->isEnabled());
        QVERIFY(find<QLabel>("sessionsNote")->isVisible());
        QTest::keyClick(view(), Qt::Key_Delete);
        QVERIFY(!find<QWidget>("sessionsConfirm")->isVisible());
        const QModelIndex first = view()->model()->index(0, 0);
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(u"in use by a window"_s));
        m_panel->setCurrent(journal.path());
        QVERIFY(first.data(SessionModel::CurrentRole).toBool());
    }

    void aSessionThatBeginsIsListed()
    {
        three();
        open();
        QTRY_COMPARE(names().size(), 3);
        choose(1);
        const auto store = std::make_shared<history::Store>();
        history::Journal journal(store, folder());
        store->append(plain(Kind::Push, 20 * Second));
        journal.flush();
        m_panel->setCurrent(journal.path());
        QTRY_COMPARE(names().size(), 4);
        QVERIFY(view()->model()->index(0, 0).data(SessionModel::CurrentRole).toBool());
        QCOMPARE(view()->currentIndex().data().toString(), u"ws://b:1/"_s); // the choice stays with its session
    }

    void followsWhatOtherWindowsDo()
    {
        const QStringList paths = three();
        open();
        QTRY_COMPARE(names().size(), 3);
        QVERIFY(Library(folder()).remove(paths[0]));
        capture(folder(), {plain(Kind::Push, 30 * Second)}, u"d"_s);
        QTRY_COMPARE(names(), (QStringList {u"ws://d:1/"_s, u"ws://b:1/"_s, u"ws://a:1/"_s}));
    }

    void aRefusedFileSaysWhy()
    {
        three();
        const QString broken = folder() + u"/broken.telltale"_s;
        tests::setContents(broken, "this is no session");
        open();
        QTRY_COMPARE(names().size(), 4);
        const auto row = int(names().indexOf(u"broken.telltale"_s));
        QVERIFY(row >= 0);
        choose(row);
        QVERIFY(find<QLabel>("sessionsNote")->isVisible());
        QVERIFY2(find<QLabel>("sessionsNote")->text().startsWith(u"Cannot be opened: "_s), qPrintable(find<QLabel>("sessionsNote")->text()));
        QVERIFY(!find<QPushButton>("sessionsOpenButton")->isEnabled());
        QVERIFY(!find<QPushButton>("sessionsRenameButton")->isEnabled());
        QSignalSpy asked(m_panel.get(), &ui::SessionsPanel::openRequested);
        QTest::keyClick(view(), Qt::Key_Return);
        QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(view()->currentIndex()).center());
        QCOMPARE(asked.size(), 0);
        QCOMPARE(tests::contents(broken), QByteArray("this is no session"));
        QTest::keyClick(view(), Qt::Key_Delete);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(names().size(), 3);
        QVERIFY(!QFile::exists(broken));
    }

    void tellsWhereAFailureWasSeen()
    {
        const QStringList paths = three();
        open();
        QTRY_COMPARE(names().size(), 3);
        m_panel->searchFor(u"3012"_s);
        auto *seen = find<QListView>("seenView");
        QTRY_COMPARE(names("seenView").size(), 2);
        QVERIFY(seen->isVisible());
        QVERIFY(find<QLineEdit>("seenText")->hasFocus());
        QCOMPARE(find<QLabel>("seenCount")->text(), u"Seen 2 times"_s);
        QCOMPARE(seen->model()->index(0, 0).data(models::SightingModel::WhatRole).toString(), u"chess"_s);
        QSignalSpy asked(m_panel.get(), &ui::SessionsPanel::openRequested);
        QTest::keyClick(find<QLineEdit>("seenText"), Qt::Key_Down);
        QVERIFY(seen->hasFocus());
        QTest::keyClick(seen, Qt::Key_Return);
        QTest::keyClick(seen, Qt::Key_Down);
        QTest::keyClick(seen, Qt::Key_Return);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[0], (QVariantList {paths[0], qint64(2)}));
        QCOMPARE(asked[1], (QVariantList {paths[2], qint64(1)}));

        auto *text = find<QLineEdit>("seenText");
        text->clear();
        QTest::keyClicks(text, u"sport"_s);
        QTRY_COMPARE(find<QLabel>("seenCount")->text(), u"Seen once"_s);
        QTest::keyClicks(text, u" 9999"_s);
        QTRY_VERIFY(find<QLabel>("seenEmpty")->isVisible());
        QTRY_VERIFY(find<QLabel>("seenEmpty")->text().startsWith(u"No failure"_s));
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(find<QLabel>("seenEmpty")->text().startsWith(u"Type a code"_s));
    }

    void lateAnswersAreDropped()
    {
        three();
        const QString other = m_home->filePath(u"other"_s);
        capture(other, {failure(u"1"_s, 7 * Second), failure(u"103"_s, 8 * Second, u"sports"_s)}, u"other"_s);
        open();
        QTRY_COMPARE(names().size(), 3);
        m_panel->reload(); // its answer comes too late
        m_panel->setFolder(other);
        QSet<QString> shown;
        connect(view()->model(), &QAbstractItemModel::rowsInserted, this, [&] {
            for (const QString &name : names())
                shown.insert(name);
        });
        QTRY_COMPARE(names(), QStringList {u"ws://other:1/"_s});
        QCOMPARE(shown, QSet {u"ws://other:1/"_s});

        shown.clear();
        const auto *seen = find<QListView>("seenView")->model();
        connect(seen, &QAbstractItemModel::modelReset, this, [&] {
            for (const QString &name : names("seenView"))
                shown.insert(name);
        });
        m_panel->searchFor(u"sport"_s);
        m_panel->searchFor(u"1"_s);
        QTRY_COMPARE(names("seenView"), QStringList {u"1"_s});
        QCOMPARE(shown, QSet {u"1"_s});
        disconnect(view()->model(), nullptr, this, nullptr);
        disconnect(seen, nullptr, this, nullptr);
        m_panel->searchFor({});
        m_panel->setFolder(folder());
        QCOMPARE(names(), QStringList()); // it is out of sight
        m_panel->setCurrentIndex(0);
        QTRY_COMPARE(names().size(), 3);
        QCOMPARE(names("seenView"), QStringList());
    }

    void theControlsHaveNamesForAssistiveTools()
    {
        three();
        open();
        QTRY_COMPARE(names().size(), 3);
        for (const char *name : {"sessionsSearch", "seenText", "sessionsView", "seenView", "sessionsPanel", "sessionsConfirm"}) {
            const auto *widget = m_panel->objectName() == QLatin1String(name) ? m_panel.get() : find<QWidget>(name);
            QVERIFY2(!widget->accessibleName().isEmpty(), name);
        }
        find<QLineEdit>("sessionsSearch")->setFocus();
        QStringList order;
        for (int i = 0; i < 6; ++i) {
            order.append(QApplication::focusWidget()->objectName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(order, (QStringList {u"sessionsSearch"_s, u"sessionsRefreshButton"_s, u"sessionsView"_s, u"sessionsOpenButton"_s,
                                      u"sessionsRenameButton"_s, u"sessionsDeleteButton"_s}));
    }
};

QTEST_MAIN(TestSessions)
#include "tst_sessions.moc"
