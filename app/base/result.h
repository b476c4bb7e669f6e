// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace telltale {

/// What went wrong, where, and what to try: the only form in which an operation of Telltale fails.
/// The window shows it beside the action, the command line prints `sentence()` on stderr.
struct Failure {
    QString what; ///< what failed, as a sentence without a full stop: "the filter cannot be read"
    QString where; ///< file, line, column, host, field; may be empty
    QString hint; ///< what to try; may be empty

    /// "what: where: hint", leaving out empty parts.
    QString sentence() const
    {
        QString s = what;
        if (!where.isEmpty())
            s += QStringLiteral(": ") + where;
        if (!hint.isEmpty())
            s += QStringLiteral(": ") + hint;
        return s;
    }
};

/// A value or the Failure that kept it from being made. Callers cannot overlook it: the value is reached
/// only after asking.
///
///     Result<Filter> filter = parseFilter(text);
///     if (!filter)
///         return show(filter.failure());
///     use(*filter);
template<typename T>
class [[nodiscard]] Result {
public:
    Result(T value) // NOLINT(google-explicit-constructor): returning a value must read naturally
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Failure failure) // NOLINT(google-explicit-constructor)
        : m_state(std::in_place_index<1>, std::move(failure))
    {
    }

    explicit operator bool() const { return m_state.index() == 0; }
    const T &operator*() const & { return std::get<0>(m_state); }
    T &operator*() & { return std::get<0>(m_state); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &std::get<0>(m_state); }
    T *operator->() { return &std::get<0>(m_state); }
    const Failure &failure() const { return std::get<1>(m_state); }

private:
    std::variant<T, Failure> m_state;
};

/// For operations that have nothing to return but may fail.
struct Done {
};

} // namespace telltale
