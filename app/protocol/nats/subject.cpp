// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/subject.h"

#include <algorithm>

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;

namespace {

/// `*` and `>` are wildcards only as whole tokens; `>` only as the last.
QString fault(QByteArrayView subject, bool wildcards)
{
    if (subject.isEmpty())
        return u"is empty"_s;
    if (std::any_of(subject.begin(), subject.end(), [](char c) { return c == '\r' || c == '\n'; }))
        return u"holds a line end, which begins another operation"_s;
    if (std::any_of(subject.begin(), subject.end(), [](char c) { return c == ' ' || c == '\t' || c == '\f'; }))
        return u"holds a blank, which begins another field"_s;
    for (qsizetype begin = 0; begin <= subject.size();) {
        qsizetype end = subject.indexOf('.', begin);
        const bool last = end < 0;
        if (last)
            end = subject.size();
        const QByteArrayView token = subject.sliced(begin, end - begin);
        if (token.isEmpty())
            return u"has an empty token"_s;
        const bool rest = token == QByteArrayView(">");
        if (!wildcards && (rest || token == QByteArrayView("*")))
            return u"holds a wildcard"_s;
        if (rest && !last)
            return u"has > before its last token"_s;
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
