// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/showme/example.h"

#include "app/history/masking.h"
#include "app/playground/refusals.h"
#include "app/playground/rehearsal.h"
#include "app/showme/visit.h"
#include "app/wire/closeframe.h"
#include "app/wire/handshake.h"
#include "app/wire/text.h"

#include <QSet>

#include <algorithm>

namespace telltale::showme {

namespace {

using What = ExampleFrame::What;
using wire::Direction;

constexpr int PatienceMs = 2000; ///< of the playground's own time
const QString refusePrefix = QStringLiteral("/refuse/");

/// A client and the playground in one room: what one says, the other hears at once, and a decoder listens.
class Stage {
public:
    Stage(const catalog::Catalog &catalog, const catalog::Entry &entry, const session::Endpoint &endpoint)
        : m_entry(entry)
        , m_automation(endpoint.automation)
        , m_decoder(catalog, endpoint.choice)
        , m_server(endpoint.upstream.url.path())
    {
        happen(wire::Opening {endpoint.upstream.url, {}, {}, {}});
        exchange();
    }

    void play(const session::Step &step)
    {
        const auto composed = m_decoder.system().composer(m_decoder.variant()).compose(step.operation, step.values, m_serial++);
        if (composed)
            say(composed->outgoing);
        exchange();
    }

    /// True once the entry was said.
    bool wait()
    {
        while (!m_found && m_server.wait(PatienceMs))
            exchange();
        note(m_decoder.release());
        return m_found.has_value();
    }

    Example example() const
    {
        Example example;
        for (qsizetype i = *m_found - 1; i >= 0 && example.frames.isEmpty(); --i) {
            if (m_frames[i].direction == Direction::Out && !m_pongs.contains(i))
                example.frames.append(m_frames[i]);
        }
        example.frames.append(m_frames[*m_found]);
        return example;
    }

private:
    void say(const protocol::Outgoing &outgoing)
    {
        m_frames.append({Direction::Out, What::Message, outgoing.opcode, outgoing.payload, m_decoder.systemName()});
        happen(wire::Delivery {.direction = Direction::Out, .opcode = outgoing.opcode, .payload = outgoing.payload, .masked = true});
        m_server.receive(outgoing.payload, outgoing.opcode == wire::Opcode::Text);
    }

    void exchange()
    {
        using Deed = playground::Rehearsal::Deed;
        for (QList<Deed> deeds = m_server.take(); !deeds.isEmpty(); deeds = m_server.take()) {
            for (const Deed &deed : std::as_const(deeds)) {
                if (deed.what == Deed::What::Drop)
                    hear(What::Drop, {}, {});
                else if (deed.what == Deed::What::Close)
                    hear(What::Close, wire::Opcode::Close, deed.payload);
                else if (deed.what != Deed::What::Ping)
                    hear(What::Message, deed.what == Deed::What::Text ? wire::Opcode::Text : wire::Opcode::Binary, deed.payload);
            }
        }
    }

    void hear(What what, wire::Opcode opcode, const QByteArray &payload)
    {
        m_frames.append({Direction::In, what, opcode, payload, m_decoder.systemName()});
        if (what == What::Drop)
            happen(wire::Ending {});
        else
            happen(wire::Delivery {.direction = Direction::In, .opcode = opcode, .payload = payload});
    }

    void happen(const wire::Happening &happening)
    {
        note(m_decoder.feed(happening, m_now += Millisecond, int(m_frames.size()) - 1));
        const auto responses = m_decoder.responses(m_automation, m_serial);
        m_serial += quint64(responses.size());
        for (const protocol::Outgoing &outgoing : responses)
            say(outgoing);
    }

    void note(const std::vector<decode::Event> &events)
    {
        for (const decode::Event &event : events) {
            if (event.direction == Direction::Out && event.kind == Kind::Pong)
                m_pongs.insert(event.frame);
        }
        const auto said = std::find_if(events.begin(), events.end(), [this](const decode::Event &event) { return shows(event, m_entry); });
        if (!m_found && said != events.end())
            m_found = said->frame;
    }

    const catalog::Entry &m_entry;
    const protocol::AutomationState m_automation;
    decode::Decoder m_decoder;
    playground::Rehearsal m_server;
    QList<ExampleFrame> m_frames;
    QSet<qsizetype> m_pongs; ///< of the client: they have nothing to do with it
    std::optional<qsizetype> m_found; ///< which of them
    quint64 m_serial = 1;
    Time m_now = 0;
};

/// An answer to the upgrade, or to a TLS handshake, and what it comes to.
std::optional<Example> answered(const catalog::Catalog &catalog, const catalog::Entry &entry, const decode::Choice &choice, const QByteArray &answer, bool secure)
{
    const qsizetype body = answer.indexOf("\r\n\r\n") + 4;
    const wire::HttpHead head = wire::parseHead(QByteArrayView(answer).first(body));
    const wire::StatusLine line = wire::statusLine(head.startLine);
    decode::Decoder decoder(catalog, choice);
    wire::Ending failed;
    failed.cause = wire::Ending::Cause::TlsFailure;
    const auto events = secure ? decoder.feed(failed, 0, 0) : decoder.feed(wire::Refusal {line.status, line.phrase, head.headers, answer.sliced(body)}, 0, 0);
    if (std::none_of(events.begin(), events.end(), [&entry](const decode::Event &event) { return shows(event, entry); }))
        return std::nullopt;
    return Example {{{Direction::In, What::Http, {}, answer, decoder.systemName()}}};
}

bool isReadable(const QByteArray &bytes, wire::Opcode opcode)
{
    const auto isStrange = [](char c) { return uchar(c) < 0x20 && c != '\r' && c != '\n' && c != '\t'; };
    return wire::firstInvalidUtf8(bytes) < 0 && (opcode != wire::Opcode::Binary || std::none_of(bytes.begin(), bytes.end(), isStrange));
}

} // namespace

QString ExampleFrame::text() const
{
    if (what == What::Close) {
        const wire::CloseFrame frame = wire::readCloseFrame(bytes);
        return (frame.code ? QString::number(*frame.code) + u' ' + frame.reasonText : QString()).trimmed();
    }
    if (!isReadable(bytes, opcode))
        return QString::fromLatin1(bytes.toHex(' '));
    decode::Event event;
    event.system = system;
    event.kind = what == What::Http ? Kind::Refused : Kind::Note;
    QStringList lines;
    for (QByteArray line : bytes.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        event.bytes = line;
        lines.append(history::maskedText(event));
    }
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines.join(u'\n');
}

std::optional<Example> exampleOf(const catalog::Catalog &catalog, const catalog::Entry &entry)
{
    const auto recipe = playground::recipe(entry);
    if (!recipe)
        return std::nullopt;
    const session::Endpoint endpoint = endpointFor(*recipe, QUrl(QStringLiteral("ws://127.0.0.1")));
    if (recipe->secure) // a server without TLS
        return answered(catalog, entry, endpoint.choice, playground::refusal(400), true);
    if (recipe->path.startsWith(refusePrefix))
        return answered(catalog, entry, endpoint.choice, playground::refusal(recipe->path.sliced(refusePrefix.size()).toInt()), false);
    Stage stage(catalog, entry, endpoint);
    for (const session::Step &step : endpoint.steps)
        stage.play(step);
    return stage.wait() ? std::optional(stage.example()) : std::nullopt;
}

} // namespace telltale::showme
