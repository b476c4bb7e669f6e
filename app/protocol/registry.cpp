// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/registry.h"

#include "app/protocol/centrifugo/system.h"
#include "app/protocol/deepstream/system.h"
#include "app/protocol/flow/system.h"
#include "app/protocol/nats/system.h"
#include "app/protocol/sharedb/system.h"
#include "app/protocol/websocket/system.h"

namespace telltale::protocol {

const QList<const System *> &systems()
{
    static const QList<const System *> all {
        &centrifugoSystem(),
        &natsSystem(),
        &flowSystem(),
        &deepstreamSystem(),
        &sharedbSystem(),
        &websocketSystem(),
    };
    return all;
}

const System *systemByName(const QString &name)
{
    for (const System *system : systems()) {
        if (system->name() == name)
            return system;
    }
    return nullptr;
}

const System &plainWebSocket()
{
    return websocketSystem();
}

} // namespace telltale::protocol
