// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/sharedb/actions.h"

namespace telltale::protocol::sharedb {

namespace {

constexpr Action Table[] = {
    {"init", "init", Pairing::Nothing},
    {"hs", "handshake", Pairing::Order},
    {"f", "fetch", Pairing::Document},
    {"s", "subscribe", Pairing::Document},
    {"u", "unsubscribe", Pairing::Document},
    {"bf", "bulk-fetch", Pairing::Bulk},
    {"bs", "bulk-subscribe", Pairing::Bulk},
    {"bu", "bulk-unsubscribe", Pairing::Bulk},
    {"op", "op", Pairing::Op},
    {"qf", "query-fetch", Pairing::Id},
    {"qs", "query-subscribe", Pairing::Id},
    {"qu", "query-unsubscribe", Pairing::Id},
    {"q", "query-update", Pairing::Nothing},
    {"nf", "snapshot-fetch", Pairing::Id},
    {"nt", "snapshot-fetch-by-time", Pairing::Id},
    {"p", "presence", Pairing::Presence},
    {"ps", "presence-subscribe", Pairing::Channel},
    {"pu", "presence-unsubscribe", Pairing::Channel},
    {"pr", "presence-request", Pairing::Name},
    {"pp", "ping", Pairing::Order},
};

} // namespace

const Action *findAction(QStringView letters)
{
    for (const Action &action : Table) {
        if (letters == QLatin1String(action.letters))
            return &action;
    }
    return nullptr;
}

} // namespace telltale::protocol::sharedb
