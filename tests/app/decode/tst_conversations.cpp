// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/decoder.h"
#include "app/exchange/cataloguefiles.h"
#include "app/exchange/conversation.h"
#include "app/exchange/eventlines.h"
#include "app/protocol/registry.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace telltale;

/// Recorded conversations and what they must decode to. `fixtures/<system>/<name>.jsonl` is the recording as `telltale-cli decode`
/// takes it; `<name>.expected.jsonl` has a line an event, in order, with the fields that matter (a field that must be absent is null).
/// `fixtures/<system>` names the system to decode as, `fixtures/auto` recognises it; a variant may follow a dot: `deepstream.text`.
class tst_Conversations : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void decode_data();
    void decode();

private:
    catalog::Catalog m_catalog;
};

namespace {

QList<QByteArray> linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(line);
    }
    return lines;
}

/// The fields of `actual` that `expected` names, in its spelling.
QString picked(const QJsonObject &actual, const QJsonObject &expected)
{
    QJsonObject some;
    for (auto it = expected.begin(); it != expected.end(); ++it)
        some.insert(it.key(), actual.contains(it.key()) ? actual.value(it.key()) : QJsonValue(QJsonValue::Null));
    return QString::fromUtf8(QJsonDocument(some).toJson(QJsonDocument::Compact));
}

} // namespace

/// The examples of systems that only a file describes are in the catalogue, too: they must not disturb the others.
void tst_Conversations::initTestCase()
{
    QStringList examples;
    QDirIterator it(QStringLiteral(TELLTALE_SOURCE_DIR "/catalog/examples"), {QStringLiteral("*.json")}, QDir::Files);
    while (it.hasNext())
        examples.append(it.next());
    QVERIFY(!examples.isEmpty());
    auto files = exchange::loadCatalogue(examples);
    QVERIFY(files);
    for (const catalog::Problem &problem : std::as_const(files->problems))
        qWarning("%s", qPrintable(problem.sentence()));
    QVERIFY(files->problems.isEmpty());
    m_catalog = std::move(files->catalog);
}

void tst_Conversations::decode_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("path");
    const QDir fixtures(QStringLiteral(TELLTALE_SOURCE_DIR "/tests/fixtures"));
    QDirIterator it(fixtures.path(), {QStringLiteral("*.expected.jsonl")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QString folder = QFileInfo(path).dir().dirName();
        QTest::newRow(qPrintable(fixtures.relativeFilePath(path).remove(QStringLiteral(".expected.jsonl")))) << folder << path;
    }
}

void tst_Conversations::decode()
{
    QFETCH(QString, folder);
    QFETCH(QString, path);
    decode::Choice choice;
    choice.system = protocol::systemByName(folder.section(u'.', 0, 0));
    choice.variant = folder.section(u'.', 1);
    QVERIFY2(choice.system || folder == QLatin1String("auto"), qPrintable(folder));

    std::map<QString, decode::Decoder> decoders;
    std::map<QString, Time> times;
    QList<QJsonObject> events;
    const auto take = [&events](const std::vector<decode::Event> &more) {
        for (const decode::Event &event : more) {
            if (event.kind != Kind::Note || event.inferred)
                events.append(QJsonDocument::fromJson(exchange::eventLine(event, true, true)).object());
        }
    };
    decode::Decoder *current = nullptr;
    int frame = 0;
    for (const QByteArray &line : linesOf(QString(path).replace(QStringLiteral(".expected.jsonl"), QStringLiteral(".jsonl")))) {
        const auto read = exchange::readRecordedLine(line);
        QVERIFY2(read, read ? "" : qPrintable(read.failure().sentence()));
        decode::Decoder &decoder = decoders.try_emplace(read->connection, m_catalog, choice, read->connection).first->second;
        if (current && current != &decoder)
            take(current->release());
        current = &decoder;
        Time &now = times[read->connection];
        now = qMax(now, read->timeMs.value_or(0) * Millisecond);
        take(read->happening ? decoder.feed(*read->happening, now, frame) : decoder.lapse(now, frame));
        ++frame;
    }
    if (current)
        take(current->release());

    const QList<QByteArray> expected = linesOf(path);
    for (qsizetype i = 0; i < qMin(expected.size(), events.size()); ++i) {
        const QJsonObject want = QJsonDocument::fromJson(expected[i]).object();
        QVERIFY2(!want.isEmpty(), expected[i].constData());
        if (picked(events[i], want) != picked(want, want))
            qWarning("event %d: %s", int(i), QJsonDocument(events[i]).toJson(QJsonDocument::Compact).constData());
        QCOMPARE(picked(events[i], want), picked(want, want));
    }
    QCOMPARE(events.size(), expected.size());
}

QTEST_APPLESS_MAIN(tst_Conversations)
#include "tst_conversations.moc"
