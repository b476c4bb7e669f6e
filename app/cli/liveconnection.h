// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/rowprinter.h"
#include "app/session/client.h"

namespace telltale::cli {

/// The built-in client on the terminal: prints all that it tells, and ends the program with it. With `follows`, the connections are numbered
/// in the rows, and the end is when the advice is to stop; when it is to authenticate anew, that is said, since nobody can be asked.
///
/// Exit codes: 1 if no connection was made, or if following the advice came to a stop; 2 if a step cannot be composed; else 0.
class LiveConnection : public QObject, private session::Sink {
    Q_OBJECT

public:
    LiveConnection(RowPrinter::Options options, const catalog::Catalog &catalog, bool follows);

    void open(const session::Endpoint &endpoint);
    /// Enough: ends what is open, and then the program.
    void end();

private:
    void events(std::vector<decode::Event> events) override;
    void onRetry(const session::RetryState &state);
    void onEnded();

    RowPrinter m_printer;
    int m_exitCode;
    bool m_opened = false; ///< one of the connections was made
    int m_connections = 0;
    QString m_url;
    session::Client m_client;
};

} // namespace telltale::cli
