// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/decoder.h"
#include "app/decode/glanced.h"
#include "app/protocol/registry.h"

#include <QTest>

using namespace telltale;

class tst_Glance : public QObject {
    Q_OBJECT

private slots:
    void unsettled();
};

/// As long as a system may still be recognised, nothing is understood at a glance.
void tst_Glance::unsettled()
{
    decode::Decoder decoder(catalog::Catalog::bundled(), {});
    protocol::Glances glances;
    const QByteArray payload = QByteArrayLiteral("{\"push\":{\"channel\":\"news\",\"pub\":{\"data\":1}}}");
    QVERIFY(!decoder.glance({.payload = payload}, 1000, glances));
    QVERIFY(glances.empty());
}

QTEST_APPLESS_MAIN(tst_Glance)
#include "tst_glance.moc"
