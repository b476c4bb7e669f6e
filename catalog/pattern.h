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
/// A hole takes the shortest text that lets the rest follow; there is no going back to try a longer one. One match looks at no more
/// than MostSteps characters, counting each as often as it is looked at: what would need more is no match, whatever text and pattern are.
class Pattern {
public:
    static constexpr qsizetype MostSteps = 4'000'000; ///< a text of a million characters goes through a pattern of a few holes
    static constexpr qsizetype LongestSource = 2000;

    /// Compiles `source`; nullopt with a reason in `*problem` if brackets or braces do not pair, nest, more than
    /// four optional parts are used, or it is longer than LongestSource.
    static std::optional<Pattern> compile(const QString &source, Qt::CaseSensitivity sensitivity, QString *problem = nullptr);

    /// The named parts if the whole text matches.
    std::optional<Parts> match(QStringView text) const;

    /// True if the pattern has no holes and no optional parts: it is one exact text.
    bool isLiteral() const;

    /// What every text begins with that matches, apart from case.
    QString beginning() const;

private:
    struct Piece {
        QString literal; ///< followed by a hole called `hole` unless it is the last piece
        QString hole;
    };
    using Alternative = QList<Piece>;
    std::optional<Parts> matchAlternative(const Alternative &alternative, QStringView text, qsizetype &stepsLeft) const;
    bool matchesAt(QStringView text, qsizetype at, QStringView literal, qsizetype &stepsLeft) const;
    qsizetype find(QStringView text, qsizetype from, QStringView literal, qsizetype &stepsLeft) const;

    QList<Alternative> m_alternatives;
    Qt::CaseSensitivity m_sensitivity = Qt::CaseSensitive;
};

} // namespace telltale::catalog
