// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>

struct pcre2_real_code_8;

namespace telltale::history {

/// A regular expression (Perl syntax, Unicode, without case), matched by PCRE2's compiler on raw bytes: they are read as UTF-8, and
/// what is none is never part of a match. Immutable; any number of threads.
///
/// PCRE2 counts its steps; bytes that need too many of them (a pattern can be made to take for ever) do not match.
class RegexSearch {
public:
    /// Longer bytes are matched up to here only, so that one huge row cannot hold up all others.
    static constexpr qsizetype MostBytes = 1024 * 1024;

    explicit RegexSearch(const QString &pattern);

    bool isValid() const { return m_code != nullptr; }
    QString error() const { return m_error; } ///< PCRE2's words, if it is not valid
    qsizetype errorOffset() const { return m_errorOffset; } ///< in characters of the pattern

    /// Whether it matches anywhere in the bytes. Never, if it is not valid.
    bool isIn(QByteArrayView bytes) const;
    bool isInText(const QString &text) const { return isIn(QByteArrayView(text.toUtf8())); }

private:
    std::shared_ptr<const pcre2_real_code_8> m_code;
    QString m_error;
    qsizetype m_errorOffset = 0;
};

} // namespace telltale::history
