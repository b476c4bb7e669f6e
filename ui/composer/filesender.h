// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/protocol/operation.h"
#include "app/session/variables.h"

#include <QFile>
#include <QObject>
#include <QTimer>

namespace telltale::ui {

/// Sends a file: a message for each line, the outgoing messages of a recorded conversation (JSON Lines, see
/// app/exchange/conversation.h), or all of it as one message. Reads as it goes, in turns of a few milliseconds on the window's thread.
/// A line that cannot be sent pauses it, with the file and the line's number; going on skips that line.
class FileSender : public QObject {
    Q_OBJECT

public:
    enum class Shape { Lines, Conversation, Whole };
    enum class State { Idle, Running, Paused, Done };

    struct Task {
        QString path;
        Shape shape = Shape::Lines;
        bool binary = false; ///< the frame, for Lines and Whole
        bool skipEmpty = true;
        int pauseMs = 0; ///< between two messages; 0: as fast as they can be read
    };

    explicit FileSender(QObject *parent = nullptr);

    /// Opens the file and begins. Fails, and leaves everything as it was, if it cannot be read.
    Result<Done> start(const Task &task, const session::Variables &variables);
    void pause();
    void goOn();
    void stop();

    State state() const { return m_state; }
    int sent() const { return m_sent; }
    qint64 position() const { return m_position; } ///< bytes read
    qint64 size() const { return m_size; }
    /// Of the line that paused it.
    const std::optional<Failure> &failure() const { return m_failure; }

signals:
    void messageDue(const telltale::protocol::Outgoing &outgoing);
    void changed();

private:
    void turn();
    bool next(); ///< false: nothing more for now
    Result<std::optional<protocol::Outgoing>> readLine(const QByteArray &line) const;
    void fail(Failure failure);
    void become(State state);

    Task m_task;
    session::Variables m_variables;
    QFile m_file;
    QTimer m_timer;
    State m_state = State::Idle;
    std::optional<Failure> m_failure;
    int m_sent = 0;
    int m_line = 0;
    qint64 m_position = 0;
    qint64 m_size = 0;
};

} // namespace telltale::ui
