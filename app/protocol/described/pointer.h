// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/json/json.h"

namespace telltale::protocol::described {

/// A JSON Pointer (RFC 6901) of a catalogue file: where in a message something stands. It begins with `/` and goes from the message
/// as a whole, or it begins with `.` and goes from the element that `each` stands at: `/payload/id`, `./message`, `.`.
class Pointer {
public:
    /// nullopt with a reason in `*problem` for what is no pointer, or has more than 64 steps.
    static std::optional<Pointer> compile(const QString &source, QString *problem = nullptr);
    /// True if a text in a catalogue file is meant to be a pointer.
    static bool looksLike(const QString &source) { return source.startsWith(u'/') || source.startsWith(u'.'); }

    /// What stands there, if it is there and not null; without an element, nothing stands in it. Any JSON may come in.
    std::optional<simdjson::dom::element> find(simdjson::dom::element message, std::optional<simdjson::dom::element> element = std::nullopt) const;
    bool isRelative() const { return m_relative; }
    const QString &source() const { return m_source; }
    /// The first member on the way, for the span to point at; empty if the way does not lead from an object.
    QByteArray firstMember() const { return m_relative ? QByteArray() : m_steps.value(0); }

private:
    QString m_source;
    QByteArrayList m_steps; ///< UTF-8, unescaped
    bool m_relative = false;
};

} // namespace telltale::protocol::described
