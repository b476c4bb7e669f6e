// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/registry.h"
#include "app/showme/example.h"
#include "tests/catalog/playgroundwalk.h"

#include <QTest>

#include <map>

using namespace telltale;

/// The whole catalogue, there and back: each entry's recipe on the playground, through tap, session and decoder to the same entry.
class tst_ShowMe : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void provokesEveryEntryThatCanReachTheWire_data() { rows(); }
    void provokesEveryEntryThatCanReachTheWire();
    void binaryVariantsSayTheSame_data();
    void binaryVariantsSayTheSame();
    void whatHasNoRecipe();
    void examples_data() { rows(); }
    void examples();

private:
    void rows() const;

    playground::Playground m_playground;
    std::map<QString, test::Visit> m_visits; ///< by the entry's id; those on a binary variant with the variant in front
};

namespace {

/// Close codes that stand for what did not come: nobody sends them, and yet they can be shown.
const QStringList absences {QStringLiteral("websocket/close/1005"), QStringLiteral("websocket/close/1006"), QStringLiteral("websocket/close/1015")};

bool canReach(const catalog::Entry &entry)
{
    return entry.reaches && entry.side != QLatin1String("client");
}

/// The same messages in other bytes.
bool isBinaryOfJson(const protocol::Variant &variant)
{
    return variant.name == QLatin1String("protobuf") || variant.name == QLatin1String("binary");
}

/// How an entry is found by what the playground says.
catalog::Match matchOf(const catalog::Entry &entry)
{
    const QString family = entry.system + u'/' + entry.family;
    if (entry.range || family == QLatin1String("nats/api-code") || family == QLatin1String("flow/error-code"))
        return catalog::Match::Range;
    const bool byCode = family == QLatin1String("nats/jetstream");
    return entry.pattern && !entry.pattern->isLiteral() && !byCode ? catalog::Match::Pattern : catalog::Match::Exact;
}

} // namespace

void tst_ShowMe::initTestCase()
{
    QVERIFY(bool(m_playground.listen(0)));
    std::vector<test::Visit> visits = test::everyVisit();
    for (size_t i = 0, count = visits.size(); i < count; ++i) {
        const protocol::System *system = protocol::systemByName(visits[i].recipe.system);
        const auto variants = system->variants();
        for (const protocol::Variant &variant : variants) {
            if (!isBinaryOfJson(variant) || visits[i].recipe.variant != variants.first().name)
                continue;
            test::Visit other = visits[i];
            other.recipe.variant = variant.name;
            other.recipe.path = variant.playgroundPath;
            visits.push_back(other);
        }
    }
    test::PlaygroundWalk walk(m_playground, std::move(visits));
    const bool done = walk.walk();
    for (const test::Visit &visit : walk.visits()) {
        const QString id = visit.entry->id;
        m_visits.emplace(m_visits.contains(id) ? visit.recipe.variant + u' ' + id : id, visit);
    }
    if (!done)
        qWarning("not all connections came to an end");
}

void tst_ShowMe::rows() const
{
    QTest::addColumn<QString>("id");
    for (const auto &entry : catalog::Catalog::bundled().entries()) {
        if (canReach(*entry) || absences.contains(entry->id))
            QTest::newRow(qPrintable(entry->id)) << entry->id;
    }
}

void tst_ShowMe::provokesEveryEntryThatCanReachTheWire()
{
    QFETCH(QString, id);
    const auto at = m_visits.find(id);
    QVERIFY2(at != m_visits.end(), "no recipe");
    const test::Visit &visit = at->second;
    QVERIFY2(visit.shown, qPrintable(visit.lines.join(u'\n')));
    const decode::Diagnosis &diagnosis = *visit.shown->diagnosis;
    QVERIFY(diagnosis.match != catalog::Match::Unknown && diagnosis.retry);
    if (diagnosis.entry->id == id)
        QCOMPARE(QString(catalog::matchName(diagnosis.match)), QString(catalog::matchName(matchOf(*visit.entry))));
    QCOMPARE(visit.shown->kind, visit.entry->kind);
    QCOMPARE(visit.ended, visit.recipe.ends);
}

void tst_ShowMe::binaryVariantsSayTheSame_data()
{
    QTest::addColumn<QString>("key");
    for (const auto &[key, visit] : m_visits) {
        if (key != visit.entry->id)
            QTest::newRow(qPrintable(key)) << key;
    }
}

void tst_ShowMe::binaryVariantsSayTheSame()
{
    QFETCH(QString, key);
    const test::Visit &visit = m_visits.at(key);
    QVERIFY2(visit.shown, qPrintable(visit.lines.join(u'\n')));
    QCOMPARE(visit.shown->variant, visit.recipe.variant);
    QCOMPARE(visit.ended, visit.recipe.ends);
}

/// And nothing else has one.
void tst_ShowMe::whatHasNoRecipe()
{
    for (const auto &entry : catalog::Catalog::bundled().entries())
        QVERIFY2(bool(playground::recipe(*entry)) == (canReach(*entry) || absences.contains(entry->id)), qPrintable(entry->id));
    catalog::Entry own;
    own.id = QStringLiteral("chat/error/FULL");
    own.system = QStringLiteral("chat");
    own.family = QStringLiteral("error");
    QVERIFY(!playground::recipe(own));
}

/// What is shown as an example is what the playground really says.
void tst_ShowMe::examples()
{
    QFETCH(QString, id);
    const auto &catalog = catalog::Catalog::bundled();
    const auto example = showme::exampleOf(catalog, *catalog.byId(id));
    QVERIFY(example);
    const showme::ExampleFrame &last = example->frames.last();
    QCOMPARE(last.direction, wire::Direction::In);
    const decode::Event &event = *m_visits.at(id).shown;
    QVERIFY2(last.bytes.contains(event.bytes), qPrintable(last.text() + QStringLiteral("\n") + QString::fromUtf8(event.bytes)));
    if (!last.bytes.isEmpty() && last.what != showme::ExampleFrame::What::Http)
        QCOMPARE(example->frames.size(), 2);
}

QTEST_GUILESS_MAIN(tst_ShowMe)
#include "tst_showme.moc"
