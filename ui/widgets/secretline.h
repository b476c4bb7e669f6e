// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QCheckBox;

namespace telltale::ui {

/// A line whose text is shown as dots until its box Show (called `reveal`) is ticked; it cannot be while there is an audience (audience.h).
/// May be switched to be an ordinary line.
class SecretLine : public QLineEdit {
    Q_OBJECT

public:
    explicit SecretLine(QWidget *parent = nullptr);

    /// It begins as a secret. Whoever makes it one again sees dots.
    void setSecret(bool secret);
    bool isSecret() const { return m_secret; }
    void setRevealed(bool revealed);

private:
    void follow();

    QCheckBox *m_reveal;
    bool m_secret = true;
};

} // namespace telltale::ui
