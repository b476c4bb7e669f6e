// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/event.h"

namespace telltale::history {

/// Where an event's bytes hide a secret: what its system names (System::secrets), JSON Web Tokens anywhere, and the values of
/// headers that carry credentials (`Set-Cookie`, `Authorization`, …) in the answer to an upgrade. Sorted, within the bytes,
/// without overlaps. Any bytes may come in.
QList<wire::Span> secretSpans(const decode::Event &event);

/// An event's bytes for people (see wire::visibleText). Each secret is five dots, whatever its length, unless `showSecrets`.
/// The one way in which views, exports and the terminal show a payload as text.
QString maskedText(const decode::Event &event, bool showSecrets = false);

/// Takes an event's secrets out of texts that were made from its bytes: its text, captured parts, trace. Keeps nothing of the
/// event.
class Mask {
public:
    Mask(const decode::Event &event, bool showSecrets);
    QString operator()(QString text) const;

private:
    QStringList m_secrets;
};

} // namespace telltale::history
