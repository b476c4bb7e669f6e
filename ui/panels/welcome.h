// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace telltale::ui {

/// In place of the table until something was captured: the ways to a first explained error, the playground before all.
class Welcome : public QScrollArea {
    Q_OBJECT

public:
    explicit Welcome(QWidget *parent = nullptr);

    /// Endpoints that were connected to before, latest first; the first few are offered.
    void setRecentUrls(const QStringList &urls);

signals:
    void playgroundRequested();
    void fileRequested();
    /// Connect to this URL; empty: the user wants to type one.
    void connectRequested(const QString &url);

private:
    QVBoxLayout *m_recent;
    QWidget *m_recentBox;
};

} // namespace telltale::ui
