// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>

class QWidget;

namespace telltale::test {

/// What is grossly wrong with a window as it is laid out now, in lines such as `label retryText: "Try again" needs 80, has 40`: texts that
/// do not fit, controls smaller than they need to be, widgets without any room, outside of their parent or over their neighbours.
/// Whatever scrolls may be larger than what is in sight of it.
QStringList brokenIn(const QWidget &window);

/// How many different colours a picture has, up to `most`: a blank one has a single one.
int coloursOf(const QImage &picture, int most);
/// The mean lightness of a picture, 0 to 255.
int lightnessOf(const QImage &picture);

/// The contrast of two opaque colours as WCAG 2.1 defines it ("contrast ratio"): 1 to 21.
double contrast(const QColor &one, const QColor &other);

} // namespace telltale::test
