// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace telltale::bench {

/// What is hoped for: a bound on the value, or on its ratio to the peer's.
struct Goal {
    enum class Of { Value, Ratio };
    enum class Bound { AtLeast, AtMost };
    Of of = Of::Value;
    Bound bound = Bound::AtLeast;
    double limit = 0;
};

/// One line of the result: the medians of several runs, ours and the peer's, measured in turn in the same minute.
///
///     {"bench":"live","case":"nats 100 B","value":1.2e6,"unit":"msg/s","peer":"bare QWebSocket","peer_value":2.1e6,"ratio":0.57,
///      "goal":"ratio >= 0.5","met":true,"runs":[…],"peer_runs":[…],"load":0.4}
///
/// `load` is the machine's load average of the last minute: with a busy neighbour only ratios mean something.
struct Figure {
    QString bench;
    QString name; ///< of the case
    QString unit;
    std::vector<double> runs; ///< not empty
    QString peer = {}; ///< empty: there is none
    std::vector<double> peerRuns = {};
    std::optional<Goal> goal = {};
};

double median(std::vector<double> values);

QJsonObject toJson(const Figure &figure);
/// Prints the figure as a JSON line on stdout, at once.
void report(const Figure &figure);

/// The lines of a file of figures as a Markdown table below a description of this machine. Lines that are no figures are left out.
QString tableOf(const QByteArray &figures);
/// Processor, cores, memory, kernel, Qt: one line.
QString machine();

} // namespace telltale::bench
