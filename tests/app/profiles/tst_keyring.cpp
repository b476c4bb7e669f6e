// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/keyring.h"
#include "tests/support/keyringservice.h"

#include <QSignalSpy>
#include <QTest>

using namespace telltale;
using namespace Qt::StringLiterals;

/// With a real keyring, in this process's own session.
class tst_Keyring : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsAndFetches();
    void outlivesTheObject();
    void replaces();
    void forgets();
    void tellsWhatIsMissing();
    void theLastWordCounts();
    void nobodyIsLeftToHear();
    void livesOnWithoutTheKeyring();

private:
    test::KeyringService m_service;
};

namespace {

profiles::Keyring::Fetched fetch(profiles::Keyring &keyring, const QStringList &keys)
{
    std::optional<profiles::Keyring::Fetched> fetched;
    keyring.fetch(keys, &keyring, [&fetched](profiles::Keyring::Fetched one) { fetched = std::move(one); });
    (void)QTest::qWaitFor([&fetched] { return fetched.has_value(); }, 20000);
    return fetched.value_or(profiles::Keyring::Fetched {{}, {}, u"no answer"_s});
}

QString keep(profiles::Keyring &keyring, const QMap<QString, QString> &secrets)
{
    std::optional<QString> problem;
    keyring.keep(secrets, &keyring, [&problem](const QString &said) { problem = said; });
    (void)QTest::qWaitFor([&problem] { return problem.has_value(); }, 20000);
    return problem.value_or(u"no answer"_s);
}

} // namespace

void tst_Keyring::initTestCase()
{
    const QString problem = m_service.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void tst_Keyring::keepsAndFetches()
{
    profiles::Keyring keyring;
    QVERIFY(!keyring.isAvailable());
    QCOMPARE(keep(keyring, {{u"a/x"_s, u"ein Wörtchen"_s}, {u"a/y"_s, u"{\"t\": 1}\n2"_s}, {u"a/empty"_s, {}}}), QString());
    QCOMPARE(keyring.isAvailable(), std::optional(true));
    const auto fetched = fetch(keyring, {u"a/x"_s, u"a/y"_s, u"a/empty"_s});
    QCOMPARE(fetched.secrets, (QMap<QString, QString> {{u"a/x"_s, u"ein Wörtchen"_s}, {u"a/y"_s, u"{\"t\": 1}\n2"_s}, {u"a/empty"_s, {}}}));
    QCOMPARE(fetched.missing, QStringList());
    QCOMPARE(fetched.problem, QString());
}

void tst_Keyring::outlivesTheObject()
{
    {
        profiles::Keyring keyring;
        QCOMPARE(keep(keyring, {{u"b/x"_s, u"still here"_s}}), QString());
    }
    profiles::Keyring another;
    QCOMPARE(fetch(another, {u"b/x"_s}).secrets.value(u"b/x"_s), u"still here"_s);
}

void tst_Keyring::replaces()
{
    profiles::Keyring keyring;
    keep(keyring, {{u"c/x"_s, u"one"_s}});
    keep(keyring, {{u"c/x"_s, u"two"_s}});
    profiles::Keyring another;
    QCOMPARE(fetch(another, {u"c/x"_s}).secrets.value(u"c/x"_s), u"two"_s);
}

void tst_Keyring::forgets()
{
    profiles::Keyring keyring;
    keep(keyring, {{u"d/x"_s, u"gone"_s}, {u"d/y"_s, u"stays"_s}});
    keyring.forget({u"d/x"_s, u"d/never"_s});
    profiles::Keyring another;
    QTRY_COMPARE(fetch(another, {u"d/x"_s, u"d/y"_s}).missing, QStringList {u"d/x"_s});
    QCOMPARE(fetch(another, {u"d/y"_s}).secrets.value(u"d/y"_s), u"stays"_s);
}

void tst_Keyring::tellsWhatIsMissing()
{
    profiles::Keyring keyring;
    const auto fetched = fetch(keyring, {u"e/nope"_s});
    QCOMPARE(fetched.missing, QStringList {u"e/nope"_s});
    QCOMPARE(fetched.problem, QString());
    QCOMPARE(keyring.isAvailable(), std::optional(true));
}

/// Calls that are made one after another, without waiting for answers.
void tst_Keyring::theLastWordCounts()
{
    profiles::Keyring keyring;
    keyring.keep({{u"f/x"_s, u"one"_s}}, &keyring, {});
    keyring.forget({u"f/x"_s});
    keyring.keep({{u"f/x"_s, u"two"_s}}, &keyring, {});
    keyring.keep({{u"f/y"_s, u"one"_s}}, &keyring, {});
    keyring.forget({u"f/y"_s});
    QCOMPARE(fetch(keyring, {u"f/x"_s}).secrets.value(u"f/x"_s), u"two"_s);
    profiles::Keyring another;
    QTRY_COMPARE(fetch(another, {u"f/x"_s}).secrets.value(u"f/x"_s), u"two"_s);
    QTRY_COMPARE(fetch(another, {u"f/y"_s}).missing, QStringList {u"f/y"_s});
}

void tst_Keyring::nobodyIsLeftToHear()
{
    profiles::Keyring keyring;
    auto *context = new QObject;
    bool called = false;
    keyring.fetch({u"g/x"_s}, context, [&called](const profiles::Keyring::Fetched &) { called = true; });
    delete context;
    fetch(keyring, {u"g/y"_s}); // after the other one
    QVERIFY(!called);

    auto *shortLived = new profiles::Keyring;
    shortLived->fetch({u"g/x"_s}, this, [&called](const profiles::Keyring::Fetched &) { called = true; });
    delete shortLived;
    fetch(keyring, {u"g/y"_s});
    QVERIFY(!called);
}

/// The last one: the keyring dies.
void tst_Keyring::livesOnWithoutTheKeyring()
{
    profiles::Keyring keyring;
    keep(keyring, {{u"h/kept"_s, u"in the keyring"_s}});
    m_service.stop();
    QSignalSpy changed(&keyring, &profiles::Keyring::availabilityChanged);
    const QString problem = keep(keyring, {{u"h/x"_s, u"for now"_s}, {u"h/y"_s, u"too"_s}});
    QVERIFY(!problem.isEmpty());
    QCOMPARE(keyring.isAvailable(), std::optional(false));
    QCOMPARE(keyring.problem(), problem);
    QVERIFY(changed.size() >= 1);
    const auto fetched = fetch(keyring, {u"h/x"_s, u"h/kept"_s, u"h/y"_s});
    QCOMPARE(fetched.secrets, (QMap<QString, QString> {{u"h/x"_s, u"for now"_s}, {u"h/y"_s, u"too"_s}}));
    QCOMPARE(fetched.missing, QStringList {u"h/kept"_s});
    QVERIFY(!fetched.problem.isEmpty());
    profiles::Keyring another;
    QCOMPARE(fetch(another, {u"h/x"_s}).missing, QStringList {u"h/x"_s});
}

QTEST_GUILESS_MAIN(tst_Keyring)
#include "tst_keyring.moc"
