// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/described/pointer.h"

namespace telltale::protocol::described {

namespace {

constexpr qsizetype MostSteps = 64;

/// RFC 6901 section 4: ~1 is a slash, ~0 a tilde, anything else after a tilde is a mistake.
std::optional<QByteArray> unescaped(const QString &step)
{
    QString text;
    for (qsizetype i = 0; i < step.size(); ++i) {
        if (step[i] != u'~') {
            text += step[i];
        } else if (++i < step.size() && (step[i] == u'0' || step[i] == u'1')) {
            text += step[i] == u'0' ? u'~' : u'/';
        } else {
            return std::nullopt;
        }
    }
    return text.toUtf8();
}

/// An array's index as RFC 6901 writes it: digits without a leading zero.
std::optional<size_t> indexOf(const QByteArray &step)
{
    if (step.isEmpty() || step.size() > 9 || (step.size() > 1 && step.startsWith('0')))
        return std::nullopt;
    for (const char c : step) {
        if (c < '0' || c > '9')
            return std::nullopt;
    }
    return size_t(step.toULongLong());
}

} // namespace

std::optional<Pointer> Pointer::compile(const QString &source, QString *problem)
{
    const auto fail = [problem](const QString &reason) {
        if (problem)
            *problem = reason;
        return std::nullopt;
    };
    Pointer pointer;
    pointer.m_source = source;
    pointer.m_relative = source.startsWith(u'.');
    const QString way = pointer.m_relative ? source.mid(1) : source;
    if (!looksLike(source) || (!way.isEmpty() && !way.startsWith(u'/')))
        return fail(QStringLiteral("`%1` is no JSON Pointer: it begins with `/`, or with `./` within `each`").arg(source));
    const QStringList steps = way.isEmpty() ? QStringList() : way.mid(1).split(u'/');
    if (steps.size() > MostSteps)
        return fail(QStringLiteral("a JSON Pointer has at most %1 steps here").arg(MostSteps));
    for (const QString &step : steps) {
        const auto plain = unescaped(step);
        if (!plain)
            return fail(QStringLiteral("`%1`: a `~` in a JSON Pointer is written `~0`, a `/` in a name `~1`").arg(source));
        pointer.m_steps.append(*plain);
    }
    return pointer;
}

std::optional<simdjson::dom::element> Pointer::find(simdjson::dom::element message, std::optional<simdjson::dom::element> element) const
{
    if (m_relative && !element)
        return std::nullopt;
    simdjson::dom::element at = m_relative ? *element : message;
    for (const QByteArray &step : m_steps) {
        simdjson::dom::object object;
        simdjson::dom::array array;
        if (at.get(object) == simdjson::SUCCESS) {
            const auto value = json::member(object, std::string_view(step.constData(), size_t(step.size())));
            if (!value)
                return std::nullopt;
            at = *value;
        } else if (at.get(array) == simdjson::SUCCESS) {
            const auto index = indexOf(step);
            if (!index || array.at(*index).get(at) != simdjson::SUCCESS)
                return std::nullopt;
        } else {
            return std::nullopt;
        }
    }
    return at.is_null() ? std::nullopt : std::optional(at);
}

} // namespace telltale::protocol::described
