// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/closeframe.h"

#include "app/wire/text.h"

namespace telltale::wire {

CloseFrame readCloseFrame(QByteArrayView payload)
{
    CloseFrame frame;
    if (payload.isEmpty())
        return frame;
    if (payload.size() == 1) {
        frame.findings.append(QStringLiteral("the close payload is one byte long (0x%1); a close code takes two "
                                             "(RFC 6455 section 5.5.1)")
                                  .arg(quint8(payload[0]), 2, 16, QLatin1Char('0')));
        return frame;
    }
    frame.code = quint16(quint8(payload[0]) << 8 | quint8(payload[1]));
    frame.reason = payload.sliced(2).toByteArray();
    frame.reasonText = visibleText(frame.reason);
    if (const QString why = forbiddenCloseCode(*frame.code); !why.isEmpty())
        frame.findings.append(why);
    if (const qsizetype at = firstInvalidUtf8(frame.reason); at >= 0) {
        frame.findings.append(QStringLiteral("the close reason is not UTF-8 from its byte %1 on (RFC 6455 section 5.5.1)")
                                  .arg(at));
    }
    return frame;
}

QByteArray closePayload(std::optional<quint16> code, QByteArrayView reason)
{
    QByteArray payload;
    if (code) {
        payload.append(char(*code >> 8));
        payload.append(char(*code & 0xFF));
        payload.append(reason.data(), reason.size());
    }
    return payload;
}

QString forbiddenCloseCode(quint16 code)
{
    const auto sentence = [code](const QString &why) {
        return QStringLiteral("close code %1 must not be on the wire: %2").arg(code).arg(why);
    };
    if (code < 1000)
        return sentence(QStringLiteral("0-999 are not used (RFC 6455 section 7.4.2)"));
    if (code == 1004)
        return sentence(QStringLiteral("it is reserved and has no meaning yet (RFC 6455 section 7.4.1)"));
    if (code == 1005)
        return sentence(QStringLiteral("it stands for a close frame without a code (RFC 6455 section 7.4.1)"));
    if (code == 1006)
        return sentence(QStringLiteral("it stands for an end without a close frame (RFC 6455 section 7.4.1)"));
    if (code == 1015)
        return sentence(QStringLiteral("it stands for a failed TLS handshake (RFC 6455 section 7.4.1)"));
    if (code >= 1016 && code < 3000)
        return sentence(QStringLiteral("1016-2999 are kept for later versions of the protocol (RFC 6455 section 7.4.2)"));
    if (code > 4999)
        return sentence(QStringLiteral("codes end at 4999 (RFC 6455 section 7.4.2)"));
    return {};
}

} // namespace telltale::wire
