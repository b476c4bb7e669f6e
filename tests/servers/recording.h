// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/tappedclient.h"

namespace telltale::test {

/// What a test expects of a failure: `400 after-fix error/reading-message+reading/json`; the system's name before the entries is
/// left out.
QString verdict(const decode::Event &event);
/// Of all failures that came from the server.
QStringList verdicts(const std::deque<decode::Event> &events);

/// Writes conversations with a real server to tests/fixtures/<system>/real-<name>.jsonl, and what a test expects of them, by its
/// tables, beside them. Only when TELLTALE_RECORD is set.
class Recording {
public:
    explicit Recording(QString system)
        : m_system(std::move(system))
    {
    }
    /// Writes what was added.
    ~Recording();

    static bool wanted() { return qEnvironmentVariableIsSet("TELLTALE_RECORD"); }
    /// One connection. `expected`: the verdicts on its failures, in order. Left out if a message is too long for a file that people
    /// read.
    void add(const QString &name, const TappedClient &client, QStringList expected);

private:
    struct File {
        QByteArray conversation;
        QByteArray expected;
        int connections = 0;
    };
    QString m_system;
    std::map<QString, File> m_files;
};

} // namespace telltale::test
