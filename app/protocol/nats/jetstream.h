// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/nats/draft.h"

/// JetStream's part of the composer: requests to its API, pulls and acknowledgements. On the wire all of them are PUB with a reply
/// subject, and are decoded as `publish` (wire reference, sections 10 and 11; nats-server: server/jetstream_api.go, server/consumer.go).
namespace telltale::protocol::nats {

QList<Operation> jetStreamOperations();

/// Writes one of them; false if `operation` is none.
bool writeJetStream(Draft &draft, const QString &operation);

} // namespace telltale::protocol::nats
