// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTest>
#include <QUrl>

namespace telltale::test {

/// A real server that the tests talk to: a process of its own that listens on a free port of loopback and says where.
/// Ends with its Peer, at the latest three seconds later.
class Peer {
public:
    ~Peer();

    /// Empty if all of these files exist; else a sentence that says what is missing and how to get it.
    static QString missing(const QString &name, const QStringList &files);
    /// A file below build/peers, where tests/servers/prepare.sh puts the servers.
    static QString file(const QString &name);

    /// Starts `program` and waits, for a minute at most, until its output has an URL behind `announcement` and then `ready`.
    /// False with the output in problem() if it does not come to that.
    bool start(const QString &program, const QStringList &arguments, const QByteArray &announcement = "READY ", const QByteArray &ready = {});
    QUrl url() const { return m_url; }
    /// The server's URL with another path.
    QUrl url(const QString &path) const;
    const QString &problem() const { return m_problem; }

    void tell(const QByteArray &line); ///< on its standard input
    void end(); ///< its standard input; most take that for the end
    void interrupt(); ///< SIGINT
    void raise(int signal); ///< any other

private:
    bool readUntilReady(const QByteArray &announcement, const QByteArray &ready);

    QProcess m_process;
    QByteArray m_output;
    QUrl m_url;
    QString m_problem;
};

} // namespace telltale::test

/// Ends a test function (or, in initTestCase(), the whole test) where a server is missing: loudly, and as a failure in CI.
#define TELLTALE_NEEDS(missing) \
    if (const QString sentence = (missing); !sentence.isEmpty()) { \
        if (qEnvironmentVariable("CI") == QLatin1String("true")) \
            QFAIL(qPrintable(sentence)); \
        QSKIP(qPrintable(QStringLiteral("*** ") + sentence + QStringLiteral(" ***"))); \
    }
