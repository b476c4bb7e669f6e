// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figure.h"

#include <QFile>
#include <QJsonDocument>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace telltale::bench {

namespace {

/// The value behind `key` in a file of lines such as `MemTotal:  8000000 kB`.
QString lineValue(const QString &path, QByteArrayView key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(key))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).simplified();
    }
    return {};
}

/// 1 234 567, 12.3, 0.123: as many digits as mean something.
QString number(double value)
{
    if (std::abs(value) < 100)
        return QString::number(value, 'g', 3);
    QString digits = QString::number(value, 'f', 0);
    for (qsizetype i = digits.size() - 3; i > (value < 0 ? 1 : 0); i -= 3)
        digits.insert(i, QChar(0x202f)); // a narrow space that does not break
    return digits;
}

QString goalCell(const QJsonObject &figure)
{
    if (!figure.contains("goal"_L1))
        return {};
    return figure["goal"_L1].toString() + (figure["met"_L1].toBool() ? u": met"_s : u": **missed**"_s);
}

} // namespace

QString machine()
{
    const qint64 memory = lineValue(u"/proc/meminfo"_s, "MemTotal").section(u' ', 0, 0).toLongLong() / (1 << 20);
    return u"%1, %2 cores, %3 GiB, Linux %4, Qt %5"_s.arg(lineValue(u"/proc/cpuinfo"_s, "model name"), QString::number(QThread::idealThreadCount()),
        QString::number(memory), QSysInfo::kernelVersion(), QString::fromLatin1(qVersion()));
}

QString tableOf(const QByteArray &figures)
{
    QString table = u"| Measurement | Case | Telltale | Peer | Ratio | Goal |\n| --- | --- | ---: | ---: | ---: | --- |\n"_s;
    double least = std::numeric_limits<double>::max();
    double most = 0;
    const QList<QByteArray> lines = figures.split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject figure = QJsonDocument::fromJson(line).object();
        if (!figure.contains("bench"_L1))
            continue;
        least = std::min(least, figure["load"_L1].toDouble());
        most = std::max(most, figure["load"_L1].toDouble());
        const QString unit = u' ' + figure["unit"_L1].toString();
        QStringList cells {figure["bench"_L1].toString(), figure["case"_L1].toString(), number(figure["value"_L1].toDouble()) + unit, {}, {}, goalCell(figure)};
        if (figure.contains("peer"_L1)) {
            cells[3] = number(figure["peer_value"_L1].toDouble()) + unit + u" ("_s + figure["peer"_L1].toString() + u')';
            cells[4] = number(figure["ratio"_L1].toDouble());
        }
        table += u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
    }
    return u"Measured on: %1; load average meanwhile %2 to %3 (the measurement itself makes about 2).\n\n"_s.arg(machine(), number(std::min(least, most)), number(most))
        + table;
}

} // namespace telltale::bench
