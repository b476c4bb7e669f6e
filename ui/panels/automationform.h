// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/system.h"

#include <QMap>
#include <QWidget>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace telltale::ui {

class FieldForm;

/// What the client of a system sends by itself (handshake, pongs), each with a switch, and the fields of the operation that opens
/// the conversation: credentials and options.
class AutomationForm : public QWidget {
    Q_OBJECT

public:
    explicit AutomationForm(QWidget *parent = nullptr);

    void setSystem(const protocol::System &system, const QString &variant);
    protocol::AutomationState state() const;

signals:
    void changed();

private:
    const protocol::System *m_system = nullptr;
    QString m_variant;
    QLabel *m_title;
    QLabel *m_none;
    QVBoxLayout *m_switches;
    QMap<QString, QCheckBox *> m_boxes;
    FieldForm *m_fields;
};

} // namespace telltale::ui
