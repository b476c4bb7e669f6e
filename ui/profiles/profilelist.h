// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/connectionprofile.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QToolButton;

namespace telltale::ui {

/// The saved connection profiles by name and where they lead, to search in and to choose one from, with buttons for what can be done to
/// them. It changes none of them itself: it says what is wanted.
class ProfileList : public QWidget {
    Q_OBJECT

public:
    explicit ProfileList(QWidget *parent = nullptr);

    /// Shows these instead; the one with the id `chosen` is chosen then, or none. Says nothing of it.
    void setProfiles(const QList<profiles::ConnectionProfile> &profiles, const QString &chosen);
    /// Empty: none.
    QString chosenId() const;
    int chosenRow() const;
    void choose(const QString &id);
    /// The nearest there is to `row`, if there is any.
    void chooseRow(int row);
    /// Whether the chosen one can be duplicated and deleted now.
    void setChosenIsReady(bool ready);
    void focusSearch();
    void clearSearch();
    void focusList();

signals:
    /// Another one is chosen, by the user or by choose() and chooseRow().
    void chosen(const QString &id);
    void addRequested();
    void duplicateRequested();
    void deleteRequested();
    void renameRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeButtons();
    void filter();

    QLineEdit *m_search;
    QListWidget *m_list;
    QToolButton *m_duplicate = nullptr;
    QToolButton *m_delete = nullptr;
};

} // namespace telltale::ui
