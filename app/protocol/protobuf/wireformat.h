// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/protobuf/lengthprefixed.h"

/// The wire format of protobuf by itself, without a schema (protobuf.dev, "Encoding"): tags, varints, lengths.
namespace telltale::protocol::protobuf {

/// An unsigned number in groups of seven bits, the lowest first; the highest bit of a byte says that more follow.
struct Varint {
    enum class State {
        Good,
        Padded, ///< readable, but longer than needed: ends in a byte that adds nothing
        CutShort, ///< the bytes end before it does
        TooLong, ///< more than ten bytes, or more than 64 bits
    };
    State state = State::CutShort;
    quint64 value = 0;
    qsizetype size = 0; ///< bytes that it takes, or that were looked at

    bool isReadable() const { return state == State::Good || state == State::Padded; }
    /// What is wrong with it, in words; empty if it is good.
    QString complaint() const;
};
Varint readVarint(QByteArrayView bytes);
QByteArray writeVarint(quint64 value);

enum class WireType { Varint = 0, Fixed64 = 1, Bytes = 2, Group = 3, EndOfGroup = 4, Fixed32 = 5 };
/// `varint`, `8 bytes`, `bytes`, …
QString wireTypeName(WireType type);

/// One field: a tag and what follows it.
struct Field {
    int number = 0;
    WireType type = WireType::Varint;
    Span span; ///< all of it, from the tag on
    Span value; ///< of Bytes and Group without the length or the tags around it
    quint64 scalar = 0; ///< of Varint, Fixed32 and Fixed64, as unsigned
};

/// Goes over the fields of one message, without descending into them.
///
///     for (FieldWalk walk(bytes); walk.next();) … walk.field() …
///
/// Spans count from `offset`. `bytes` must outlive the walk.
class FieldWalk {
public:
    static constexpr int MostDepth = 100; ///< as libprotobuf

    explicit FieldWalk(QByteArrayView bytes, qsizetype offset = 0);
    /// False at the end, and where the bytes cannot be read on.
    bool next();
    const Field &field() const { return m_field; }
    /// The bytes of the field's value.
    QByteArrayView value() const { return m_bytes.sliced(m_field.value.offset - m_offset, m_field.value.length); }
    /// Where the last field ends that could be read.
    qsizetype end() const { return m_offset + m_end; }
    /// The first thing that was wrong. After a padded varint the walk goes on, after all else it ends.
    const std::optional<Problem> &problem() const { return m_problem; }

private:
    std::optional<quint64> varint(const char *what);
    bool readValue();
    bool fixed(qsizetype size);
    bool group();
    bool fail(const QString &text, qsizetype at);

    QByteArrayView m_bytes;
    qsizetype m_offset;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
    Field m_field;
    std::optional<Problem> m_problem;
};

} // namespace telltale::protocol::protobuf
