// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

/// Protobuf by hand, as far as the playground's binary scenarios need it: fields that are a varint or bytes. It shares nothing with
/// app/protocol, so that the decoder is never checked by its own mirror.
namespace telltale::playground {

/// Writes one message field by field.
///
///     frame = withLength(BinaryWriter().number(1, 5).bytes(2, "text").message());
class BinaryWriter {
public:
    BinaryWriter &number(int field, quint64 value);
    BinaryWriter &bytes(int field, const QByteArray &value);
    const QByteArray &message() const { return m_message; }

private:
    QByteArray m_message;
};

struct BinaryField {
    int number = 0;
    quint64 value = 0; ///< of a varint
    QByteArray bytes; ///< of all else
};

/// The fields of a message in order; nullopt where the bytes are none. Any bytes; nothing is allocated that a length merely claims.
std::optional<QList<BinaryField>> readFields(const QByteArray &message);

/// A message after its length, and a frame cut into such messages.
QByteArray withLength(const QByteArray &message);
std::optional<QByteArrayList> readMessages(const QByteArray &frame);

} // namespace telltale::playground
