// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/centrifugo/unit.h"

namespace telltale::protocol::centrifugo {

using namespace Qt::StringLiterals;

QString pushOperation(const QString &field)
{
    return field == "pub"_L1 ? u"publication"_s : field.isEmpty() ? u"unknown"_s : field;
}

const QStringList &pushFields()
{
    static const QStringList fields {u"pub"_s, u"join"_s, u"leave"_s, u"unsubscribe"_s, u"message"_s, u"subscribe"_s,
                                     u"connect"_s, u"disconnect"_s, u"refresh"_s};
    return fields;
}

const QStringList &commandFields()
{
    static const QStringList fields {u"connect"_s, u"subscribe"_s, u"unsubscribe"_s, u"publish"_s, u"presence"_s, u"presence_stats"_s,
                                     u"history"_s, u"ping"_s, u"send"_s, u"rpc"_s, u"refresh"_s, u"sub_refresh"_s};
    return fields;
}

} // namespace telltale::protocol::centrifugo
