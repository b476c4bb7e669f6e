// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The real window takes in 100,000 messages a second while somebody types filters and scrolls: how long would an event that comes at
// any moment have to wait for the event loop? A timer of one millisecond in the window's thread sees each gap; an event may come at the
// beginning of it or at its end, so a gap of 20 ms counts as waits of 20, 19, 18 … ms.
#include "app/history/store.h"
#include "catalog/catalog.h"
#include "tests/bench/figure.h"
#include "tests/bench/parts.h"
#include "tests/bench/sender.h"
#include "tests/bench/traffic.h"
#include "ui/mainwindow.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QEventLoop>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace telltale::bench {

namespace {

constexpr int PerSecond = 100000;
constexpr int WarmUpSeconds = 1;
constexpr int KeyMs = 120; ///< a fast typist
constexpr int ScrollMs = 50;

/// Records the gaps between the ticks of a timer, in the thread that it is made on.
class LoopWatch : public QObject {
public:
    LoopWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double time = now();
            for (double wait = (time - m_last) * 1000 - 1; wait > -1; --wait)
                m_waits.push_back(std::max(0.0, wait));
            m_last = time;
        });
    }
    void start()
    {
        m_waits.clear();
        m_last = now();
        m_timer.start();
    }
    void stop() { m_timer.stop(); }
    /// Milliseconds.
    double percentile(double part)
    {
        std::sort(m_waits.begin(), m_waits.end());
        return m_waits.empty() ? 0 : m_waits[size_t(part * double(m_waits.size() - 1))];
    }

private:
    QTimer m_timer;
    double m_last = 0;
    std::vector<double> m_waits;
};

void press(QWidget *target, int key, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(target, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(target, &up);
}

/// Types one filter after the other, key by key, and removes it again.
class Typist : public QObject {
public:
    explicit Typist(QLineEdit &edit)
    {
        m_timer.setInterval(KeyMs);
        connect(&m_timer, &QTimer::timeout, this, [this, &edit] {
            if (m_removing)
                press(&edit, Qt::Key_Backspace, QString(QChar(u'\b')));
            else if (edit.text().size() < filter().size())
                press(&edit, Qt::Key_unknown, filter().mid(edit.text().size(), 1));
            else
                m_removing = true;
            if (m_removing && edit.text().isEmpty()) {
                m_removing = false;
                ++m_filter;
            }
        });
        m_timer.start();
    }

private:
    const QString &filter() const
    {
        static const QStringList filters {u"harbour queue"_s, u"kind:push"_s, u"size>90 north"_s, u"/kitchen [a-z]+/"_s, u"-stuttgart"_s};
        return filters[m_filter % filters.size()];
    }

    QTimer m_timer;
    qsizetype m_filter = 0;
    bool m_removing = false;
};

/// Drags the scroll bar over the whole length, to and fro, by ten pages at a time in between.
class Scroller : public QObject {
public:
    explicit Scroller(QScrollBar &bar)
    {
        m_timer.setInterval(ScrollMs);
        connect(&m_timer, &QTimer::timeout, this, [this, &bar] {
            ++m_step;
            m_longest = std::max(m_longest, bar.maximum());
            m_shortest = std::min(m_shortest, bar.maximum());
            if (m_step % 10 == 0)
                bar.setValue(int((m_step * 7919LL) % (bar.maximum() + 1LL)));
            else
                bar.setValue(bar.value() + (m_step % 2 ? bar.pageStep() : 3 * bar.singleStep()));
        });
        m_timer.start();
    }

    int longest() const { return m_longest; }
    int shortest() const { return m_shortest; }

private:
    QTimer m_timer;
    qint64 m_step = 0;
    int m_longest = 0;
    int m_shortest = std::numeric_limits<int>::max();
};

template<typename T>
T &childOf(QWidget &window, const QString &name)
{
    T *child = window.findChild<T *>(name);
    if (!child)
        throw Problem(u"the window has no %1"_s.arg(name));
    return *child;
}

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

void measureStall(const Extent &extent)
{
    std::vector<double> half, most, longest, rate;
    for (int i = 0; i < extent.runs(); ++i) {
        const QJsonObject measured = run(u"stall"_s, {{u"seconds"_s, extent.quick ? 2 : 12}});
        half.push_back(measured["p50"_L1].toDouble());
        most.push_back(measured["p99"_L1].toDouble());
        longest.push_back(measured["max"_L1].toDouble());
        rate.push_back(measured["rate"_L1].toDouble());
    }
    const QString unit = u"ms"_s;
    report({u"stall"_s, u"messages taken in meanwhile"_s, u"msg/s"_s, rate, {}, {}, Goal {Goal::Of::Value, Goal::Bound::AtLeast, 0.98 * PerSecond}});
    report({u"stall"_s, u"wait of the event loop, median"_s, unit, half, {}, {}, {}});
    report({u"stall"_s, u"wait of the event loop, p99"_s, unit, most, {}, {}, Goal {Goal::Of::Value, Goal::Bound::AtMost, 16}});
    report({u"stall"_s, u"wait of the event loop, longest"_s, unit, longest, {}, {}, Goal {Goal::Of::Value, Goal::Bound::AtMost, 50}});
}

QJsonObject stallPart(const QJsonObject &task)
{
    const int seconds = task["seconds"_L1].toInt();
    const Traffic traffic(u"centrifugo"_s, 100);
    auto sender = std::make_unique<Sender>(u"centrifugo"_s, 100, qint64(PerSecond) * (seconds + WarmUpSeconds + 1), PerSecond);

    ui::applyTheme(*qApp, ui::Scheme::System);
    ui::MainWindow window(catalog::Catalog::bundled(), task["folder"_L1].toString() + u"/sessions"_s);
    window.show();
    ui::StartOptions options;
    options.url = sender->url();
    options.system = traffic.system();
    options.variant = traffic.variant();
    window.start(options);

    auto &edit = childOf<QLineEdit>(window, u"filterEdit"_s);
    auto &table = childOf<QAbstractScrollArea>(window, u"eventTable"_s);
    wait(WarmUpSeconds * 1000);
    LoopWatch watch;
    const Typist typist(edit);
    const Scroller scroller(*table.verticalScrollBar());
    const qint64 before = window.store().size();
    const double began = now();
    watch.start();
    wait(seconds * 1000);
    watch.stop();
    const double elapsed = now() - began;
    if (scroller.longest() < PerSecond || scroller.shortest() > scroller.longest() / 2)
        throw Problem(u"the table was not filtered: it had %1 to %2 rows"_s.arg(QString::number(scroller.shortest()), QString::number(scroller.longest())));
    const double rate = double(window.store().size() - before) / elapsed;
    sender.reset(); // before the window goes, so that it need not complain
    return {{u"p50"_s, watch.percentile(0.5)}, {u"p99"_s, watch.percentile(0.99)}, {u"max"_s, watch.percentile(1)}, {u"rate"_s, rate}};
}

} // namespace telltale::bench
