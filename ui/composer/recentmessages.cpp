// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/recentmessages.h"

#include "ui/theme/theme.h"
#include "ui/widgets/emptyhint.h"

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int MostMessages = 50;
constexpr int MostPreview = 200;

} // namespace

RecentMessages::RecentMessages(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"recentMessages"_s);
    setAccessibleName(tr("Recent messages"));
    setToolTip(tr("What was sent in this run; a click fills the form with it"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFont(wireFont());
    viewport()->setBackgroundRole(QPalette::Window);
    setViewportMargins(8, 2, 4, 4);
    new EmptyHint(tr("What you send in this run is listed here: a click takes it up again."), *this, *model());
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { emit chosen(m_messages.at(row(item))); });
    connect(this, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) { emit chosen(m_messages.at(row(item))); });
}

void RecentMessages::add(const SentMessage &message)
{
    for (qsizetype i = 0; i < m_messages.size(); ++i) {
        const SentMessage &other = m_messages[i];
        const bool same = message.operation.isEmpty()
            ? other.operation.isEmpty() && other.outgoing.payload == message.outgoing.payload && other.outgoing.opcode == message.outgoing.opcode
            : other.system == message.system && other.operation == message.operation && other.values == message.values;
        if (same) {
            m_messages.removeAt(i);
            delete takeItem(int(i));
            break;
        }
    }
    m_messages.prepend(message);
    const bool binary = message.outgoing.opcode == wire::Opcode::Binary && !message.operation.isEmpty();
    QString line = binary ? tr("%1 · %2 bytes, binary").arg(message.label).arg(message.outgoing.payload.size()) : message.preview.left(MostPreview);
    line.replace(u'\n', u' ');
    auto *item = new QListWidgetItem(line);
    item->setToolTip(message.label);
    insertItem(0, item);
    if (m_messages.size() > MostMessages) {
        m_messages.removeLast();
        delete takeItem(count() - 1);
    }
}

} // namespace telltale::ui
