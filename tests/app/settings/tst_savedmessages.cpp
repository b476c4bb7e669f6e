// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/savedmessages.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace telltale;
using settings::SavedMessage;
using settings::SavedMessages;

class TestSavedMessages : public QObject {
    Q_OBJECT

private slots:
    void comesBackAsItWas();
    void thereIsNoFileYet();
    void keepsWhatItDoesNotKnow();
    void broken_data();
    void broken();
    void brokenFileIsLeftAlone();
    void isTheOwnersOnly();
    void cannotBeWritten();
};

namespace {

SavedMessage tree()
{
    const SavedMessage join {.name = u"Join"_s, .system = u"centrifugo"_s, .operation = u"subscribe"_s, .values = {{u"channel"_s, u"${room}"_s}}};
    const SavedMessage odd {.name = u"Odd"_s, .system = u"nats"_s, .bytes = "PUB a 2\r\nhi\r\n"};
    const SavedMessage bytes {.name = u"Bytes"_s, .system = u"deepstream"_s, .bytes = QByteArray("\xff\x00\x01", 3), .binary = true};
    return {.name = {}, .folder = true, .children = {{.name = u"Chat ä"_s, .folder = true, .children = {join, odd}}, bytes, {.name = u"Empty"_s, .folder = true}}};
}

} // namespace

void TestSavedMessages::comesBackAsItWas()
{
    QTemporaryDir folder;
    SavedMessages file(folder.filePath(u"new/messages.json"_s));
    QVERIFY(file.save(tree()));
    const auto again = SavedMessages(file.path()).load();
    QVERIFY2(again, again ? "" : qPrintable(again.failure().sentence()));
    QCOMPARE(*again, tree());
}

void TestSavedMessages::thereIsNoFileYet()
{
    QTemporaryDir folder;
    const auto top = SavedMessages(folder.filePath(u"messages.json"_s)).load();
    QVERIFY(top);
    QVERIFY(top->folder);
    QVERIFY(top->children.isEmpty());
}

void TestSavedMessages::keepsWhatItDoesNotKnow()
{
    const QByteArray json = R"({"format":9,"messages":[{"folder":"A","colour":"red","messages":[{"message":"B","system":"nats","text":"x","pinned":true}]}]})";
    const auto top = SavedMessages::read(json, u"file"_s);
    QVERIFY(top);
    const QByteArray again = SavedMessages::written(*top);
    for (const char *kept : {"\"format\": 9", "\"colour\": \"red\"", "\"pinned\": true"})
        QVERIFY2(again.contains(kept), kept);
}

void TestSavedMessages::broken_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    QByteArray deep = "{\"messages\":[";
    for (int i = 0; i < 40; ++i)
        deep += R"({"folder":"f","messages":[)";
    for (int i = 0; i < 40; ++i)
        deep += "]}";
    QTest::newRow("empty") << QByteArray() << u"file"_s;
    QTest::newRow("garbage") << QByteArray("\xff\xfe") << u"file"_s;
    QTest::newRow("cut short") << QByteArray(R"({"messages":[{"folder":)") << u"file"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"file"_s;
    QTest::newRow("no list in it") << QByteArray("{}") << u"file"_s;
    QTest::newRow("a list that is none") << QByteArray(R"({"messages":{}})") << u"/messages"_s;
    QTest::newRow("an entry that is none") << QByteArray(R"({"messages":[1]})") << u"/messages/0"_s;
    QTest::newRow("neither") << QByteArray(R"({"messages":[{"folder":"a"},{"name":"a"}]})") << u"/messages/1"_s;
    QTest::newRow("a name that is a number") << QByteArray(R"({"messages":[{"message":1}]})") << u"/messages/0/message"_s;
    QTest::newRow("a value that is a number") << QByteArray(R"({"messages":[{"message":"a","values":{"channel":1}}]})") << u"/messages/0/values/channel"_s;
    QTest::newRow("no base64") << QByteArray(R"({"messages":[{"message":"a","base64":"%"}]})") << u"/messages/0/base64"_s;
    QTest::newRow("too deep") << deep + "]}" << u"/messages/0"_s;
}

void TestSavedMessages::broken()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, where);
    const auto top = SavedMessages::read(json, u"file"_s);
    QVERIFY(!top);
    QVERIFY2(top.failure().where.contains(where), qPrintable(top.failure().sentence()));
    QVERIFY(!top.failure().hint.isEmpty());
}

void TestSavedMessages::brokenFileIsLeftAlone()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"messages.json"_s);
    QFile broken(path);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{ my messages");
    broken.close();
    SavedMessages file(path);
    QVERIFY(!file.load());
    const auto saved = file.save(tree());
    QVERIFY(!saved);
    QVERIFY(saved.failure().where.contains(path));
    QVERIFY(broken.open(QIODevice::ReadOnly));
    QCOMPARE(broken.readAll(), "{ my messages");
}

void TestSavedMessages::isTheOwnersOnly()
{
    QTemporaryDir folder;
    SavedMessages file(folder.filePath(u"messages.json"_s));
    QVERIFY(file.save(tree()));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QCOMPARE(QFileInfo(file.path()).permissions() & others, QFileDevice::Permissions());
}

void TestSavedMessages::cannotBeWritten()
{
    QTemporaryDir folder;
    QFile inTheWay(folder.filePath(u"telltale"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    SavedMessages file(folder.filePath(u"telltale/messages.json"_s));
    const auto saved = file.save(tree());
    QVERIFY(!saved);
    QVERIFY(saved.failure().where.contains(u"messages.json"_s));
}

QTEST_GUILESS_MAIN(TestSavedMessages)
#include "tst_savedmessages.moc"
