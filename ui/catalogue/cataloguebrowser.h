// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cataloguemodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace telltale::ui {

class CatalogueList;
class EntryPage;
class FacetButton;
class MenuButton;

/// All entries of the catalogue: search, facets, a list, and a page for each. List and page stand one above the other where it is narrow,
/// side by side where it is wide. For a dock.
class CatalogueBrowser : public QWidget {
    Q_OBJECT

public:
    explicit CatalogueBrowser(QWidget *parent = nullptr);
    ~CatalogueBrowser() override;

    /// The id of the entry that is shown; empty if there is none.
    QString entry() const;

    /// `catalog` must outlive the browser, or be replaced before it goes.
    void setCatalog(const catalog::Catalog &catalog);

public slots:
    /// How often entries were seen, by id; see models::CatalogueModel::seenByEntry().
    void setSeen(const QHash<QString, qint64> &seen);
    /// The system of the connection in use: the facet follows it until the user chooses another one.
    void setSystem(const QString &system);
    /// Shows this entry, also if search and facets hide it: then they are cleared.
    void showEntry(const QString &id);
    void focusSearch();
    /// Why the entry could not be shown on the playground, in words; empty: nothing failed.
    void setProblem(const QString &words);
    /// An entry is on its way to be shown; meanwhile no other one can be asked for.
    void setBusy(bool busy);

signals:
    /// Make this happen on the playground, and select its row.
    void showMeRequested(const QString &entryId);
    /// Show only the rows that fit this filter (app/history/filter.h).
    void filterRequested(const QString &filter);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Facet = models::CatalogueModel::Facet;
    using Order = models::CatalogueModel::Order;

    void layOut();
    QWidget *makeEmptyPage();
    void wire();
    void search(const QString &text);
    void choose(Facet facet, const QSet<QString> &keys);
    void narrowed(); ///< the list is another one: keep the entry, if it is there still
    void showChosen();
    void setOrder(Order order);
    void ask();
    void clear();
    void updateFacets();
    void updateEmptyState();

    models::CatalogueModel *m_model;
    QLineEdit *m_search;
    std::array<FacetButton *, models::CatalogueModel::facets.size()> m_facets {};
    QToolButton *m_clear;
    QLabel *m_counts;
    MenuButton *m_order;
    QStackedWidget *m_pages; ///< the list, or why it is empty
    CatalogueList *m_list;
    QLabel *m_empty;
    QPushButton *m_everywhere; ///< the way out: without the facets
    QSplitter *m_split;
    EntryPage *m_page;
    QHash<QString, qint64> m_seen;
    bool m_systemChosen = false; ///< by the user
};

} // namespace telltale::ui
