// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace telltale::playground {

/// One error of deepstream, as both variants write it.
struct DeepstreamError {
    int topic;
    int action; ///< below 0: a name of 3.x, which only the text variant can say
    QByteArrayView name;
    /// The message in text form: parts joined by `|`, with {name} {act} {corr} {data} filled in; empty = the text variant has
    /// no form for it and sends an empty frame (deepstream.md section 2.2).
    QByteArrayView text;
    bool flagged = false; ///< JSON: `isError` is set (deepstream.md section 5.1)
    bool closes = false; ///< an empty close frame follows
};

/// The error that `which` means for a request of `topic`: `4/104`, `104` (of that topic), `MESSAGE_DENIED` (of that topic if it
/// has one of this name, else of any). Null if there is none.
const DeepstreamError *deepstreamError(const QString &which, int topic);

} // namespace telltale::playground
