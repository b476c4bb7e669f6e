// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cataloguefiles.h"

#include "app/protocol/described/system.h"
#include "app/protocol/registry.h"
#include "catalog/loader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace telltale::exchange {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CatalogueFiles)
};

constexpr qint64 LargestFile = 16 * 1024 * 1024;

struct Text {
    QString file;
    QByteArray bytes;
    catalog::Origin origin = catalog::Origin::Folder;
};

Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure {Words::tr("the catalogue file cannot be read"), path, file.errorString()};
    QByteArray bytes = file.read(LargestFile + 1);
    if (bytes.size() > LargestFile)
        return Failure {Words::tr("the catalogue file is too large"), path, Words::tr("it may have 16 MiB")};
    if (file.error() != QFile::NoError) // a folder opens, and then has nothing to say
        return Failure {Words::tr("the catalogue file cannot be read"), path, file.errorString()};
    return bytes;
}

/// A system of its own needs a description, once.
void addSystem(const catalog::Loaded &file, const QString &name, QList<catalog::Problem> &problems)
{
    const QString at = QStringLiteral("/protocol");
    const protocol::System *known = protocol::systemByName(file.system);
    if (known || file.system == u"http" || file.system == u"auto") {
        problems.append({name, at, Words::tr("%1 is described already: a file with another `system` describes a new one").arg(file.system)});
        return;
    }
    auto description = protocol::described::readDescription(file.system, file.protocol, name, problems);
    if (description)
        protocol::addSystem(protocol::described::makeSystem(std::move(*description)));
}

} // namespace

QString catalogueFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/telltale/catalog");
}

Result<CatalogueFiles> loadCatalogue(const QStringList &named)
{
    CatalogueFiles files {catalog::Catalog::copyOfBundled(), {}};
    QList<Text> texts;
    const QDir folder(catalogueFolder());
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const QString path = folder.filePath(name);
        if (Result<QByteArray> bytes = readAll(path))
            texts.append({path, *bytes, catalog::Origin::Folder});
        else
            files.problems.append({path, QStringLiteral("/"), bytes.failure().hint});
    }
    for (const QString &path : named) {
        const Result<QByteArray> bytes = readAll(path);
        if (!bytes)
            return bytes.failure();
        texts.append({path, *bytes, catalog::Origin::Named});
    }

    QStringList systemsOfFiles;
    for (const Text &text : std::as_const(texts)) {
        catalog::Loaded loaded = catalog::load(text.bytes, text.file);
        if (!loaded.system.isEmpty() && !loaded.protocol.isUndefined())
            addSystem(loaded, text.file, loaded.problems);
        systemsOfFiles.append(loaded.system);
        files.problems += files.catalog.add(std::move(loaded), text.origin);
    }
    // Only now all descriptions are known: a system may be described in one file and have its entries in another.
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString &system = systemsOfFiles[i];
        if (!system.isEmpty() && system != u"http" && !protocol::systemByName(system))
            files.problems.append({texts[i].file, QStringLiteral("/system"),
                Words::tr("there is no system `%1`: a `protocol` would describe it").arg(system)});
    }
    return files;
}

Failure failureOf(const catalog::Problem &problem)
{
    return {Words::tr("a catalogue file has a mistake"), problem.file + QStringLiteral(", ") + problem.path, problem.reason};
}

} // namespace telltale::exchange
