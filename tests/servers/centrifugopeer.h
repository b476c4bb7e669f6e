// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/livesession.h"
#include "tests/support/peer.h"

/// What the tests against the Centrifugo library's server (tests/servers/centrifugo) share.
namespace telltale::test::centrifugo {

using namespace Qt::StringLiterals;

inline const QString Json = u"json"_s;
inline const QString Protobuf = u"protobuf"_s;
inline const QStringList Variants {Json, Protobuf};

inline QString missing() { return Peer::missing(u"Centrifugo's server"_s, {Peer::file(u"centrifugo"_s)}); }

/// A session in one of both encodings. Protobuf is asked for by the sub-protocol, as the SDKs do.
class Session : public LiveSession {
public:
    Session(const QUrl &url, const QString &variant)
        : LiveSession(url, u"centrifugo"_s, variant)
    {
        if (variant == Protobuf)
            endpoint.subprotocols = {u"centrifuge-protobuf"_s};
    }
};

/// Data for a test function that runs in both encodings.
inline void variants()
{
    QTest::addColumn<QString>("variant");
    for (const QString &variant : Variants)
        QTest::newRow(qPrintable(variant)) << variant;
}

inline Step news() { return compose("subscribe", {{"channel", u"news"_s}}); }

} // namespace telltale::test::centrifugo
