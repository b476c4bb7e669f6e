// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QLineEdit;
class QPlainTextEdit;
class QWidget;

/// Whether others look on, on a projector, say: then nothing secret is in sight, also not what is being typed. It is a state of the whole
/// application, as its palette is, and as with that each widget is told by an event when it changes.
namespace telltale::ui {

bool hasAudience();
void setAudience(bool there);
/// Calls `then` whenever that changes, as long as `widget` exists.
void onAudience(QWidget *widget, std::function<void()> then);

/// Shows dots instead of a text as long as there is an audience and `isSecret` says so of it.
void hideFromAudience(QLineEdit *line, std::function<bool(const QString &text)> isSecret);
/// The same for many lines of text, which cannot be edited while they are hidden.
void hideFromAudience(QPlainTextEdit *edit, std::function<bool(const QString &text)> isSecret);

} // namespace telltale::ui
