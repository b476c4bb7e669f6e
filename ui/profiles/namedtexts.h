// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/connectionprofile.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace telltale::ui {

class SecretLine;

/// A list of names with a text each, one a line: headers, variables. There is always an empty line at the end to type the next one
/// into; several lines of `Name: value` that are pasted into a name become a line each. A secret is shown as dots; a name that sounds like
/// one (`Authorization`, `password`) is ticked as secret by itself.
class NamedTexts : public QWidget {
    Q_OBJECT

public:
    /// `kind` begins the objects' names: `header` makes `header-name-0`, `header-text-0`, `header-secret-0`, `header-remove-0`, `header-error-0`.
    NamedTexts(const QString &kind, const QString &namePlaceholder, const QString &textPlaceholder, QWidget *parent = nullptr);

    QList<profiles::NamedText> texts() const; ///< without lines that are empty
    void setTexts(const QList<profiles::NamedText> &texts);

    /// What is wrong with a line, in words; empty: nothing. Said under it whenever something changes.
    using Check = std::function<QString(const profiles::NamedText &)>;
    void setCheck(Check check);
    void checkAll();

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line {
        QLineEdit *name;
        SecretLine *text;
        QCheckBox *secret;
        QToolButton *remove;
        QLabel *error;
        bool decided = false; ///< somebody ticked or unticked the box
    };
    void append(const profiles::NamedText &one);
    void remove(QLineEdit *name);
    void paste(QLineEdit *name, const QString &lines);
    void guessSecret(const QLineEdit *name);
    void onEdited();
    void number();
    profiles::NamedText textOf(const Line &line) const;

    QString m_kind;
    QString m_namePlaceholder;
    QString m_textPlaceholder;
    QGridLayout *m_grid;
    QList<Line> m_lines;
    Check m_check;
    bool m_setting = false;
};

} // namespace telltale::ui
