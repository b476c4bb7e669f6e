// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

/// deepstream's binary messages and the objects that JSON has for them (deepstream.md section 2.1). Written for the playground alone: nothing here is
/// shared with the decoder that it exercises.
namespace telltale::playground {

/// The first message of a frame; nullopt if it cannot be read.
std::optional<QJsonObject> readDeepstreamBytes(const QByteArray &frame);
/// The object as a frame. Members that the topic has no field for are left out.
QByteArray deepstreamBytes(const QJsonObject &message);

} // namespace telltale::playground
