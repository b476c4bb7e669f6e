// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace telltale::protocol::deepstream {

/// How the text variant writes an action: the part after the topic, and what the parts behind it are, a letter each:
///
///     n name   s subscription   c correlation id   v version   h path   u url   j JSON   t typed value   l JSON list of names
///     b T or F   V version in a list   w write options   * names, as many as there are   ? something nobody reads   [ the rest may be missing
struct Spelling {
    char topic;
    wire::Direction direction;
    const char *word;
    int action;
    const char *layout;
    const char *remark; ///< a finding when it is seen; empty = none
};

/// Null for words nobody listed.
const Spelling *findSpelling(char topic, wire::Direction direction, QByteArrayView word);
/// How a client writes an action, or null if text has no form for it.
const Spelling *spellingOf(int topic, int action);

/// The topic of a letter, -1 for any other; and back, 0 for topics without one.
int topicOfLetter(char letter);
char letterOfTopic(int topic);

/// An error's name in text form, as a topic and number of the enums.
struct ErrorSpelling {
    int topic = 0;
    int action = -1; ///< -1: 3.x has it, the enums do not
    bool ambiguous = false; ///< two errors share the spelling, or it means another one elsewhere
};
/// By the name after `E`; nullopt for names nobody listed.
std::optional<ErrorSpelling> findErrorSpelling(int topic, const QString &name);

} // namespace telltale::protocol::deepstream
