// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/profilestore.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace telltale::ui {

class ProfileForm;
class ProfileList;
class TargetSection;

/// The saved connection profiles: a list to search in, and the form of the one that is chosen in it. What was changed is saved with
/// Save, and when another one is chosen or the editor is closed; Revert takes it back. Deleting can be undone until the editor is closed.
/// Not modal; one for the whole program.
class ProfileEditor : public QDialog {
    Q_OBJECT

public:
    /// `store` must outlive it.
    explicit ProfileEditor(profiles::ProfileStore &store, QWidget *parent = nullptr);

    /// Shows it with that profile (empty: the one that was chosen before); `rename`: its name is to be typed.
    void edit(QString id, bool rename = false);

signals:
    void connectRequested(const QString &id);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void wireList();
    QWidget *makeForm();
    void reject() override;
    void fillList();
    void chooseQuietly(const QString &id);
    void onChosen();
    void typeName();
    void open(const QString &id);
    void fill(const profiles::ConnectionProfile &profile);
    void onFormChanged();
    void onSystem();
    bool save();
    bool isModified() const;
    void revert();
    void add(profiles::ConnectionProfile profile);
    void duplicate();
    void remove();
    void undoRemove();
    void say(const QString &words, bool failed = false, bool undo = false);
    void showState();

    profiles::ProfileStore &m_store;
    ProfileList *m_list;
    QLabel *m_empty;
    QWidget *m_formPage;
    ProfileForm *m_form;
    TargetSection *m_target;
    QLabel *m_words;
    QPushButton *m_undo;
    QPushButton *m_revert;
    QPushButton *m_save;
    QPushButton *m_connect;
    profiles::ConnectionProfile m_opened; ///< as the form says it, unchanged
    profiles::ConnectionProfile m_removed;
    QString m_wanted; ///< is being fetched
    bool m_renameWanted = false;
    bool m_filling = false;
    bool m_asking = false; ///< the words say that the keyring is being asked
};

} // namespace telltale::ui
