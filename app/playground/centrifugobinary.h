// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

/// The binary spelling of what the Centrifugo scenario says and hears in JSON: field numbers of centrifugo.md section 8, for the fields
/// that the scenario knows. `data` is bytes that hold JSON.
namespace telltale::playground {

/// A reply or push as one length-prefixed Reply.
QByteArray binaryReply(const QJsonObject &reply);
/// One Command without its length; nullopt for bytes that are no message, and for data that is no JSON.
std::optional<QJsonObject> jsonCommand(const QByteArray &command);

} // namespace telltale::playground
