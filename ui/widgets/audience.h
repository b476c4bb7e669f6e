// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QLineEdit;
class QPlainTextEdit;

namespace telltale::ui {

/// Whether others look on, on a projector, say: then nothing secret is in sight, also not what is being typed. One for the program.
class Audience : public QObject {
    Q_OBJECT

public:
    static Audience &instance();

    bool isThere() const { return m_there; }
    void setThere(bool there);

signals:
    void changed(bool there);

private:
    Audience() = default;

    bool m_there = false;
};

/// Shows dots instead of a text as long as there is an audience and `isSecret` says so of it.
void hideFromAudience(QLineEdit *line, std::function<bool(const QString &text)> isSecret);
/// The same for many lines of text, which cannot be edited while they are hidden.
void hideFromAudience(QPlainTextEdit *edit, std::function<bool(const QString &text)> isSecret);

} // namespace telltale::ui
