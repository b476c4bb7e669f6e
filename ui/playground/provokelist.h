// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cataloguemodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace telltale::ui {

class FacetButton;

/// What a client sends to provoke `entry`: a name like `error-103`, the path that refuses, else the operation; nothing if the playground
/// cannot say it.
std::optional<QString> provokingName(const catalog::Entry &entry);

/// All that one can make the playground say, by the names that provoke it; searched by these and by all that the catalogue says.
class ProvokeList : public QWidget {
    Q_OBJECT

public:
    explicit ProvokeList(QWidget *parent = nullptr);

    void setCatalog(const catalog::Catalog &catalog); ///< must outlive it, or be replaced before it goes
    void setBusy(bool busy); ///< one is on its way

signals:
    void showMeRequested(const QString &entryId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void update();
    void ask();

    models::CatalogueModel *m_model;
    QLineEdit *m_search;
    FacetButton *m_system;
    QStackedWidget *m_pages;
    QListView *m_list;
    QLabel *m_empty;
    QPushButton *m_send;
    bool m_busy = false;
};

} // namespace telltale::ui
