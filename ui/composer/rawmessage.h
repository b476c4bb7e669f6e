// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operation.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;

namespace telltale::ui {

/// A message typed as it shall go out: text, or hex digits for any bytes, in a text or a binary frame.
class RawMessage : public QWidget {
    Q_OBJECT

public:
    explicit RawMessage(QWidget *parent = nullptr);

    Result<protocol::Composed> message() const;
    void setMessage(const protocol::Outgoing &outgoing);

signals:
    void changed();

private:
    bool isHex() const;
    void onNotation();

    QComboBox *m_notation;
    QComboBox *m_opcode;
    QPlainTextEdit *m_edit;
};

} // namespace telltale::ui
