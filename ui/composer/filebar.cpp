// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/filebar.h"

#include "ui/composer/smallprint.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

namespace telltale::ui {

using namespace Qt::StringLiterals;
using State = FileSender::State;

FileBar::FileBar(QWidget *parent)
    : QWidget(parent)
    , m_path(new QLineEdit)
    , m_shape(new QComboBox)
    , m_frame(new QComboBox)
    , m_pause(new QSpinBox)
    , m_skip(new QCheckBox(tr("Skip empty lines")))
    , m_start(new QPushButton)
    , m_stop(new QPushButton(tr("Stop")))
    , m_progress(new QProgressBar)
    , m_status(new SmallPrint("fileStatus"))
{
    setObjectName(u"fileBar"_s);
    m_path->setObjectName(u"filePath"_s);
    m_path->setAccessibleName(tr("File to send"));
    m_path->setPlaceholderText(tr("File to send"));
    auto *choose = new QToolButton;
    choose->setObjectName(u"fileChoose"_s);
    choose->setText(u"…"_s);
    choose->setAccessibleName(tr("Choose the file"));
    choose->setToolTip(tr("Choose the file"));
    m_shape->setObjectName(u"fileShape"_s);
    m_shape->setAccessibleName(tr("How the file is sent"));
    m_shape->addItem(tr("A message for each line"), int(FileSender::Shape::Lines));
    m_shape->addItem(tr("Outgoing messages of a conversation (JSON Lines)"), int(FileSender::Shape::Conversation));
    m_shape->addItem(tr("All of it as one message"), int(FileSender::Shape::Whole));
    m_frame->setObjectName(u"fileFrame"_s);
    m_frame->setAccessibleName(tr("Frame"));
    m_frame->addItems({tr("Text frames"), tr("Binary frames")});
    for (QComboBox *combo : {m_shape, m_frame}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
    }
    m_pause->setObjectName(u"filePause"_s);
    m_pause->setAccessibleName(tr("Pause between two messages"));
    m_pause->setRange(0, 60 * 60 * 1000);
    m_pause->setSpecialValueText(tr("no pause"));
    m_pause->setSuffix(tr(" ms pause"));
    m_skip->setObjectName(u"fileSkipEmpty"_s);
    m_skip->setChecked(true);
    m_start->setObjectName(u"fileStart"_s);
    m_stop->setObjectName(u"fileStop"_s);
    m_progress->setObjectName(u"fileProgress"_s);
    m_progress->setAccessibleName(tr("How much of the file is sent"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(fontMetrics().height() / 2);
    const auto row = [](std::initializer_list<QWidget *> widgets) {
        auto *line = new QHBoxLayout;
        line->setSpacing(4);
        for (QWidget *widget : widgets)
            line->addWidget(widget, widget->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed ? 0 : 1);
        return line;
    };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row({m_path, choose}));
    layout->addWidget(m_shape);
    layout->addLayout(row({m_frame, m_pause}));
    layout->addWidget(m_skip);
    layout->addLayout(row({m_start, m_stop}));
    layout->addWidget(m_progress);
    layout->addWidget(m_status);
    connect(choose, &QToolButton::clicked, this, [this] {
        if (const QString path = QFileDialog::getOpenFileName(this, tr("Send a file")); !path.isEmpty())
            m_path->setText(path);
    });
    connect(m_path, &QLineEdit::textChanged, this, &FileBar::refresh);
    connect(m_path, &QLineEdit::returnPressed, this, &FileBar::startOrPause);
    connect(m_shape, &QComboBox::currentIndexChanged, this, &FileBar::refresh);
    connect(m_start, &QPushButton::clicked, this, &FileBar::startOrPause);
    connect(m_stop, &QPushButton::clicked, &m_sender, &FileSender::stop);
    connect(&m_sender, &FileSender::messageDue, this, &FileBar::messageDue);
    connect(&m_sender, &FileSender::changed, this, &FileBar::refresh);
    refresh();
}

void FileBar::startOrPause()
{
    if (!m_obstacle.isEmpty() || m_path->text().isEmpty())
        return;
    m_problem.clear();
    switch (m_sender.state()) {
    case State::Running: return m_sender.pause();
    case State::Paused: return m_sender.goOn();
    case State::Idle:
    case State::Done: break;
    }
    const auto started = m_sender.start({m_path->text(), FileSender::Shape(m_shape->currentData().toInt()), m_frame->currentIndex() == 1, m_skip->isChecked(), m_pause->value()},
        m_variables);
    if (!started)
        m_problem = started.failure().sentence();
    refresh();
}

void FileBar::setObstacle(const QString &reason)
{
    m_obstacle = reason;
    if (!reason.isEmpty() && (m_sender.state() == State::Running || m_sender.state() == State::Paused)) {
        m_problem = tr("Stopped: %1").arg(reason);
        m_sender.stop();
    }
    refresh();
}

void FileBar::refresh()
{
    const State state = m_sender.state();
    const bool busy = state == State::Running || state == State::Paused;
    const bool paused = state == State::Paused;
    m_start->setText(state == State::Running ? tr("Pause") : paused && m_sender.failure() ? tr("Skip the line and go on") : paused ? tr("Go on") : tr("Send the file"));
    m_start->setEnabled(m_obstacle.isEmpty() && !m_path->text().isEmpty());
    m_stop->setEnabled(busy);
    for (QWidget *widget : {static_cast<QWidget *>(m_path), static_cast<QWidget *>(m_shape), static_cast<QWidget *>(m_pause)})
        widget->setEnabled(!busy);
    const auto shape = FileSender::Shape(m_shape->currentData().toInt());
    m_frame->setEnabled(!busy && shape != FileSender::Shape::Conversation);
    m_skip->setEnabled(!busy && shape == FileSender::Shape::Lines);
    m_progress->setVisible(busy || state == State::Done);
    m_progress->setValue(m_sender.size() > 0 ? int(m_sender.position() * 1000 / m_sender.size()) : state == State::Done ? 1000 : 0);
    const QString sent = tr("%n messages sent", nullptr, m_sender.sent());
    if (m_sender.failure())
        m_status->say(m_sender.failure()->sentence(), Tone::Failure);
    else if (!m_problem.isEmpty())
        m_status->say(m_problem, Tone::Failure);
    else if (state == State::Running)
        m_status->say(tr("● Running: %1").arg(sent), Tone::Busy);
    else if (paused)
        m_status->say(tr("Paused: %1").arg(sent), Tone::Muted);
    else if (state == State::Done)
        m_status->say(tr("Done: %1").arg(sent), Tone::Muted);
    else
        m_status->say({}, Tone::Muted);
}

} // namespace telltale::ui
