// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <QByteArrayView>
#include <QList>

namespace telltale::protocol::nats {

/// The values of pass, auth_token, jwt, sig, proxy_sig and nkey in every CONNECT line of `bytes`, broken JSON included. In bytes
/// that begin with no verb (the middle of an op) the whole first line counts. Any bytes.
QList<wire::Span> secretsIn(QByteArrayView bytes);

} // namespace telltale::protocol::nats
