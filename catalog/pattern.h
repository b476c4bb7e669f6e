// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPair>
#include <QString>

#include <optional>

namespace telltale::catalog {

/// Named parts of a text, in the order of the pattern.
using Parts = QList<QPair<QString, QString>>;

/// A wire text with holes. `{name}` stands for any text (also empty, also with line ends), `[…]` for a part that
/// may be missing; a backslash makes the next character literal. The whole text must match.
///
///     Pattern("Permissions Violation for Subscription to \"{subject}\"[ using queue \"{queue}\"]", …)
///
/// Matching takes time in proportion to text × holes whatever the text is: there is no backtracking to
/// exploit. A hole takes the shortest text that lets the rest follow.
class Pattern {
public:
    /// Compiles `source`; nullopt with a reason in `*problem` if brackets or braces do not pair, nest, or more than
    /// four optional parts are used.
    static std::optional<Pattern> compile(const QString &source, Qt::CaseSensitivity sensitivity, QString *problem = nullptr);

    /// The named parts if the whole text matches.
    std::optional<Parts> match(QStringView text) const;

    /// True if the pattern has no holes and no optional parts: it is one exact text.
    bool isLiteral() const;

private:
    struct Piece {
        QString literal; ///< followed by a hole called `hole` unless it is the last piece
        QString hole;
    };
    using Alternative = QList<Piece>;
    std::optional<Parts> matchAlternative(const Alternative &alternative, QStringView text) const;

    QList<Alternative> m_alternatives;
    Qt::CaseSensitivity m_sensitivity = Qt::CaseSensitive;
};

} // namespace telltale::catalog
