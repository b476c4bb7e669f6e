// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace telltale::wire {

/// Whether the value of the HTTP header `name` (in any case) says who somebody is: it is masked in views and never written to settings.
/// `Authorization`, `Cookie` and their kin, and `X-Api-Key`, which is only a custom.
bool isCredentialHeader(QByteArrayView name);

} // namespace telltale::wire
