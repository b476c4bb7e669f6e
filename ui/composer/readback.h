// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/flatmessage.h"

namespace telltale::ui {

/// What a message says in terms of an operation's form.
struct Reading {
    QString operation;
    protocol::Values values; ///< as FieldForm::values(): what differs from the defaults
    /// The form makes the very same message. Otherwise what could be read stands in `values`, and the message says more, or less.
    bool complete = false;
};

/// Fills a form from a message that was edited by hand, for any system, without knowing its grammar: composes the operation with
/// marked values, sees at which places of the message they come out, reads what stands there now, and believes it only if composing
/// it gives that back. Pure; any bytes may come in.
class Readback {
public:
    Readback(const protocol::System &system, const QString &variant);

    /// `message` as `operation`, going out from the values that the form has; if that does not explain all of it, as another operation.
    Reading read(const QString &operation, const protocol::Values &values, quint64 serial, const protocol::Outgoing &message) const;

    /// The fields whose values bring a warning about, each with its warnings, and where it stands in `message`.
    struct Finding {
        QString key;
        QStringList warnings;
        std::optional<wire::Span> place;
    };
    QList<Finding> findings(const QString &operation, const protocol::Values &values, quint64 serial, const protocol::Outgoing &message) const;

private:
    std::optional<FlatMessage> composed(const QString &operation, const protocol::Values &values, quint64 serial) const;
    Reading readAs(const protocol::Operation &operation, protocol::Values values, quint64 serial, const FlatMessage &message) const;
    bool improve(const protocol::Operation &operation, protocol::Values &values, quint64 serial, const FlatMessage &message) const;
    bool resembles(const protocol::Operation &operation, quint64 serial, const FlatMessage &message, bool closely) const;

    const protocol::System &m_system;
    QString m_variant;
    QList<protocol::Operation> m_operations;
};

} // namespace telltale::ui
