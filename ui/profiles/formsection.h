// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/connectionprofile.h"
#include "app/protocol/system.h"
#include "app/session/variables.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <functional>
#include <initializer_list>

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace telltale::ui {

/// A part of the form of a connection: shows some fields of a profile, and says under each what is wrong with it.
class FormSection : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void setProfile(const profiles::ConnectionProfile &profile) = 0;
    virtual void put(profiles::ConnectionProfile &profile) const = 0;
    /// Looks at every field; `variables` are those of the whole form.
    virtual void check(const session::Variables &variables) = 0;
    /// How much is filled in, for the section's title.
    virtual int count() const = 0;

signals:
    void changed();
};

/// Rows of a form, aligned, each with a place for what is wrong below its editor.
class FormRows {
public:
    FormRows() = default;
    explicit FormRows(QFormLayout *form)
        : m_form(form)
    {
    }
    void setForm(QFormLayout *form) { m_form = form; } ///< for the rows to come

    /// The editor gets its names and help; the label that will say what is wrong is called `NAME-error`.
    void add(const QString &title, QWidget *editor, const char *objectName, const QString &help);
    /// Empty: nothing is wrong.
    void setError(const QWidget *editor, const QString &error);
    void setVisible(QWidget *editor, bool visible);

private:
    QFormLayout *m_form = nullptr;
    struct Row {
        QLabel *title = nullptr;
        QWidget *cell = nullptr;
        QLabel *error = nullptr;
    };
    QMap<const QWidget *, Row> m_rows; ///< by editor
};

QFormLayout *makeForm(QWidget *page);
/// Two columns, aligned at their tops.
QHBoxLayout *makeColumns(QWidget *page);
/// `content` below a heading, at the top of its column.
QWidget *titled(const QString &title, QWidget *content);
/// A line (QLineEdit or alike) for what goes to the wire.
template<typename Line>
Line *wireLine(const QString &placeholder = {})
{
    auto *line = new Line;
    line->setFont(wireFont());
    line->setPlaceholderText(placeholder);
    return line;
}
int filledLines(std::initializer_list<const QLineEdit *> lines);
/// A heading inside of a section.
QLabel *makeHeading(const QString &title);
/// Words below a field that explain; wrapped and toned down.
QLabel *makeHint(const QString &words);
void makeErrorLabel(QLabel &label);
void showError(QLabel &label, const QString &error);

/// What is wrong with a text because of its variables, in one line; empty if nothing.
QString variableError(const QString &text, const session::Variables &variables);

} // namespace telltale::ui
