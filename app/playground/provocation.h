// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entry.h"

#include <QByteArray>
#include <QJsonValue>

namespace telltale::playground {

class Peer;

/// What the name of a channel, subject, topic, record or document asks for.
struct Provocation {
    enum class What { Nothing, Error, Close, Unsubscribe, Status, JetStream, Drop };
    What what = What::Nothing;
    QString which; ///< what stands after the word: `103`, `ERR_NO_OP`, `4/104`; empty for Drop

    explicit operator bool() const { return what != What::Nothing; }
    std::optional<int> code() const; ///< `which` as a number
};

/// Reads `error-103`, `close-3500`, `unsubscribe-2500`, `status-503`, `jetstream-10059`, `drop`, at the start of a name or after
/// a `:` or `.` (namespaces, subject tokens); a `.` does for the hyphen. Everything else is Nothing.
Provocation provocation(const QString &name);

/// Close and Drop, which are the same everywhere: true if `asked` was one of them and is done. The reason is the one that
/// the catalogue has for that code in `system/family`; `close-NAME` finds the code by the entry's key.
bool end(Peer *peer, const Provocation &asked, const QString &system, const QString &family);

/// The entry `system/family/key` of the bundled catalogue; the key is compared without case. Null if there is none.
const catalog::Entry *entry(const QString &system, const QString &family, const QString &key);

/// The text of an entry as a server would send it: holes filled from `parts`, else with something plausible; optional parts
/// whose holes were not given are left out.
QString wireText(const catalog::Entry &entry, const catalog::Parts &parts = {});

/// `value` in compact JSON: scenarios write their messages as literal strings around it.
QByteArray json(const QJsonValue &value);

} // namespace telltale::playground
