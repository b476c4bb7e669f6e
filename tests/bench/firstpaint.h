// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include <functional>

namespace telltale::bench {

/// Calls back once, when a window has been painted for the first time with all that it holds. To be made after the application and
/// before the window is shown.
class FirstPaint : public QObject {
public:
    explicit FirstPaint(std::function<void()> painted)
        : m_painted(std::move(painted))
    {
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || !watched->isWidgetType() || !static_cast<QWidget *>(watched)->isWindow())
            return false;
        qApp->removeEventFilter(this);
        // A window and the widgets in it are painted at one go, the window first.
        QMetaObject::invokeMethod(this, m_painted, Qt::QueuedConnection);
        return false;
    }

private:
    std::function<void()> m_painted;
};

} // namespace telltale::bench
