// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/provoked.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace telltale::test::provoked {

namespace {

struct Seen {
    QSet<QString> ids;
    bool everything = true;
};

Seen &seen()
{
    static Seen state;
    return state;
}

QDir folder()
{
    return QDir(QStringLiteral(TELLTALE_SOURCE_DIR "/tests/servers/provoked"));
}

QSet<QString> read(const QString &path)
{
    QFile file(path);
    QSet<QString> ids;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (!line.isEmpty())
                ids.insert(QString::fromUtf8(line));
        }
    }
    return ids;
}

QStringList sorted(const QSet<QString> &ids)
{
    QStringList all(ids.begin(), ids.end());
    all.sort();
    return all;
}

/// QtTest takes names of test functions as arguments.
bool someFunctionsOnly()
{
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    return std::any_of(arguments.begin(), arguments.end(), [](const QString &argument) { return !argument.startsWith(u'-'); });
}

} // namespace

QSet<QString> entriesOf(const decode::Event &event)
{
    QSet<QString> ids;
    if (event.inferred || event.direction != wire::Direction::In || !event.diagnosis)
        return ids;
    for (const catalog::Entry *entry : {event.diagnosis->entry, event.diagnosis->detail}) {
        if (entry)
            ids.insert(entry->id);
    }
    return ids;
}

void note(const decode::Event &event)
{
    seen().ids += entriesOf(event);
}

void serverMissing()
{
    seen().everything = false;
}

QString difference(const QString &list)
{
    const QString path = folder().filePath(list + QStringLiteral(".txt"));
    const QSet<QString> listed = read(path);
    const bool everything = seen().everything && !someFunctionsOnly();
    const QSet<QString> wanted = everything ? seen().ids : seen().ids + listed;
    if (wanted == listed)
        return {};
    if (rewriting())
        return rewrite(path, sorted(wanted).join(u'\n').toUtf8() + '\n') ? QString() : QStringLiteral("%1 cannot be written").arg(path);

    QStringList words;
    if (const QStringList missing = sorted(QSet<QString>(listed) - wanted); !missing.isEmpty())
        words.append(QStringLiteral("listed, but not provoked: ") + missing.join(QStringLiteral(", ")));
    if (const QStringList added = sorted(QSet<QString>(wanted) - listed); !added.isEmpty())
        words.append(QStringLiteral("provoked, but not listed: ") + added.join(QStringLiteral(", ")));
    return QStringLiteral("tests/servers/provoked/%1.txt: %2; %3").arg(list, words.join(QStringLiteral("; ")), howToRewrite());
}

QSet<QString> everywhere()
{
    QSet<QString> ids;
    for (const QString &name : folder().entryList({QStringLiteral("*.txt")}))
        ids += read(folder().filePath(name));
    return ids;
}

bool rewriting()
{
    return qEnvironmentVariableIsSet("TELLTALE_REWRITE");
}

QString howToRewrite()
{
    return QStringLiteral("if that is right, TELLTALE_REWRITE=1 ctest -R 'server$|tst_coverage' writes it anew");
}

bool rewrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace telltale::test::provoked
