// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figure.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace telltale::bench {

namespace {

/// Three digits that mean something; more would be noise.
double rounded(double value) { return QString::number(value, 'g', 4).toDouble(); }

QJsonArray listOf(const std::vector<double> &values)
{
    QJsonArray list;
    for (const double value : values)
        list.append(rounded(value));
    return list;
}

QString wordsOf(const Goal &goal)
{
    return (goal.of == Goal::Of::Ratio ? u"ratio "_s : QString()) + (goal.bound == Goal::Bound::AtLeast ? u">= "_s : u"<= "_s)
        + QString::number(goal.limit, 'g', 10);
}

bool isMet(const Goal &goal, double value, double ratio)
{
    const double measured = goal.of == Goal::Of::Ratio ? ratio : value;
    return goal.bound == Goal::Bound::AtLeast ? measured >= goal.limit : measured <= goal.limit;
}

} // namespace

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

QJsonObject toJson(const Figure &figure)
{
    const double value = median(figure.runs);
    QJsonObject line {{u"bench"_s, figure.bench}, {u"case"_s, figure.name}, {u"value"_s, rounded(value)}, {u"unit"_s, figure.unit},
                      {u"runs"_s, listOf(figure.runs)}};
    double ratio = 0;
    if (!figure.peerRuns.empty()) {
        const double peer = median(figure.peerRuns);
        ratio = peer != 0 ? value / peer : 0;
        line.insert(u"peer"_s, figure.peer);
        line.insert(u"peer_value"_s, rounded(peer));
        line.insert(u"peer_runs"_s, listOf(figure.peerRuns));
        line.insert(u"ratio"_s, rounded(ratio));
    }
    if (figure.goal) {
        line.insert(u"goal"_s, wordsOf(*figure.goal));
        line.insert(u"met"_s, isMet(*figure.goal, value, ratio));
    }
    double load[1] = {0};
    if (::getloadavg(load, 1) == 1)
        line.insert(u"load"_s, rounded(load[0]));
    return line;
}

void report(const Figure &figure)
{
    const QByteArray line = QJsonDocument(toJson(figure)).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

} // namespace telltale::bench
