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

QString sizeWords(qint64 bytes) { return bytes == 1 ? Words::tr("1 byte") : Words::tr("%1 bytes").arg(QLocale().toString(bytes)); }

} // namespace telltale::ui
