// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

namespace telltale::settings {

/// A message that somebody keeps under a name, or a folder of them.
struct SavedMessage {
    QString name;
    bool folder = false;
    QList<SavedMessage> children = {}; ///< of a folder, as the user ordered them

    QString system = {}; ///< `centrifugo`
    QString operation = {}; ///< empty: `bytes` are the message
    QMap<QString, QString> values = {}; ///< of the operation's form. No secrets: callers leave them out, or write `${name}`
    QByteArray bytes = {};
    bool binary = false; ///< the frame that the bytes go out in

    QJsonObject others = {}; ///< members that another version wrote: kept

    bool operator==(const SavedMessage &other) const = default;
};

/// Reads and writes saved messages as JSON:
///
///     {"messages": [{"folder": "Chat", "messages": [
///         {"message": "Join", "system": "centrifugo", "operation": "subscribe", "values": {"channel": "news"}},
///         {"message": "Odd", "system": "centrifugo", "frame": "text", "text": "{}"},
///         {"message": "Bytes", "system": "deepstream", "frame": "binary", "base64": "AAE="}]}]}
///
/// Members that are not known are kept. Anything that is no such JSON, or is nested deeper than 32 folders, is a Failure that names the
/// place. One thread.
class SavedMessages {
public:
    explicit SavedMessages(const QString &path = defaultPath());

    /// `$XDG_CONFIG_HOME/telltale/messages.json`.
    static QString defaultPath();

    /// A folder without a name: the top of the tree. `source` is for the failure's `where`.
    static Result<SavedMessage> read(const QByteArray &json, const QString &source);
    static QByteArray written(const SavedMessage &top);
    static Result<SavedMessage> readFile(const QString &path);
    /// Readable by the owner only; all of it or nothing.
    static Result<Done> writeFile(const QString &path, const SavedMessage &top);

    /// Of the file; an empty tree if there is none yet.
    Result<SavedMessage> load();
    /// Fails, and leaves the file alone, as long as what stands in it could not be read.
    Result<Done> save(const SavedMessage &top);
    const QString &path() const { return m_path; }

private:
    QString m_path;
    bool m_unreadable = false;
};

} // namespace telltale::settings
