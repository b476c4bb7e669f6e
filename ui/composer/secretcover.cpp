// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/secretcover.h"

#include "app/history/masking.h"
#include "app/protocol/json/json.h"
#include "app/session/variables.h"

namespace telltale::ui {

namespace {

const QByteArray Dots("\u2022\u2022\u2022");

QByteArray dotsOf(qsizetype number) { return Dots + QByteArray::number(number) + Dots; }

} // namespace

QByteArray SecretCover::dotsFor(const QByteArray &secret)
{
    qsizetype at = m_secrets.indexOf(secret);
    if (at < 0) {
        at = m_secrets.size();
        m_secrets.append(secret);
    }
    return dotsOf(at + 1);
}

QByteArray SecretCover::covered(const QByteArray &bytes)
{
    decode::Event event;
    event.system = m_system;
    event.bytes = bytes;
    QByteArray text = bytes;
    const QList<wire::Span> spans = history::secretSpans(event);
    for (auto span = spans.crbegin(); span != spans.crend(); ++span) {
        const QByteArray secret = bytes.sliced(span->offset, span->length);
        if (!secret.isEmpty() && !secret.contains(Dots) && !session::usesVariables(QString::fromUtf8(secret)))
            text.replace(span->offset, span->length, dotsFor(secret));
    }
    for (const QString &known : std::as_const(m_known)) {
        const QByteArray plain = known.toUtf8();
        const QByteArray quoted = protocol::json::quoted(known).sliced(1).chopped(1);
        if (plain.isEmpty() || session::usesVariables(known))
            continue;
        for (const QByteArray &secret : {quoted, plain}) {
            if (text.contains(secret))
                text.replace(secret, dotsFor(secret));
        }
    }
    return text;
}

QByteArray SecretCover::replaced(const QByteArray &bytes, const QByteArray &other)
{
    QByteArray text = covered(bytes);
    for (qsizetype i = m_secrets.size(); text.contains(Dots) && i > 0; --i)
        text.replace(dotsOf(i), other);
    return text;
}

QByteArray SecretCover::uncovered(QByteArray text) const
{
    for (qsizetype i = m_secrets.size(); text.contains(Dots) && i > 0; --i)
        text.replace(dotsOf(i), m_secrets[i - 1]);
    return text;
}

QByteArray SecretCover::uncoveredHex(QByteArray text) const
{
    for (qsizetype i = m_secrets.size(); text.contains(Dots) && i > 0; --i)
        text.replace(dotsOf(i), m_secrets[i - 1].toHex(' '));
    return text;
}

} // namespace telltale::ui
