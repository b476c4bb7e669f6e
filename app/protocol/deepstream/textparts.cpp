// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/textparts.h"

#include "app/protocol/deepstream/spellings.h"
#include "app/protocol/json/json.h"

namespace telltale::protocol::deepstream {

namespace {

constexpr qsizetype MostParts = 20000;

void readJsonPart(Envelope &envelope, QByteArrayView part)
{
    envelope.data = summaryOf(part);
    const json::Document document(part);
    envelope.dataIsObject = document.ok() && (document.root().is_object() || document.root().is_array());
    envelope.dataUnreadable = !document.ok();
    if (!document.ok())
        envelope.findings.append(QStringLiteral("the data is no JSON: %1").arg(document.problem()));
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

} // namespace

Parts::Parts(QByteArrayView message)
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

QByteArray summaryOf(QByteArrayView bytes)
{
    return bytes.first(qMin(bytes.size(), Envelope::SummarySize)).toByteArray();
}

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

std::optional<int> requestAction(char letter, QByteArrayView word)
{
    const Spelling *spelling = findSpelling(letter, Direction::Out, word);
    return spelling ? std::optional(spelling->action) : std::nullopt;
}

} // namespace telltale::protocol::deepstream
