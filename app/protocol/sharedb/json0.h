// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringList>

namespace telltale::protocol::sharedb {

/// What a server would refuse in an op on a document of the default type, by its shape alone (ottypes/json0; share/sharedb: lib/ot.js): a
/// list of components, each with a path `p` and one thing to do there. Sentences that name the component (from 1) and the code of the
/// answer; empty for a good op and for what is no JSON. Whether the path exists only the server knows.
QStringList json0Problems(QByteArrayView op);

} // namespace telltale::protocol::sharedb
