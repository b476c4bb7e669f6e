// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace telltale::protocol::deepstream {

/// One deepstream message, whatever variant it came in: what the parsers make of bytes, what the conversation interprets and
/// what the writers turn back into bytes. Texts read from the wire are visibleText()ed.
struct Envelope {
    int topic = 0;
    int action = -1; ///< -1: spelled in a way that has no number
    QString spelling; ///< text variant: the action or error as it was written
    bool numbered = true; ///< the wire carries the numbers themselves
    QString name;
    QStringList names;
    QString correlationId;
    std::optional<QByteArray> data; ///< JSON text; of a message that was read, for display, at most SummarySize of it
    std::optional<qint64> version;
    QString path;
    QString subscription;
    QString url;
    QString protocolVersion; ///< this and the next two: of a challenge
    QString sdkType;
    QString sdkVersion;
    bool isError = false;
    bool isAck = false;
    bool isWriteAck = false;
    std::optional<int> originalTopic;
    std::optional<int> originalAction;
    bool dataUnreadable = false; ///< `data` should be JSON text and is none
    bool dataIsObject = false; ///< of a login: what the server insists on; to JavaScript a list is one, too

    wire::Span topicSpan;
    wire::Span actionSpan;
    QStringList findings;
    QString problem; ///< not empty: the bytes are no message, for this reason

    static constexpr qsizetype SummarySize = 200;

    /// Name, else subscription, else the names.
    QString subject() const
    {
        if (!name.isEmpty())
            return name;
        return subscription.isEmpty() ? names.join(QStringLiteral(", ")) : subscription;
    }
};

} // namespace telltale::protocol::deepstream
