// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
// telltale-bench [--quick] [--only NAME]…      measures and prints figures as JSON lines
// telltale-bench --table FIGURES.jsonl         prints them as a Markdown table
// telltale-bench --part NAME TASK              one run of something, started by the program itself (see part.h)
#include "tests/bench/figure.h"
#include "tests/bench/parts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QList>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace telltale::bench {

namespace {

struct NamedMeasurement {
    const char *name;
    void (*measure)(const Extent &);
};
const QList<NamedMeasurement> Measurements {
    {"live", measureLive},
    {"decode", measureDecode},
    {"filter", measureFilter},
    {"stall", measureStall},
    {"open", measureOpen},
    {"memory", measureMemory},
    {"start", measureStart},
};

struct NamedPart {
    const char *name;
    Part part;
    bool window = false; ///< needs Qt Widgets
};
const QList<NamedPart> Parts {
    {"send", sendPart},
    {"capture", capturePart},
    {"bare", barePart},
    {"decode", decodePart},
    {"dissect", dissectPart},
    {"filter", filterPart},
    {"stall", stallPart, true},
    {"save", savePart},
    {"open", openPart, true},
    {"memory", memoryPart},
    {"window", windowPart, true},
};

const NamedPart &partNamed(const QString &name)
{
    for (const NamedPart &known : Parts) {
        if (name == QLatin1String(known.name))
            return known;
    }
    throw Problem(u"there is no part %1"_s.arg(name));
}

void runPart(int &argc, char **argv)
{
    const NamedPart &part = partNamed(QString::fromLocal8Bit(argv[2]));
    const std::unique_ptr<QCoreApplication> application(part.window ? new QApplication(argc, argv) : new QCoreApplication(argc, argv));
    say(part.part(QJsonDocument::fromJson(argv[3]).object()));
}

void printTable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Problem(path + u": "_s + file.errorString());
    std::fputs(tableOf(file.readAll()).toUtf8().constData(), stdout);
}

void runMeasurements(QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Telltale against its peers; prints JSON lines."_s);
    parser.addHelpOption();
    QStringList names;
    for (const NamedMeasurement &known : Measurements)
        names.append(QString::fromLatin1(known.name));
    const QCommandLineOption quick(u"quick"_s, u"Small counts and one run: shows that it works."_s);
    const QCommandLineOption only(u"only"_s, u"Only this one of "_s + names.join(u", "_s) + u'.', u"name"_s);
    const QCommandLineOption table(u"table"_s, u"Print a file of figures as a table."_s, u"file"_s);
    parser.addOptions({quick, only, table});
    parser.process(application);
    if (parser.isSet(table))
        return printTable(parser.value(table));
    const QStringList wanted = parser.isSet(only) ? parser.values(only) : names;
    for (const QString &name : wanted) {
        if (!names.contains(name))
            throw Problem(u"there is no measurement %1, only %2"_s.arg(name, names.join(u", "_s)));
    }
    for (const NamedMeasurement &known : Measurements) {
        if (wanted.contains(QLatin1String(known.name)))
            known.measure({.quick = parser.isSet(quick)});
    }
}

} // namespace

} // namespace telltale::bench

int main(int argc, char **argv)
{
    try {
        if (argc == 4 && qstrcmp(argv[1], "--part") == 0) {
            telltale::bench::runPart(argc, argv);
        } else {
            QCoreApplication application(argc, argv);
            telltale::bench::runMeasurements(application);
        }
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "telltale-bench: %s\n", problem.what());
        return 1;
    }
    return 0;
}
