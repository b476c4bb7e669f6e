// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playgroundhost.h"

#include "app/playground/playground.h"

using namespace Qt::StringLiterals;

namespace telltale::ui {

/// The server itself, where it runs.
class PlaygroundHost::Room : public QObject {
public:
    Result<QUrl> open()
    {
        auto playground = std::make_unique<playground::Playground>();
        if (const auto port = playground->listen(0); !port)
            return port.failure();
        m_playground = std::move(playground);
        return m_playground->url(QString());
    }
    void close() { m_playground.reset(); }

private:
    std::unique_ptr<playground::Playground> m_playground;
};

PlaygroundHost::PlaygroundHost(QObject *parent)
    : QObject(parent)
    , m_room(new Room)
{
    m_thread.setObjectName(u"playground"_s);
    m_room->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_room, &QObject::deleteLater);
}

PlaygroundHost::~PlaygroundHost()
{
    if (!m_thread.isRunning()) {
        delete m_room;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

void PlaygroundHost::start()
{
    if (!m_base.isEmpty()) {
        emit ready(m_base);
        return;
    }
    if (!m_thread.isRunning())
        m_thread.start();
    QMetaObject::invokeMethod(m_room, [this] {
        const auto base = m_room->open();
        QMetaObject::invokeMethod(this, [this, base] {
            if (!base) {
                emit failed(base.failure());
                return;
            }
            m_base = *base;
            emit ready(m_base);
        });
    });
}

void PlaygroundHost::stop()
{
    if (m_base.isEmpty())
        return;
    m_base.clear();
    QMetaObject::invokeMethod(m_room, [room = m_room] { room->close(); });
    emit stopped();
}

} // namespace telltale::ui
