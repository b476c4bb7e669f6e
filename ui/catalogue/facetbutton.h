// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cataloguemodel.h"
#include "ui/widgets/menubutton.h"

class QMenu;

namespace telltale::ui {

/// Chooses values of one facet: a button that says what is chosen, with a menu of all values and their counts. The menu stays open while
/// one ticks.
class FacetButton : public MenuButton {
    Q_OBJECT

public:
    /// `words`: what people call a value.
    FacetButton(QString title, std::function<QString(const QString &key)> words, QWidget *parent = nullptr);

    void setValues(const QList<models::CatalogueModel::Value> &values);

signals:
    void chosen(const QSet<QString> &keys);

protected:
    void nextCheckState() override { } ///< it is checked while anything is chosen

private:
    void rebuild();
    void onTicked();
    void showChoice();

    const QString m_title;
    const std::function<QString(const QString &key)> m_words;
    QMenu *m_menu;
    QAction *m_all;
    QList<QAction *> m_actions; ///< one a value
    QList<models::CatalogueModel::Value> m_values;
};

} // namespace telltale::ui
