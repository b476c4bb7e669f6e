// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/relatedrows.h"
#include "catalog/catalog.h"

#include <QString>

/// The sentences of the explanation that are made from facts.
namespace telltale::ui {

QString kindTitle(Kind kind);
/// "21.11.2026, 12:00:01", as the locale writes a date.
QString momentWords(Time time);
QString exactMomentWords(Time time); ///< with milliseconds
/// "It names the subject “b.x” and the queue “q”."; empty if there are no parts. `values` are masked already.
QString partsSentence(const catalog::Parts &values);
/// How often a failure was seen. `last` is the last row of the session with it, or the row itself.
QString seenSentence(const history::RelatedRows::Occurrences &inSession, const history::Row &last);
/// "3501 DisconnectBadRequest"; the name alone if it is the code.
QString entryTitle(const catalog::Entry &entry);
/// A filter for the rows of this failure; empty if nothing tells them apart.
QString failureFilter(const decode::Event &event);

} // namespace telltale::ui
