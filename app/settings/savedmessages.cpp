// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/savedmessages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

#include <utility>

namespace telltale::settings {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SavedMessages)
};

constexpr int MostFolders = 32; ///< within each other
constexpr qint64 LargestFile = 64 * 1024 * 1024;

Failure wrong(const QString &what, const QString &place) { return {Words::tr("the saved messages cannot be read: %1").arg(what), place, Words::tr("mend the file, or move it away")}; }

Result<SavedMessage> readEntry(QJsonObject object, const QString &place, int depth);

Result<QList<SavedMessage>> readList(const QJsonValue &value, const QString &place, int depth)
{
    if (!value.isArray())
        return wrong(Words::tr("a list was expected"), place);
    if (depth > MostFolders)
        return wrong(Words::tr("folders are nested deeper than 32"), place);
    QList<SavedMessage> all;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString own = u"%1/%2"_s.arg(place).arg(i);
        if (!array[i].isObject())
            return wrong(Words::tr("an object was expected"), own);
        auto entry = readEntry(array[i].toObject(), own, depth);
        if (!entry)
            return entry.failure();
        all.append(*std::move(entry));
    }
    return all;
}

Result<SavedMessage> readEntry(QJsonObject object, const QString &place, int depth)
{
    SavedMessage entry;
    std::optional<Failure> failure;
    const auto text = [&](const QString &key) {
        const QJsonValue value = object.take(key);
        if (!value.isUndefined() && !value.isString() && !failure)
            failure = wrong(Words::tr("a text was expected"), place + u'/' + key);
        return value.toString();
    };
    if (object.contains(u"folder"_s)) {
        entry.folder = true;
        entry.name = text(u"folder"_s);
        if (object.contains(u"messages"_s)) {
            auto children = readList(object.take(u"messages"_s), place + u"/messages"_s, depth + 1);
            if (!children)
                return children.failure();
            entry.children = *std::move(children);
        }
    } else if (object.contains(u"message"_s)) {
        entry.name = text(u"message"_s);
        entry.system = text(u"system"_s);
        entry.operation = text(u"operation"_s);
        const QJsonValue values = object.take(u"values"_s);
        if (!values.isUndefined() && !values.isObject())
            return wrong(Words::tr("an object was expected"), place + u"/values"_s);
        const QJsonObject filled = values.toObject();
        for (auto it = filled.begin(); it != filled.end(); ++it) {
            if (!it->isString())
                return wrong(Words::tr("a text was expected"), place + u"/values/"_s + it.key());
            entry.values.insert(it.key(), it->toString());
        }
        entry.binary = text(u"frame"_s) == "binary"_L1;
        if (object.contains(u"base64"_s)) {
            const auto decoded = QByteArray::fromBase64Encoding(text(u"base64"_s).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
            if (!decoded)
                return wrong(Words::tr("this is no base64"), place + u"/base64"_s);
            entry.bytes = *decoded;
        } else {
            entry.bytes = text(u"text"_s).toUtf8();
        }
    } else {
        return wrong(Words::tr("neither a folder nor a message"), place);
    }
    if (failure)
        return *failure;
    entry.others = object;
    return entry;
}

QJsonArray writtenList(const QList<SavedMessage> &all)
{
    QJsonArray array;
    for (const SavedMessage &entry : all) {
        QJsonObject object = entry.others;
        if (entry.folder) {
            object.insert(u"folder"_s, entry.name);
            object.insert(u"messages"_s, writtenList(entry.children));
            array.append(object);
            continue;
        }
        object.insert(u"message"_s, entry.name);
        object.insert(u"system"_s, entry.system);
        if (!entry.operation.isEmpty()) {
            object.insert(u"operation"_s, entry.operation);
            QJsonObject values;
            for (auto it = entry.values.cbegin(); it != entry.values.cend(); ++it)
                values.insert(it.key(), *it);
            object.insert(u"values"_s, values);
        } else {
            object.insert(u"frame"_s, entry.binary ? u"binary"_s : u"text"_s);
            const QString text = QString::fromUtf8(entry.bytes);
            if (text.toUtf8() == entry.bytes)
                object.insert(u"text"_s, text);
            else
                object.insert(u"base64"_s, QString::fromLatin1(entry.bytes.toBase64()));
        }
        array.append(object);
    }
    return array;
}

} // namespace

SavedMessages::SavedMessages(const QString &path)
    : m_path(path)
{
}

QString SavedMessages::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/telltale/messages.json"_s;
}

Result<SavedMessage> SavedMessages::read(const QByteArray &json, const QString &source)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return wrong(error.errorString(), Words::tr("%1, byte %2").arg(source).arg(error.offset));
    if (!document.isObject())
        return wrong(Words::tr("an object was expected"), source);
    QJsonObject object = document.object();
    if (!object.contains(u"messages"_s))
        return wrong(Words::tr("there is no list called messages"), source);
    auto children = readList(object.take(u"messages"_s), source + u": /messages"_s, 0);
    if (!children)
        return children.failure();
    return SavedMessage {.name = {}, .folder = true, .children = *std::move(children), .others = object};
}

QByteArray SavedMessages::written(const SavedMessage &top)
{
    QJsonObject object = top.others;
    object.insert(u"messages"_s, writtenList(top.children));
    return QJsonDocument(object).toJson();
}

Result<SavedMessage> SavedMessages::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure {Words::tr("the saved messages cannot be opened"), path, file.errorString()};
    if (file.size() > LargestFile)
        return wrong(Words::tr("it is larger than 64 MiB"), path);
    return read(file.readAll(), path);
}

Result<Done> SavedMessages::writeFile(const QString &path, const SavedMessage &top)
{
    const Failure failure {Words::tr("the saved messages cannot be written"), path, Words::tr("is the folder writable?")};
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return failure;
    QSaveFile file(path);
    const QByteArray json = written(top);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || file.write(json) != json.size()
        || !file.commit())
        return failure;
    return Done {};
}

Result<SavedMessage> SavedMessages::load()
{
    m_unreadable = false;
    if (!QFileInfo::exists(m_path))
        return SavedMessage {.name = {}, .folder = true};
    auto top = readFile(m_path);
    m_unreadable = !top;
    return top;
}

Result<Done> SavedMessages::save(const SavedMessage &top)
{
    if (m_unreadable)
        return Failure {Words::tr("nothing is saved, for the file holds messages that cannot be read"), m_path, Words::tr("mend the file, or move it away, and start again")};
    return writeFile(m_path, top);
}

} // namespace telltale::settings
