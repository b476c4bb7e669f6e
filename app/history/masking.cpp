// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/masking.h"

#include "app/protocol/json/json.h"
#include "app/protocol/registry.h"
#include "app/wire/credentials.h"
#include "app/wire/text.h"

#include <algorithm>

namespace telltale::history {

using wire::Span;

namespace {

/// Values of headers that carry credentials, in the head of an HTTP answer as the decoder keeps it: a line each.
void appendHeaders(QList<Span> &spans, const QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    const QByteArrayView head = QByteArrayView(bytes).first(headEnd < 0 ? bytes.size() : headEnd);
    for (qsizetype start = 0; start < head.size();) {
        qsizetype end = head.indexOf("\r\n", start);
        if (end < 0)
            end = head.size();
        const qsizetype colon = head.indexOf(':', start);
        if (colon >= 0 && colon < end && wire::isCredentialHeader(head.sliced(start, colon - start))) {
            qsizetype value = colon + 1;
            while (value < end && head[value] == ' ')
                ++value;
            spans.append({value, end - value});
        }
        start = end + 2;
    }
}

constexpr auto Dots = u"•••••";

} // namespace

QList<Span> secretSpans(const decode::Event &event)
{
    QList<Span> found;
    if (const protocol::System *system = protocol::systemByName(event.system))
        found = system->secrets(event.bytes);
    found += protocol::json::webTokens(event.bytes);
    if (event.kind == Kind::Refused || event.kind == Kind::Note)
        appendHeaders(found, event.bytes);
    std::sort(found.begin(), found.end(), [](const Span &a, const Span &b) { return a.offset < b.offset; });

    QList<Span> merged;
    for (Span span : std::as_const(found)) {
        const qsizetype start = std::max<qsizetype>(span.offset, 0);
        const qsizetype end = std::min(span.offset + span.length, event.bytes.size());
        if (end <= start)
            continue;
        if (!merged.isEmpty() && start <= merged.last().offset + merged.last().length) {
            Span &last = merged.last();
            last.length = std::max(last.offset + last.length, end) - last.offset;
        } else {
            merged.append({start, end - start});
        }
    }
    return merged;
}

QString maskedText(const decode::Event &event, bool showSecrets)
{
    if (showSecrets)
        return wire::visibleText(event.bytes);
    const QByteArrayView bytes(event.bytes);
    QString text;
    qsizetype at = 0;
    const QList<Span> spans = secretSpans(event);
    for (const Span &span : spans) {
        text += wire::visibleText(bytes.sliced(at, span.offset - at)) + QString::fromUtf16(Dots);
        at = span.offset + span.length;
    }
    return text + wire::visibleText(bytes.sliced(at));
}

Mask::Mask(const decode::Event &event, bool showSecrets)
{
    if (showSecrets)
        return;
    for (const Span &span : secretSpans(event)) {
        const QString secret = wire::visibleText(event.bytes.mid(span.offset, span.length));
        if (!secret.isEmpty())
            m_secrets.append(secret);
    }
}

QString Mask::operator()(QString text) const
{
    for (const QString &secret : m_secrets)
        text.replace(secret, QString::fromUtf16(Dots));
    return text;
}

} // namespace telltale::history
