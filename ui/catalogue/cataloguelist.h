// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entry.h"
#include "ui/models/cataloguemodel.h"
#include "ui/theme/signs.h"

#include <QListView>

namespace telltale::ui {

struct ListEntry;

/// The sign of an entry's kind, toned down where it is nothing to worry about.
Sign entrySign(const catalog::Entry &entry);

/// An entry in a list: its sign, `code` (the name beside it, unless it says that already), below it where it belongs if the model shows
/// several systems, and what it means.
ListEntry entryLine(const models::CatalogueModel &model, const catalog::Entry &entry, const QString &code);

/// A list of catalogue entries, two lines each. Letters typed in it go to the search: searchTyped().
class CatalogueList : public QListView {
    Q_OBJECT

public:
    /// `model` must outlive it.
    explicit CatalogueList(models::CatalogueModel &model, QWidget *parent = nullptr);

    const catalog::Entry *entry() const; ///< the one that is chosen, or null
    /// True if it is in the list.
    bool choose(const QString &id);
    /// The first one, at the top.
    void chooseFirst();

signals:
    /// Null: none.
    void entryChosen(const telltale::catalog::Entry *entry);
    void asked(); ///< Enter, or a double click
    void searchTyped(const QString &text);
    void escaped(); ///< Escape, or up from the first row

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    models::CatalogueModel &m_model;
};

} // namespace telltale::ui
