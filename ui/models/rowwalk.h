// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace telltale::models {

class EventModel;

/// Goes over the rows of a model as they are shown, up or down, until one is what is looked for. In slices of a few milliseconds, between
/// which the event loop runs: a million rows are no reason for the window to wait. The first slice is done at once, so most walks have
/// ended when start() returns. Ends quietly when the rows change their places. The model must outlive it.
class RowWalk : public QObject {
    Q_OBJECT

public:
    /// By its number in the store. Looks at columns, not at whole rows: it is asked for every row on the way.
    using Wanted = std::function<bool(qint64 number)>;

    explicit RowWalk(const EventModel &model, QObject *parent = nullptr);

    /// Looks at the row at `place` first, then at the next ones down (`forwards`) or up. An earlier walk ends.
    void start(qint64 place, bool forwards, Wanted wanted);
    void stop();
    bool isUnderWay() const { return m_timer.isActive(); }

signals:
    void found(int place);
    /// There is none on that way.
    void ended();

private:
    void goOn();

    const EventModel &m_model;
    QTimer m_timer;
    Wanted m_wanted;
    qint64 m_place = 0;
    int m_step = 1;
};

} // namespace telltale::models
