// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/traffic.h"

#include "app/wire/framewriter.h"

#include <array>

using namespace Qt::StringLiterals;

namespace telltale::bench {

namespace {

constexpr std::array<const char *, 16> Words {"price", "volume", "north", "harbour", "temperature", "queue", "delivered", "invoice",
    "kitchen", "Stuttgart", "signal", "seventeen", "update", "pressure", "station", "remote"};

/// The same text for the same number, at least `size` bytes: some words and their number.
QByteArray words(qint64 number, int size)
{
    quint64 state = quint64(number) * 6364136223846793005u + 1442695040888963407u;
    QByteArray text;
    text.reserve(size + 16);
    while (text.size() < size) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        text += Words[state >> 60];
        text += ' ';
    }
    return text.first(size);
}

QByteArray hash(qint64 number)
{
    QByteArray digits;
    quint64 state = quint64(number) + 1;
    for (int i = 0; i < 4; ++i) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        digits += QByteArray::number(state | (1ull << 63), 16);
    }
    return digits;
}

/// `head`, as many words as bring the whole to `size`, `tail`.
QByteArray filled(const QByteArray &head, const QByteArray &tail, qint64 number, int size)
{
    return head + words(number, std::max(8, size - int(head.size() + tail.size()))) + tail;
}

QByteArray natsMessage(qint64 number, int size)
{
    // The head says the length of the rest, whose digits belong to the head.
    const QByteArray subject = "MSG telemetry.station." + QByteArray::number(number % 20) + " 1 ";
    int length = size - int(subject.size()) - 4;
    length -= int(QByteArray::number(length).size());
    const QByteArray payload = filled("{\"t\":" + QByteArray::number(number) + ",\"text\":\"", "\"}", number, length);
    return subject + QByteArray::number(payload.size()) + "\r\n" + payload + "\r\n";
}

QByteArray flowMessage(qint64 number)
{
    const QByteArray height = QByteArray::number(88000000 + number);
    return "{\"subscription_id\":\"sub-1\",\"topic\":\"events\",\"payload\":{\"block_id\":\"" + hash(number) + "\",\"block_height\":\"" + height
        + "\",\"block_timestamp\":\"2026-01-01T00:09:32.8Z\",\"events\":[{\"type\":\"A.1654653399040a61.FlowToken.TokensWithdrawn\",\"transaction_id\":\""
        + hash(-number) + "\",\"transaction_index\":\"0\",\"event_index\":\"1\",\"payload\":\"" + words(number, 60).toBase64()
        + "\"}],\"message_index\":" + QByteArray::number(number) + "}}\n";
}

} // namespace

Traffic::Traffic(const QString &kind, int size)
    : m_kind(kind)
    , m_size(size > 0 ? size : 160)
{
}

QStringList Traffic::kinds()
{
    return {u"centrifugo"_s, u"nats"_s, u"flow"_s, u"deepstream.json"_s, u"deepstream.text"_s, u"sharedb"_s};
}

QString Traffic::system() const { return m_kind.section(u'.', 0, 0); }

QString Traffic::variant() const { return m_kind == "centrifugo"_L1 ? u"json"_s : m_kind.section(u'.', 1); }

QList<Traffic::Exchange> Traffic::opening() const
{
    if (m_kind == "centrifugo"_L1)
        return {{R"({"id":1,"connect":{}})",
                 R"({"id":1,"connect":{"client":"5e4a0a2c-1c26-4c62-a2c2-5d0d1a2b3c4d","version":"5.4.9","subs":{"telemetry:stations":{}}}})"}};
    if (m_kind == "nats"_L1)
        return {{{}, "INFO {\"server_id\":\"NB1\",\"server_name\":\"bench\",\"version\":\"2.10.27\",\"proto\":1,\"max_payload\":1048576,\"headers\":true} \r\n"},
                {"CONNECT {\"verbose\":false,\"headers\":true}\r\nPING\r\n", "PONG\r\n"},
                {"SUB telemetry.station.* 1\r\n", {}}};
    if (m_kind == "flow"_L1)
        return {{R"({"action":"subscribe","subscription_id":"sub-1","topic":"events","arguments":{}})",
                 R"({"subscription_id":"sub-1","action":"subscribe"})" "\n"}};
    if (m_kind == "deepstream.json"_L1)
        return {{R"({"topic":2,"action":5,"url":"ws://h/deepstream","protocolVersion":"0.1a","sdkType":"bench","sdkVersion":"1"})", R"({"topic":2,"action":4})"},
                {R"({"topic":3,"action":2,"data":"{}"})", R"({"topic":3,"action":4})"},
                {R"({"topic":5,"action":23,"names":["station/7"],"correlationId":"1"})", R"({"topic":5,"action":4,"name":"station/7","version":0,"parsedData":{}})"}};
    if (m_kind == "deepstream.text"_L1)
        return {{{}, "C\x1f" "A\x1e"}, {"A\x1fREQ\x1f{}\x1e", "A\x1f" "A\x1e"}, {"R\x1f" "CR\x1fstation/7\x1e", "R\x1f" "A\x1fS\x1fstation/7\x1eR\x1fR\x1fstation/7\x1f" "0\x1f{}\x1e"}};
    return {{{}, R"({"a":"init","protocol":1,"protocolMinor":2,"id":"3f0c9d2e7a1b45c68d90e1f2a3b4c5d6","type":"http://sharejs.org/types/JSONv0"})"},
            {R"({"a":"hs","id":null,"protocol":1,"protocolMinor":2})",
             R"({"a":"hs","protocol":1,"protocolMinor":2,"id":"3f0c9d2e7a1b45c68d90e1f2a3b4c5d6","type":"http://sharejs.org/types/JSONv0"})"},
            {R"({"a":"s","c":"recipes","d":"soup"})", R"({"data":{"v":1,"data":{"text":""},"type":"http://sharejs.org/types/JSONv0"},"a":"s","c":"recipes","d":"soup"})"}};
}

QByteArray Traffic::message(qint64 number) const
{
    const QByteArray count = QByteArray::number(number + 1);
    if (m_kind == "centrifugo"_L1)
        return filled("{\"push\":{\"channel\":\"telemetry:stations\",\"pub\":{\"data\":\"", "\",\"offset\":" + count + "}}}", number, m_size);
    if (m_kind == "nats"_L1)
        return natsMessage(number, m_size);
    if (m_kind == "flow"_L1)
        return flowMessage(number);
    if (m_kind == "deepstream.json"_L1)
        return filled("{\"topic\":5,\"action\":18,\"name\":\"station/7\",\"version\":" + count + ",\"data\":\"{\\\"text\\\":\\\"", "\\\"}\"}", number, m_size);
    if (m_kind == "deepstream.text"_L1)
        return filled("R\x1fU\x1fstation/7\x1f" + count + "\x1f{\"text\":\"", "\"}\x1e", number, m_size);
    return filled("{\"a\":\"op\",\"c\":\"recipes\",\"d\":\"soup\",\"v\":" + count + ",\"src\":\"77de\",\"seq\":" + count + ",\"op\":[{\"p\":[\"text\",0],\"si\":\"", "\"}]}",
        number, m_size);
}

QByteArray Traffic::frames(qint64 first, qint64 count) const
{
    QByteArray bytes;
    for (qint64 number = first; number < first + count; ++number)
        bytes += wire::serverFrame(opcode(), message(number));
    return bytes;
}

} // namespace telltale::bench
