// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operation.h"

#include <QWidget>

#include <functional>

class QFormLayout;

namespace telltale::ui {

/// A form made from a list of fields: one row each, the right editor for its type, its help as a tool tip. Editors are called
/// `field-KEY`. Secrets are shown as dots until their eye is pressed.
class FieldForm : public QWidget {
    Q_OBJECT

public:
    explicit FieldForm(QWidget *parent = nullptr);

    /// Makes the form anew; what was filled in under the same key and label stays.
    void setFields(const QList<protocol::Field> &fields);
    /// What differs from the defaults.
    protocol::Values values() const;
    /// Editors that have their value already are left alone.
    void setValues(const protocol::Values &values);
    /// What is filled into fields for secrets.
    QStringList secrets() const;
    QStringList secretKeys() const;
    /// What the field is called in the form.
    QString label(const QString &key) const;
    bool isEmpty() const { return m_editors.isEmpty(); }

signals:
    void changed();

private:
    struct Editor {
        protocol::Field field;
        QWidget *widget = nullptr;
        std::function<QString()> get;
        std::function<void(const QString &)> set;
    };
    Editor makeEditor(const protocol::Field &field);

    QFormLayout *m_layout;
    QList<Editor> m_editors;
};

} // namespace telltale::ui
