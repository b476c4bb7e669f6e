// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/system.h"

#include <QObject>

class QTimer;

namespace telltale::ui {

/// What the window does by itself after it connected to the playground, so that there is something to see: a subscription that
/// works, an error, an ended subscription, and a close. Each is an ordinary operation of the system, composed as the form does.
class Tour : public QObject {
    Q_OBJECT

public:
    explicit Tour(QObject *parent = nullptr);

    /// Begins with the next connection that opens.
    void prepare();
    void stop();
    bool isPrepared() const { return m_prepared; }
    /// The connection is open and speaks `system`.
    void begin(const protocol::System &system, const QString &variant);
    /// The connection ended. True if the tour wants another one, to leave the user with an open connection.
    bool wantsAnother();

signals:
    void sendRequested(const QString &operation, const telltale::protocol::Values &values);

private:
    void step();

    QTimer *m_timer;
    QStringList m_subjects; ///< still to be subscribed on
    QString m_field; ///< of the subscribe operation: where the subject goes
    bool m_prepared = false;
    bool m_again = false;
};

} // namespace telltale::ui
