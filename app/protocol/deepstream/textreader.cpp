// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/textreader.h"

#include "app/protocol/deepstream/actions.h"
#include "app/protocol/deepstream/spellings.h"
#include "app/protocol/json/json.h"
#include "app/wire/text.h"

#include <algorithm>
#include <optional>

namespace telltale::protocol::deepstream {

namespace {

using wire::Direction;
using wire::Span;

constexpr qsizetype MostParts = 20000;

/// One message cut into its parts.
class Parts {
public:
    explicit Parts(QByteArrayView message)
        : m_message(message)
    {
        qsizetype end = message.size();
        while (end > 0 && message.at(end - 1) == MessageEnd)
            --end;
        qsizetype start = 0;
        while (m_spans.size() < MostParts - 1) {
            const qsizetype next = message.first(end).indexOf(PartSeparator, start);
            if (next < 0)
                break;
            m_spans.append({start, next - start});
            start = next + 1;
        }
        m_spans.append({start, end - start});
    }
    qsizetype size() const { return m_spans.size(); }
    Span span(qsizetype index) const { return index < size() ? m_spans.at(index) : Span {}; }
    QByteArrayView at(qsizetype index) const
    {
        return index < size() ? m_message.sliced(m_spans.at(index).offset, m_spans.at(index).length) : QByteArrayView();
    }
    QString text(qsizetype index) const { return wire::visibleText(at(index)); }

private:
    QByteArrayView m_message;
    QList<Span> m_spans;
};

QByteArray summaryOf(QByteArrayView bytes)
{
    return bytes.first(qMin(bytes.size(), Envelope::SummarySize)).toByteArray();
}

void readJsonPart(Envelope &envelope, QByteArrayView part)
{
    envelope.data = summaryOf(part);
    const json::Document document(part);
    envelope.dataIsObject = document.ok() && document.root().is_object();
    if (!document.ok())
        envelope.findings.append(QStringLiteral("the data is no JSON: %1").arg(document.problem()));
}

/// A typed value: S string, O object or array, N number, T true, F false, L null, U undefined.
void readTyped(Envelope &envelope, QByteArrayView part)
{
    if (part.isEmpty()) {
        envelope.findings.append(QStringLiteral("a value without a type letter"));
        return;
    }
    const QByteArrayView rest = part.sliced(1);
    switch (part.front()) {
    case 'S':
        envelope.data = summaryOf(rest);
        return;
    case 'O':
    case 'N':
        readJsonPart(envelope, rest);
        return;
    case 'T':
        envelope.data = QByteArrayLiteral("true");
        return;
    case 'F':
        envelope.data = QByteArrayLiteral("false");
        return;
    case 'L':
        envelope.data = QByteArrayLiteral("null");
        return;
    case 'U':
        return;
    default:
        envelope.data = summaryOf(part);
        envelope.findings.append(QStringLiteral("a value without a type letter (one of S O N T F L U)"));
    }
}

std::optional<qint64> versionOf(QByteArrayView part)
{
    bool ok = false;
    const qint64 version = part.toByteArray().toLongLong(&ok);
    return ok ? std::optional(version) : std::nullopt;
}

void readNameList(Envelope &envelope, QByteArrayView part)
{
    const json::Document document(part);
    simdjson::dom::array names;
    if (!document.ok() || document.root().get(names) != simdjson::SUCCESS) {
        envelope.findings.append(QStringLiteral("the names should be a JSON list: a list that is no JSON can end the server"));
        return;
    }
    for (const simdjson::dom::element element : names)
        envelope.names.append(json::display(element));
}

void readField(Envelope &envelope, char field, const Parts &parts, qsizetype index)
{
    const QByteArrayView part = parts.at(index);
    switch (field) {
    case 'n':
        envelope.name = parts.text(index);
        break;
    case 's':
        envelope.subscription = parts.text(index);
        break;
    case 'c':
        envelope.correlationId = parts.text(index);
        break;
    case 'h':
        envelope.path = parts.text(index);
        break;
    case 'u':
        envelope.url = parts.text(index);
        break;
    case 'v':
        envelope.version = versionOf(part);
        if (!envelope.version)
            envelope.findings.append(QStringLiteral("the version is no number"));
        break;
    case 'V': // `[2]`: only ever one
        if (part.size() > 2)
            envelope.version = versionOf(part.sliced(1, part.size() - 2));
        break;
    case 'j':
        readJsonPart(envelope, part);
        break;
    case 't':
        readTyped(envelope, part);
        break;
    case 'l':
        readNameList(envelope, part);
        break;
    case 'b':
        if (part == QByteArrayView("F"))
            ++envelope.action; // …HAS_NO_PROVIDER follows …HAS_PROVIDER in both enums
        break;
    case 'w':
        envelope.isWriteAck = part == QByteArrayView("{\"writeSuccess\":true}");
        break;
    case '?':
        envelope.data = summaryOf(part);
        break;
    default:
        break;
    }
}

void readFields(Envelope &envelope, const char *layout, const Parts &parts, qsizetype index)
{
    bool optional = false;
    for (; *layout; ++layout) {
        if (*layout == '[') {
            optional = true;
        } else if (*layout == '*') {
            for (; index < parts.size(); ++index)
                envelope.names.append(parts.text(index));
        } else if (index < parts.size()) {
            readField(envelope, *layout, parts, index++);
        } else {
            if (!optional)
                envelope.findings.append(QStringLiteral("parts are missing at the end"));
            return;
        }
    }
    if (index < parts.size())
        envelope.findings.append(QStringLiteral("more parts than expected: %1").arg(parts.size() - index));
}

/// What the word of a request stands for, for acknowledgements and denials that quote it.
std::optional<int> requestAction(char letter, QByteArrayView word)
{
    const Spelling *spelling = findSpelling(letter, Direction::Out, word);
    return spelling ? std::optional(spelling->action) : std::nullopt;
}

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

/// The tail of a denial: name, the request's word, then a correlation id or, for writes of records, the version.
void readDenial(Envelope &envelope, const Parts &parts)
{
    const char letter = parts.at(0).front();
    envelope.name = parts.text(3);
    envelope.originalAction = requestAction(letter, parts.at(4));
    const QByteArrayView word = parts.at(4);
    const bool write = letter == 'R' && (word == QByteArrayView("U") || word == QByteArrayView("P") || word == QByteArrayView("CU"));
    if (parts.size() < 6)
        return;
    if (write)
        envelope.version = versionOf(parts.at(5));
    else
        envelope.correlationId = parts.text(5);
}

bool looksLikeName(QByteArrayView word)
{
    return word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; });
}

/// `t␟E␟…`: an error by name, a provider's own error, or a 3.x form.
void readError(Envelope &envelope, const Parts &parts)
{
    const char letter = parts.at(0).front();
    const QByteArrayView word = parts.at(2);
    envelope.isError = true;
    envelope.spelling = parts.text(2);
    envelope.actionSpan = parts.span(2);

    // 3.x puts the action there: R␟E␟SN␟name␟RECORD_NOT_FOUND
    if (letter == 'R' && parts.size() >= 5 && (word == "SN" || word == "H" || word == "HD")) {
        envelope.originalAction = requestAction(letter, word);
        envelope.name = parts.text(3);
        envelope.spelling = parts.text(4);
        envelope.actionSpan = parts.span(4);
        if (const auto found = findErrorSpelling(envelope.topic, envelope.spelling))
            envelope.action = found->action;
        return;
    }
    const auto found = findErrorSpelling(envelope.topic, envelope.spelling);
    if (!found && letter == 'P' && parts.size() >= 5) {
        envelope.action = 7;
        envelope.spelling = QStringLiteral("REQUEST_ERROR");
        // With a type letter or, for a plain text, without: `Sorry` may be either, so it stays as it is.
        envelope.data = summaryOf(word);
        readFields(envelope, "nc", parts, 3);
        return;
    }
    if (!found) {
        if (!looksLikeName(word) && !word.isEmpty()) {
            envelope.action = 1; // the reserved generic form: t␟E␟correlation␟data
            envelope.correlationId = parts.text(2);
            envelope.spelling = QStringLiteral("ERROR");
            envelope.data = summaryOf(parts.at(3));
        } else {
            envelope.name = parts.text(3);
        }
        return;
    }
    envelope.topic = found->topic;
    envelope.action = found->action;
    const QString name = found->action >= 0 ? actionName(found->topic, found->action) : envelope.spelling;
    if (name == u"MESSAGE_DENIED") {
        readDenial(envelope, parts);
    } else if (name == u"VERSION_EXISTS") {
        readFields(envelope, "nvj[w", parts, 3);
    } else if (found->topic == topic::Parser || found->topic == topic::Connection || name == u"INVALID_MESSAGE_DATA"
        || name == u"INVALID_PRESENCE_USERS" || name == u"RECORD_SNAPSHOT_ERROR") {
        if (parts.size() > 3)
            envelope.data = summaryOf(parts.at(3));
    } else if (found->topic == topic::Auth) {
        if (parts.size() > 3)
            readTyped(envelope, parts.at(3));
    } else if (name == u"RECORD_UPDATE_ERROR") {
        envelope.version = versionOf(parts.at(3)); // 3.x: no name, but the version
    } else if (name == u"INVALID_VERSION") {
        readFields(envelope, "n[v", parts, 3);
    } else {
        readFields(envelope, "n[c", parts, 3);
    }
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
            readError(envelope, parts);
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
