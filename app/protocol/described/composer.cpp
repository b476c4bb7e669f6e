// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/described/composer.h"

#include "app/protocol/composewords.h"
#include "app/protocol/described/template.h"

namespace telltale::protocol::described {

QList<Operation> DescribedComposer::operations() const
{
    QList<Operation> all;
    for (const Form &form : m_description.operations)
        all.append(form.operation);
    return all;
}

Result<Composed> DescribedComposer::compose(const QString &operation, const Values &values, quint64 serial) const
{
    for (const Form &form : m_description.operations) {
        if (form.operation.name != operation)
            continue;
        Values filled = values;
        if (!form.serialField.isEmpty() && json::Form(form.operation, values).value(form.serialField).isEmpty())
            filled.insert(form.serialField, QString::number(serial));
        json::Form fields(form.operation, filled);
        const auto bytes = fillTemplate(form.send, form.operation, fields);
        if (fields.failure())
            return *fields.failure();
        Composed composed;
        composed.outgoing.payload = bytes.value_or(QByteArray());
        for (const Field &field : form.operation.fields) {
            const QString value = fields.value(field.key);
            if (field.required && value.isEmpty())
                composed.warnings.append(ComposeWords::tr("%1 is left empty, but the message needs it.").arg(ComposeWords::label(field.label)));
            else if (!value.isEmpty() && !field.choices.isEmpty() && !field.choices.contains(value))
                composed.warnings.append(ComposeWords::tr("%1 is none of: %2.").arg(ComposeWords::label(field.label), field.choices.join(QStringLiteral(", "))));
        }
        return composed;
    }
    return json::unknownOperation(operations(), operation);
}

} // namespace telltale::protocol::described
