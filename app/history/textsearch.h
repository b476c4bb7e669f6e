// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>

namespace telltale::history {

/// Finds a text in bytes and in texts, without case. An ASCII text is searched for in the raw bytes, whatever they are,
/// without decoding them; any other as Unicode. Immutable; any number of threads.
class TextSearch {
public:
    explicit TextSearch(const QString &text);

    bool isInBytes(QByteArrayView bytes) const;
    bool isInText(const QString &text) const { return text.contains(m_text, Qt::CaseInsensitive); }

private:
    QString m_text;
    QByteArray m_lower; ///< ASCII, lower case; empty if the text is not ASCII
    std::array<quint8, 256> m_skip; ///< Boyer-Moore-Horspool: how far to move on for the last byte under the window
};

} // namespace telltale::history
