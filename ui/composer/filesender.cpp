// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/filesender.h"

#include "app/exchange/conversation.h"
#include "app/wire/text.h"
#include "ui/composer/fillin.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace telltale::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LargestMessage = 64 * 1024 * 1024;
constexpr qint64 TurnMs = 4; ///< the window has the rest of its 16 ms

} // namespace

FileSender::FileSender(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &FileSender::turn);
}

Result<Done> FileSender::start(const Task &task, const session::Variables &variables)
{
    QFile file(task.path);
    const QFileInfo info(task.path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        return Failure {tr("The file cannot be opened"), task.path, info.isDir() ? tr("this is a folder") : file.errorString()};
    if (task.shape == Shape::Whole && file.size() > LargestMessage)
        return Failure {tr("The file is too large for one message"), task.path, tr("send it line by line")};
    m_timer.stop();
    m_file.close();
    m_file.setFileName(task.path);
    if (!m_file.open(QIODevice::ReadOnly))
        return Failure {tr("The file cannot be opened"), task.path, m_file.errorString()};
    m_task = task;
    m_variables = variables;
    m_failure.reset();
    m_sent = 0;
    m_line = 0;
    m_position = 0;
    m_size = m_file.size();
    m_timer.start(task.pauseMs);
    become(State::Running);
    return Done {};
}

void FileSender::pause()
{
    if (m_state != State::Running)
        return;
    m_timer.stop();
    become(State::Paused);
}

void FileSender::goOn()
{
    if (m_state != State::Paused)
        return;
    m_failure.reset();
    m_timer.start(m_task.pauseMs);
    become(State::Running);
}

void FileSender::stop()
{
    if (m_state != State::Running && m_state != State::Paused)
        return;
    m_timer.stop();
    m_file.close();
    become(State::Idle);
}

void FileSender::turn()
{
    QElapsedTimer time;
    time.start();
    while (m_state == State::Running && next()) {
        if (m_task.pauseMs > 0 || time.elapsed() >= TurnMs)
            break;
    }
    emit changed();
}

bool FileSender::next()
{
    if (m_task.shape == Shape::Whole) {
        const QByteArray all = m_file.readAll();
        m_position = all.size();
        if (!m_task.binary && wire::firstInvalidUtf8(all) >= 0) {
            fail({tr("A text frame must hold UTF-8"), tr("%1, byte %2").arg(m_task.path).arg(wire::firstInvalidUtf8(all)), tr("send it as a binary frame")});
            return false;
        }
        ++m_sent;
        emit messageDue({m_task.binary ? wire::Opcode::Binary : wire::Opcode::Text, all});
        m_timer.stop();
        become(State::Done);
        return false;
    }
    while (true) {
        if (m_file.atEnd()) {
            m_timer.stop();
            m_file.close();
            become(State::Done);
            return false;
        }
        QByteArray line = m_file.readLine(LargestMessage);
        ++m_line;
        m_position = m_file.pos();
        if (line.endsWith('\n'))
            line.chop(line.endsWith("\r\n") ? 2 : 1);
        if (line.trimmed().isEmpty() && (m_task.skipEmpty || m_task.shape == Shape::Conversation))
            continue;
        const auto message = readLine(line);
        if (!message) {
            fail(message.failure());
            return false;
        }
        if (!*message)
            continue;
        ++m_sent;
        emit messageDue(**message);
        return true;
    }
}

Result<std::optional<protocol::Outgoing>> FileSender::readLine(const QByteArray &line) const
{
    const QString place = tr("%1, line %2").arg(m_task.path).arg(m_line);
    protocol::Outgoing outgoing {m_task.binary ? wire::Opcode::Binary : wire::Opcode::Text, line};
    if (m_task.shape == Shape::Conversation) {
        const auto recorded = exchange::readRecordedLine(line);
        if (!recorded) {
            const Failure &failure = recorded.failure();
            return Failure {failure.what, failure.where.isEmpty() ? place : tr("%1, %2", "file and line, place in it").arg(place, failure.where), failure.hint};
        }
        const auto *delivery = recorded->happening ? std::get_if<wire::Delivery>(&*recorded->happening) : nullptr;
        if (!delivery || delivery->direction != wire::Direction::Out || wire::isControl(delivery->opcode))
            return std::optional<protocol::Outgoing>();
        outgoing = {delivery->opcode, delivery->payload};
    }
    if (outgoing.opcode == wire::Opcode::Text && wire::firstInvalidUtf8(outgoing.payload) >= 0)
        return Failure {tr("A text frame must hold UTF-8"), place, tr("send binary frames, or skip the line")};
    const auto filled = filledInMessage(outgoing, m_variables);
    if (!filled)
        return Failure {filled.failure().what, place, filled.failure().hint};
    return std::optional(*filled);
}

void FileSender::fail(Failure failure)
{
    m_timer.stop();
    m_failure = std::move(failure);
    become(m_task.shape == Shape::Whole ? State::Idle : State::Paused);
}

void FileSender::become(State state)
{
    m_state = state;
    emit changed();
}

} // namespace telltale::ui
