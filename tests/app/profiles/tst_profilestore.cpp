// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/profilefile.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/secretlooks.h"
#include "tests/support/keyringservice.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace Qt::StringLiterals;
using profiles::ConnectionProfile;
using profiles::ProfileStore;

/// With a real keyring, and without any.
class tst_ProfileStore : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void beginsEmpty();
    void keepsEverything();
    void noSecretInAnyFile();
    void whatIsNoSecretIsInTheFile();
    void fileIsForItsOwnerOnly();
    void secretsOutliveTheProgram();
    void missingSecretsAreNamedAndLeftAlone();
    void secretsThatAreTakenAwayAreForgotten();
    void removesWithItsSecrets();
    void keepsWhatANewerVersionWrote();
    void secretsWrittenByHandMoveOut();
    void brokenFilesAreNamed_data();
    void brokenFilesAreNamed();
    void brokenFilesAreLeftAlone();
    void whatAnotherProgramSavedStays();
    void cannotBeWritten();
    void namesAreFound();
    void withoutAKeyring();

private:
    QString path() const { return m_folder->filePath(u"telltale/profiles.json"_s); }
    QByteArray file() const;
    void write(const QByteArray &bytes);
    ConnectionProfile open(ProfileStore &store, const QString &id, QString *problem = nullptr);
    QString save(ProfileStore &store, const ConnectionProfile &profile, QString *problem = nullptr);

    test::KeyringService m_service;
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

ConnectionProfile full()
{
    ConnectionProfile profile;
    profile.name = u"Production"_s;
    profile.url = u"wss://ada:s3cret-url@example.org:8443/connection/websocket?format=json&access_token=s3cret-query"_s;
    profile.system = u"centrifugo"_s;
    profile.variant = u"json"_s;
    profile.headers = {{u"X-Trace"_s, u"on"_s}, {u"Authorization"_s, u"Bearer s3cret-authorization"_s, true}, {u"X-Own"_s, u"s3cret-marked"_s, true},
        {u"X-Trace"_s, u"twice"_s}, {u"X-Access-Token"_s, u"s3cret-sounds"_s}};
    profile.cookies = u"session=s3cret-cookie"_s;
    profile.origin = u"https://app.example"_s;
    profile.subprotocols = {u"centrifuge-json"_s, u"b64"_s};
    profile.tls = {u"/etc/ca.pem"_s, u"/home/ada/me.pem"_s, u"/home/ada/me.key"_s, u"s3cret-passphrase"_s};
    profile.acceptBadCertificate = true;
    profile.proxy = {u"socks5"_s, u"proxy.example"_s, 1080, u"ada"_s, u"s3cret-proxy"_s};
    profile.connectTimeoutMs = 30000;
    profile.automation.on = {{u"connect"_s, true}, {u"pong"_s, false}};
    profile.automation.values = {{u"token"_s, u"s3cret-token"_s}, {u"name"_s, u"telltale"_s}, {u"data"_s, u"{\"key\":\"s3cret-data\"}"_s}};
    profile.steps = {u"subscribe channel=news token=s3cret-step"_s, u"publish channel=news data={\"a\":1}"_s};
    profile.variables = {{u"channel"_s, u"news"_s}, {u"marked"_s, u"s3cret-variable"_s, true}, {u"web"_s, u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzM2NyZXQifQ.c2lnbmF0dXJl"_s}};
    return profile;
}

/// Every file below `folder` with the bytes in it.
QStringList filesWith(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found.append(file.fileName());
    }
    return found;
}

} // namespace

void tst_ProfileStore::initTestCase()
{
    const QString problem = m_service.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void tst_ProfileStore::init() { m_folder = std::make_unique<QTemporaryDir>(); }

QByteArray tst_ProfileStore::file() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_ProfileStore::write(const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path()).path());
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

ConnectionProfile tst_ProfileStore::open(ProfileStore &store, const QString &id, QString *problem)
{
    std::optional<ProfileStore::Opened> opened;
    store.open(id, &store, [&opened](ProfileStore::Opened one) { opened = std::move(one); });
    if (!QTest::qWaitFor([&opened] { return opened.has_value(); }, 20000))
        return {};
    if (problem)
        *problem = opened->keyring;
    return opened->profile;
}

QString tst_ProfileStore::save(ProfileStore &store, const ConnectionProfile &profile, QString *problem)
{
    QSignalSpy kept(&store, &ProfileStore::secretsKept);
    const Result<QString> id = store.save(profile);
    if (!id)
        return u"failed: "_s + id.failure().sentence();
    ConnectionProfile copy = profile;
    if (!profiles::takeSecrets(copy).isEmpty() && kept.isEmpty())
        kept.wait(20000);
    if (problem && !kept.isEmpty())
        *problem = kept.last().at(1).toString();
    return *id;
}

void tst_ProfileStore::beginsEmpty()
{
    ProfileStore store(path());
    QVERIFY(store.profiles().isEmpty());
    QVERIFY(!store.problem());
    QVERIFY(!QFile::exists(path()));
    QVERIFY(!store.byName(u"x"_s));
}

void tst_ProfileStore::keepsEverything()
{
    ProfileStore store(path());
    QSignalSpy changed(&store, &ProfileStore::changed);
    const QString id = save(store, full());
    QVERIFY(!id.isEmpty());
    QCOMPARE(changed.size(), 1);
    const ConnectionProfile back = open(store, id);
    QVERIFY(back.sameAs(full()));
    QCOMPARE(back.id, id);
    QCOMPARE(back.missing, QStringList());

    // An empty one, too.
    ConnectionProfile bare;
    bare.name = u"Bare"_s;
    QVERIFY(open(store, save(store, bare)).sameAs(bare));
}

void tst_ProfileStore::noSecretInAnyFile()
{
    ProfileStore store(path());
    const QString id = save(store, full());
    ConnectionProfile changed = open(store, id);
    changed.name = u"Another name"_s;
    save(store, changed);
    QVERIFY(file().contains("Another name"));
    for (const char *secret : {"s3cret", "eyJzdWIiOiJzM2NyZXQifQ"}) // each of the profile's has one of them
        QCOMPARE(filesWith(m_folder->path(), secret), QStringList());
    int secrets = 0;
    ConnectionProfile complete = full();
    profiles::visitSecrets(complete, [&secrets](const QString &, const QString &text, bool secret) { secrets += secret && !text.isEmpty(); });
    QCOMPARE(secrets, 12);
}

void tst_ProfileStore::whatIsNoSecretIsInTheFile()
{
    ProfileStore store(path());
    ConnectionProfile profile = full();
    profile.headers.append({u"X-Api-Key"_s, u"${env:KEY}"_s, true});
    profile.automation.values.insert(u"token"_s, u"${token}"_s);
    save(store, profile);
    for (const char *plain : {"Production", "wss://example.org:8443/connection/websocket", "centrifugo", "X-Trace", "twice", "https://app.example",
             "/home/ada/me.key", "proxy.example", "telltale", "news", "${env:KEY}", "${token}"})
        QVERIFY2(file().contains(plain), plain);
}

void tst_ProfileStore::fileIsForItsOwnerOnly()
{
    ProfileStore store(path());
    save(store, full());
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QCOMPARE(QFileInfo(path()).permissions() & others, QFileDevice::Permissions());
    QVERIFY(QFile::setPermissions(path(), QFileInfo(path()).permissions() | QFileDevice::ReadOther));
    save(store, full());
    QCOMPARE(QFileInfo(path()).permissions() & others, QFileDevice::Permissions());
}

void tst_ProfileStore::secretsOutliveTheProgram()
{
    QString id;
    {
        ProfileStore store(path());
        QString problem = u"?"_s;
        id = save(store, full(), &problem);
        QCOMPARE(problem, QString());
    }
    ProfileStore again(path());
    QVERIFY(open(again, id).sameAs(full()));
}

void tst_ProfileStore::missingSecretsAreNamedAndLeftAlone()
{
    ProfileStore store(path());
    const QString id = save(store, full());
    profiles::Keyring keyring;
    keyring.forget({id + u"/header/Authorization"_s, id + u"/value/token"_s, id + u"/url"_s});
    ConnectionProfile opened;
    QTRY_COMPARE((opened = open(store, id)).missing.size(), 3);
    QCOMPARE(opened.headers[1].text, QString());
    QCOMPARE(opened.url, u"wss://example.org:8443/connection/websocket"_s);
    QCOMPARE(opened.tls.passphrase, u"s3cret-passphrase"_s);

    // Saved like that, they are still known to be missing; what was typed again is not.
    opened.automation.values.insert(u"token"_s, u"s3cret-new"_s);
    save(store, opened);
    opened = open(store, id);
    QCOMPARE(opened.missing, (QStringList {u"header/Authorization"_s, u"url"_s}));
    QCOMPARE(opened.automation.values.value(u"token"_s), u"s3cret-new"_s);
}

void tst_ProfileStore::secretsThatAreTakenAwayAreForgotten()
{
    ProfileStore store(path());
    const QString id = save(store, full());
    ConnectionProfile changed = open(store, id);
    changed.cookies.clear();
    changed.headers.removeAt(1);
    changed.automation.values.remove(u"token"_s);
    save(store, changed);
    profiles::Keyring keyring;
    const QStringList gone {id + u"/cookies"_s, id + u"/header/Authorization"_s, id + u"/value/token"_s};
    QTRY_COMPARE(([&] {
        QStringList missing;
        bool done = false;
        keyring.fetch(gone, this, [&](const profiles::Keyring::Fetched &fetched) {
            missing = fetched.missing;
            done = true;
        });
        (void)QTest::qWaitFor([&done] { return done; }, 20000);
        return missing;
    }()), gone);
    QVERIFY(open(store, id).sameAs(changed));
}

void tst_ProfileStore::removesWithItsSecrets()
{
    ProfileStore store(path());
    const QString id = save(store, full());
    const QStringList secrets = store.byId(id)->secrets;
    QVERIFY(secrets.size() >= 12);
    QVERIFY(store.remove(id));
    QVERIFY(store.profiles().isEmpty());
    QVERIFY(!file().contains("Production"));
    QVERIFY(store.remove(id)); // again: it is gone already
    profiles::Keyring keyring;
    qsizetype missing = 0;
    QTRY_COMPARE(([&] {
        QStringList keys;
        for (const QString &secret : secrets)
            keys.append(id + u'/' + secret);
        bool done = false;
        keyring.fetch(keys, this, [&](const profiles::Keyring::Fetched &fetched) {
            missing = fetched.missing.size();
            done = true;
        });
        (void)QTest::qWaitFor([&done] { return done; }, 20000);
        return missing;
    }()), secrets.size());
}

void tst_ProfileStore::keepsWhatANewerVersionWrote()
{
    write(R"({"version": 1, "colour": "blue", "profiles": [{"id": "a", "name": "A", "later": [1, {"x": 2}], "tls": {"authorities": "/ca", "pin": "abc"}, "proxy": {"port": 3}}]})");
    ProfileStore store(path());
    QCOMPARE(store.profiles().size(), 1);
    ConnectionProfile profile = open(store, u"a"_s);
    profile.name = u"B"_s;
    profile.tls.authorities.clear();
    QCOMPARE(save(store, profile), u"a"_s);
    const QJsonObject root = QJsonDocument::fromJson(file()).object();
    QCOMPARE(root.value("colour"_L1).toString(), u"blue"_s);
    const QJsonObject written = root.value("profiles"_L1).toArray().at(0).toObject();
    QCOMPARE(written.value("name"_L1).toString(), u"B"_s);
    QCOMPARE(written.value("later"_L1).toArray().size(), 2);
    QCOMPARE(written.value("tls"_L1).toObject(), (QJsonObject {{u"pin"_s, u"abc"_s}}));
}

void tst_ProfileStore::secretsWrittenByHandMoveOut()
{
    write(R"({"profiles": [{"id": "hand", "name": "By hand", "cookies": "a=s3cret", "headers": [{"name": "Authorization", "text": "s3cret"}]},
                           {"id": "other", "name": "Other"}]})");
    ProfileStore store(path());
    QCOMPARE(open(store, u"hand"_s).cookies, u"a=s3cret"_s);
    ConnectionProfile other = *store.byId(u"other"_s);
    other.origin = u"https://x"_s;
    QSignalSpy kept(&store, &ProfileStore::secretsKept);
    QCOMPARE(save(store, other), u"other"_s);
    QVERIFY(!file().contains("s3cret"));
    QTRY_COMPARE(kept.size(), 1);
    QCOMPARE(kept[0][0].toString(), u"hand"_s);
    const ConnectionProfile hand = open(store, u"hand"_s);
    QCOMPARE(hand.cookies, u"a=s3cret"_s);
    QCOMPARE(hand.headers.value(0).text, u"s3cret"_s);
}

void tst_ProfileStore::brokenFilesAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::newRow("empty") << QByteArray("") << u"line 1, column 1"_s;
    QTest::newRow("garbage") << QByteArray("\x00\xff{", 3) << u"line 1"_s;
    QTest::newRow("cut short") << QByteArray("{\n \"profiles\": [\n  {\"id\": ") << u"line 3, column"_s;
    QTest::newRow("trailing") << QByteArray("{} x") << u"line 1, column 4"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"profiles must be a list"_s;
    QTest::newRow("profiles are no list") << QByteArray(R"({"profiles": {}})") << u"profiles must be a list"_s;
    QTest::newRow("a profile is no object") << QByteArray(R"({"profiles": [{"id":"a","name":"b"}, 5]})") << u"profiles[1] must be an object"_s;
    QTest::newRow("no name") << QByteArray(R"({"profiles": [{"id":"a"}]})") << u"profiles[0] has no name or no id"_s;
    QTest::newRow("wrong type") << QByteArray(R"({"profiles": [{"id":"a","name":"b","url":5}]})") << u"profiles[0].url must be a text"_s;
    QTest::newRow("wrong type inside") << QByteArray(R"({"profiles": [{"id":"a","name":"b","headers":[{"name":"x"},{"name":[]}]}]})") << u"profiles[0].headers[1].name must be a text"_s;
    QTest::newRow("wrong element") << QByteArray(R"({"profiles": [{"id":"a","name":"b","steps":["x", null]}]})") << u"profiles[0].steps[1] must be a text"_s;
    QTest::newRow("wrong switch") << QByteArray(R"({"profiles": [{"id":"a","name":"b","automations":{"pong":"yes"}}]})") << u"profiles[0].automations.pong must be true or false"_s;
    QTest::newRow("newer") << QByteArray(R"({"version": 2, "profiles": []})") << u"newer version"_s;
}

void tst_ProfileStore::brokenFilesAreNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    write(bytes);
    const ProfileStore store(path());
    QVERIFY(store.problem());
    const QString said = store.problem()->sentence();
    QVERIFY2(said.contains(path()) && said.contains(place), qPrintable(said));
}

void tst_ProfileStore::brokenFilesAreLeftAlone()
{
    const QByteArray broken = "{\"profiles\": [";
    write(broken);
    ProfileStore store(path());
    QVERIFY(!store.save(full()));
    QVERIFY(!store.remove(u"x"_s));
    QCOMPARE(file(), broken);
    // Mended by hand, it goes on.
    write("{\"profiles\": [{\"id\": \"a\", \"name\": \"Mended\"}]}");
    store.reload();
    QVERIFY(!store.problem());
    QCOMPARE(store.profiles().value(0).name, u"Mended"_s);
    save(store, full());
    QCOMPARE(store.profiles().size(), 2);
}

void tst_ProfileStore::whatAnotherProgramSavedStays()
{
    ProfileStore one(path());
    ProfileStore two(path());
    ConnectionProfile a;
    a.name = u"A"_s;
    ConnectionProfile b;
    b.name = u"B"_s;
    const QString id = save(one, a);
    save(two, b);
    QCOMPARE(two.profiles().size(), 2);
    QVERIFY(one.remove(id));
    QCOMPARE(one.profiles().size(), 1);
    QCOMPARE(one.profiles()[0].name, u"B"_s);
}

void tst_ProfileStore::cannotBeWritten()
{
    // A file stands where the folder should be.
    QFile blocker(m_folder->filePath(u"telltale"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    blocker.close();
    ProfileStore store(path());
    QSignalSpy changed(&store, &ProfileStore::changed);
    QSignalSpy kept(&store, &ProfileStore::secretsKept);
    const Result<QString> id = store.save(full());
    QVERIFY(!id);
    QVERIFY(id.failure().where.contains(path()));
    QVERIFY(!id.failure().sentence().contains(u"s3cret"_s));
    QVERIFY(changed.isEmpty());
    QVERIFY(store.profiles().isEmpty());
    QVERIFY(!store.save({}));
}

void tst_ProfileStore::namesAreFound()
{
    ProfileStore store(path());
    ConnectionProfile profile;
    for (const QString &name : {u"beta"_s, u"Alpha"_s, u"ALPHA"_s, u"  spaced \n out "_s}) {
        profile.name = name;
        save(store, profile);
    }
    QCOMPARE(store.byName(u"ALPHA"_s)->name, u"ALPHA"_s);
    QCOMPARE(store.byName(u"Alpha"_s)->name, u"Alpha"_s);
    QCOMPARE(store.byName(u"BETA"_s)->name, u"beta"_s);
    QCOMPARE(store.byName(u"spaced out"_s)->name, u"spaced out"_s);
    QVERIFY(!store.byName(u"gamma"_s));
    QCOMPARE(store.profiles().last().name, u"spaced out"_s);
}

/// The last one: the keyring goes away.
void tst_ProfileStore::withoutAKeyring()
{
    m_service.stop();
    ProfileStore store(path());
    QString problem;
    const QString id = save(store, full(), &problem);
    QVERIFY(!problem.isEmpty());
    QVERIFY(open(store, id).sameAs(full())); // for this session
    QCOMPARE(filesWith(m_folder->path(), "s3cret"), QStringList());

    ProfileStore nextStart(path());
    QString said;
    const ConnectionProfile opened = open(nextStart, id, &said);
    QVERIFY(!said.isEmpty());
    QCOMPARE(opened.missing, nextStart.byId(id)->secrets);
    QCOMPARE(opened.name, u"Production"_s);
    QCOMPARE(opened.headers.size(), 5);
    QCOMPARE(opened.headers[0].text, u"on"_s);
}

QTEST_GUILESS_MAIN(tst_ProfileStore)
#include "tst_profilestore.moc"
