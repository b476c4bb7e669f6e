// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/decoder.h"
#include "app/exchange/conversation.h"
#include "app/protocol/registry.h"
#include "tests/catalog/playgroundwalk.h"
#include "tests/support/provoked.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <map>

using namespace telltale;
using namespace telltale::test;

/// The table at the end of catalog/README.md: how much of the catalogue was seen on the wire, and where. The evidence is
/// tests/servers/provoked/*.txt (written and checked by the tests of the real servers), the recordings of Flow's real controller, and
/// the playground, which is asked here for every entry.
class tst_Coverage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void whatWasProvokedIsInTheCatalogue();
    void whatNeverReachesWasNeverSent();
    void table();

private:
    QSet<QString> m_real;
};

namespace {

const QString Heading = QStringLiteral("\n## Coverage\n");
const QString Introduction = QStringLiteral(
    "\nWritten and checked by `tests/catalog/tst_coverage.cpp`. An entry *can reach the wire* if it has no `reach` and its side is not `client`; it is *provoked*\n"
    "if the decoder found it in what a server said: a real one in `tests/servers` (Flow's real controller in recordings), or the playground.\n\n"
    "| system | entries | can reach the wire | provoked on a real server | on the playground |\n|---|---:|---:|---:|---:|\n");

/// What the real controller of Flow said, by its recordings.
QSet<QString> recorded()
{
    QSet<QString> ids;
    const QDir folder(QStringLiteral(TELLTALE_SOURCE_DIR "/tests/fixtures/flow"));
    for (const QString &name : folder.entryList({QStringLiteral("real-*.jsonl")})) {
        QFile file(folder.filePath(name));
        if (name.endsWith(QLatin1String(".expected.jsonl")) || !file.open(QIODevice::ReadOnly))
            continue;
        std::map<QString, decode::Decoder> decoders;
        const decode::Choice flow {protocol::systemByName(QStringLiteral("flow")), {}};
        for (int number = 0; !file.atEnd(); ++number) {
            const auto line = exchange::readRecordedLine(file.readLine());
            if (!line || !line->happening)
                continue;
            decode::Decoder &decoder = decoders.try_emplace(line->connection, catalog::Catalog::bundled(), flow).first->second;
            for (const decode::Event &event : decoder.feed(*line->happening, line->timeMs.value_or(0) * Millisecond, number))
                ids += provoked::entriesOf(event);
        }
    }
    return ids;
}

bool canReach(const catalog::Entry &entry)
{
    return entry.reaches && entry.side != QLatin1String("client");
}

} // namespace

void tst_Coverage::initTestCase()
{
    m_real = provoked::everywhere() + recorded();
    QVERIFY(!m_real.isEmpty());
}

void tst_Coverage::whatWasProvokedIsInTheCatalogue()
{
    for (const QString &id : std::as_const(m_real))
        QVERIFY2(catalog::Catalog::bundled().byId(id), qPrintable(id));
}

/// A `reach` that a real server disproves is wrong. (1005 and 1006, which nobody sends, are what it looks like when nothing was sent.)
void tst_Coverage::whatNeverReachesWasNeverSent()
{
    QStringList disproved;
    for (const QString &id : std::as_const(m_real)) {
        const catalog::Entry *entry = catalog::Catalog::bundled().byId(id);
        if (entry && !entry->reaches && entry->side == QLatin1String("server"))
            disproved.append(id);
    }
    QVERIFY2(disproved.isEmpty(), qPrintable(disproved.join(u' ')));
}

void tst_Coverage::table()
{
    playground::Playground server;
    QVERIFY(bool(server.listen(0)));
    PlaygroundWalk walk(server);
    QVERIFY(walk.walk());
    QSet<QString> played;
    for (const Visit &visit : walk.visits()) {
        if (visit.shown)
            played.insert(visit.entry->id);
    }

    struct Counts {
        int entries = 0;
        int reach = 0;
        int real = 0;
        int played = 0;
    };
    QStringList systems;
    QHash<QString, Counts> counts;
    for (const auto &entry : catalog::Catalog::bundled().entries()) {
        if (!systems.contains(entry->system))
            systems.append(entry->system);
        Counts &one = counts[entry->system];
        const bool reaches = canReach(*entry);
        ++one.entries;
        one.reach += reaches;
        one.real += reaches && m_real.contains(entry->id);
        one.played += reaches && played.contains(entry->id);
        if (reaches && !m_real.contains(entry->id) && !played.contains(entry->id))
            qDebug("provoked nowhere: %s", qPrintable(entry->id));
    }
    systems.sort();
    QString wanted = Heading + Introduction;
    for (const QString &system : std::as_const(systems)) {
        const Counts &one = counts[system];
        wanted += QStringLiteral("| `%1.json` | %2 | %3 | %4 | %5 |\n").arg(system).arg(one.entries).arg(one.reach).arg(one.real).arg(one.played);
    }

    const QString path = QStringLiteral(TELLTALE_SOURCE_DIR "/catalog/README.md");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    file.close();
    const qsizetype at = text.indexOf(Heading);
    const QString there = at < 0 ? QString() : text.mid(at);
    if (there != wanted && provoked::rewriting()) {
        QVERIFY(provoked::rewrite(path, (at < 0 ? text : text.first(at)).toUtf8() + wanted.toUtf8()));
        return;
    }
    QVERIFY2(there == wanted, qPrintable(QStringLiteral("catalog/README.md should end with\n%1\n%2").arg(wanted, provoked::howToRewrite())));
}

QTEST_GUILESS_MAIN(tst_Coverage)
#include "tst_coverage.moc"
