// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/happening.h"

#include <QList>
#include <QStringList>

namespace telltale::test {

/// One happening as a line, such as `in close 0dac627965` or `end closed first=in answered`, so that a test is a list of
/// lines to compare. Payloads as text where they are printable ASCII, else in hex.
QString lineOf(const wire::Happening &happening);

/// Lines of all but the notices.
QStringList linesOf(const QList<wire::Happening> &happenings);

} // namespace telltale::test
