// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/happenings.h"

#include <algorithm>

namespace telltale::test {

using namespace wire;

namespace {

QString shown(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return QStringLiteral("-");
    if (bytes.size() > 100)
        return QStringLiteral("<%1 bytes>").arg(bytes.size());
    const bool plain = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
    return plain ? u'\'' + QString::fromLatin1(bytes) + u'\'' : QString::fromLatin1(bytes.toHex());
}

QString causeName(Ending::Cause cause)
{
    switch (cause) {
    case Ending::Cause::Closed:
        return QStringLiteral("closed");
    case Ending::Cause::Eof:
        return QStringLiteral("eof");
    case Ending::Cause::EofInsideFrame:
        return QStringLiteral("eof-inside-frame");
    case Ending::Cause::Reset:
        return QStringLiteral("reset");
    case Ending::Cause::Timeout:
        return QStringLiteral("timeout");
    case Ending::Cause::TlsFailure:
        return QStringLiteral("tls-failure");
    case Ending::Cause::ConnectFailed:
        return QStringLiteral("connect-failed");
    case Ending::Cause::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

struct Printer {
    QString operator()(const Notice &notice) const { return QStringLiteral("note ") + notice.text; }
    QString operator()(const Opening &opening) const
    {
        const QString protocol = QString::fromLatin1(opening.subprotocol);
        return protocol.isEmpty() ? QStringLiteral("open") : QStringLiteral("open ") + protocol;
    }
    QString operator()(const Refusal &refusal) const
    {
        QString line = QStringLiteral("refused %1 %2 %3")
                           .arg(QString::number(refusal.status), QString::fromLatin1(refusal.phrase), shown(refusal.body));
        if (refusal.bodyCut)
            line += QStringLiteral(" cut");
        return line + found(refusal.findings);
    }
    QString operator()(const Delivery &delivery) const
    {
        QString line = QString(directionName(delivery.direction)) + u' ' + opcodeName(delivery.opcode) + u' ' + shown(delivery.payload);
        if (delivery.frames != 1)
            line += QStringLiteral(" frames=%1").arg(delivery.frames);
        if (delivery.compressed)
            line += QStringLiteral(" compressed");
        if (!delivery.complete)
            line += QStringLiteral(" incomplete");
        return line + found(delivery.findings);
    }
    QString operator()(const Garbage &garbage) const
    {
        return QString(directionName(garbage.direction)) + QStringLiteral(" garbage ") + shown(garbage.bytes)
            + QStringLiteral(" | ") + garbage.reason;
    }
    QString operator()(const Ending &ending) const
    {
        QString line = QStringLiteral("end ") + causeName(ending.cause);
        if (ending.closedFirst)
            line += QStringLiteral(" first=") + directionName(*ending.closedFirst);
        if (ending.answered)
            line += QStringLiteral(" answered");
        return line;
    }
    static QString found(const QStringList &findings)
    {
        QString all;
        for (const QString &finding : findings)
            all += QStringLiteral(" | ") + finding;
        return all;
    }
};

} // namespace

QString lineOf(const Happening &happening)
{
    return std::visit(Printer(), happening);
}

QStringList linesOf(const QList<Happening> &happenings)
{
    QStringList lines;
    for (const Happening &happening : happenings) {
        if (!std::holds_alternative<Notice>(happening))
            lines.append(lineOf(happening));
    }
    return lines;
}

} // namespace telltale::test
