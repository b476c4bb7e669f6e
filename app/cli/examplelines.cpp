// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/examplelines.h"

#include "app/exchange/jsonline.h"
#include "app/wire/closeframe.h"
#include "app/wire/handshake.h"
#include "app/wire/text.h"

namespace telltale::cli {

namespace {

using exchange::JsonLine;
using What = showme::ExampleFrame::What;

QByteArray closeObject(const wire::CloseFrame &close)
{
    JsonLine line;
    line.text("dir", QStringLiteral("in")).text("opcode", QStringLiteral("close"));
    if (close.code)
        line.number("code", *close.code).text("reason", close.reasonText);
    return line.object();
}

QByteArray httpObject(const QByteArray &answer)
{
    const qsizetype body = answer.indexOf("\r\n\r\n") + 4;
    const wire::HttpHead head = wire::parseHead(QByteArrayView(answer).first(body));
    JsonLine headers;
    for (const auto &[name, value] : head.headers)
        headers.text(name.constData(), QString::fromUtf8(value));
    JsonLine http;
    http.number("status", wire::statusLine(head.startLine).status).json("headers", headers.object()).text("body", QString::fromUtf8(answer.sliced(body)));
    return JsonLine().json("http", http.object()).object();
}

QByteArray frameObject(const showme::ExampleFrame &frame)
{
    if (frame.what == What::Drop)
        return JsonLine().text("opcode", QStringLiteral("drop")).object();
    if (frame.what == What::Close)
        return closeObject(wire::readCloseFrame(frame.bytes));
    if (frame.what == What::Http)
        return httpObject(frame.bytes);
    JsonLine line;
    line.text("dir", wire::directionName(frame.direction)).text("opcode", wire::opcodeName(frame.opcode));
    if (wire::firstInvalidUtf8(frame.bytes) < 0)
        line.json("text", JsonLine::quoted(QString::fromUtf8(frame.bytes)));
    else
        line.text("base64", QString::fromLatin1(frame.bytes.toBase64()));
    return line.object();
}

} // namespace

QStringList exampleWords(const showme::Example &example)
{
    QStringList words;
    for (const showme::ExampleFrame &frame : example.frames) {
        QString text = frame.text();
        if (frame.what == What::Drop)
            text = QStringLiteral("(TCP ends without a close frame)");
        else if (frame.what == What::Close)
            text = text.isEmpty() ? QStringLiteral("(an empty close frame)") : QStringLiteral("close ") + text;
        const QStringList lines = text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QChar arrow = i > 0 ? QChar(u' ') : frame.direction == wire::Direction::Out ? QChar(u'↑') : QChar(u'↓');
            words.append(arrow + (u' ' + lines[i]));
        }
    }
    return words;
}

QByteArray exampleArray(const showme::Example &example)
{
    QByteArrayList frames;
    for (const showme::ExampleFrame &frame : example.frames)
        frames.append(frameObject(frame));
    return '[' + frames.join(',') + ']';
}

} // namespace telltale::cli
