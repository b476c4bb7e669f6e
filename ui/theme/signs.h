// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/event.h"
#include "app/session/session.h"
#include "ui/theme/shapes.h"

namespace telltale::ui {

/// How something is shown: a shape and a colour beside the word.
struct Sign {
    Glyph shape = Glyph::None;
    Tone tone = Tone::Plain;
};

Sign kindSign(Kind kind);
/// The kind's sign, toned down where the catalogue says that it is nothing to worry about (a close with 1000).
Sign eventSign(const decode::Event &event);
Sign directionSign(wire::Direction direction);
Sign retrySign(RetryClass retryClass);
Sign stateSign(session::State state);

/// The verdict on a failure in words for people: "Do not retry", "Retry after a fix".
QString retryWords(RetryClass retryClass);
/// The same in full sentences, with the delay where there is one: "Try again after about 0.5 s. Wait twice as long after each further
/// failure, up to 20 s. Vary each wait at random by up to half."
QString retrySentence(const Retry &retry);
/// A length of time as a person says it: "0.5 s", "20 s", "3 min", "2 min 5 s".
QString waitWords(qint64 milliseconds);
/// How sure the look-up was, as a sentence.
QString matchWords(catalog::Match match);

} // namespace telltale::ui
