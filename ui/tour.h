// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/showcase.h"
#include "app/protocol/operation.h"

#include <QObject>

class QTimer;

namespace telltale::ui {

/// What the window does by itself after it connected to the playground, so that there is something to see: the playground's
/// showcase, each step an ordinary operation of the system, composed as the form does. As the showcase ends the connection, a second
/// one follows with the first step alone.
class Tour : public QObject {
    Q_OBJECT

public:
    explicit Tour(QObject *parent = nullptr);

    /// Begins with the next connection that opens.
    void prepare();
    void stop();
    bool isPrepared() const { return m_prepared; }
    /// The connection to this path of the playground is open.
    void begin(const QString &path);
    /// The connection ended. True if the tour wants another one, to leave the user with an open connection.
    bool wantsAnother();

signals:
    void sendRequested(const QString &operation, const telltale::protocol::Values &values);

private:
    void step();

    QTimer *m_timer;
    QList<playground::ShowStep> m_steps; ///< still to be done
    bool m_prepared = false;
    bool m_again = false;
};

} // namespace telltale::ui
