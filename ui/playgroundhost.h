// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QObject>
#include <QThread>
#include <QUrl>

namespace telltale::ui {

/// The program's one embedded server, on a thread of its own, so that a busy playground never holds the window up. All pages share it.
/// Lives on the window's thread; destroying it ends the server and its connections.
class PlaygroundHost : public QObject {
    Q_OBJECT

public:
    explicit PlaygroundHost(QObject *parent = nullptr);
    ~PlaygroundHost() override;

    /// `ws://127.0.0.1:PORT`; empty while it does not run.
    const QUrl &base() const { return m_base; }

    /// Answers with ready() or failed(); with ready() at once if it runs already.
    void start();
    /// Its connections are cut.
    void stop();

signals:
    void ready(const QUrl &base);
    void stopped();
    void failed(const telltale::Failure &failure);

private:
    class Room;
    QThread m_thread;
    Room *m_room; ///< lives on m_thread
    QUrl m_base;
};

} // namespace telltale::ui
