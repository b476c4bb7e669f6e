// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/recording.h"

#include "app/exchange/jsonline.h"
#include "app/wire/closeframe.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace telltale::test {

using exchange::JsonLine;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype TooLong = 4096;

/// `400 after-fix error/x+reading/y` as fields.
void addVerdict(JsonLine &line, const QString &verdict, const QString &system)
{
    const QString prefix = verdict.contains(u" websocket/"_s) || verdict.contains(u" http/"_s) ? QString() : system + u'/';
    const QString entries = verdict.section(u' ', 2);
    line.text("code", verdict.section(u' ', 0, 0)).text("retry", verdict.section(u' ', 1, 1)).text("entry", prefix + entries.section(u'+', 0, 0));
    if (entries.contains(u'+'))
        line.text("detail", prefix + entries.section(u'+', 1));
}

/// The kind of a data message by its top-level names alone; empty, and not compared, where a client sent what is no request.
QString kindOf(const wire::Delivery &delivery)
{
    if (delivery.direction == wire::Direction::Out) // the case of names does not matter to the server, nor what follows the value
        return delivery.payload.toLower().startsWith("{\"action\":\"") ? u"request"_s : QString();
    const QJsonObject object = QJsonDocument::fromJson(delivery.payload).object();
    if (object["error"_L1].isObject())
        return u"error"_s;
    return object.contains("payload"_L1) || object.contains("BlockID"_L1) ? u"push"_s : u"reply"_s;
}

JsonLine start(const QString &connection)
{
    JsonLine line;
    line.text("connection", connection);
    return line;
}

} // namespace

QString verdict(const decode::Event &event)
{
    QStringList parts {event.code.isEmpty() ? u"-"_s : event.code};
    if (!event.diagnosis || !event.diagnosis->entry)
        return parts.first() + u" unclassified"_s;
    parts.append(event.diagnosis->retry ? retryName(event.diagnosis->retry->retryClass) : u"-"_s);
    QString entries = event.diagnosis->entry->id;
    if (event.diagnosis->detail)
        entries += u'+' + event.diagnosis->detail->id;
    parts.append(entries.remove(event.system + u'/'));
    return parts.join(u' ');
}

QStringList verdicts(const std::deque<decode::Event> &events)
{
    QStringList all;
    for (const decode::Event &event : events) {
        if (event.isFailure() && event.direction == wire::Direction::In && !event.inferred)
            all.append(verdict(event));
    }
    return all;
}

void Recording::add(const QString &name, const TappedClient &client, QStringList expected)
{
    if (!wanted())
        return;
    File &file = m_files[name];
    const QString connection = u"c%1"_s.arg(file.connections);
    QByteArray conversation, expectations;
    const Time first = client.happenings().empty() ? 0 : client.happenings().front().first;
    bool closed = false;
    const auto expect = [&](const char *direction, const QString &kind, bool failure) {
        JsonLine line = start(connection);
        line.text("dir", QString::fromLatin1(direction)).text("kind", kind);
        if (failure)
            addVerdict(line, expected.isEmpty() ? QString() : expected.takeFirst(), m_system);
        expectations += line.object() + '\n';
    };
    for (const auto &[time, happening] : client.happenings()) {
        JsonLine line = start(connection);
        line.number("time", (time - first) / Millisecond);
        if (const auto *opening = std::get_if<wire::Opening>(&happening)) {
            QUrl url = opening->url;
            url.setPort(-1);
            line.json("open", JsonLine().text("url", url.toString()).object());
        } else if (const auto *refusal = std::get_if<wire::Refusal>(&happening)) {
            JsonLine http;
            http.number("status", refusal->status).text("body", QString::fromUtf8(refusal->body));
            line.json("http", http.object());
            expect("in", u"refused"_s, true);
        } else if (const auto *delivery = std::get_if<wire::Delivery>(&happening)) {
            const bool in = delivery->direction == wire::Direction::In;
            if (delivery->payload.size() > TooLong)
                return;
            if (!in && (!delivery->complete || !delivery->findings.isEmpty()))
                continue; // a recording cannot hold a broken frame, but what the server made of it
            line.text("dir", wire::directionName(delivery->direction)).text("opcode", wire::opcodeName(delivery->opcode));
            const wire::CloseFrame close = wire::readCloseFrame(delivery->payload);
            if (delivery->opcode != wire::Opcode::Close) {
                line.json("text", JsonLine::quoted(QString::fromUtf8(delivery->payload)));
            } else if (close.code) {
                line.number("code", *close.code).json("reason", JsonLine::quoted(QString::fromUtf8(close.reason)));
            }
            closed = closed || delivery->opcode == wire::Opcode::Close;
            if (wire::isControl(delivery->opcode))
                expect(in ? "in" : "out", wire::opcodeName(delivery->opcode), in && delivery->opcode == wire::Opcode::Close);
            else
                expect(in ? "in" : "out", kindOf(*delivery), in && kindOf(*delivery) == u"error"_s);
        } else if (std::holds_alternative<wire::Ending>(happening)) {
            line.text("opcode", u"drop"_s);
            if (!closed)
                expect("in", u"close"_s, true);
        } else {
            continue;
        }
        conversation += line.object() + '\n';
    }
    ++file.connections;
    file.conversation += conversation;
    file.expected += expectations;
}

Recording::~Recording()
{
    for (const auto &[name, file] : m_files) {
        const QString path = QStringLiteral(TELLTALE_SOURCE_DIR "/tests/fixtures/") + m_system + u"/real-"_s + name;
        for (const auto &[suffix, content] : {std::pair(u".jsonl"_s, file.conversation), std::pair(u".expected.jsonl"_s, file.expected)}) {
            QFile out(path + suffix);
            if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
                qWarning("%s cannot be written", qPrintable(out.fileName()));
        }
    }
}

} // namespace telltale::test
