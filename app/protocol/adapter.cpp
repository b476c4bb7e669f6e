// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/adapter.h"

#include "app/protocol/system.h"

namespace telltale::protocol {

void Adapter::opened(const wire::Opening &, Time) { }

bool Adapter::glance(const wire::FrameView &, Time, Glances &) { return false; }

void Adapter::recall(const QString &) { }

void Adapter::explainClose(Message &message, const wire::CloseFrame &frame)
{
    const QString code = frame.code ? QString::number(*frame.code) : QString();
    if (!frame.reasonText.isEmpty())
        message.keys.prepend({.family = QStringLiteral("close"), .code = code, .text = frame.reasonText});
}

void Adapter::explainDrop(Message &, const wire::Ending &, Time) { }

void Adapter::explainRefusal(Message &message, const wire::Refusal &refusal)
{
    message.keys.prepend({.family = QStringLiteral("refused"), .code = QString::number(refusal.status)});
}

Messages Adapter::lapse(Time, bool)
{
    return {};
}

QList<Outgoing> Adapter::respond(const Message *, const AutomationState &, quint64)
{
    return {};
}

QList<Outgoing> Adapter::due(Time, const AutomationState &, quint64)
{
    return {};
}

QList<Automation> System::automations(const QString &) const
{
    return {};
}

QString System::openingOperation() const
{
    return {};
}

QList<Span> System::secrets(const QByteArray &) const
{
    return {};
}

QString System::normalised(const QString &text) const
{
    return text.trimmed();
}

} // namespace telltale::protocol
