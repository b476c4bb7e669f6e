// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace telltale::protocol::nats {

/// What a server holds against a subject to publish to or to subscribe to, as the rest of a sentence that begins with "the
/// subject"; empty if nothing (nats-server: server/sublist.go, IsValidSubject and IsValidLiteralSubject).
QString publishSubjectFault(QByteArrayView subject);
QString subscribeSubjectFault(QByteArrayView subject);

/// Whether a subscription to `pattern` takes messages to `subject`.
bool subjectMatches(QByteArrayView pattern, QByteArrayView subject);

} // namespace telltale::protocol::nats
