// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/json/json.h"

namespace telltale::protocol::json {

/// Reads what was filled into an operation's form and writes it as JSON members. Remembers the first field of which no bytes
/// can be made; fields that were left empty (or a flag that is off) are left out.
///
///     Form form(operation, values);
///     Writer body;
///     form.text(body, "channel").json(body, "data");
///     if (form.failure()) return *form.failure();
class Form {
public:
    Form(const Operation &operation, const Values &values);

    QString value(const QString &key) const; ///< as typed, else the default
    bool filled(const QString &key) const { return !value(key).isEmpty(); }

    Form &text(Writer &writer, const char *key); ///< a Text, Choice or Secret field
    Form &textAlways(Writer &writer, const char *key); ///< also when empty
    Form &number(Writer &writer, const char *key, const char *member = nullptr); ///< an integer of 64 bits, signed or not
    Form &flag(Writer &writer, const char *key);
    Form &json(Writer &writer, const char *key);
    Form &lines(Writer &writer, const char *key); ///< an array of strings; one a line, or separated by commas

    bool isOn(const QString &key);
    QStringList entries(const QString &key) const;
    const std::optional<Failure> &failure() const { return m_failure; }

private:
    QString label(const QString &key) const;
    void fail(Failure failure);

    const Operation &m_operation;
    const Values &m_values;
    std::optional<Failure> m_failure;
};

/// The operation called `name`, or null.
const Operation *operationByName(const QList<Operation> &operations, const QString &name);

/// The Failure of a composer that has no such operation; the hint lists those it has.
Failure unknownOperation(const QList<Operation> &operations, const QString &name);

} // namespace telltale::protocol::json
