// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <optional>

namespace telltale::playground {

/// As much of an HTTP request as the playground needs to choose who answers it.
struct Request {
    QByteArray method;
    QByteArray path; ///< without the query
    QByteArray query;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case; the last of several

    bool wantsWebSocket() const;
};

/// Reads a request's head out of `bytes`, which may hold more. Nothing while the empty line has not come; a head that makes
/// no sense has an empty method.
std::optional<Request> readRequest(const QByteArray &bytes);

} // namespace telltale::playground
