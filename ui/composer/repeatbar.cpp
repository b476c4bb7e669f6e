// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/repeatbar.h"

#include "ui/composer/smallprint.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

namespace telltale::ui {

using namespace Qt::StringLiterals;

RepeatBar::RepeatBar(QWidget *parent)
    : QWidget(parent)
    , m_pause(new QSpinBox)
    , m_unit(new QComboBox)
    , m_count(new QSpinBox)
    , m_start(new QPushButton)
    , m_status(new SmallPrint("repeatStatus"))
{
    setObjectName(u"repeatBar"_s);
    m_pause->setObjectName(u"repeatPause"_s);
    m_pause->setAccessibleName(tr("Pause between two messages"));
    m_pause->setToolTip(tr("At least %1 ms; for more at once, send a file").arg(Repeater::LeastPauseMs));
    m_pause->setRange(Repeater::LeastPauseMs, 24 * 60 * 60 * 1000);
    m_pause->setValue(1000);
    m_pause->setPrefix(tr("every "));
    m_unit->setObjectName(u"repeatUnit"_s);
    m_unit->setAccessibleName(tr("Unit of the pause"));
    m_unit->addItem(tr("ms"), 1);
    m_unit->addItem(tr("s"), 1000);
    m_count->setObjectName(u"repeatCount"_s);
    m_count->setAccessibleName(tr("How many times"));
    m_count->setRange(0, 1'000'000);
    m_count->setSpecialValueText(tr("until stopped"));
    m_count->setSuffix(tr(" times"));
    m_start->setObjectName(u"repeatStart"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_pause, 3);
    row->addWidget(m_unit);
    row->addWidget(m_count, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_start);
    layout->addWidget(m_status);
    connect(m_start, &QPushButton::clicked, this, &RepeatBar::startOrStop);
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
        const bool seconds = m_unit->currentData().toInt() == 1000;
        const int value = m_pause->value();
        m_pause->setRange(seconds ? 1 : Repeater::LeastPauseMs, seconds ? 24 * 60 * 60 : 24 * 60 * 60 * 1000);
        m_pause->setValue(seconds ? std::max(1, value / 1000) : value * 1000);
    });
    connect(&m_repeater, &Repeater::due, this, &RepeatBar::due);
    connect(&m_repeater, &Repeater::changed, this, &RepeatBar::refresh);
    refresh();
}

int RepeatBar::pauseMs() const { return m_pause->value() * m_unit->currentData().toInt(); }

void RepeatBar::startOrStop()
{
    m_stopped.clear();
    if (m_repeater.isRunning())
        m_repeater.stop();
    else
        m_repeater.start(pauseMs(), m_count->value());
}

void RepeatBar::setObstacle(const QString &reason)
{
    m_obstacle = reason;
    if (!reason.isEmpty() && m_repeater.isRunning()) {
        m_stopped = reason;
        m_repeater.stop();
    }
    refresh();
}

void RepeatBar::refresh()
{
    const bool running = m_repeater.isRunning();
    m_start->setText(running ? tr("Stop") : tr("Start sending on a timer"));
    m_start->setEnabled(running || m_obstacle.isEmpty());
    for (QWidget *widget : {static_cast<QWidget *>(m_pause), static_cast<QWidget *>(m_unit), static_cast<QWidget *>(m_count)})
        widget->setEnabled(!running);
    const QLocale locale;
    const QString sent = locale.toString(m_repeater.sent());
    if (running)
        m_status->say(m_repeater.wanted() > 0 ? tr("● Running: %1 of %2 sent").arg(sent, locale.toString(m_repeater.wanted())) : tr("● Running: %1 sent").arg(sent), Tone::Busy);
    else if (!m_stopped.isEmpty())
        m_status->say(tr("Stopped after %1: %2").arg(sent, m_stopped), Tone::Warning);
    else
        m_status->say(m_repeater.sent() > 0 ? tr("Done: %1 sent").arg(sent) : QString(), Tone::Muted);
}

} // namespace telltale::ui
