// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A saved session of a million rows opened in the window's table: from the order until rows are painted, and until the model has all.
#include "app/history/journal.h"
#include "app/history/library.h"
#include "app/history/marks.h"
#include "tests/bench/figure.h"
#include "tests/bench/parts.h"
#include "tests/bench/pipeline.h"
#include "ui/models/eventmodel.h"
#include "ui/panels/eventtable.h"
#include "ui/sessionopener.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace telltale::bench {

namespace {

constexpr int FrameMs = 16; ///< as the window refreshes its model
constexpr int PatienceMs = 120000;

/// Calls back, after each time that rows of the table were painted.
class PaintWatch : public QObject {
public:
    PaintWatch(QAbstractScrollArea &table, std::function<void()> painted)
        : m_painted(std::move(painted))
    {
        table.viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(this, m_painted, Qt::QueuedConnection);
        return false;
    }

private:
    std::function<void()> m_painted;
};

} // namespace

void measureOpen(const Extent &extent)
{
    const qint64 rows = extent.quick ? 20000 : 1000000;
    const QTemporaryDir sessions(QStringLiteral(TELLTALE_BINARY_DIR "/telltale-bench-XXXXXX"));
    const QJsonObject task {{u"sessions"_s, sessions.path()}, {u"rows"_s, rows}};
    (void)run(u"save"_s, task);
    std::vector<double> first, all;
    for (int i = 0; i < extent.runs(); ++i) {
        const QJsonObject opened = run(u"open"_s, task);
        first.push_back(opened["first"_L1].toDouble());
        all.push_back(opened["all"_L1].toDouble());
    }
    report({u"open"_s, u"saved session, %1 rows: first paint"_s.arg(rows), u"ms"_s, first, {}, {}, Goal {Goal::Of::Value, Goal::Bound::AtMost, 300}});
    report({u"open"_s, u"saved session, %1 rows: all there"_s.arg(rows), u"ms"_s, all, {}, {}, Goal {Goal::Of::Value, Goal::Bound::AtMost, 3000}});
}

QJsonObject savePart(const QJsonObject &task)
{
    const auto store = std::make_shared<history::Store>();
    store->beginCapture();
    history::Journal journal(store, task["sessions"_L1].toString());
    const auto pipeline = filledPipeline(Traffic(u"centrifugo"_s), qint64(task["rows"_L1].toDouble()), store);
    journal.flush();
    return {{u"rows"_s, store->size()}};
}

QJsonObject openPart(const QJsonObject &task)
{
    const auto sessions = history::Library(task["sessions"_L1].toString()).sessions();
    if (sessions.size() != 1)
        throw Problem(u"%1 saved sessions instead of one"_s.arg(sessions.size()));
    ui::applyTheme(*qApp, ui::Scheme::System);
    models::EventModel model(std::make_shared<history::Store>());
    history::Marks marks;
    ui::EventTable table(model, marks);
    table.resize(1280, 800);
    table.show();
    QCoreApplication::processEvents();

    ui::SessionOpener opener(catalog::Catalog::bundled());
    QEventLoop loop;
    double first = 0, all = 0;
    bool finished = false;
    QObject::connect(&opener, &ui::SessionOpener::opened, &loop, [&](const history::OpenedSession &session) { model.setStore(session.store); });
    QObject::connect(&opener, &ui::SessionOpener::finished, &loop, [&] { finished = true; });
    QObject::connect(&opener, &ui::SessionOpener::failed, &loop, [&] { loop.exit(1); });
    const PaintWatch watch(table, [&] {
        if (first == 0 && model.rowCount() > 0)
            first = now();
    });
    QTimer frame;
    QObject::connect(&frame, &QTimer::timeout, &loop, [&] {
        model.refresh();
        if (!finished || model.rowCount() < sessions.first().rows || first == 0)
            return;
        all = now();
        loop.quit();
    });
    frame.start(FrameMs);
    QTimer::singleShot(PatienceMs, &loop, [&] { loop.exit(1); });
    const double began = now();
    opener.open(sessions.first().path);
    if (loop.exec() != 0)
        throw Problem(u"the session was not opened"_s);
    return {{u"first"_s, (first - began) * 1000}, {u"all"_s, (all - began) * 1000}};
}

} // namespace telltale::bench
