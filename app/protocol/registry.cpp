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

namespace {

QList<const System *> &list()
{
    static QList<const System *> all {
        &centrifugoSystem(),
        &natsSystem(),
        &flowSystem(),
        &deepstreamSystem(),
        &sharedbSystem(),
        &websocketSystem(),
    };
    return all;
}

} // namespace

const QList<const System *> &systems()
{
    return list();
}

bool addSystem(std::unique_ptr<const System> system)
{
    if (systemByName(system->name()))
        return false;
    list().insert(list().size() - 1, system.get());
    // Never destroyed: threads that outlive the statics of the program may still ask it.
    static auto *const owned = new std::vector<std::unique_ptr<const System>>;
    owned->push_back(std::move(system));
    return true;
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
