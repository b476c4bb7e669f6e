// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/subject.h"

#include "app/protocol/composewords.h"

#include <algorithm>

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;

namespace {

/// `*` and `>` are wildcards only as whole tokens; `>` only as the last.
QString fault(QByteArrayView subject, bool wildcards)
{
    if (subject.isEmpty())
        return ComposeWords::tr("is empty");
    if (std::any_of(subject.begin(), subject.end(), [](char c) { return c == '\r' || c == '\n'; }))
        return ComposeWords::tr("holds a line end, which begins another operation");
    if (std::any_of(subject.begin(), subject.end(), [](char c) { return c == ' ' || c == '\t' || c == '\f'; }))
        return ComposeWords::tr("holds a blank, which begins another field");
    for (qsizetype begin = 0; begin <= subject.size();) {
        qsizetype end = subject.indexOf('.', begin);
        const bool last = end < 0;
        if (last)
            end = subject.size();
        const QByteArrayView token = subject.sliced(begin, end - begin);
        if (token.isEmpty())
            return ComposeWords::tr("has an empty token");
        const bool rest = token == QByteArrayView(">");
        if (!wildcards && (rest || token == QByteArrayView("*")))
            return ComposeWords::tr("holds a wildcard");
        if (rest && !last)
            return ComposeWords::tr("has > before its last token");
        begin = end + 1;
    }
    return {};
}

} // namespace

QString publishSubjectFault(QByteArrayView subject)
{
    return fault(subject, false);
}

QString subscribeSubjectFault(QByteArrayView subject)
{
    return fault(subject, true);
}

bool subjectMatches(QByteArrayView pattern, QByteArrayView subject)
{
    while (true) {
        const qsizetype patternEnd = pattern.indexOf('.');
        const qsizetype subjectEnd = subject.indexOf('.');
        const QByteArrayView wanted = patternEnd < 0 ? pattern : pattern.first(patternEnd);
        const QByteArrayView token = subjectEnd < 0 ? subject : subject.first(subjectEnd);
        if (wanted == QByteArrayView(">"))
            return patternEnd < 0 && !token.isEmpty();
        if (wanted != token && (wanted != QByteArrayView("*") || token.isEmpty()))
            return false;
        if (patternEnd < 0 || subjectEnd < 0)
            return patternEnd < 0 && subjectEnd < 0;
        pattern = pattern.sliced(patternEnd + 1);
        subject = subject.sliced(subjectEnd + 1);
    }
}

} // namespace telltale::protocol::nats
