// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/composer.h"

#include "app/protocol/composewords.h"
#include "app/protocol/json/json.h"
#include "app/protocol/nats/draft.h"
#include "app/protocol/nats/jetstream.h"
#include "app/protocol/nats/operations.h"
#include "app/protocol/nats/subject.h"

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;

namespace {

void writeConnect(Draft &draft)
{
    json::Writer options;
    for (const char *key : { "verbose", "pedantic", "echo", "headers", "no_responders" })
        options.flag(key, draft.flag(QString::fromLatin1(key)));
    const qint64 protocol = draft.number(u"protocol"_s);
    options.number("protocol", protocol);
    for (const char *key : { "user", "pass", "auth_token", "nkey", "jwt", "sig", "proxy_sig", "name", "lang", "version", "account", "new_account" }) {
        const QString value = draft.value(QString::fromLatin1(key));
        if (!value.isEmpty())
            options.text(key, value);
    }
    if (draft.flag(u"no_responders"_s) && !draft.flag(u"headers"_s))
        draft.warn(ComposeWords::tr("no_responders needs headers; the server closes the connection over this"));
    if (protocol != 0 && protocol != 1)
        draft.warn(ComposeWords::tr("protocol has to be 0 or 1; the server closes the connection over anything else"));
    const bool signs = !draft.value(u"nkey"_s).isEmpty() || !draft.value(u"jwt"_s).isEmpty();
    if (signs && draft.value(u"sig"_s).isEmpty())
        draft.warn(ComposeWords::tr("nkey and jwt need a signature of the server's nonce in sig, unless the JWT is a bearer token"));
    if (draft.value(u"user"_s).isEmpty() != draft.value(u"pass"_s).isEmpty())
        draft.warn(ComposeWords::tr("user and pass go together"));
    if (!draft.value(u"account"_s).isEmpty() || !draft.value(u"new_account"_s).isEmpty())
        draft.warn(ComposeWords::tr("account and new_account are obsolete; the server answers any value with Authorization Violation and closes"));
    draft.line("CONNECT " + options.object());
}

void writeSubscribe(Draft &draft)
{
    const QString subject = draft.required(u"subject"_s);
    const QString queue = draft.value(u"queue"_s);
    draft.warnAbout(ComposeWords::tr("the subject"), subscribeSubjectFault(subject.toUtf8()));
    draft.checkWord(ComposeWords::tr("the queue group"), queue);
    draft.checkWord(ComposeWords::tr("the sid"), draft.sid());
    draft.line("SUB " + subject.toUtf8() + (queue.isEmpty() ? QByteArray() : ' ' + queue.toUtf8()) + ' ' + draft.sid().toUtf8());
}

void writeUnsubscribe(Draft &draft)
{
    const QString sid = draft.required(u"sid"_s);
    draft.checkWord(ComposeWords::tr("the sid"), sid);
    QByteArray line = "UNSUB " + sid.toUtf8();
    if (!draft.value(u"max"_s).isEmpty()) {
        const qint64 most = draft.number(u"max"_s);
        if (most < 1)
            draft.warn(ComposeWords::tr("a maximum below 1 ends the subscription at once"));
        line += ' ' + QByteArray::number(most);
    }
    draft.line(line);
}

QByteArray headerBlock(Draft &draft)
{
    const QString lines = draft.value(u"headers"_s);
    if (lines.trimmed().isEmpty())
        return {};
    QByteArray block = "NATS/1.0\r\n";
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const QByteArray header = line.trimmed().toUtf8();
        if (header.isEmpty())
            continue;
        const qsizetype colon = header.indexOf(':');
        if (colon <= 0)
            draft.warn(ComposeWords::tr("the header line \"%1\" has no name with a colon").arg(line.trimmed()));
        else if (header.first(colon).contains(' ') || header.first(colon).contains('\t'))
            draft.warn(ComposeWords::tr("the name of the header \"%1\" holds a blank; client libraries refuse that").arg(line.trimmed()));
        block += header + "\r\n";
    }
    return block + "\r\n";
}

void writePublish(Draft &draft)
{
    const QString subject = draft.required(u"subject"_s);
    draft.message(subject, draft.value(u"reply"_s), headerBlock(draft), draft.value(u"payload"_s).toUtf8());
}

void writeRequest(Draft &draft)
{
    const QString subject = draft.required(u"subject"_s);
    draft.request(subject, headerBlock(draft), draft.value(u"payload"_s).toUtf8());
}

class NatsComposer : public Composer {
public:
    QList<Operation> operations() const override { return nats::operations(); }

    Result<Composed> compose(const QString &operation, const Values &values, quint64 serial) const override
    {
        for (const Operation &candidate : nats::operations()) {
            if (candidate.name == operation)
                return write(candidate, values, serial);
        }
        return Failure { ComposeWords::tr("NATS has no such operation"), operation, {} };
    }

private:
    static Result<Composed> write(const Operation &operation, const Values &values, quint64 serial)
    {
        Draft draft(operation, values, serial);
        if (operation.name == "connect"_L1)
            writeConnect(draft);
        else if (operation.name == "subscribe"_L1)
            writeSubscribe(draft);
        else if (operation.name == "unsubscribe"_L1)
            writeUnsubscribe(draft);
        else if (operation.name == "publish"_L1)
            writePublish(draft);
        else if (operation.name == "request"_L1)
            writeRequest(draft);
        else if (!writeJetStream(draft, operation.name))
            draft.line(operation.name.toUpper().toLatin1()); // ping, pong
        return draft.result();
    }
};

} // namespace

const Composer &composer()
{
    static const NatsComposer instance;
    return instance;
}

} // namespace telltale::protocol::nats
