// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/message.h"

#include <QStringList>

/// Centrifugo's protocol has two encodings of one schema (`client.proto` of centrifugal/protocol). A reader per encoding turns a
/// frame into Units; the adapter interprets Units and never looks at an encoding again.
namespace telltale::protocol::centrifugo {

/// One Command, Reply or bare push, as it was written; what it means is not decided here.
struct Unit {
    enum class Shape {
        Empty, ///< `{}`: a ping or a pong
        Command, ///< `{"id":…,"subscribe":{…}}`
        ConnectRequest, ///< unidirectional: the body of a connect command without its wrapper
        Reply, ///< `{"id":…,…}`, a result or an error
        Push, ///< `{"push":{…}}`, or the same without the wrapper
        Unreadable,
    };
    Shape shape = Shape::Unreadable;
    QByteArray bytes;
    Span span; ///< of `bytes` in the frame
    quint64 id = 0; ///< 0: none
    std::optional<Span> idSpan;
    QString field; ///< the schema's field that says what it is: `subscribe`, `pub`, …; empty: none that is known
    std::optional<Span> fieldSpan;
    bool wrapped = true; ///< a push inside `push`
    QString channel; ///< or the channel id as digits, where the wire has no name
    std::optional<Span> channelSpan;
    QString method; ///< of an rpc
    std::optional<QString> code; ///< of `error`, `unsubscribe`, `disconnect`; an absent one is 0
    std::optional<Span> codeSpan;
    bool failed = false; ///< has an `error`
    std::optional<Span> errorSpan;
    QString reason; ///< the message of an error, the reason of the others
    bool temporary = false;
    std::optional<Span> temporarySpan;
    catalog::Parts facts; ///< scalars of the body, in order; credentials left out
    QString preview; ///< the beginning of `data`
    QStringList unknown; ///< fields that the schema does not have
    QStringList findings;
    QString problem; ///< why it is Unreadable
    std::optional<Span> problemSpan;
};

/// Push kinds in the order of the schema: wire field → operation.
QString pushOperation(const QString &field);
const QStringList &pushFields();
const QStringList &commandFields();

} // namespace telltale::protocol::centrifugo
