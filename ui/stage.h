// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/catalogue/showme.h"
#include "ui/playgroundhost.h"

#include <QPointer>

#include <functional>

namespace telltale::ui {

class CatalogueBrowser;
class ConnectionPage;
class Pages;
class PlaygroundPanel;

/// What the window does with the playground: starts and stops it, connects to its places, and goes from an entry of the catalogue to its row.
/// A page that is connected elsewhere is left alone.
class Stage : public QObject {
    Q_OBJECT

public:
    /// All of them must outlive it.
    Stage(const catalog::Catalog &catalog, Pages &pages, PlaygroundPanel &panel, CatalogueBrowser &browser, QObject *parent = nullptr);

    /// Connects, and shows what can happen.
    void tour();
    /// Once per display frame.
    void look();

signals:
    void failed(const telltale::Failure &failure);

private:
    void wirePanel(PlaygroundPanel &panel);
    void wireShowMe(PlaygroundPanel &panel, CatalogueBrowser &browser);
    /// Does it as soon as the playground runs.
    void play(std::function<void(const QUrl &base)> what);
    ConnectionPage *page();
    void open(const session::Endpoint &endpoint);
    void showRow(qint64 row);

    Pages &m_pages;
    PlaygroundHost m_host;
    ShowMe m_showMe;
    QPointer<ConnectionPage> m_showPage; ///< where an entry is made to happen
    std::function<void(const QUrl &)> m_then; ///< why the playground was started
};

} // namespace telltale::ui
