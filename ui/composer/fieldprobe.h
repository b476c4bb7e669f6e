// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/flatmessage.h"

namespace telltale::ui {

/// Two values that a field can have, unlike anything else in a message, to see where it comes out.
struct FieldProbe {
    QString first;
    QString second; ///< of another length
};

/// Those to try for a field of this type, the likeliest first. None for fields that only have a few values.
QList<FieldProbe> probesFor(protocol::FieldType type);

/// All values of a field that has only a few.
QStringList fewValues(const protocol::Field &field);

/// How a field's value becomes the text of a place, and back.
class FieldPlace {
public:
    /// Nothing unless `first` and `second`, found at one place of two messages, hold the two values of `probe` in the same way.
    static std::optional<FieldPlace> find(const FieldProbe &probe, const FlatMessage::Place &first, const FlatMessage::Place &second);

    /// The field's value, read from what stands at the place now.
    std::optional<QString> read(const FlatMessage::Place &place) const;
    /// A list's elements stand below the place.
    bool isList() const { return m_way == Elements; }

private:
    enum Way { AsIs, LineEnds, Quoted, Elements };

    FlatMessage::Place::Kind m_kind = FlatMessage::Place::Text;
    Way m_way = AsIs;
    QString m_before; ///< what the composer puts around it
    QString m_after;
};

} // namespace telltale::ui
