// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/centrifugo/adapter.h"

#include "app/protocol/json/json.h"
#include "app/wire/text.h"

/// How Centrifugo connections end, and what points to an end before it comes.
namespace telltale::protocol::centrifugo {

using namespace Qt::StringLiterals;

namespace {

/// Centrifugo waits 8 s for a pong, the library 10 s; SDKs give up 10 s after a ping was due.
constexpr Time PongPatience = 8 * Second;
constexpr Time PingSlack = 10 * Second;

/// Codes that servers used before v4, and that may be an application's today: they are theirs only together with their words.
bool isGap(int code)
{
    return code == 3002 || code == 3003 || code == 3007;
}

} // namespace

void CentrifugoAdapter::explainClose(Message &message, const wire::CloseFrame &frame)
{
    // The codes are the server's, also where the client answers with the same; a client that closes with one, and the echo of
    // that, say nothing of the kind.
    const bool answer = message.circumstances.contains(u"answers-close"_s);
    if (!frame.code || message.circumstances.contains(u"echo"_s) || (message.direction == Direction::Out && !answer))
        return;
    if (*frame.code >= 3000) {
        message.keys.prepend({.family = u"disconnect"_s, .code = QString::number(*frame.code)});
        message.note(u"Close codes from 3000 on are Centrifugo's disconnect codes."_s, Span {0, 2});
    }
    if (answer)
        return;

    // Servers before v4 put their advice into the reason: {"reason":"…","reconnect":true}.
    const json::Document document(frame.reason);
    const auto object = document.object();
    const auto words = object ? json::textMember(*object, "reason") : std::nullopt;
    if (isGap(*frame.code) && !frame.reasonText.isEmpty())
        message.keys.prepend({.family = u"disconnect-v3"_s, .code = QString::number(*frame.code), .text = words.value_or(frame.reasonText)});
    const auto reconnect = object ? json::flagMember(*object, "reconnect") : std::nullopt;
    if (!reconnect)
        return;
    if (words)
        message.text = wire::visibleText(words->toUtf8());
    message.parts.append({u"reconnect"_s, *reconnect ? u"true"_s : u"false"_s});
    if (*reconnect)
        message.wireRetry = Retry {RetryClass::Reconnect, u"The reason is an object in which the server asks to reconnect."_s, SdkDelay};
    else
        message.wireRetry = Retry {RetryClass::Never, u"The reason is an object in which the server asks not to reconnect."_s, {}};
    message.note(u"The reason is a JSON object with “reconnect”, as servers before v4 sent it: that overrides the code's range."_s,
                 Span {2, frame.reason.size()});
}

void CentrifugoAdapter::explainDrop(Message &message, const wire::Ending &, Time)
{
    if (!m_connectFailed)
        return;
    message.circumstances.append(u"after-connect-error"_s);
    message.note(u"The connect command had failed: after that a server stops listening and drops the connection."_s);
}

Messages CentrifugoAdapter::lapse(Time now, bool ended)
{
    Messages messages;
    if (auto missing = missingPong(now))
        messages.append(*missing);
    if (auto silent = silence(now))
        messages.append(*silent);
    if (ended)
        messages += m_requests.unanswered(now);
    return messages;
}

bool CentrifugoAdapter::missesPong(Time now) const
{
    return m_answerPings && m_openPings > 0 && !m_missingTold && now - m_pingedAt >= PongPatience;
}

bool CentrifugoAdapter::missesPing(Time now) const
{
    return m_connected && m_pingInterval > 0 && !m_silenceTold && now - m_heardAt >= m_pingInterval + PingSlack;
}

/// Section 5: where pongs are required, the server waits 8 to 10 s, then closes with 3012.
std::optional<Message> CentrifugoAdapter::missingPong(Time now)
{
    if (!missesPong(now))
        return std::nullopt;
    m_missingTold = true;
    Message message;
    message.kind = Kind::Note;
    message.inferred = true;
    message.operation = u"pong"_s;
    message.text = u"a ping of the server was not answered: expect 3012 (no pong)"_s;
    message.note(u"The connect reply said “pong”: true. A ping came %1 s ago, and no pong went out since; a server waits 8 to 10 s by default."_s
                     .arg(double(now - m_pingedAt) / double(Second), 0, 'f', 1));
    return message;
}

/// Section 5: SDKs take a connection for dead when nothing came for the interval and 10 s more.
std::optional<Message> CentrifugoAdapter::silence(Time now)
{
    if (!missesPing(now))
        return std::nullopt;
    m_silenceTold = true;
    Message message;
    message.kind = Kind::Note;
    message.inferred = true;
    message.operation = u"ping"_s;
    message.text = u"nothing came from the server for longer than a ping and 10 s: SDKs reconnect (no ping)"_s;
    message.note(u"The server announced a ping every %1 s; the last that came from it was %2 s ago. Official SDKs close here, with their connecting code 2 (no ping)."_s
                     .arg(m_pingInterval / Second).arg(double(now - m_heardAt) / double(Second), 0, 'f', 1));
    return message;
}

} // namespace telltale::protocol::centrifugo
