// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/headers.h"

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

Span trimmed(QByteArrayView block, qsizetype begin, qsizetype end)
{
    while (begin < end && isBlank(block[begin]))
        ++begin;
    while (end > begin && isBlank(block[end - 1]))
        --end;
    return { begin, end - begin };
}

/// The line at `from` without its line end, and where the next one begins; -1 if no line end follows.
struct Line {
    Span span;
    qsizetype next = -1;
};

Line lineAt(QByteArrayView block, qsizetype from)
{
    const qsizetype end = block.indexOf('\n', from);
    if (end < 0)
        return { { from, block.size() - from }, -1 };
    const qsizetype last = end > from && block[end - 1] == '\r' ? end - 1 : end;
    return { { from, last - from }, end + 1 };
}

void complain(HeaderBlock &headers, const QString &problem)
{
    if (headers.problem.isEmpty())
        headers.problem = problem;
}

void readFirstLine(QByteArrayView block, Span line, HeaderBlock &headers)
{
    constexpr QByteArrayView Version("NATS/1.0");
    const QByteArrayView text = block.sliced(line.offset, line.length);
    if (!text.startsWith(Version)) {
        complain(headers, u"the header block does not begin with NATS/1.0"_s);
        return;
    }
    headers.version = { line.offset, Version.size() };
    const Span inlineStatus = trimmed(block, line.offset + Version.size(), line.offset + line.length);
    if (inlineStatus.length == 0)
        return;
    qsizetype digits = 0;
    while (digits < inlineStatus.length && block[inlineStatus.offset + digits] >= '0' && block[inlineStatus.offset + digits] <= '9')
        ++digits;
    const bool ends = digits == inlineStatus.length || isBlank(block[inlineStatus.offset + digits]);
    if (digits != 3 || !ends || !isBlank(text[Version.size()])) {
        complain(headers, u"what follows NATS/1.0 is no status of three digits"_s);
        return;
    }
    headers.status = { inlineStatus.offset, 3 };
    headers.text = trimmed(block, inlineStatus.offset + 3, inlineStatus.offset + inlineStatus.length);
}

} // namespace

HeaderBlock readHeaders(QByteArrayView block)
{
    HeaderBlock headers;
    Line line = lineAt(block, 0);
    readFirstLine(block, line.span, headers);
    bool ended = false;
    while (line.next >= 0 && line.next < block.size() && !ended) {
        line = lineAt(block, line.next);
        const qsizetype begin = line.span.offset;
        const qsizetype end = begin + line.span.length;
        if (line.span.length == 0) {
            ended = true;
            break;
        }
        const qsizetype colon = block.sliced(begin, line.span.length).indexOf(':');
        if (colon <= 0) {
            complain(headers, u"a header line without a name and a colon"_s);
            headers.headers.append({ { begin, 0 }, trimmed(block, begin, end), line.span });
            continue;
        }
        headers.headers.append({ trimmed(block, begin, begin + colon), trimmed(block, begin + colon + 1, end), line.span });
    }
    if (!ended)
        complain(headers, u"no empty line ends the header block"_s);
    else if (line.next != block.size())
        complain(headers, u"the header block goes on after its empty line"_s);
    return headers;
}

QByteArrayView headerValue(const HeaderBlock &headers, QByteArrayView block, QByteArrayView name)
{
    for (const Header &header : headers.headers) {
        const QByteArrayView candidate = block.sliced(header.name.offset, header.name.length);
        if (candidate.size() == name.size() && qstrnicmp(candidate.data(), name.data(), size_t(name.size())) == 0)
            return block.sliced(header.value.offset, header.value.length);
    }
    return {};
}

} // namespace telltale::protocol::nats
