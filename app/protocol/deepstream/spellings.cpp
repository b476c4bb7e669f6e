// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/spellings.h"

#include "app/protocol/deepstream/actions.h"

namespace telltale::protocol::deepstream {

namespace {

constexpr auto In = wire::Direction::In;
constexpr auto Out = wire::Direction::Out;

constexpr const char Old[] = "a 3.x spelling: servers of today ignore it without an answer";

constexpr Spelling Table[] = {
    {'C', In, "A", 4, "", ""},
    {'C', In, "PI", 2, "", ""},
    {'C', In, "PO", 3, "", ""},
    {'C', In, "CH", 5, "", ""},
    {'C', In, "RED", 7, "u", ""},
    {'C', In, "REJ", 6, "[?", ""},
    {'C', Out, "PI", 2, "", ""},
    {'C', Out, "PO", 3, "", ""},
    {'C', Out, "CHR", 5, "[u", Old},
    {'C', Out, "CH", 5, "[u", "the text variant has no challenge: servers of today answer with an empty frame"},

    {'A', In, "A", 3, "[t", ""},
    {'A', Out, "REQ", 2, "j", ""},

    {'E', In, "EVT", 2, "n[t", ""},
    {'E', In, "SP", 11, "ns", ""},
    {'E', In, "SR", 12, "ns", ""},
    {'E', In, "SH", 9, "nb", ""},
    {'E', Out, "EVT", 2, "n[t", ""},
    {'E', Out, "S", 3, "n", ""},
    {'E', Out, "US", 4, "n", ""},
    {'E', Out, "L", 5, "n", ""},
    {'E', Out, "UL", 6, "n", ""},
    {'E', Out, "LA", 7, "ns", ""},
    {'E', Out, "LR", 8, "ns", ""},

    {'R', In, "R", 4, "nvj", ""},
    {'R', In, "SN", 4, "n[vj", ""},
    {'R', In, "HD", 6, "nv[?", ""},
    {'R', In, "H", 6, "n[b", ""},
    {'R', In, "U", 18, "nvj[w", ""},
    {'R', In, "P", 19, "nvht[w", ""},
    {'R', In, "D", 13, "n", ""},
    {'R', In, "SH", 31, "nb", ""},
    {'R', In, "WA", 14, "nV[t", ""},
    {'R', In, "SP", 33, "ns", ""},
    {'R', In, "SR", 34, "ns", ""},
    {'R', Out, "CR", 23, "n", ""},
    {'R', Out, "S", 25, "n", ""},
    {'R', Out, "SN", 3, "n", ""},
    {'R', Out, "R", 3, "n", ""},
    {'R', Out, "HD", 5, "n", ""},
    {'R', Out, "H", 5, "n", Old},
    {'R', Out, "U", 18, "nvj[w", ""},
    {'R', Out, "P", 19, "nvht[w", ""},
    {'R', Out, "CU", 16, "nvj[w", ""},
    {'R', Out, "US", 26, "n", ""},
    {'R', Out, "D", 9, "n", ""},
    {'R', Out, "L", 27, "n", ""},
    {'R', Out, "UL", 28, "n", ""},
    {'R', Out, "LA", 29, "ns", ""},
    {'R', Out, "LR", 30, "ns", ""},

    {'P', In, "REQ", 2, "nc[t", ""},
    {'P', In, "RES", 5, "nc[t", ""},
    {'P', In, "REJ", 6, "nc", ""},
    {'P', Out, "REQ", 2, "nc[t", ""},
    {'P', Out, "RES", 5, "nc[t", ""},
    {'P', Out, "REJ", 6, "nc", ""},
    {'P', Out, "S", 8, "n", ""},
    {'P', Out, "US", 9, "n", ""},

    {'U', In, "Q", 3, "[*", ""},
    {'U', In, "PNJ", 6, "n", ""},
    {'U', In, "PNL", 8, "n", ""},
    {'U', Out, "S", 10, "cl", ""},
    {'U', Out, "US", 11, "cl", ""},
    {'U', Out, "Q", 4, "cl", ""},
};

constexpr struct {
    int topic;
    const char *word;
    int action;
    bool ambiguous;
} Errors[] = {
    {topic::Connection, "CONNECTION_AUTHENTICATION_TIMEOUT", 100, false},
    {topic::Connection, "MESSAGE_PARSE_ERROR", -1, false}, // of the opening: closes, unlike the parser's own
    // Refused credentials and unusable ones are the same bytes; the conversation tells them apart.
    {topic::Auth, "INVALID_AUTH_DATA", 4, true},
    {topic::Auth, "INVALID_AUTH_MSG", 102, false},
    {topic::Rpc, "MULTIPLE_SUBSCRIPTIONS", 109, true},
    {topic::Rpc, "NOT_SUBSCRIBED", 110, true},
    {topic::Rpc, "ACK_TIMEOUT", 101, false},
    {topic::Rpc, "MULTIPLE_ACK", 102, false},
    {topic::Record, "RECORD_SNAPSHOT_ERROR", -1, false},
};

} // namespace

const Spelling *findSpelling(char topic, wire::Direction direction, QByteArrayView word)
{
    for (const Spelling &spelling : Table) {
        if (spelling.topic == topic && spelling.direction == direction && word == QByteArrayView(spelling.word))
            return &spelling;
    }
    return nullptr;
}

const Spelling *spellingOf(int topic, int action)
{
    const char letter = letterOfTopic(topic);
    for (const Spelling &spelling : Table) {
        if (spelling.topic == letter && spelling.direction == Out && spelling.action == action)
            return &spelling;
    }
    return nullptr;
}

int topicOfLetter(char letter)
{
    switch (letter) {
    case 'C':
        return topic::Connection;
    case 'A':
        return topic::Auth;
    case 'E':
        return topic::Event;
    case 'R':
        return topic::Record;
    case 'P':
        return topic::Rpc;
    case 'U':
        return topic::Presence;
    case 'X':
        return topic::Parser;
    default:
        return -1;
    }
}

char letterOfTopic(int topic)
{
    switch (topic) {
    case topic::Connection:
        return 'C';
    case topic::Auth:
        return 'A';
    case topic::Event:
        return 'E';
    case topic::Record:
        return 'R';
    case topic::Rpc:
        return 'P';
    case topic::Presence:
        return 'U';
    default:
        return 0;
    }
}

std::optional<ErrorSpelling> findErrorSpelling(int topic, const QString &name)
{
    for (const auto &row : Errors) {
        if (row.topic == topic && name == QLatin1String(row.word))
            return ErrorSpelling {topic, row.action, row.ambiguous};
    }
    // A name of the topic itself, else a complaint of the parser, which 3.x writes under any topic.
    for (const int candidate : {topic, int(topic::Parser)}) {
        const Action *action = findAction(candidate, name);
        if (action && action->role == Role::Error)
            return ErrorSpelling {candidate, action->number, false};
    }
    return std::nullopt;
}

} // namespace telltale::protocol::deepstream
