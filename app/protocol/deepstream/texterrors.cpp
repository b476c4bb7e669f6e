// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/texterrors.h"

#include "app/protocol/deepstream/actions.h"
#include "app/protocol/deepstream/spellings.h"

#include <algorithm>

namespace telltale::protocol::deepstream {

namespace {

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

} // namespace

void readTextError(Envelope &envelope, const Parts &parts)
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

} // namespace telltale::protocol::deepstream
