// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/system.h"

#include <QMap>

#include <optional>

namespace telltale::ui {

/// A message taken apart into places that have an address, whatever its system: members of JSON (also of JSON within a text), words
/// and parts of text messages, fields of a binary message. No grammar of any system: what a place is for is found out by composing
/// (see Readback).
struct FlatMessage {
    enum Form { Json, Words, Binary };

    struct Place {
        enum Kind { Text, Bare, Container };
        Kind kind = Text;
        QString text; ///< of a Text its characters; otherwise as it is written
        std::optional<wire::Span> span; ///< in the message's bytes, where it stands there as such
        bool counts = true; ///< says something that no other place says: the same messages have the same of these

        bool operator==(const Place &other) const { return kind == other.kind && text == other.text; }
    };

    Form form = Words;
    QByteArray bytes;
    QMap<QString, Place> places;
    bool doubled = false; ///< an object has two members of one name

    static FlatMessage of(const protocol::System &system, const QString &variant, const protocol::Outgoing &message);

    /// Whether a server reads the same: white space and the order of members do not count in JSON; elsewhere every byte does.
    bool saysTheSame(const FlatMessage &other) const;
};

} // namespace telltale::ui
