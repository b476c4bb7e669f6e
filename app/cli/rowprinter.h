// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"

class QCommandLineParser;

namespace telltale::cli {

/// Prints events on stdout as they come, for `decode` and `connect`: one line of columns for people (the columns of the
/// window's table), or one JSON object each.
class RowPrinter {
public:
    struct Options {
        bool json = false;
        bool trace = false;
        bool showSecrets = false;
    };
    /// From `--json`, `--trace` and `--show-secrets`.
    static Options optionsOf(const QCommandLineParser &parser);

    explicit RowPrinter(Options options);
    void print(std::vector<decode::Event> events);

private:
    void printColumns(const history::Row &row) const;
    void printAnswer(const decode::Event &event) const;

    Options m_options;
    history::Store m_store; ///< counts how often each failure was seen
};

} // namespace telltale::cli
