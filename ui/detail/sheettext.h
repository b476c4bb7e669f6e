// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace telltale::ui {

/// A piece of a sheet of facts, for copying.
struct SheetPart {
    enum Kind { Headline, Section, Paragraph, Fact, Verdict };

    Kind kind = Paragraph;
    QString title; ///< of a fact or verdict; of a headline: its code
    QString text;
    bool fromWire = false;
};

/// A line each, sections apart by an empty one.
QString plainText(const QList<SheetPart> &parts);
/// As Markdown. Whatever the texts hold stays text; what was on the wire is set as code.
QString markdownText(const QList<SheetPart> &parts);

} // namespace telltale::ui
