// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/textreader.h"

#include "app/protocol/deepstream/actions.h"
#include "app/protocol/deepstream/spellings.h"
#include "app/protocol/deepstream/texterrors.h"
#include "app/protocol/deepstream/textparts.h"
#include "app/protocol/json/json.h"

namespace telltale::protocol::deepstream {

namespace {

using wire::Direction;
using wire::Span;

void readAck(Envelope &envelope, const Parts &parts)
{
    const char letter = parts.at(0).front();
    envelope.isAck = true;
    envelope.actionSpan = parts.span(2);
    envelope.spelling = parts.text(2);
    if (letter == 'P' && parts.at(2) == QByteArrayView("REQ")) {
        envelope.action = 4;
        envelope.isAck = false;
        readFields(envelope, "nc", parts, 3);
        return;
    }
    envelope.action = requestAction(letter, parts.at(2)).value_or(-1);
    // Presence writes the correlation id and `undefined`; all others the name.
    readFields(envelope, letter == 'U' ? "[c?" : "n[?", parts, 3);
    envelope.data.reset();
}

/// Forms that are told apart by their content only: the presence requests about everyone, upserts of a path. True if one was read.
bool readSpecial(Envelope &envelope, const Parts &parts, Direction direction)
{
    const char letter = parts.at(0).front();
    if (letter == 'U' && direction == Direction::Out && parts.size() == 3 && parts.at(1) == parts.at(2)) {
        if (parts.at(1) == QByteArrayView("S"))
            envelope.action = 12;
        else if (parts.at(1) == QByteArrayView("US"))
            envelope.action = 13;
        else if (parts.at(1) == QByteArrayView("Q"))
            envelope.action = 2;
        return envelope.action >= 0;
    }
    if (letter == 'U' && direction == Direction::In && parts.at(1) == QByteArrayView("Q") && parts.size() == 4
        && parts.at(3).startsWith('{')) {
        envelope.action = 5;
        readFields(envelope, "cj", parts, 2);
        return true;
    }
    if (letter == 'R' && direction == Direction::Out && parts.at(1) == QByteArrayView("CU") && parts.size() == 7) {
        envelope.action = 17;
        readFields(envelope, "nvhtw", parts, 2);
        return true;
    }
    return false;
}

} // namespace

QList<Span> splitText(QByteArrayView frame, qsizetype limit)
{
    QList<Span> messages;
    qsizetype start = 0;
    while (start < frame.size()) {
        qsizetype end = frame.indexOf(MessageEnd, start);
        if (end < 0 || messages.size() == limit - 1)
            end = frame.size();
        while (end < frame.size() && frame.at(end) == MessageEnd)
            ++end;
        messages.append({start, end - start});
        start = end;
    }
    return messages;
}

Envelope readText(QByteArrayView message, Direction direction)
{
    Envelope envelope;
    envelope.numbered = false;
    const Parts parts(message);
    envelope.topicSpan = parts.span(0);
    envelope.actionSpan = parts.span(1);
    if (!message.endsWith(MessageEnd))
        envelope.findings.append(QStringLiteral("the last 0x1E is missing; servers tolerate that"));
    else if (message.size() > 1 && message.at(message.size() - 2) == MessageEnd)
        envelope.findings.append(QStringLiteral("more than one 0x1E in a row: empty messages, which are ignored"));

    if (parts.size() < 2) {
        envelope.problem = message.size() < 4 ? QStringLiteral("fewer than 3 characters: ignored by servers")
                                              : QStringLiteral("no 0x1F between topic and action");
        return envelope;
    }
    envelope.topic = parts.at(0).size() == 1 ? topicOfLetter(parts.at(0).front()) : -1;
    if (envelope.topic < 0) {
        envelope.problem = QStringLiteral("no topic is written `%1`").arg(parts.text(0).left(40));
        return envelope;
    }
    const char letter = parts.at(0).front();
    envelope.spelling = parts.text(1);

    if (parts.at(1) == QByteArrayView("E") && parts.size() > 2) {
        if (direction == Direction::Out && letter == 'P') {
            envelope.action = 7;
            envelope.data = summaryOf(parts.at(2));
            readFields(envelope, "nc", parts, 3);
        } else {
            readTextError(envelope, parts);
        }
        return envelope;
    }
    if (parts.at(1) == QByteArrayView("A") && parts.size() > 2 && letter != 'A' && letter != 'C') {
        readAck(envelope, parts);
        return envelope;
    }
    if (readSpecial(envelope, parts, direction))
        return envelope;
    const Spelling *spelling = findSpelling(letter, direction, parts.at(1));
    if (!spelling) {
        envelope.findings.append(QStringLiteral("no action of %1 is written so: servers draw no answer from it")
                                     .arg(topicName(envelope.topic)));
        return envelope;
    }
    envelope.action = spelling->action;
    if (*spelling->remark)
        envelope.findings.append(QString::fromLatin1(spelling->remark));
    readFields(envelope, spelling->layout, parts, 2);
    if (letter == 'R' && spelling->action == 19 && parts.at(5) == QByteArrayView("U"))
        envelope.action = 20; // a patch to undefined erases the path
    return envelope;
}

QList<Node> textTree(QByteArrayView message)
{
    QList<Node> nodes;
    const Parts parts(message);
    for (qsizetype i = 0; i < qMin(parts.size(), qsizetype(1000)); ++i) {
        QString label = QStringLiteral("part %1").arg(i);
        QString value = parts.text(i);
        if (i == 0) {
            label = QStringLiteral("topic");
            const int topic = parts.at(0).size() == 1 ? topicOfLetter(parts.at(0).front()) : -1;
            if (topic >= 0)
                value += QStringLiteral(" (%1)").arg(topicName(topic));
        } else if (i == 1) {
            label = QStringLiteral("action");
            if (parts.size() > 2 && parts.at(1) == QByteArrayView("A"))
                value += QStringLiteral(" (acknowledges)");
            else if (parts.size() > 2 && parts.at(1) == QByteArrayView("E"))
                value += QStringLiteral(" (error)");
        }
        Node node {label, value, parts.span(i), {}};
        const QByteArrayView part = parts.at(i);
        const qsizetype json = part.startsWith('{') || part.startsWith('[') ? 0 : part.size() > 1 && part.front() == 'O' ? 1 : -1;
        if (i > 1 && json >= 0) {
            node.children = json::tree(part.sliced(json));
            const auto move = [base = node.span.offset + json](auto &&self, QList<Node> &list) -> void {
                for (Node &child : list) {
                    child.span.offset += base;
                    self(self, child.children);
                }
            };
            move(move, node.children);
        }
        nodes.append(node);
    }
    return nodes;
}

} // namespace telltale::protocol::deepstream
