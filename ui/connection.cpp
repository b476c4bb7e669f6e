// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection.h"

using namespace Qt::StringLiterals;

namespace telltale::ui {

Connection::Connection(const catalog::Catalog &catalog, const QString &sessionsFolder, qint64 earlierRows, QObject *parent)
    : QObject(parent)
    , m_store(std::make_shared<history::Store>())
    , m_capture(new Capture(m_store, catalog, sessionsFolder))
{
    m_thread.setObjectName(u"wire"_s);
    m_capture->moveToThread(&m_thread);
    connect(m_capture, &Capture::restored, this, [this](qint64 rows) {
        m_restoredRows = rows;
        emit restored(rows);
    });
    connect(m_capture, &Capture::stateChanged, this, [this](session::State state) {
        m_state = state;
        if (state == session::State::Connecting)
            m_leastSerial = 1; // also of a connection that the advice asked for
        emit stateChanged(state);
    });
    connect(m_capture, &Capture::retryChanged, this, &Connection::retryChanged);
    connect(m_capture, &Capture::stepWarned, this, &Connection::stepWarned);
    connect(m_capture, &Capture::settled, this, &Connection::settled);
    connect(m_capture, &Capture::certificateRefused, this, &Connection::certificateRefused);
    connect(m_capture, &Capture::failed, this, &Connection::failed);
    connect(m_capture, &Capture::sessionBegan, this, [this](const QString &path) {
        m_sessionPath = path;
        emit sessionBegan(path);
    });
    connect(m_capture, &Capture::held, this, &Connection::held);
    connect(m_capture, &Capture::storeReplaced, this, [this](const std::shared_ptr<history::Store> &store) {
        m_store = store;
        m_sessionPath.clear();
        m_restoredRows = 0;
        emit storeReplaced();
    });
    m_thread.start();
    QMetaObject::invokeMethod(m_capture, [capture = m_capture, earlierRows] { capture->start(earlierRows); });
}

Connection::~Connection()
{
    QMetaObject::invokeMethod(m_capture, [capture = m_capture] {
        capture->finish();
        delete capture;
        QThread::currentThread()->quit();
    });
    m_thread.wait();
}

template<typename Order>
void Connection::tell(Order order)
{
    QMetaObject::invokeMethod(m_capture, [capture = m_capture, order = std::move(order)] {
        order(capture->client());
        capture->publishSerial();
    });
}

void Connection::open(const session::Endpoint &endpoint)
{
    m_leastSerial = 1;
    m_state = session::State::Connecting;
    emit stateChanged(m_state);
    tell([endpoint](session::Client &client) { client.open(endpoint); });
}

void Connection::send(const protocol::Outgoing &outgoing, const session::Step &made)
{
    m_leastSerial = nextSerial() + 1;
    tell([outgoing, made](session::Client &client) { client.send(outgoing, made); });
}

void Connection::ping(const QByteArray &payload)
{
    tell([payload](session::Client &client) { client.ping(payload); });
}

void Connection::close(quint16 code, const QString &reason)
{
    tell([code, reason](session::Client &client) { client.close(code, reason); });
}

void Connection::abort()
{
    tell([](session::Client &client) { client.abort(); });
}

void Connection::setAutomation(const protocol::AutomationState &automation)
{
    tell([automation](session::Client &client) { client.setAutomation(automation); });
}

void Connection::setFollowsAdvice(bool follows)
{
    tell([follows](session::Client &client) { client.setFollowsAdvice(follows); });
}

void Connection::tryNow()
{
    tell([](session::Client &client) { client.tryNow(); });
}

void Connection::stopRetrying()
{
    tell([](session::Client &client) { client.stopRetrying(); });
}

void Connection::giveToken(const QString &token)
{
    tell([token](session::Client &client) { client.giveToken(token); });
}

void Connection::clear() { QMetaObject::invokeMethod(m_capture, &Capture::clear); }

void Connection::mark(qint64 row, bool marked, const QString &note)
{
    QMetaObject::invokeMethod(m_capture, [capture = m_capture, row, marked, note] { capture->mark(row, marked, note); });
}

quint64 Connection::nextSerial() const
{
    return qMax(m_leastSerial, m_capture->serial.load(std::memory_order_relaxed));
}

} // namespace telltale::ui
