// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/diagnose.h"

#include <algorithm>

namespace telltale::decode {

namespace {

QString keyWords(const catalog::Key &key, const QString &system)
{
    QStringList what;
    if (!key.code.isEmpty())
        what.append(QStringLiteral("code ") + key.code);
    if (!key.name.isEmpty())
        what.append(QStringLiteral("name ") + key.name);
    if (!key.text.isEmpty())
        what.append(QStringLiteral("text “%1”").arg(key.text.left(120)));
    const QString where = (key.system.isEmpty() ? system : key.system) + u'/' + key.family;
    return QStringLiteral("%1 in %2").arg(what.join(QStringLiteral(" with ")), where);
}

catalog::Found lookUp(const catalog::Catalog &catalog, const protocol::Message &message, Event &event)
{
    for (const catalog::Key &key : message.keys) {
        const catalog::Found found = catalog.find(event.system, key);
        if (!found) {
            event.trace.append({QStringLiteral("Catalogue: nothing for %1.").arg(keyWords(key, event.system)), {}});
            continue;
        }
        event.trace.append({QStringLiteral("Catalogue: %1 is %2 (%3).")
                                .arg(keyWords(key, event.system), found.entry->id, catalog::matchName(found.match)),
            {}});
        if (found.detail)
            event.trace.append({QStringLiteral("Its inner text is %1.").arg(found.detail->id), {}});
        return found;
    }
    return {};
}

/// The adapter's parts win: it knows how they are escaped on its wire.
void addParts(catalog::Parts &parts, const catalog::Parts &captured)
{
    for (const auto &part : captured) {
        const bool known = std::any_of(parts.cbegin(), parts.cend(), [&part](const auto &other) { return other.first == part.first; });
        if (!known)
            parts.append(part);
    }
}

void noteCodeMismatch(const catalog::Entry &entry, Event &event)
{
    if (entry.code.isEmpty() || event.code.isEmpty() || entry.code == event.code)
        return;
    event.findings.append(QStringLiteral("the wire says code %1, but %2 is documented with code %3; the text decides")
                              .arg(event.code, entry.name, entry.code));
}

/// The system's own view of this entry, for the circumstances first. What this side closed itself is no failure, unless the system
/// has advice for just that.
void applyAdvice(const catalog::Catalog &catalog, const protocol::Message &message, Event &event, Diagnosis &diagnosis)
{
    const catalog::Advice *advice = catalog.advice(event.system, diagnosis.entry->id, message.circumstances);
    // A server may answer with what it has to say itself: another code, which the system explains.
    const bool answersOwn = event.direction == protocol::Direction::Out || message.circumstances.contains(QStringLiteral("echo"))
        || diagnosis.entry->system == QLatin1String("websocket");
    const bool ownClose = event.kind == Kind::Close && message.circumstances.contains(QStringLiteral("client-closed")) && answersOwn;
    if (advice && !(ownClose && advice->when.isEmpty())) {
        diagnosis.retry = advice->retry;
        if (!advice->meaning.isEmpty())
            diagnosis.meaning = advice->meaning;
        event.trace.append({advice->when.isEmpty()
                ? QStringLiteral("%1 has advice of its own on %2.").arg(event.system, diagnosis.entry->id)
                : QStringLiteral("%1 has advice for the circumstance “%2”.").arg(event.system, advice->when),
            {}});
    } else if (ownClose) {
        diagnosis.retry = Retry{RetryClass::NoneNeeded,
            QStringLiteral("This side closed the connection; open a new one when it is needed again."), {}};
        event.trace.append({QStringLiteral("The client closed first: nothing to retry."), {}});
    }
    if (message.circumstances.contains(QStringLiteral("answers-close"))) {
        diagnosis.retry = Retry{RetryClass::NoneNeeded,
            QStringLiteral("This only answers the server's close frame; the advice stands with that one."), {}};
        event.trace.append({QStringLiteral("It answers the close frame of the server."), {}});
    }
}

} // namespace

void diagnose(const catalog::Catalog &catalog, const protocol::Message &message, Event &event)
{
    const bool failure = event.isFailure() && event.kind != Kind::Malformed;
    if (message.keys.isEmpty() && !failure)
        return;

    Diagnosis diagnosis;
    const catalog::Found found = lookUp(catalog, message, event);
    if (found) {
        diagnosis.entry = found.entry;
        diagnosis.detail = found.detail;
        diagnosis.match = found.match;
        diagnosis.retry = found.retry();
        diagnosis.meaning = found.entry->meaning;
        if (found.detail)
            diagnosis.meaning += u' ' + found.detail->meaning;
        // An entry that only says what sort of failure it is does not name it.
        if (found.match != catalog::Match::Range || event.name.isEmpty())
            event.name = found.entry->name;
        if (event.code.isEmpty())
            event.code = found.entry->code;
        addParts(event.parts, found.parts);
        // Found by its code: the text still tells what the server filled in.
        if (const auto &pattern = found.entry->pattern; found.match == catalog::Match::Exact && pattern && !pattern->isLiteral())
            addParts(event.parts, pattern->match(event.text).value_or(catalog::Parts()));
        if (found.match != catalog::Match::Range)
            noteCodeMismatch(*found.entry, event);

        applyAdvice(catalog, message, event, diagnosis);
    } else {
        event.trace.append({QStringLiteral("No entry: the code is shown as it came, and no advice is made up."), {}});
    }
    if (message.wireRetry) {
        diagnosis.retry = message.wireRetry;
        diagnosis.fromWire = true;
        event.trace.append({QStringLiteral("The wire itself says: %1. %2").arg(retryName(message.wireRetry->retryClass), message.wireRetry->why), {}});
    }
    event.diagnosis = diagnosis;
}

} // namespace telltale::decode
