// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A million rows of 160 bytes searched: against rg on the same bytes in a file (a line a row), and against a QSortFilterProxyModel on
// the same texts. All find the same number of rows, or there is no figure.
#include "app/history/filterprogram.h"
#include "tests/bench/command.h"
#include "tests/bench/figure.h"
#include "tests/bench/parts.h"
#include "tests/bench/pipeline.h"

#include <QAbstractTableModel>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSortFilterProxyModel>

using namespace Qt::StringLiterals;

namespace telltale::bench {

namespace {

struct Case {
    QString name;
    QString filter; ///< in our language
    QStringList rg; ///< options and pattern; empty: it has nothing like it
    QString regex; ///< for the proxy; empty: `fixed`
    QString fixed = {};
    int column = 0; ///< of the proxy's source
    std::optional<Goal> goal = {}; ///< against rg, else on the value
};

constexpr Goal NoSlower {Goal::Of::Ratio, Goal::Bound::AtMost, 1};
constexpr Goal TenTimesFaster {Goal::Of::Ratio, Goal::Bound::AtMost, 0.1};
constexpr Goal TenMilliseconds {Goal::Of::Value, Goal::Bound::AtMost, 10};

QList<Case> cases()
{
    return {
        {u"substring"_s, u"\"harbour queue\""_s, {u"-i"_s, u"-F"_s, u"harbour queue"_s}, {}, u"harbour queue"_s, 0, NoSlower},
        {u"substring, rg with case"_s, u"\"harbour queue\""_s, {u"-F"_s, u"harbour queue"_s}, {}, {}, 0, NoSlower},
        {u"substring of one row"_s, u"\"t\\\":7777,\""_s, {u"-i"_s, u"-F"_s, u"t\":7777,"_s}, {}, u"t\":7777,"_s, 0, NoSlower},
        {u"regex"_s, u"/queue (north|remote) [a-z]+ price/"_s, {u"-i"_s, u"queue (north|remote) [a-z]+ price"_s}, u"queue (north|remote) [a-z]+ price"_s, {}, 0, {}},
        {u"field: subject"_s, u"subject=telemetry.station.7"_s, {}, u"^telemetry\\.station\\.7$"_s, {}, 1, TenMilliseconds},
        {u"field: kind"_s, u"kind:error"_s, {}, {}, u"error"_s, 2, TenMilliseconds},
    };
}

/// The rows as a table of texts: the simplest source that a proxy can have.
class TextTable : public QAbstractTableModel {
public:
    std::vector<std::array<QString, 3>> rows;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 3; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? rows[size_t(index.row())][size_t(index.column())] : QVariant();
    }
};

struct Searched {
    double milliseconds = 0;
    qint64 found = 0;
};

/// As a query does it at a keystroke: parse, compile, run.
Searched searchStore(const std::shared_ptr<const history::Store> &store, const QString &text)
{
    const double began = now();
    const auto filter = history::Filter::parse(text);
    if (!filter)
        throw Problem(filter.failure().sentence());
    std::vector<quint32> found;
    history::FilterProgram(*filter, store).run(0, store->size(), found);
    return {(now() - began) * 1000, qint64(found.size())};
}

Searched searchFile(const QString &path, const QStringList &arguments)
{
    const CommandResult result = runCommand(u"rg"_s, QStringList {u"-c"_s} + arguments + QStringList {path});
    return {result.seconds * 1000, result.output.trimmed().toLongLong()};
}

/// Changing the filter of a proxy that has a source takes it minutes: it removes and inserts each run of rows by itself. So it gets the
/// source when the filter is set, and builds all at once.
Searched searchProxy(TextTable &table, const Case &one)
{
    QSortFilterProxyModel proxy;
    proxy.setFilterKeyColumn(one.column);
    if (one.regex.isEmpty()) {
        proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        proxy.setFilterFixedString(one.fixed);
    } else {
        proxy.setFilterRegularExpression(QRegularExpression(one.regex, QRegularExpression::CaseInsensitiveOption));
    }
    const double began = now();
    proxy.setSourceModel(&table);
    const qint64 found = proxy.rowCount();
    return {(now() - began) * 1000, found};
}

void compare(const Case &one, const char *peer, qint64 found, qint64 peerFound)
{
    if (found != peerFound)
        throw Problem(u"%1: %2 rows found, but %3 finds %4"_s.arg(one.name, QString::number(found), QLatin1String(peer), QString::number(peerFound)));
}

QJsonArray listOf(const std::vector<double> &values)
{
    QJsonArray list;
    for (const double value : values)
        list.append(value);
    return list;
}

std::vector<double> valuesOf(const QJsonValue &list)
{
    std::vector<double> values;
    for (const QJsonValue &value : list.toArray())
        values.push_back(value.toDouble());
    return values;
}

} // namespace

void measureFilter(const Extent &extent)
{
    const QJsonObject measured = run(u"filter"_s, {{u"rows"_s, extent.quick ? 20000 : 1000000}, {u"runs"_s, extent.quick ? 1 : 5}});
    for (const Case &one : cases()) {
        const QJsonObject times = measured[one.name].toObject();
        const std::vector<double> ours = valuesOf(times["ours"_L1]);
        const QString unit = u"ms"_s;
        if (const std::vector<double> rg = valuesOf(times["rg"_L1]); !rg.empty())
            report({u"filter"_s, one.name, unit, ours, u"rg -c "_s + one.rg.first(), rg, one.goal});
        else if (one.goal && one.goal->of == Goal::Of::Value)
            report({u"filter"_s, one.name, unit, ours, {}, {}, one.goal});
        if (const std::vector<double> proxy = valuesOf(times["proxy"_L1]); !proxy.empty())
            report({u"filter"_s, one.name, unit, ours, u"QSortFilterProxyModel"_s, proxy, TenTimesFaster});
    }
}

QJsonObject filterPart(const QJsonObject &task)
{
    const qint64 rows = task["rows"_L1].toInt();
    const int runs = task["runs"_L1].toInt();
    const Traffic traffic(u"nats"_s, 160);
    const auto pipeline = filledPipeline(traffic, rows);
    const std::shared_ptr<const history::Store> store = pipeline->store();

    const QString path = task["folder"_L1].toString() + u"/rows.txt"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw Problem(file.errorString());
    TextTable table;
    table.rows.reserve(size_t(store->size()));
    for (qint64 number = 0; number < store->size(); ++number) {
        const history::Row row = store->row(number);
        QByteArray line = row.event.bytes;
        line.replace("\r\n", "  "); // no line of its own
        file.write(line + '\n');
        table.rows.push_back({QString::fromUtf8(row.event.bytes), row.event.subject, kindName(row.event.kind)});
    }
    file.close();

    const bool rg = isInstalled(u"rg"_s);
    QJsonObject measured;
    for (const Case &one : cases()) {
        std::vector<double> ours, byRg, byProxy;
        for (int i = 0; i < runs; ++i) {
            const Searched found = searchStore(store, one.filter);
            ours.push_back(found.milliseconds);
            if (rg && !one.rg.isEmpty()) {
                const Searched peer = searchFile(path, one.rg);
                compare(one, "rg", found.found, peer.found);
                byRg.push_back(peer.milliseconds);
            }
            if (!one.regex.isEmpty() || !one.fixed.isEmpty()) {
                const Searched peer = searchProxy(table, one);
                compare(one, "the proxy", found.found, peer.found);
                byProxy.push_back(peer.milliseconds);
            }
        }
        measured.insert(one.name, QJsonObject {{u"ours"_s, listOf(ours)}, {u"rg"_s, listOf(byRg)}, {u"proxy"_s, listOf(byProxy)}});
    }
    return measured;
}

} // namespace telltale::bench
