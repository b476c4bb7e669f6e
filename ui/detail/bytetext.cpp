// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/bytetext.h"

#include "app/history/masking.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ByteText)
};

constexpr int BytesPerRow = 16;

} // namespace

QByteArray maskedBytes(const decode::Event &event)
{
    QByteArray result = event.bytes;
    for (const wire::Span &span : history::secretSpans(event))
        std::fill_n(result.begin() + span.offset, span.length, '*');
    return result;
}

QByteArray maskedBytes(const QString &system, const QByteArray &bytes)
{
    decode::Event event;
    event.system = system;
    event.bytes = bytes;
    return maskedBytes(event);
}

QString hexDump(QByteArrayView bytes, qsizetype most)
{
    QString text;
    const qsizetype end = qMin(bytes.size(), most);
    for (qsizetype row = 0; row < end; row += BytesPerRow) {
        if (row > 0)
            text += u'\n';
        text += u"%1  "_s.arg(qulonglong(row), 8, 16, QLatin1Char('0'));
        QString readable;
        for (qsizetype i = row; i < row + BytesPerRow; ++i) {
            if (i >= end) {
                text += u"   "_s;
                continue;
            }
            const auto byte = uchar(bytes[i]);
            text += u"%1 "_s.arg(uint(byte), 2, 16, QLatin1Char('0'));
            readable += byte >= 0x20 && byte < 0x7f ? QChar(ushort(byte)) : QChar(u'·');
        }
        text += u' ' + readable;
    }
    return text;
}

Result<QByteArray> bytesFromHex(const QString &text)
{
    QByteArray digits;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isSpace() || c == u',' || c == u':')
            continue;
        if (c == u'0' && i + 1 < text.size() && (text[i + 1] == u'x' || text[i + 1] == u'X') && digits.size() % 2 == 0) {
            ++i;
            continue;
        }
        const ushort u = c.toLower().unicode();
        if (!((u >= '0' && u <= '9') || (u >= 'a' && u <= 'f')))
            return Failure {Words::tr("The hex text cannot be read"), Words::tr("character %1").arg(i + 1), Words::tr("only 0-9 and a-f, two digits a byte")};
        digits.append(char(u));
    }
    if (digits.size() % 2 != 0)
        return Failure {Words::tr("The hex text cannot be read"), Words::tr("at its end"), Words::tr("a byte has two digits")};
    return QByteArray::fromHex(digits);
}

QString sizeWords(qint64 bytes) { return bytes == 1 ? Words::tr("1 byte") : Words::tr("%1 bytes").arg(QLocale().toString(bytes)); }

} // namespace telltale::ui
