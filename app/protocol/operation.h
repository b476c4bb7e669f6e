// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/wire/frame.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace telltale::protocol {

enum class FieldType { Text, Number, Flag, Choice, Json, Secret, Lines };

/// One field of an operation's form.
struct Field {
    QString key; ///< as in `--do 'subscribe key=value'`
    QString label;
    QString help; ///< one sentence: what it is for, with the limits that the server has
    FieldType type = FieldType::Text;
    QString value; ///< the default
    bool required = false;
    QStringList choices; ///< for Choice
    QStringList aliases; ///< other keys that `--do` takes for it
};

/// Something that a client of the system can send: subscribe, publish, ping, …
struct Operation {
    QString name; ///< one word, lower case with hyphens: `subscribe`. The same word in events, window and `--do`
    QString label; ///< for the window: "Subscribe to an event"
    QString help; ///< one sentence: what the server does with it
    QList<Field> fields;
};

/// What the user filled in, by Field::key. Missing keys mean the default.
using Values = QMap<QString, QString>;

/// A message to be sent as one data frame.
struct Outgoing {
    wire::Opcode opcode = wire::Opcode::Text;
    QByteArray payload;
};

/// A composed message, and what the user should know before it is sent.
struct Composed {
    Outgoing outgoing;
    QStringList warnings; ///< the server would refuse this, or worse; it can be sent all the same
};

/// Something that happens by itself unless switched off.
struct Automation {
    QString key; ///< `connect`, `pong`, …
    QString label;
    QString help; ///< also what a server does when it is off
    bool on = true;
};

/// Which automations are on, and the values they need: the fields of the operation that opens the conversation
/// (credentials among them), by Field::key.
struct AutomationState {
    QMap<QString, bool> on;
    Values values;

    bool isOn(const QString &key) const { return on.value(key, true); }
};

/// Turns operations into bytes. Stateless; may be called from any thread.
class Composer {
public:
    virtual ~Composer() = default;
    virtual QList<Operation> operations() const = 0;

    /// The bytes of `operation`. `serial` is a number not yet used on this connection (from 1), for ids, sids, correlation
    /// ids that the user left empty. Fails, naming the field, where no bytes can be made at all (JSON that is none, a number
    /// that is none); what the server would refuse is a warning.
    virtual Result<Composed> compose(const QString &operation, const Values &values, quint64 serial) const = 0;
};

} // namespace telltale::protocol
