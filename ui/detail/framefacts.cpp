// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/framefacts.h"

#include "ui/detail/bytetext.h"
#include "ui/detail/explanationwords.h"
#include "ui/detail/link.h"
#include "ui/theme/signs.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace telltale::ui {

FrameFacts::FrameFacts(QWidget *parent)
    : FactSheet(parent)
{
    setObjectName(u"frameFacts"_s);
    setAccessibleName(tr("Frame"));
}

void FrameFacts::setRow(const history::Row &row)
{
    clear();
    const decode::Event &event = row.event;
    const bool in = event.direction == wire::Direction::In;
    const Sign sign = directionSign(event.direction);
    setHeadline(sign.shape, sign.tone, {}, in ? tr("From the server") : tr("To the server"));
    if (event.frameFacts) {
        const decode::FrameFacts &frame = *event.frameFacts;
        addFact(u"opcode"_s, tr("Opcode"), u"%1 (%2)"_s.arg(wire::opcodeName(frame.opcode)).arg(int(frame.opcode)), From::Wire);
        addFact(u"frames"_s, tr("Frames"), frame.frames == 1 ? tr("one") : tr("%1 fragments").arg(frame.frames));
        addFact(u"masked"_s, tr("Mask"), frame.masked ? tr("masked, as a client must") : in ? tr("not masked, as a server must not") : tr("not masked"));
        QStringList reserved;
        for (int bit = 0; bit < 3; ++bit) {
            if (frame.rsv & (4 >> bit))
                reserved.append(u"RSV%1"_s.arg(bit + 1));
        }
        addFact(u"rsv"_s, tr("Reserved bits"), reserved.isEmpty() ? tr("none") : reserved.join(u", "_s));
        addFact(u"compressed"_s, tr("Compression"), frame.compressed ? tr("permessage-deflate; shown inflated") : tr("none"));
        addFact(u"wireSize"_s, tr("On the wire"), frame.wireSize > 0 ? sizeWords(frame.wireSize) : QString());
        addFact(u"header"_s, tr("Header bytes"), QString::fromLatin1(frame.header.toHex(' ')), From::Wire);
    } else {
        addParagraph(u"noFrame"_s, event.bytes.isEmpty() ? tr("No bytes belong to this row.") : tr("The frame's header was not recorded."), Tone::Muted);
    }
    addFact(u"size"_s, tr("Message"), event.bytes.isEmpty() ? QString() : sizeWords(event.bytes.size()));
    if (event.offset > 0)
        addFact(u"offset"_s, tr("Begins at"), tr("byte %1 of the payload").arg(event.offset));
    else if (event.offset < 0)
        addFact(u"offset"_s, tr("Begins"), tr("in an earlier frame"));
    addFact(u"place"_s, tr("Place"), tr("row %1, frame %2, message %3").arg(row.number + 1).arg(event.frame + 1).arg(event.message + 1));
    addFact(u"connection"_s, tr("Connection"), event.connection);
    const QString zone = QDateTime::fromMSecsSinceEpoch(event.time / Millisecond).timeZoneAbbreviation();
    addFact(u"time"_s, tr("Time"), tr("%1 (%2)", "time, zone").arg(exactMomentWords(event.time), zone));
    addFact(u"findings"_s, tr("Findings"), event.findings.join(u'\n'));
    if (row.requestRow) {
        const Link *link = addLink(u"requestRow"_s, tr("It answers row %1").arg(*row.requestRow + 1), tr("Goes to that row"));
        connect(link, &Link::clicked, this, [this, number = *row.requestRow] { emit rowRequested(number); });
    }
}

} // namespace telltale::ui
