// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace telltale::protocol::flow {

/// What a node would refuse about the `arguments` of a subscription, a sentence each; empty if it would take them. `arguments` is
/// the JSON as it would be sent, or empty for none.
QStringList argumentWarnings(const QString &topic, QByteArrayView arguments);

} // namespace telltale::protocol::flow
