// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace telltale::ui {

class FactSheet;

/// All that the catalogue says of one entry, and what can be done with it: see it happen on the playground, see its rows, copy it.
class EntryPage : public QWidget {
    Q_OBJECT

public:
    explicit EntryPage(QWidget *parent = nullptr);

    /// `entry` may be null; it and its catalogue must live until the next call. `seen`: how often it ever was.
    void setEntry(const catalog::Catalog *catalog, const catalog::Entry *entry, qint64 seen);
    const catalog::Entry *entry() const { return m_entry; }
    bool canShow() const { return m_canShow; }

    /// What failed, beside the button; empty: nothing. Gone with the next entry.
    void setProblem(const QString &words);
    /// An entry is on its way to be shown.
    void setBusy(bool busy);

    void focusText();
    /// Asks for what the page is about, if it can be shown.
    void askToShow();

signals:
    void showMeRequested(const QString &entryId);
    void filterRequested(const QString &filter);
    /// Another entry of the catalogue.
    void entryRequested(const QString &entryId);
    void escaped();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void fill();
    void addFacts();
    void addExample();
    void addAdvice();
    void addClients();
    void addRelated();
    void updateActions();
    void copy(const QString &text);

    const catalog::Catalog *m_catalog = nullptr;
    const catalog::Entry *m_entry = nullptr;
    qint64 m_seen = 0;
    bool m_canShow = false;
    bool m_busy = false;
    QString m_problemText;
    QString m_example; ///< as it is shown and copied
    QPushButton *m_show;
    QPushButton *m_filter;
    QToolButton *m_copy;
    QAction *m_copyExample;
    QLabel *m_note; ///< why it cannot be shown, or what failed
    FactSheet *m_sheet;
};

} // namespace telltale::ui
