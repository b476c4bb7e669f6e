// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace telltale::exchange {

/// Writes one JSON object with its members in the order given, which QJsonObject does not keep. Empty texts are left out by
/// text(); everything else is written.
class JsonLine {
public:
    JsonLine &text(const char *key, const QString &value); ///< left out if empty
    JsonLine &number(const char *key, qint64 value);
    JsonLine &flag(const char *key, bool value);
    JsonLine &json(const char *key, const QByteArray &value); ///< JSON of the caller's

    QByteArray object() const { return '{' + m_members + '}'; }
    static QByteArray quoted(const QString &text);

private:
    QByteArray m_members;
};

} // namespace telltale::exchange
