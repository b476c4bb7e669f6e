// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/deepstreamjson.h"

namespace telltale::playground {

/// deepstream over its binary endpoint: the messages, scenarios and provocations of the JSON endpoint in other bytes. Of a frame only the first
/// message is read, as by the official parser; what cannot be read is answered with UNKNOWN_TOPIC.
class DeepstreamBinary : public DeepstreamJson {
public:
    QString path() const override { return QStringLiteral("/deepstream/binary"); }
    void received(Peer *peer, const QByteArray &message, bool isText) override;

protected:
    void send(Peer *peer, const QByteArray &message) override;
};

} // namespace telltale::playground
