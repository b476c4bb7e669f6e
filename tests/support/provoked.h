// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/event.h"

#include <QSet>
#include <QTest>

namespace telltale::test {

/// Which entries of the catalogue a real server was made to send: the evidence behind the table in catalog/README.md.
///
/// Every LiveSession notes what it decodes. At its end a test of a real server compares that with its committed list,
/// tests/servers/provoked/<list>.txt (one id a line, sorted):
///
///     void cleanupTestCase() { TELLTALE_PROVOKED("centrifugo"); }
///
/// After a change, write all lists and the table anew with
///
///     TELLTALE_REWRITE=1 ctest --preset dev -R 'server$|tst_coverage'
///
/// A test run for some of its functions only, or without one of its servers, has not seen everything: then nothing counts as
/// missing, and nothing is taken off a list.
namespace provoked {

/// The ids that the catalogue gave for what a server said in `event`: entry and detail. What was only concluded, and what the client
/// sent, is not among them.
QSet<QString> entriesOf(const decode::Event &event);

void note(const decode::Event &event);
/// A server is not there: this run cannot see everything.
void serverMissing();

/// What differs from the list, as a sentence with the way to rewrite it; empty if nothing does, or if it was rewritten just now.
QString difference(const QString &list);

/// All lists in tests/servers/provoked together.
QSet<QString> everywhere();

/// Whether TELLTALE_REWRITE asks to write what was found instead of comparing it.
bool rewriting();
/// The command that does so, as the end of a sentence.
QString howToRewrite();
/// Replaces the file's content. False if it cannot be written.
bool rewrite(const QString &path, const QByteArray &content);

} // namespace provoked
} // namespace telltale::test

#define TELLTALE_PROVOKED(list) \
    if (const QString sentence = telltale::test::provoked::difference(QStringLiteral(list)); !sentence.isEmpty()) \
        QFAIL(qPrintable(sentence))
