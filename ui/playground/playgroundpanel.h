// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "catalog/catalog.h"

#include <QUrl>
#include <QWidget>

class QLabel;
class QPushButton;

namespace telltale::ui {

class ProvokeList;

/// The embedded server, as a panel for a dock: what it is, whether it runs and where, what one can connect to, and what one can make it
/// say.
class PlaygroundPanel : public QWidget {
    Q_OBJECT

public:
    explicit PlaygroundPanel(QWidget *parent = nullptr);
    ~PlaygroundPanel() override;

    /// `catalog` must outlive the panel, or be replaced before it goes.
    void setCatalog(const catalog::Catalog &catalog);

public slots:
    /// `ws://127.0.0.1:PORT`; empty: it does not run.
    void setBase(const QUrl &base);
    /// It could not start. Stays until it runs, or is asked for again.
    void setFailure(const telltale::Failure &failure);
    /// An entry is on its way to be shown; meanwhile no other one can be asked for.
    void setBusy(bool busy);

signals:
    void startRequested();
    void stopRequested();
    /// Connect to `path` of the playground, which is to be started if it does not run.
    void connectRequested(const QString &system, const QString &variant, const QString &path);
    /// Make it say what this entry of the catalogue is about, and select the row.
    void showMeRequested(const QString &entryId);

private:
    QWidget *makeHead();
    void update();

    QUrl m_base;
    QString m_failed;
    bool m_starting = false;
    QLabel *m_sign;
    QLabel *m_state;
    QPushButton *m_copy;
    QPushButton *m_toggle; ///< starts or stops it
    QLabel *m_failure;
    ProvokeList *m_provoke;
};

} // namespace telltale::ui
