// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/history/events.h"
#include "tests/support/named.h"
#include "ui/charts/chartspanel.h"
#include "ui/charts/chartview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QXmlStreamReader>

#include <memory>

using namespace Qt::StringLiterals;
using namespace telltale;
using ui::ChartsPanel;
using ui::ChartView;

namespace {

decode::Event failure(const QString &code, const QString &name, Time time, RetryClass retry)
{
    decode::Event event = tests::failure(code, time, u"news"_s);
    event.name = name;
    event.diagnosis.emplace();
    event.diagnosis->retry = Retry {retry, u"because"_s, {}};
    return event;
}

decode::Event reply(const QString &operation, Time time, Time latency)
{
    decode::Event event = tests::plain(Kind::Reply, time, "{}");
    event.operation = operation;
    event.latency = latency;
    return event;
}

Time noon() { return QDateTime(QDate(2026, 11, 20), QTime(12, 0)).toMSecsSinceEpoch() * Millisecond; }

/// Three 103, one 3501, replies to two operations.
std::shared_ptr<history::Store> session()
{
    auto store = std::make_shared<history::Store>();
    const Time start = noon();
    for (int i = 0; i < 3; ++i)
        store->append(failure(u"103"_s, u"ErrorPermissionDenied"_s, start + i * Second, RetryClass::AfterFix));
    store->append(failure(u"3501"_s, u"DisconnectBadRequest"_s, start + 4 * Second, RetryClass::Never));
    for (int i = 1; i <= 10; ++i)
        store->append(reply(u"publish"_s, start + 5 * Second, i * Millisecond));
    store->append(reply(u"connect"_s, start + 6 * Second, 40 * Millisecond));
    return store;
}

} // namespace

/// The panel as a person uses it.
class TestChartsPanel : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<history::Store> m_store;
    std::unique_ptr<ChartsPanel> m_panel;

    template<typename T>
    T *find(const char *name) const { return test::named<T>(*m_panel, name); }
    void open()
    {
        m_panel = std::make_unique<ChartsPanel>();
        m_panel->resize(420, 520);
        m_panel->setStore(m_store);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        wait();
    }
    /// As the window does it, until all is counted.
    void wait()
    {
        QTRY_VERIFY((m_panel->refresh(), m_panel->isComplete()));
    }
    void choose(int tab)
    {
        QTabBar *tabs = find<QTabBar>("chartTabs");
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
    }
    ChartView *chart() const { return qobject_cast<ChartView *>(m_panel->findChild<QStackedWidget *>()->currentWidget()); }
    QStringList rows() const
    {
        const QAbstractItemModel *model = find<QTableView>("chartTable")->model();
        QStringList rows;
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells.append(model->index(row, column).data().toString());
            rows.append(cells.join(u'|'));
        }
        return rows;
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { m_store = session(); }
    void cleanup() { m_panel.reset(); }

    void eachChartIsAlsoATable_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("over time") << 0 << QStringList {u"12:00:00.000|12:00:00.250|1|0"_s, u"12:00:01.000|12:00:01.250|1|0"_s,
                                                        u"12:00:02.000|12:00:02.250|1|0"_s, u"12:00:04.000|12:00:04.250|0|1"_s};
        QTest::newRow("codes") << 1 << QStringList {u"103|ErrorPermissionDenied|error|websocket|3|75"_s, u"3501|DisconnectBadRequest|error|websocket|1|25"_s};
        QTest::newRow("retry") << 2 << QStringList {u"Retry only after a fix|after-fix|3|75"_s, u"Do not retry|never|1|25"_s};
        QTest::newRow("latency") << 3 << QStringList {u"1|2|1"_s, u"2|5|3"_s, u"5|10|5"_s, u"10|20|1"_s, u"20|50|1"_s};
    }
    void eachChartIsAlsoATable()
    {
        QFETCH(int, tab);
        open();
        choose(tab);
        QVERIFY(chart());
        QVERIFY(!chart()->accessibleName().isEmpty());
        QCOMPARE(chart()->accessibleDescription(), find<QLabel>("chartSummary")->text());
        QTest::mouseClick(find<QToolButton>("chartAsTable"), Qt::LeftButton);
        QVERIFY(find<QTableView>("chartTable")->isVisible());
        QTEST(rows(), "expected");
        QTest::mouseClick(find<QToolButton>("chartAsTable"), Qt::LeftButton);
        QVERIFY(chart()->isVisible());
    }

    void clicksAskForRows_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<int>("down");
        QTest::addColumn<QString>("filter");
        QTest::newRow("a lane") << 0 << 0 << u"code=103 kind:error"_s;
        QTest::newRow("the first code") << 1 << 0 << u"code=103 kind:error"_s;
        QTest::newRow("the second code") << 1 << 1 << u"code=3501 kind:error"_s;
        QTest::newRow("a verdict") << 2 << 1 << u"retry:never"_s;
        QTest::newRow("an interval") << 3 << 1 << u"latency>=2000us latency<5000us"_s;
    }
    void clicksAskForRows()
    {
        QFETCH(int, tab);
        QFETCH(int, down);
        QFETCH(QString, filter);
        open();
        choose(tab);
        QSignalSpy wanted(m_panel.get(), &ChartsPanel::filterRequested);
        chart()->setFocus(Qt::TabFocusReason); // the first spot is current
        for (int i = 0; i < down; ++i)
            QTest::keyClick(chart(), Qt::Key_Down);
        QTest::keyClick(chart(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), filter);
        QVERIFY(history::Filter::parse(filter));
        if (tab == 3)
            return;
        // The same by mouse: rows lie below each other.
        const int line = chart()->fontMetrics().height();
        QTest::mouseClick(chart()->viewport(), Qt::LeftButton, {}, {chart()->width() / 2, line + int(line * 1.9) * down});
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted.last().first().toString(), filter);
    }

    void filteredRowsAreCountedAlone()
    {
        open();
        choose(1);
        QTest::mouseClick(find<QToolButton>("chartAsTable"), Qt::LeftButton);
        m_panel->setFilter(*history::Filter::parse(u"code=3501"_s));
        QCOMPARE(rows().size(), 2);
        find<QComboBox>("chartScope")->setCurrentIndex(1);
        wait();
        QCOMPARE(rows(), QStringList {u"3501|DisconnectBadRequest|error|websocket|1|100"_s});
        m_panel->setFilter(*history::Filter::parse(u"kind:push"_s));
        wait();
        QCOMPARE(rows(), QStringList());
        QVERIFY(find<QLabel>("chartSummary")->isVisible());
        find<QComboBox>("chartScope")->setCurrentIndex(0);
        wait();
        QCOMPARE(rows().size(), 2);
    }

    void latenciesOfOneOperation()
    {
        open();
        QVERIFY(!find<QComboBox>("chartOperation")->isVisible());
        choose(3);
        auto *operation = find<QComboBox>("chartOperation");
        QVERIFY(operation->isVisible());
        QCOMPARE(operation->count(), 3);
        QVERIFY2(find<QLabel>("chartSummary")->text().startsWith(u"11 "_s), qPrintable(find<QLabel>("chartSummary")->text()));
        QTest::keyClick(operation, Qt::Key_Down);
        QCOMPARE(operation->currentText(), u"connect"_s);
        QVERIFY(find<QLabel>("chartSummary")->text().startsWith(u"1 "_s));
        QVERIFY(find<QLabel>("chartSummary")->text().contains(u"40.0 ms"_s));
        // It stays while rows come, and goes with the session.
        m_store->append(reply(u"connect"_s, noon() + 7 * Second, 10));
        wait();
        QVERIFY(find<QLabel>("chartSummary")->text().startsWith(u"2 "_s));
        QCOMPARE(operation->currentText(), u"connect"_s);
        m_panel->setStore(std::make_shared<history::Store>());
        QCOMPARE(operation->currentIndex(), 0);
    }

    void growsWhileItIsSeen()
    {
        open();
        choose(1);
        QTest::mouseClick(find<QToolButton>("chartAsTable"), Qt::LeftButton);
        QAbstractItemModelTester tester(find<QTableView>("chartTable")->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < 5; ++i)
            m_store->append(failure(u"3501"_s, u"DisconnectBadRequest"_s, noon() + 8 * Second, RetryClass::Never));
        wait();
        QCOMPARE(rows().first(), u"3501|DisconnectBadRequest|error|websocket|6|66.67"_s);
        m_panel->hide();
        m_store->append(failure(u"4000"_s, u"Other"_s, noon() + 9 * Second, RetryClass::Never));
        m_panel->refresh();
        QCOMPARE(rows().size(), 2);
        m_panel->show();
        wait();
        QCOMPARE(rows().size(), 3);
    }

    void earlierRunsAreNoPartOfAllRows()
    {
        open();
        choose(1);
        QTest::mouseClick(find<QToolButton>("chartAsTable"), Qt::LeftButton);
        m_panel->setStore(m_store, 3);
        wait();
        QCOMPARE(rows(), QStringList {u"3501|DisconnectBadRequest|error|websocket|1|100"_s});
    }

    void saysWhyThereIsNothing_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<bool>("rows");
        for (int tab = 0; tab < 4; ++tab) {
            QTest::addRow("%d, no rows", tab) << tab << false;
            QTest::addRow("%d, no such rows", tab) << tab << true;
        }
    }
    void saysWhyThereIsNothing()
    {
        QFETCH(int, tab);
        QFETCH(bool, rows);
        m_store = std::make_shared<history::Store>();
        if (rows)
            m_store->append(tests::plain(Kind::Push, noon(), "x"));
        open();
        choose(tab);
        QVERIFY(chart()->accessibleDescription().size() > 20);
        QVERIFY(rows != chart()->accessibleDescription().startsWith(u"No rows yet"_s));
        QVERIFY(!find<QToolButton>("chartExport")->isEnabled());
        QVERIFY(!find<QToolButton>("chartCopy")->isEnabled());
        QTest::keyClick(chart(), Qt::Key_Down);
        QTest::keyClick(chart(), Qt::Key_Return);
    }

    void copiesAsCsv()
    {
        open();
        choose(2);
        QSignalSpy told(m_panel.get(), &ChartsPanel::told);
        QTest::mouseClick(find<QToolButton>("chartCopy"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), u"Advice,Retry,Rows,Share in %\r\nRetry only after a fix,after-fix,3,75\r\nDo not retry,never,1,25\r\n"_s);
        QCOMPARE(told.size(), 1);
    }

    void svgHasItsWordsAsText_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("over time") << 0 << QStringList {u"Codes over time"_s, u"103 ErrorPermissionDenied"_s, u"3501 DisconnectBadRequest"_s};
        QTest::newRow("codes") << 1 << QStringList {u"Top codes"_s, u"103 ErrorPermissionDenied"_s, u"3501 DisconnectBadRequest"_s};
        QTest::newRow("retry") << 2 << QStringList {u"Retry advice"_s, u"Do not retry"_s};
        QTest::newRow("latency") << 3 << QStringList {u"Latency of replies"_s, u"10 ms"_s};
    }
    void svgHasItsWordsAsText()
    {
        QFETCH(int, tab);
        QFETCH(QStringList, words);
        open();
        choose(tab);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"chart.svg"_s);
        const auto done = m_panel->exportTo(path);
        QVERIFY2(done, qPrintable(done ? QString() : done.failure().sentence()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QStringList texts;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"text")
                texts.append(xml.readElementText());
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        for (const QString &word : words)
            QVERIFY2(texts.contains(word), qPrintable(word + u" is not among "_s + texts.join(u'|')));
    }

    void pngHasTwoPixelsForEach()
    {
        open();
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"chart.PNG"_s);
        QVERIFY(m_panel->exportTo(path));
        const QImage image(path);
        QCOMPARE(image.width(), chart()->viewport()->width() * 2);
        QVERIFY(image.height() > chart()->viewport()->height() * 2);
        QCOMPARE(image.text(u"Title"_s), u"Codes over time"_s);
    }

    void whatCannotBeWrittenIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("no such folder") << u"nowhere/chart.png"_s;
        QTest::newRow("no such format") << u"chart.gif"_s;
    }
    void whatCannotBeWrittenIsSaid()
    {
        QFETCH(QString, name);
        open();
        const QTemporaryDir folder;
        const auto done = m_panel->exportTo(folder.filePath(name));
        QVERIFY(!done);
        QCOMPARE(done.failure().where, folder.filePath(name));
        QVERIFY(!done.failure().hint.isEmpty());
    }

    void exportsByTheButton_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("SVG") << u"chart.svg"_s << true;
        QTest::newRow("no ending") << u"chart"_s << true;
        QTest::newRow("no such format") << u"chart.gif"_s << false;
    }
    void exportsByTheButton()
    {
        QFETCH(QString, name);
        QFETCH(bool, good);
        open();
        const QTemporaryDir folder;
        QSignalSpy told(m_panel.get(), &ChartsPanel::told);
        QSignalSpy failed(m_panel.get(), &ChartsPanel::failed);
        QTimer asks; // until the dialog is there
        connect(&asks, &QTimer::timeout, this, [&] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            auto *edit = dialog ? dialog->findChild<QLineEdit *>(u"fileNameEdit"_s) : nullptr;
            if (!edit)
                return;
            asks.stop();
            edit->setText(folder.filePath(name));
            QTest::keyClick(edit, Qt::Key_Return);
        });
        asks.start(5);
        QTest::mouseClick(find<QToolButton>("chartExport"), Qt::LeftButton);
        QCOMPARE(told.size(), good ? 1 : 0);
        QCOMPARE(failed.size(), good ? 0 : 1);
        QCOMPARE(find<QLabel>("chartProblem")->isVisible(), !good);
        if (good)
            QVERIFY(QFile::exists(folder.filePath(name.contains(u'.') ? name : name + u".png"_s)));
        else
            QVERIFY(find<QLabel>("chartProblem")->text().contains(u"chart.gif"_s));
    }
};

QTEST_MAIN(TestChartsPanel)
#include "tst_chartspanel.moc"
