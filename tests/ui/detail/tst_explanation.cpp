// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/detail.h"

#include "app/history/filter.h"
#include "tests/ui/detail/recordedstore.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace telltale;
using namespace telltale::tests;
using ui::Detail;

namespace {

constexpr Time Start = 1000 * Second; ///< of the recordings
constexpr qint64 StartMs = Start / Millisecond;

QByteArray connected(qint64 ms = StartMs) { return in(R"({"id":1,"connect":{"client":"c","version":"6","ping":25,"pong":true}})", ms); }

const QByteArray Reopened = "{\"open\":{\"url\":\"ws://localhost/connection/websocket\"}}";

} // namespace

class TestExplanation : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Detail> m_detail;
    Time m_now = Start;

    void show(const RecordedStore &recorded, const history::RowPointer &row, bool live = true)
    {
        QVERIFY(row);
        m_detail->setStore(recorded.store(), live);
        m_detail->setRow(row);
    }
    QLabel *label(const char *name) const { return m_detail->findChild<QLabel *>(QLatin1String(name)); }
    QString text(const char *name) const { return label(name) ? label(name)->text() : QString(); }
    QPushButton *link(const char *name) const { return m_detail->findChild<QPushButton *>(QLatin1String(name)); }
    QWidget *page() const { return m_detail->findChild<QWidget *>(u"explanation"_s); }

private slots:
    void init()
    {
        m_now = Start;
        m_detail = std::make_unique<Detail>();
        m_detail->setClock([this] { return m_now; });
        m_detail->resize(900, 700);
        m_detail->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_detail.get()));
    }
    void cleanup() { m_detail.reset(); }

    void readsLikeAPage()
    {
        RecordedStore recorded(u"nats"_s);
        recorded.add({out("PUB b.x 2\r\nhi\r\n", StartMs), in("-ERR 'Permissions Violation for Publish to \"b.x\"'\r\n", StartMs + 5)});
        show(recorded, recorded.row(Kind::Error));
        const catalog::Entry *entry = recorded.row(Kind::Error)->event.diagnosis->entry;
        QCOMPARE(text("headline"), entry->name);
        QCOMPARE(text("meaning"), entry->meaning);
        QCOMPARE(text("parts"), u"It names the subject “b.x”."_s);
        QCOMPARE(text("cause"), entry->cause);
        QCOMPARE(text("remedy"), entry->remedy);
        QCOMPARE(text("retryWhy"), entry->retry.why);
        QCOMPARE(text("entry"), entry->id);
        QCOMPARE(text("source"), entry->source);
        QVERIFY(text("origin").startsWith("part of Telltale"_L1));
        QVERIFY(!label("countdown"));
        QVERIFY(!label("client")); // nobody documented what NATS clients do
    }

    void countsDown()
    {
        RecordedStore recorded(u"centrifugo"_s);
        recorded.add({connected(), closing(3001, "shutdown", StartMs)});
        show(recorded, recorded.row(Kind::Close));
        QCOMPARE(text("countdown"), u"Next sensible try in 1 s"_s); // 0.5 s, counted in whole ones
        QCOMPARE(text("retryDelay"), u"Connect again after about 0.5 s. Wait twice as long after each further failure, up to 20 s. Vary each wait at random, from none to twice as long."_s);
        m_now = Start + Second;
        QTRY_COMPARE(text("countdown"), u"A try makes sense now"_s);
    }

    void aFailureAgainAndAgainWaitsLonger()
    {
        RecordedStore recorded(u"centrifugo"_s);
        for (int n = 0; n < 4; ++n)
            recorded.add({closing(3001, "shutdown", StartMs + 1000 * n), Reopened});
        show(recorded, recorded.row(Kind::Close, 3));
        m_now = Start + 3 * Second;
        m_detail->setRow(recorded.row(Kind::Close, 3));
        QCOMPARE(text("countdown"), u"Next sensible try in 4 s, after 4 failures in a row"_s);
        m_now = Start + 5 * Second;
        QTRY_COMPARE(text("countdown"), u"Next sensible try in 2 s, after 4 failures in a row"_s);
    }

    void whoTriedAgainHasTheAnswer()
    {
        RecordedStore recorded(u"centrifugo"_s);
        recorded.add({connected(), closing(3001, "shutdown", StartMs)});
        show(recorded, recorded.row(Kind::Close));
        QVERIFY(text("countdown").startsWith("Next sensible try"_L1));
        recorded.add({Reopened, closing(3001, "shutdown", StartMs + 500)});
        QTRY_COMPARE(text("countdown"), u"It failed again since: see row %1"_s.arg(recorded.row(Kind::Close, 1)->number + 1));
        m_detail->setRow(recorded.row(Kind::Close, 1));
        recorded.add({Reopened, connected(StartMs + 2000)});
        QTRY_COMPARE(text("countdown"), u"It has worked since: see row %1"_s.arg(recorded.row(Kind::Reply, 1)->number + 1));
    }

    void noCountdown_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<qint64>("session");
        QTest::addColumn<bool>("live");
        QTest::addColumn<qint64>("later");
        QTest::newRow("never") << 3503 << qint64(0) << true << qint64(0);
        QTest::newRow("after a fix") << 3501 << qint64(0) << true << qint64(0);
        QTest::newRow("new credentials") << 3500 << qint64(0) << true << qint64(0);
        QTest::newRow("earlier session") << 3001 << qint64(7) << true << qint64(0);
        QTest::newRow("saved session") << 3001 << qint64(0) << false << qint64(0);
        QTest::newRow("yesterday") << 3001 << qint64(0) << true << 86400 * Second;
    }
    void noCountdown()
    {
        QFETCH(int, code);
        QFETCH(qint64, session);
        QFETCH(bool, live);
        QFETCH(qint64, later);
        RecordedStore recorded(u"centrifugo"_s);
        recorded.setSession(session);
        recorded.add({connected(), closing(code, "x", StartMs)});
        m_now = Start + later;
        show(recorded, recorded.row(Kind::Close), live);
        QVERIFY(!text("retry").isEmpty());
        QVERIFY(!label("countdown"));
    }

    void anUnknownCodeGetsNoAdvice()
    {
        RecordedStore recorded(u"sharedb"_s);
        recorded.add({in(R"({"a":"s","c":"docs","d":"x","error":{"code":"APP_LIMIT","message":"too many"}})", StartMs)});
        show(recorded, recorded.row(Kind::Error));
        QCOMPARE(text("headlineCode"), u"APP_LIMIT"_s);
        QCOMPARE(text("retry"), u"No advice"_s);
        for (const char *absent : {"cause", "remedy", "countdown", "client", "retryDelay"})
            QVERIFY2(!label(absent), absent);
        QVERIFY(!link("entryLink"));
    }

    void theClientLibrary_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("does");
        QTest::newRow("goes on") << closing(3001, "shutdown", StartMs) << u"Yes, centrifuge-js goes on by itself"_s << u"It reconnects, after 0.5 s to 20 s, longer with each try."_s;
        QTest::newRow("stops") << closing(3503, "force disconnect", StartMs) << u"No, centrifuge-js leaves it to the application"_s
                               << u"It stays disconnected until the application connects again. If the close reason is empty, centrifuge-js reconnects all the same."_s;
        QTest::newRow("by operation") << in(R"({"id":2,"error":{"code":109,"message":"token expired"}})", StartMs) << u"Yes, centrifuge-js goes on by itself"_s
                                      << u"It subscribes again, after 0.5 s to 20 s, longer with each try."_s;
        QTest::newRow("unlisted code") << closing(4711, "ours", StartMs) << u"No, centrifuge-js leaves it to the application"_s
                                       << u"It stays disconnected until the application connects again. If the close reason is empty, centrifuge-js reconnects all the same."_s;
    }
    void theClientLibrary()
    {
        QFETCH(QByteArray, frame);
        RecordedStore recorded(u"centrifugo"_s);
        recorded.add({connected(), out(R"({"id":2,"subscribe":{"channel":"news"}})", StartMs), frame});
        show(recorded, recorded.row(recorded.store()->size() - 1));
        QTEST(text("client"), "verdict");
        QTEST(text("clientDoes"), "does");
    }

    void requestAndReplySelectEachOther()
    {
        RecordedStore recorded(u"centrifugo"_s);
        recorded.add({connected(), out(R"({"id":2,"subscribe":{"channel":"a"}})", StartMs), out(R"({"id":3,"subscribe":{"channel":"b"}})", StartMs + 1),
                      in(R"({"id":3,"subscribe":{}})", StartMs + 4), in(R"({"id":2,"error":{"code":103,"message":"permission denied"}})", StartMs + 9)});
        const history::RowPointer request = recorded.row(Kind::Request, 0);
        const history::RowPointer error = recorded.row(Kind::Error);
        QSignalSpy asked(m_detail.get(), &Detail::rowRequested);
        show(recorded, error);
        QCOMPARE(link("requestLink")->accessibleName(), u"It answers the request in row %1, after 9.0 ms"_s.arg(request->number + 1));
        QTest::mouseClick(link("requestLink"), Qt::LeftButton);
        QCOMPARE(asked.takeFirst()[0].toLongLong(), request->number);

        m_detail->setRow(request);
        QTRY_VERIFY(link("replyLink"));
        QCOMPARE(link("replyLink")->accessibleName(), u"Row %1 answers it, after 9.0 ms"_s.arg(error->number + 1));
        link("replyLink")->setFocus();
        QTest::keyClick(link("replyLink"), Qt::Key_Return);
        QCOMPARE(asked.takeFirst()[0].toLongLong(), error->number);
        QVERIFY(label("noReply")->isHidden());
    }

    void aReplyThatComesLaterIsFound()
    {
        RecordedStore recorded(u"centrifugo"_s);
        recorded.add({connected(), out(R"({"id":2,"rpc":{"method":"m","data":{}}})", StartMs)});
        show(recorded, recorded.row(Kind::Request));
        QCOMPARE(text("noReply"), u"No answer so far."_s);
        QVERIFY(!link("replyLink"));
        recorded.add({in(R"({"id":2,"rpc":{"data":{}}})", StartMs + 3)});
        QTRY_VERIFY(link("replyLink"));
    }

    void noReplyBeforeTheEndIsSaid()
    {
        RecordedStore recorded(u"centrifugo"_s);
        recorded.add({connected(), out(R"({"id":2,"rpc":{"method":"m","data":{}}})", StartMs)});
        const history::RowPointer request = recorded.row(Kind::Request);
        show(recorded, request);
        recorded.add({closing(3501, "bad request", StartMs + 2), R"({"opcode":"drop"})"});
        QTRY_VERIFY(link("unansweredLink"));
        QVERIFY(label("noReply")->isHidden());
        QSignalSpy asked(m_detail.get(), &Detail::rowRequested);
        QTest::mouseClick(link("unansweredLink"), Qt::LeftButton);
        const qint64 note = asked.takeFirst()[0].toLongLong();
        QCOMPARE(recorded.store()->row(note).event.text, u"no answer to rpc"_s);
        m_detail->setRow(recorded.store()->pointer(note));
        QCOMPARE(link("requestLink")->accessibleName(), u"It is about the request in row %1"_s.arg(request->number + 1));
    }

    void howOftenItWasSeen()
    {
        RecordedStore recorded(u"centrifugo"_s);
        recorded.store()->remember(u"centrifugo|error|centrifugo/error/103"_s, 9, 5 * Second, 900 * Second);
        const QByteArrayList failing {out(R"({"id":2,"subscribe":{"channel":"a"}})", StartMs), in(R"({"id":2,"error":{"code":103,"message":"permission denied"}})", StartMs)};
        recorded.add({connected()}).add(failing).add(failing);
        show(recorded, recorded.row(Kind::Error, 0));
        QTRY_VERIFY2(text("seen").startsWith("Seen 2 times in this session, and 11 times in all: first on "_L1), qPrintable(text("seen")));
        QVERIFY(text("seen").contains(QLocale().toString(QDateTime::fromMSecsSinceEpoch(5000).date(), QLocale::ShortFormat)));
        recorded.add(failing); // goes on while it is looked at
        QTRY_VERIFY(text("seen").startsWith("Seen 3 times in this session, and 12 times in all"_L1));
        QSignalSpy filtered(m_detail.get(), &Detail::filterRequested);
        QTest::mouseClick(link("seenRows"), Qt::LeftButton);
        QCOMPARE(filtered.takeFirst()[0].toString(), u"entry=\"centrifugo/error/103\""_s);
        QVERIFY(history::Filter::parse(u"entry=\"centrifugo/error/103\""_s)->matches(*recorded.row(Kind::Error)));
    }

    void theFirstTimeIsSaidSo()
    {
        RecordedStore recorded(u"centrifugo"_s);
        recorded.add({connected(), closing(4711, "ours", StartMs)});
        show(recorded, recorded.row(Kind::Close));
        QCOMPARE(text("seen"), u"This is the first time that it was seen, in this session or an earlier one."_s);
        QVERIFY(link("seenRows")->isHidden()); // there is no other
    }

    void anUnlistedCodeIsFilteredByItsCode()
    {
        RecordedStore recorded(u"centrifugo"_s);
        recorded.add({connected(), closing(4711, "ours", StartMs), Reopened, closing(4712, "ours", StartMs), Reopened, closing(4711, "ours", StartMs)});
        show(recorded, recorded.row(Kind::Close));
        QTRY_VERIFY2(text("seen").startsWith("Seen 2 times, all in this session"_L1), qPrintable(text("seen")));
        QSignalSpy filtered(m_detail.get(), &Detail::filterRequested);
        QTest::mouseClick(link("seenRows"), Qt::LeftButton);
        QCOMPARE(filtered.takeFirst()[0].toString(), u"entry=\"centrifugo/disconnect/4500-4999\" code=\"4711\""_s);
    }

    void neighboursInTheCatalogue()
    {
        RecordedStore recorded(u"centrifugo"_s);
        recorded.add({connected(), closing(3501, "bad request", StartMs)});
        show(recorded, recorded.row(Kind::Close));
        QSignalSpy opened(m_detail.get(), &Detail::entryRequested);
        QTest::mouseClick(link("entryLink"), Qt::LeftButton);
        QTest::mouseClick(link("entryBefore"), Qt::LeftButton);
        QTest::mouseClick(link("entryAfter"), Qt::LeftButton);
        QStringList ids;
        for (const auto &arguments : std::as_const(opened))
            ids.append(arguments[0].toString());
        QCOMPARE(ids, (QStringList {u"centrifugo/disconnect/3501"_s, u"centrifugo/disconnect/3500"_s, u"centrifugo/disconnect/3502"_s}));
        QStringList related;
        for (const QPushButton *one : m_detail->findChildren<QPushButton *>(u"entryRelated"_s))
            related.append(one->accessibleName());
        QVERIFY2(related.contains(u"Related: 3003 DisconnectBadRequest (centrifugo/disconnect-v3/3003)"_s), qPrintable(related.join(u'\n')));
    }

    void anOwnEntrySaysItsFile()
    {
        catalog::Catalog own = catalog::Catalog::copyOfBundled();
        own.add(R"({"system":"centrifugo","entries":[{"id":"centrifugo/disconnect/4242","kind":"close","code":4242,"name":"Ours","meaning":"Ours.","cause":"Us.","remedy":"Ask us.",
            "retry":{"class":"never","why":"We say so."},"severity":"error","closes":true,"side":"server","source":"our wiki"}]})", u"ours.json"_s, catalog::Origin::Folder);
        RecordedStore recorded(u"centrifugo"_s, {}, own);
        recorded.add({connected(), closing(4242, "x", StartMs)});
        m_detail->setCatalogue(own);
        show(recorded, recorded.row(Kind::Close));
        QCOMPARE(text("headline"), u"Ours"_s);
        QCOMPARE(text("origin"), u"your own: ours.json"_s);
        m_detail.reset(); // before the catalogue
    }

    void secretsStayMasked()
    {
        RecordedStore recorded(u"centrifugo"_s);
        recorded.add({R"({"http":{"status":401,"headers":{"Set-Cookie":"sid=hunter2-secret"},"body":"no"}})"});
        show(recorded, recorded.row(Kind::Refused));
        QVERIFY(text("response").startsWith("HTTP/1.1 401"_L1));
        const auto shown = [this] {
            QString all = m_detail->explanationText() + m_detail->explanationMarkdown();
            for (const QLabel *one : m_detail->findChildren<QLabel *>())
                all += one->text() + one->toolTip() + one->accessibleName();
            return all;
        };
        QVERIFY(!shown().contains("hunter2"_L1));
        m_detail->setShowSecrets(true);
        QVERIFY(shown().contains("hunter2"_L1));
    }

    void markupFromTheWireStaysText()
    {
        RecordedStore recorded(u"centrifugo"_s);
        recorded.add({connected(), closing(4500, "<b>bold</b> <img src=x> [a](b) `c`", StartMs)});
        show(recorded, recorded.row(Kind::Close));
        QVERIFY(text("text").contains("<b>bold</b>"_L1));
        for (const QLabel *one : m_detail->findChildren<QLabel *>())
            QVERIFY(one->textFormat() == Qt::PlainText || !one->pixmap().isNull() || one->text().isEmpty());
        QVERIFY2(m_detail->explanationMarkdown().contains("`` <b>bold</b> <img src=x> [a](b) `c` ``"_L1), qPrintable(m_detail->explanationMarkdown()));
    }

    void copiesThePage()
    {
        RecordedStore recorded(u"centrifugo"_s);
        recorded.add({connected(), closing(3001, "shutdown", StartMs)});
        show(recorded, recorded.row(Kind::Close));
        page()->setFocus();
        QTest::keyClick(page(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied, m_detail->explanationText());
        QVERIFY2(copied.startsWith("3001 DisconnectShutdown\n"_L1), qPrintable(copied));
        QVERIFY(copied.contains("Why it came\n"_L1));
        QTest::keyClick(page(), Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        const QString markdown = QGuiApplication::clipboard()->text();
        QVERIFY2(markdown.startsWith("## `3001` DisconnectShutdown\n"_L1), qPrintable(markdown));
        QVERIFY(markdown.contains("### Why it came\n"_L1));
        QVERIFY(markdown.contains("- **Entry:** centrifugo/disconnect/3001"_L1));
    }

    void nothingIsShownWithoutARow()
    {
        for (int page = 0; page < m_detail->count(); ++page)
            m_detail->setCurrentIndex(page);
        m_detail->showPage(Detail::ExplanationPage);
        QCOMPARE(text("meaning"), u"Choose a row to see what it means."_s);
        QVERIFY(m_detail->explanationText().isEmpty());
        QVERIFY(m_detail->explanationMarkdown().isEmpty());
    }

    void aRowOfAnotherStoreIsNotMixedUp()
    {
        RecordedStore recorded(u"centrifugo"_s);
        recorded.add({connected(), closing(3001, "shutdown", StartMs)});
        RecordedStore other(u"nats"_s);
        other.add({out("PING\r\n", 1), in("PONG\r\n", 2), out("PING\r\n", 3)});
        show(other, recorded.row(Kind::Close)); // row 1 of a store that has one
        QCOMPARE(text("headlineCode"), u"3001"_s);
        QVERIFY(!link("seenRows"));
    }

    void linesAreNeverTooLong()
    {
        RecordedStore recorded(u"centrifugo"_s);
        recorded.add({connected(), closing(3501, "bad request", StartMs)});
        m_detail->resize(2500, 900);
        show(recorded, recorded.row(Kind::Close));
        QCoreApplication::processEvents();
        for (const QLabel *one : page()->findChildren<QLabel *>())
            QVERIFY2(one->width() <= page()->fontMetrics().averageCharWidth() * 76, qPrintable(one->text()));
        m_detail->resize(300, 400);
        QCoreApplication::processEvents();
        for (const QWidget *one : page()->findChildren<QPushButton *>())
            QVERIFY2(one->isHidden() || one->mapTo(page(), QPoint(one->width(), 0)).x() <= page()->width(), qPrintable(one->accessibleName()));
        QCOMPARE(qobject_cast<QScrollArea *>(page())->horizontalScrollBarPolicy(), Qt::ScrollBarAlwaysOff);
        QVERIFY(qobject_cast<QScrollArea *>(page())->widget()->width() <= page()->width());
    }

    void everyControlHasAName()
    {
        RecordedStore recorded(u"centrifugo"_s);
        recorded.add({connected(), closing(3501, "bad request", StartMs)});
        show(recorded, recorded.row(Kind::Close));
        for (QPushButton *one : m_detail->findChildren<QPushButton *>()) {
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(one);
            QVERIFY(accessible && !accessible->text(QAccessible::Name).isEmpty());
            QVERIFY(!accessible->text(QAccessible::Description).isEmpty());
            QVERIFY(!one->objectName().isEmpty());
            QVERIFY(one->focusPolicy() & Qt::TabFocus);
        }
    }
};

QTEST_MAIN(TestExplanation)
#include "tst_explanation.moc"
