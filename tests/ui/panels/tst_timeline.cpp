// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/history/events.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/timeline.h"

#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace telltale;
using history::TimeSpan;
using ui::FilterBar;
using ui::Timeline;

namespace {

/// Noon of a day; local, so that times of day are the same everywhere.
Time noon() { return QDateTime(QDate(2026, 11, 20), QTime(12, 0)).toMSecsSinceEpoch() * Millisecond; }

/// A minute: a push each second, an error in second 30, a close in second 59.
std::shared_ptr<history::Store> minute(Time start = noon())
{
    auto store = std::make_shared<history::Store>();
    for (int second = 0; second < 60; ++second) {
        const Time time = start + second * Second;
        store->append(second == 30   ? tests::failure(u"103"_s, time)
                      : second == 59 ? tests::plain(Kind::Close, time)
                                     : tests::plain(Kind::Push, time));
    }
    return store;
}

} // namespace

/// The timeline as a person uses it, with the filter bar beside it as the window has it.
class TestTimeline : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<history::Store> m_store;
    std::unique_ptr<QWidget> m_window;
    Timeline *m_timeline = nullptr;
    FilterBar *m_filter = nullptr;

    /// Where second 0..60 is.
    QPoint at(double second) const
    {
        const int margin = m_timeline->fontMetrics().height() / 2;
        const double shown = 59.5; // a minute does not fit in quarters of a second: in half seconds, the last of which has a row
        return {margin + int((m_timeline->width() - 2 * margin) * second / shown), m_timeline->height() / 4};
    }
    void drag(double from, double to)
    {
        QTest::mousePress(m_timeline, Qt::LeftButton, {}, at(from));
        QTest::mouseMove(m_timeline, at((from + to) / 2));
        QTest::mouseMove(m_timeline, at(to));
        QTest::mouseRelease(m_timeline, Qt::LeftButton, {}, at(to));
    }
    /// What is marked, in seconds since noon.
    QString marked() const
    {
        const auto span = m_timeline->brush();
        if (!span)
            return u"nothing"_s;
        const auto seconds = [](Time time) { return QString::number(double(time - noon()) / Second, 'f', 1); };
        return seconds(span->first) + u" to "_s + seconds(span->last + 1);
    }
    QString line() const { return m_filter->findChild<QLineEdit *>(u"filterEdit"_s)->text(); }
    int passing() const
    {
        int rows = 0;
        for (qint64 row = 0; row < m_store->size(); ++row)
            rows += m_filter->filter().matches(m_store->row(row));
        return rows;
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init()
    {
        m_store = minute();
        m_window = std::make_unique<QWidget>();
        m_timeline = new Timeline(m_store, m_window.get());
        m_filter = new FilterBar(m_window.get());
        m_timeline->setGeometry(0, 60, 620, m_timeline->sizeHint().height());
        m_filter->setGeometry(0, 0, 900, 60);
        m_window->resize(900, 140);
        // As the events' pane does it.
        connect(m_timeline, &Timeline::brushed, m_filter, [this](Time first, Time last) {
            m_filter->setTimes(history::timesTerm(first, last, m_store->time(0)));
        });
        connect(m_timeline, &Timeline::brushCleared, m_filter, [this] { m_filter->setTimes({}); });
        connect(m_filter, &FilterBar::timesChanged, m_timeline, &Timeline::setBrush);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_timeline->refresh();
        m_filter->focusText();
    }
    void cleanup() { m_window.reset(); }

    void clickGoesToTheFirstFailureElseTheFirstRow_data()
    {
        QTest::addColumn<double>("second");
        QTest::addColumn<qint64>("row");
        QTest::newRow("a push") << 10.1 << qint64(10);
        QTest::newRow("the error") << 30.2 << qint64(30);
        QTest::newRow("the close") << 59.2 << qint64(59);
        QTest::newRow("nothing there") << 10.7 << qint64(-1);
    }
    void clickGoesToTheFirstFailureElseTheFirstRow()
    {
        QFETCH(double, second);
        QFETCH(qint64, row);
        QSignalSpy requested(m_timeline, &Timeline::rowRequested);
        QTest::mouseClick(m_timeline, Qt::LeftButton, {}, at(second));
        QCOMPARE(requested.isEmpty() ? -1 : requested.first().first().toLongLong(), row);
        QCOMPARE(marked(), u"nothing"_s);
        QVERIFY(!m_timeline->hasFocus());
    }

    void draggingFilters()
    {
        QSignalSpy brushed(m_timeline, &Timeline::brushed);
        drag(20.1, 39.9);
        QCOMPARE(brushed.size(), 1);
        QCOMPARE(marked(), u"20.0 to 40.0"_s);
        QCOMPARE(line(), u"time:12:00:20.000..12:00:39.999"_s);
        QCOMPARE(passing(), 20);
        const auto *words = m_timeline->findChild<QLabel *>(u"timelineSpan"_s);
        QVERIFY(words->isVisible());
        QCOMPARE(words->text(), u"12:00:20.000 to 12:00:40.000: 20.0 s"_s);
        QVERIFY(m_timeline->hasFocus());
    }

    void backwardsIsTheSame()
    {
        drag(39.9, 20.1);
        QCOMPARE(marked(), u"20.0 to 40.0"_s);
    }

    void edgesAndTheWholeCanBeDragged()
    {
        drag(20.1, 39.9);
        drag(40, 49.9);
        QCOMPARE(marked(), u"20.0 to 50.0"_s);
        drag(20, 10.1);
        QCOMPARE(marked(), u"10.0 to 50.0"_s);
        drag(10, 54.9); // over the other edge
        QCOMPARE(marked(), u"49.5 to 55.0"_s); // with the bar that the other edge was at
        drag(20.1, 29.9); // outside: anew
        QCOMPARE(marked(), u"20.0 to 30.0"_s);
        drag(25, 35);
        const auto span = m_timeline->brush();
        QVERIFY(span && qAbs(span->first - noon() - 30 * Second) < Second);
        QCOMPARE((span->last - span->first) / Millisecond, 10'000 - 1);
    }

    void clearing_data()
    {
        QTest::addColumn<QString>("by");
        for (const QString &by : {u"Escape"_s, u"double click"_s, u"cross"_s, u"line"_s, u"clear"_s})
            QTest::newRow(qPrintable(by)) << by;
    }
    void clearing()
    {
        QFETCH(QString, by);
        m_filter->setText(u"-kind:ping"_s);
        drag(20.1, 39.9);
        QCOMPARE(line(), u"-kind:ping time:12:00:20.000..12:00:39.999"_s);
        if (by == u"Escape"_s)
            QTest::keyClick(m_timeline, Qt::Key_Escape);
        else if (by == u"double click"_s)
            QTest::mouseDClick(m_timeline, Qt::LeftButton, {}, at(30));
        else if (by == u"cross"_s)
            QTest::mouseClick(m_timeline->findChild<QToolButton *>(u"timelineClear"_s), Qt::LeftButton);
        else if (by == u"line"_s)
            m_filter->setText(u"-kind:ping"_s);
        else
            m_filter->clear();
        QTRY_COMPARE(marked(), u"nothing"_s);
        QCOMPARE(line(), by == u"clear"_s ? QString() : u"-kind:ping"_s);
        QCOMPARE(passing(), 60);
        QVERIFY(!m_timeline->findChild<QToolButton *>(u"timelineClear"_s)->isVisible());
    }

    void theLineMovesTheBrush_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("time of day") << u"time:12:00:05..12:00:06"_s << u"5.0 to 7.0"_s;
        QTest::newRow("dated") << u"time:2026-11-20T12:00:05..2026-11-20T12:00:06 news"_s << u"5.0 to 7.0"_s;
        QTest::newRow("two ends") << u"time>=12:00:05 time<12:00:07"_s << u"5.0 to 7.0"_s;
        QTest::newRow("another hour") << u"time:11:00:00..11:00:00"_s << u"-3600.0 to -3599.0"_s;
        QTest::newRow("none") << u"news"_s << u"nothing"_s;
        QTest::newRow("no line at all") << u"time:12:00:05 knd:x"_s << u"20.0 to 40.0"_s; // the last good one stays
    }
    void theLineMovesTheBrush()
    {
        QFETCH(QString, line);
        drag(20.1, 39.9);
        auto *edit = m_filter->findChild<QLineEdit *>(u"filterEdit"_s);
        edit->selectAll();
        QTest::keyClicks(edit, line);
        QTest::keyClick(edit, Qt::Key_Return);
        QTEST(marked(), "expected");
        m_timeline->grab(); // wherever it lies
    }

    void byKeyboard()
    {
        QSignalSpy requested(m_timeline, &Timeline::rowRequested);
        m_timeline->setFocus();
        QTest::keyClick(m_timeline, Qt::Key_Home);
        QTest::keyClick(m_timeline, Qt::Key_Return);
        for (int i = 0; i < 60; ++i) // half seconds
            QTest::keyClick(m_timeline, Qt::Key_Right);
        QTest::keyClick(m_timeline, Qt::Key_Return);
        QCOMPARE(requested.size(), 2);
        QCOMPARE(requested.at(0).first().toLongLong(), 0);
        QCOMPARE(requested.at(1).first().toLongLong(), 30);
        QVERIFY2(m_timeline->accessibleDescription().contains(u"1 error"_s), qPrintable(m_timeline->accessibleDescription()));

        QTest::keyClick(m_timeline, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(marked(), u"30.0 to 31.0"_s);
        QTest::keyClick(m_timeline, Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(m_timeline, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(marked(), u"29.5 to 30.5"_s);
        QCOMPARE(line(), u"time:12:00:29.500..12:00:30.499"_s);
        QTest::keyClick(m_timeline, Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(marked(), u"30.0 to 59.5"_s);
        QTest::keyClick(m_timeline, Qt::Key_Escape);
        QCOMPARE(line(), QString());
    }

    void rowsOfEarlierRunsAreLeftOut()
    {
        Timeline timeline(m_store);
        timeline.resize(620, 40);
        timeline.setRestoredRows(30);
        timeline.refresh();
        QSignalSpy requested(&timeline, &Timeline::rowRequested);
        QTest::keyClick(&timeline, Qt::Key_Home);
        QTest::keyClick(&timeline, Qt::Key_Return);
        QCOMPARE(requested.first().first().toLongLong(), 30);
    }

    void rowsOfOtherDaysNeedTheDate()
    {
        m_store = std::make_shared<history::Store>();
        m_store->append(tests::plain(Kind::Push, noon() - 24 * 3600 * Second));
        const auto rest = minute();
        for (qint64 row = 0; row < rest->size(); ++row)
            m_store->append(rest->row(row).event);
        m_timeline->setStore(m_store);
        m_timeline->setRestoredRows(1);
        m_timeline->refresh();
        drag(20.1, 39.9);
        QCOMPARE(line(), u"time:2026-11-20T12:00:20.000..2026-11-20T12:00:39.999"_s);
        QCOMPARE(passing(), 20);
    }

    void anEmptyOneCanBeTouched()
    {
        Timeline timeline(std::make_shared<history::Store>());
        timeline.resize(300, 40);
        timeline.setBrush(TimeSpan {0, Second, true});
        QTest::mouseClick(&timeline, Qt::LeftButton, {}, {100, 10});
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Return, Qt::Key_Escape})
            QTest::keyClick(&timeline, key, Qt::ShiftModifier);
        timeline.grab();
        QVERIFY(!timeline.brush());
    }
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
