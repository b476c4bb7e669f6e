// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessionopener.h"

#include "tests/app/history/sessions.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace telltale;
using history::Columns;
using history::OpenedSession;
using tests::capture;
using tests::plain;
using ui::SessionOpener;

/// What the opener says, a line each, with the rows that could be read at that moment.
class Heard : public QObject {
    Q_OBJECT

public:
    explicit Heard(const SessionOpener &opener)
    {
        connect(&opener, &SessionOpener::opened, this, [this](const OpenedSession &session, const QString &file, qint64 row) {
            opened = session;
            path = file;
            lines.append(u"opened %1"_s.arg(row));
            enough = session.store->size() >= qMin(Columns::Rows, all);
        });
        connect(&opener, &SessionOpener::loaded, this, [this](const QString &, qint64 rows, qint64 of) {
            ordered = ordered && rows >= loaded && rows <= of && rows <= opened.store->size();
            loaded = rows;
            total = of;
        });
        connect(&opener, &SessionOpener::reached, this, [this](const QString &, qint64 row) {
            lines.append(u"reached %1"_s.arg(row));
            ordered = ordered && row < opened.store->size();
        });
        connect(&opener, &SessionOpener::finished, this, [this] { lines.append(u"finished"_s); });
        connect(&opener, &SessionOpener::failed, this, [this](const Failure &failure) {
            lines.append(u"failed"_s);
            reason = failure.sentence();
        });
    }

    QStringList lines;
    OpenedSession opened;
    QString path;
    QString reason;
    qint64 all = 0;
    qint64 loaded = 0;
    qint64 total = 0;
    bool enough = false;
    bool ordered = true;
};

class TestSessionOpener : public QObject {
    Q_OBJECT

private:
    static constexpr qint64 Many = 7 * Columns::Rows + 100;
    QTemporaryDir m_home;
    QString m_many;
    const catalog::Catalog &m_catalog = catalog::Catalog::bundled();

    QString folder(const char *name) const { return m_home.filePath(QLatin1String(name)); }

private slots:
    void initTestCase()
    {
        std::vector<decode::Event> events;
        for (qint64 i = 0; i < Many; ++i)
            events.push_back(plain(Kind::Push, i + 1, QByteArray::number(i)));
        m_many = capture(folder("many"), events);
        QVERIFY(history::Library(folder("many")).mark(m_many, 5, u"look"_s));
    }

    void theFirstRowsComeFirst_data()
    {
        QTest::addColumn<qint64>("row");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("no row") << qint64(-1) << QStringList {u"opened -1"_s, u"finished"_s};
        QTest::newRow("first") << qint64(0) << QStringList {u"opened 0"_s, u"reached 0"_s, u"finished"_s};
        QTest::newRow("last") << Many - 1 << QStringList {u"opened %1"_s.arg(Many - 1), u"reached %1"_s.arg(Many - 1), u"finished"_s};
        QTest::newRow("there is none such") << Many << QStringList {u"opened %1"_s.arg(Many), u"finished"_s};
    }
    void theFirstRowsComeFirst()
    {
        QFETCH(const qint64, row);
        SessionOpener opener(m_catalog);
        Heard heard(opener);
        heard.all = Many;
        opener.open(m_many, row);
        QVERIFY(opener.isOpening());
        QVERIFY(heard.lines.isEmpty()); // nothing is done on the window's thread
        QTRY_COMPARE(heard.lines.value(heard.lines.size() - 1), u"finished"_s);
        QTEST(heard.lines, "lines");
        QVERIFY(heard.enough);
        QVERIFY(heard.ordered);
        QCOMPARE(heard.loaded, Many);
        QCOMPARE(heard.total, Many);
        QCOMPARE(heard.path, m_many);
        QCOMPARE(heard.opened.store->size(), Many);
        QCOMPARE(heard.opened.store->row(Many - 1).event.bytes, QByteArray::number(Many - 1));
        QCOMPARE(heard.opened.marks, (QMap<qint64, QString> {{5, u"look"_s}}));
        QTRY_VERIFY(!opener.isOpening());
    }

    void aRefusedFileHasAReason()
    {
        const QString path = m_home.filePath(u"broken.telltale"_s);
        tests::setContents(path, "this is no session");
        SessionOpener opener(m_catalog);
        Heard heard(opener);
        opener.open(path);
        QTRY_COMPARE(heard.lines, QStringList {u"failed"_s});
        QVERIFY2(heard.reason.contains(path), qPrintable(heard.reason));
        opener.open(m_home.filePath(u"gone.telltale"_s));
        QTRY_COMPARE(heard.lines, (QStringList {u"failed"_s, u"failed"_s}));
    }

    void theRowsBeforeADamageAreGood()
    {
        const QString path = m_home.filePath(u"cut.telltale"_s);
        QVERIFY(QFile::copy(m_many, path));
        {
            const history::JournalConnection connection(path, history::JournalConnection::Access::Write);
            QSqlQuery query(connection.database());
            QVERIFY(query.exec(u"DELETE FROM segments WHERE first_row >= %1"_s.arg(3 * Columns::Rows)));
        }
        SessionOpener opener(m_catalog);
        Heard heard(opener);
        opener.open(path);
        QTRY_COMPARE(heard.lines, (QStringList {u"opened -1"_s, u"failed"_s}));
        QCOMPARE(heard.opened.store->size(), 3 * Columns::Rows);
        QCOMPARE(heard.opened.store->row(7).event.bytes, QByteArray("7"));
    }

    void anotherOneSilencesTheFirst()
    {
        const QString small = capture(folder("small"), {plain(Kind::Push, 1), plain(Kind::Ping, 2)});
        SessionOpener opener(m_catalog);
        Heard heard(opener);
        heard.all = 2;
        opener.open(m_many, 1);
        opener.open(small, 0);
        QTRY_COMPARE(heard.lines, (QStringList {u"opened 0"_s, u"reached 0"_s, u"finished"_s}));
        QCOMPARE(heard.path, small);
        opener.open(m_many);
        opener.cancel();
        QVERIFY(!opener.isOpening());
        opener.open(small);
        QTRY_COMPARE(heard.lines.size(), 5);
        QCOMPARE(heard.lines.last(), u"finished"_s);
        QCOMPARE(heard.path, small);
    }
};

QTEST_GUILESS_MAIN(TestSessionOpener)
#include "tst_sessionopener.moc"
