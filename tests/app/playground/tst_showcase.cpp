// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/playground.h"
#include "app/playground/showcase.h"
#include "app/protocol/registry.h"
#include "tests/support/livesession.h"

#include <QTest>

using namespace telltale;

/// The way of a newcomer: each system's playground through session, tap and decoder, with the showcase's operations composed as
/// the window's forms do.
class tst_Showcase : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everySystemShowsSomething_data();
    void everySystemShowsSomething();

private:
    playground::Playground m_playground;
};

void tst_Showcase::initTestCase()
{
    QVERIFY(bool(m_playground.listen(0)));
}

void tst_Showcase::everySystemShowsSomething_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QString>("path");
    for (const protocol::System *system : protocol::systems()) {
        for (const protocol::Variant &variant : system->variants())
            QTest::addRow("%s %s", qPrintable(system->name()), qPrintable(variant.name)) << system->name() << variant.name << variant.playgroundPath;
    }
}

void tst_Showcase::everySystemShowsSomething()
{
    QFETCH(QString, system);
    QFETCH(QString, variant);
    QFETCH(QString, path);
    QVERIFY2(playground::Playground::paths().contains(path), qPrintable(path));
    const auto steps = playground::showcase(path);
    QVERIFY(!steps.isEmpty());

    test::LiveSession live(m_playground.url(path), system, variant);
    QVERIFY2(live.open(), qPrintable(live.problem()));
    for (const playground::ShowStep &step : steps)
        QVERIFY2(live.send({step.operation, step.values, std::nullopt}), qPrintable(step.operation + QStringLiteral(": ") + live.problem()));
    if (system == QLatin1String("websocket")) {
        QVERIFY(live.wait(Kind::Push));
        return;
    }
    QVERIFY2(live.waitForEnd(), qPrintable(live.lines().join(u'\n')));

    int errors = 0;
    bool closed = false;
    for (const decode::Event &event : live.events()) {
        if (!event.isFailure() || event.direction == wire::Direction::Out)
            continue;
        QVERIFY2(event.diagnosis && event.diagnosis->entry && event.diagnosis->retry, qPrintable(test::failureLine(event)));
        errors += event.kind == Kind::Error ? 1 : 0;
        closed = closed || event.kind == Kind::Close;
    }
    QVERIFY2(errors >= 2, qPrintable(live.lines().join(u'\n')));
    QVERIFY(closed);
}

QTEST_GUILESS_MAIN(tst_Showcase)
#include "tst_showcase.moc"
