// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/deepstreamerrors.h"

#include <array>

namespace telltale::playground {

namespace {

constexpr int None = -1;

// deepstream.md section 6: number, name, layout in text; section 5.1: which are flagged in JSON.
constexpr std::array errors {
    DeepstreamError { 1, 0, "UNKNOWN", "" },
    DeepstreamError { 1, 1, "UNKNOWN_TOPIC", "" },
    DeepstreamError { 1, 2, "UNKNOWN_ACTION", "" },
    DeepstreamError { 1, 3, "INVALID_MESSAGE", "" },
    DeepstreamError { 1, 4, "MESSAGE_PARSE_ERROR", "" },
    DeepstreamError { 1, 5, "MAXIMUM_MESSAGE_SIZE_EXCEEDED", "" },
    DeepstreamError { 1, 6, "ERROR", "" },
    DeepstreamError { 1, 7, "INVALID_META_PARAMS", "" },
    DeepstreamError { 2, 1, "ERROR", "C|E|{corr}|{data}" },
    DeepstreamError { 2, 6, "REJECT", "C|REJ|refused by name" },
    DeepstreamError { 2, 100, "AUTHENTICATION_TIMEOUT", "C|E|CONNECTION_AUTHENTICATION_TIMEOUT", false, true },
    DeepstreamError { 2, 101, "INVALID_MESSAGE", "" },
    DeepstreamError { 3, 1, "ERROR", "A|E|{corr}|{data}" },
    DeepstreamError { 3, 4, "AUTH_UNSUCCESSFUL", "A|E|INVALID_AUTH_DATA|U" },
    DeepstreamError { 3, 100, "TOO_MANY_AUTH_ATTEMPTS", "A|E|TOO_MANY_AUTH_ATTEMPTS", false, true },
    DeepstreamError { 3, 101, "INVALID_MESSAGE", "" },
    DeepstreamError { 3, 102, "INVALID_MESSAGE_DATA", "A|E|INVALID_AUTH_DATA|U", false, true },
    DeepstreamError { 4, 1, "ERROR", "E|E|{corr}|{data}" },
    DeepstreamError { 4, 100, "INVALID_LISTEN_REGEX", "" },
    DeepstreamError { 4, 101, "LISTEN_RESPONSE_TIMEOUT", "" },
    DeepstreamError { 4, 102, "LISTEN_UNSUCCESSFUL", "" },
    DeepstreamError { 4, 103, "MESSAGE_PERMISSION_ERROR", "E|E|MESSAGE_PERMISSION_ERROR|{name}|{corr}", true },
    DeepstreamError { 4, 104, "MESSAGE_DENIED", "E|E|MESSAGE_DENIED|{name}|{act}|{corr}", true },
    DeepstreamError { 4, 105, "INVALID_MESSAGE_DATA", "E|E|INVALID_MESSAGE_DATA|{data}" },
    DeepstreamError { 4, 106, "MULTIPLE_SUBSCRIPTIONS", "E|E|MULTIPLE_SUBSCRIPTIONS|{name}" },
    DeepstreamError { 4, 107, "NOT_SUBSCRIBED", "E|E|NOT_SUBSCRIBED|{name}" },
    DeepstreamError { 5, 1, "ERROR", "R|E|{corr}|{data}" },
    DeepstreamError { 5, 100, "CACHE_RETRIEVAL_TIMEOUT", "R|E|CACHE_RETRIEVAL_TIMEOUT|{name}", true },
    DeepstreamError { 5, 101, "STORAGE_RETRIEVAL_TIMEOUT", "R|E|STORAGE_RETRIEVAL_TIMEOUT|{name}", true },
    DeepstreamError { 5, 102, "VERSION_EXISTS", "R|E|VERSION_EXISTS|{name}|4|{\"a\":2}" },
    DeepstreamError { 5, 103, "RECORD_LOAD_ERROR", "", true },
    DeepstreamError { 5, 104, "RECORD_CREATE_ERROR", "" },
    DeepstreamError { 5, 105, "RECORD_UPDATE_ERROR", "", true },
    DeepstreamError { 5, 106, "RECORD_DELETE_ERROR", "" },
    DeepstreamError { 5, 107, "RECORD_NOT_FOUND", "R|E|RECORD_NOT_FOUND|{name}", true },
    DeepstreamError { 5, 108, "INVALID_VERSION", "" },
    DeepstreamError { 5, 109, "INVALID_PATCH_ON_HOTPATH", "" },
    DeepstreamError { 5, 110, "INVALID_LISTEN_REGEX", "" },
    DeepstreamError { 5, 111, "LISTEN_RESPONSE_TIMEOUT", "C|PO" }, // a slip of real servers
    DeepstreamError { 5, 112, "LISTEN_UNSUCCESSFUL", "" },
    DeepstreamError { 5, 113, "RECORD_NOTIFY_ERROR", "", true },
    DeepstreamError { 5, 114, "MESSAGE_PERMISSION_ERROR", "R|E|MESSAGE_PERMISSION_ERROR|{name}|{corr}", true },
    DeepstreamError { 5, 115, "MESSAGE_DENIED", "R|E|MESSAGE_DENIED|{name}|{act}", true },
    DeepstreamError { 5, 116, "INVALID_MESSAGE_DATA", "R|E|INVALID_MESSAGE_DATA|{data}" },
    DeepstreamError { 5, 117, "MULTIPLE_SUBSCRIPTIONS", "R|E|MULTIPLE_SUBSCRIPTIONS|{name}" },
    DeepstreamError { 5, 118, "NOT_SUBSCRIBED", "R|E|NOT_SUBSCRIBED|{name}" },
    DeepstreamError { 6, 1, "ERROR", "P|E|{corr}|{data}" },
    DeepstreamError { 6, 7, "REQUEST_ERROR", "P|E|no|{name}|{corr}" },
    DeepstreamError { 6, 100, "NO_RPC_PROVIDER", "P|E|NO_RPC_PROVIDER|{name}|{corr}" },
    DeepstreamError { 6, 101, "ACCEPT_TIMEOUT", "P|E|ACCEPT_TIMEOUT|{name}|{corr}" },
    DeepstreamError { 6, 102, "MULTIPLE_ACCEPT", "P|E|MULTIPLE_ACCEPT|{name}|{corr}" },
    DeepstreamError { 6, 103, "INVALID_RPC_CORRELATION_ID", "P|E|INVALID_RPC_CORRELATION_ID|{name}|{corr}", true },
    DeepstreamError { 6, 104, "RESPONSE_TIMEOUT", "P|E|RESPONSE_TIMEOUT|{name}|{corr}" },
    DeepstreamError { 6, 105, "MULTIPLE_RESPONSE", "P|E|MULTIPLE_RESPONSE|{name}|{corr}" },
    DeepstreamError { 6, 106, "MESSAGE_PERMISSION_ERROR", "P|E|MESSAGE_PERMISSION_ERROR|{name}|{corr}", true },
    DeepstreamError { 6, 107, "MESSAGE_DENIED", "P|E|MESSAGE_DENIED|{name}|{act}|{corr}", true },
    DeepstreamError { 6, 108, "INVALID_MESSAGE_DATA", "P|E|INVALID_MESSAGE_DATA|{data}" },
    DeepstreamError { 6, 109, "MULTIPLE_PROVIDERS", "P|E|MULTIPLE_SUBSCRIPTIONS|{name}" },
    DeepstreamError { 6, 110, "NOT_PROVIDED", "P|E|NOT_SUBSCRIBED|{name}" },
    DeepstreamError { 7, 1, "ERROR", "U|E|{corr}|{data}" },
    DeepstreamError { 7, 100, "INVALID_PRESENCE_USERS", "U|E|INVALID_PRESENCE_USERS|{data}" },
    DeepstreamError { 7, 101, "MESSAGE_PERMISSION_ERROR", "U|E|MESSAGE_PERMISSION_ERROR|{name}|{corr}", true },
    DeepstreamError { 7, 102, "MESSAGE_DENIED", "U|E|MESSAGE_DENIED|{name}|{act}|{corr}", true },
    DeepstreamError { 7, 103, "MULTIPLE_SUBSCRIPTIONS", "U|E|MULTIPLE_SUBSCRIPTIONS|{name}" },
    DeepstreamError { 7, 104, "NOT_SUBSCRIBED", "U|E|NOT_SUBSCRIBED|{name}" },
    DeepstreamError { 10, 1, "ERROR", "" },
    DeepstreamError { 11, 1, "ERROR", "" },
    DeepstreamError { 2, None, "INVALID_MESSAGE_3X", "C|E|INVALID_MESSAGE|{data}" },
    DeepstreamError { 2, None, "MESSAGE_PARSE_ERROR", "C|E|MESSAGE_PARSE_ERROR|{data}", false, true },
    DeepstreamError { 3, None, "INVALID_AUTH_MSG", "A|E|INVALID_AUTH_MSG|{data}", false, true },
    DeepstreamError { 5, None, "RECORD_SNAPSHOT_ERROR", "R|E|RECORD_SNAPSHOT_ERROR|{data}" },
    DeepstreamError { 6, None, "ACK_TIMEOUT", "P|E|ACK_TIMEOUT|{name}|{corr}" },
    DeepstreamError { 6, None, "MULTIPLE_ACK", "P|E|MULTIPLE_ACK|{name}|{corr}" },
};

} // namespace

const DeepstreamError *deepstreamError(const QString &which, int topic)
{
    const bool isFull = which.contains(u'/');
    bool isNumber = false;
    const int action = which.section(u'/', -1).toInt(&isNumber);
    const QByteArray name = which.section(u'/', -1).toUtf8();
    const DeepstreamError *elsewhere = nullptr;
    for (const DeepstreamError &one : errors) {
        if (isNumber ? one.action != action : one.name != name)
            continue;
        if (one.topic == (isFull ? which.section(u'/', 0, 0).toInt() : topic))
            return &one;
        if (!isNumber && !elsewhere)
            elsewhere = &one;
    }
    return isFull ? nullptr : elsewhere;
}

} // namespace telltale::playground
