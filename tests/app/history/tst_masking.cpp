// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/masking.h"
#include "app/protocol/registry.h"
#include "tests/app/history/events.h"

#include <QtTest>

using namespace telltale;
using namespace telltale::history;

class TestMasking : public QObject {
    Q_OBJECT

private slots:
    void tokensAreMaskedInAnySystem_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("masked");
        const QString dots = QStringLiteral("•••••");
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("none") << QByteArray("hello") << QStringLiteral("hello");
        QTest::newRow("token") << QByteArray("a eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln b") << QStringLiteral("a %1 b").arg(dots);
        QTest::newRow("unsigned") << QByteArray("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.") << dots;
        QTest::newRow("two") << QByteArray("eyJh.eyJi.c,eyJh.eyJi.d") << dots + u',' + dots;
        QTest::newRow("one part") << QByteArray("eyJhbGci") << QStringLiteral("eyJhbGci");
        QTest::newRow("two parts") << QByteArray("eyJhbGci.eyJz") << QStringLiteral("eyJhbGci.eyJz");
        QTest::newRow("empty middle, as an encrypted token has it") << QByteArray("eyJhbGci..x") << dots;
        QTest::newRow("hidden characters") << QByteArray("\x1b[31m\xff", 6) << QStringLiteral("\\u001B[31m\\xFF");
    }

    void tokensAreMaskedInAnySystem()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, masked);
        const decode::Event event = tests::plain(Kind::Push, 0, bytes);
        QCOMPARE(maskedText(event), masked);
        if (masked.contains(u'•'))
            QCOMPARE(maskedText(event, true), QString::fromUtf8(bytes));
    }

    void credentialsOfARefusedUpgradeAreMasked()
    {
        decode::Event event = tests::plain(Kind::Refused, 0, "HTTP/1.1 401 Unauthorized\r\nset-COOKIE:  sid=s3cret\r\nContent-Type: a/b\r\n\r\nCookie: in the body");
        QCOMPARE(maskedText(event).count(QStringLiteral("s3cret")), 0);
        QVERIFY(maskedText(event).contains(QStringLiteral("set-COOKIE:  •••••")));
        QVERIFY(maskedText(event).contains(QStringLiteral("Content-Type: a/b")));
        QVERIFY(maskedText(event).endsWith(QStringLiteral("Cookie: in the body")));
        event.kind = Kind::Push;
        QVERIFY(maskedText(event).contains(QStringLiteral("s3cret")));
    }

    void textsMadeFromTheBytesAreMasked()
    {
        const decode::Event event = tests::plain(Kind::Push, 0, "x eyJh.eyJi.c");
        QCOMPARE(Mask(event, false)(QStringLiteral("token=eyJh.eyJi.c")), QStringLiteral("token=•••••"));
        QCOMPARE(Mask(event, true)(QStringLiteral("token=eyJh.eyJi.c")), QStringLiteral("token=eyJh.eyJi.c"));
    }

    void whatIsEnteredMaskedIsMaskedInTheBytes_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("variant");
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("field");
        for (const protocol::System *system : protocol::systems()) {
            for (const protocol::Variant &variant : system->variants()) {
                for (const protocol::Operation &operation : system->composer(variant.name).operations()) {
                    for (const protocol::Field &field : operation.fields) {
                        if (field.type == protocol::FieldType::Secret)
                            QTest::addRow("%s %s %s %s", qPrintable(system->name()), qPrintable(variant.name), qPrintable(operation.name), qPrintable(field.key))
                                << system->name() << variant.name << operation.name << field.key;
                    }
                }
            }
        }
    }

    /// Every secret field of every form, in the bytes as composed and in the texts made from them.
    void whatIsEnteredMaskedIsMaskedInTheBytes()
    {
        QFETCH(QString, system);
        QFETCH(QString, variant);
        QFETCH(QString, operation);
        QFETCH(QString, field);
        const QString secret = QStringLiteral("s3cret-0f-mine");
        const protocol::Values values {{field, secret}, {QStringLiteral("channel"), QStringLiteral("a")}};
        const auto composed = protocol::systemByName(system)->composer(variant).compose(operation, values, 1);
        QVERIFY2(composed, composed ? "" : qPrintable(composed.failure().sentence()));
        decode::Event event = tests::plain(Kind::Request, 0, composed->outgoing.payload);
        event.system = system;
        event.variant = variant;
        QVERIFY2(event.bytes.contains(secret.toUtf8()), "the field does not reach the bytes");
        QVERIFY2(!maskedText(event).contains(secret), qPrintable(maskedText(event)));
        QVERIFY(!Mask(event, false)(QStringLiteral("logged in with ") + secret).contains(secret));
    }

    /// Credentials in a JSON field, as deep as people nest them.
    void credentialsInJsonFieldsAreMasked_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("field");
        QTest::newRow("centrifugo") << QStringLiteral("centrifugo") << QStringLiteral("connect") << QStringLiteral("data");
        QTest::newRow("deepstream") << QStringLiteral("deepstream") << QStringLiteral("login") << QStringLiteral("authData");
    }

    void credentialsInJsonFieldsAreMasked()
    {
        QFETCH(QString, system);
        QFETCH(QString, operation);
        QFETCH(QString, field);
        const auto json = QStringLiteral(R"({"user":"ann","token":"s3cret-1","deep":[{"token":"s3cret-2"}],"jwt":"eyJh.eyJi.c"})");
        for (const protocol::Variant &variant : protocol::systemByName(system)->variants()) {
            const auto composed = protocol::systemByName(system)->composer(variant.name).compose(operation, {{field, json}}, 1);
            QVERIFY2(composed, composed ? "" : qPrintable(composed.failure().sentence()));
            decode::Event event = tests::plain(Kind::Request, 0, composed->outgoing.payload);
            event.system = system;
            event.variant = variant.name;
            QVERIFY2(event.bytes.contains("s3cret-2"), "the field does not reach the bytes");
            const QString shown = maskedText(event);
            QVERIFY2(!shown.contains(QStringLiteral("s3cret")) && !shown.contains(QStringLiteral("eyJi")), qPrintable(shown));
            QVERIFY2(shown.contains(QStringLiteral("ann")), qPrintable(shown));
        }
    }

    void aSystemNoOneKnowsIsNoProblem()
    {
        decode::Event event = tests::plain(Kind::Push, 0, "x eyJh.eyJi.c");
        event.system = QStringLiteral("telegraph");
        QCOMPARE(maskedText(event), QStringLiteral("x •••••"));
    }
};

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"
