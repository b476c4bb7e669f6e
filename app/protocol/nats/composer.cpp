// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/composer.h"

#include "app/protocol/json/json.h"
#include "app/protocol/nats/operations.h"
#include "app/protocol/nats/subject.h"

#include <QRandomGenerator>

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;

namespace {

// nats-server: server/const.go, MAX_CONTROL_LINE_SIZE and MAX_PAYLOAD_SIZE; both can be configured.
constexpr qsizetype DefaultControlLine = 4096;
constexpr qsizetype DefaultMaxPayload = 1024 * 1024;

/// One operation being written: the user's values, the bytes so far, and what to say about them.
class Draft {
public:
    Draft(const Operation &operation, const Values &values, quint64 serial)
        : m_operation(operation)
        , m_values(values)
        , m_serial(serial)
    {
    }

    /// The value of a field, by its key or one of its aliases; the default where nothing was filled in.
    QString value(const QString &key) const
    {
        for (const Field &field : m_operation.fields) {
            if (field.key != key)
                continue;
            for (const QString &name : QStringList { field.key } + field.aliases) {
                const auto it = m_values.constFind(name);
                const bool needsValue = field.type == FieldType::Flag || field.type == FieldType::Number;
                if (it != m_values.constEnd() && !(needsValue && it->isEmpty()))
                    return *it;
            }
            return field.value;
        }
        return {};
    }
    QString required(const QString &key)
    {
        QString given = value(key);
        if (given.isEmpty())
            fail(u"the field must not be empty"_s, key);
        return given;
    }
    bool flag(const QString &key)
    {
        const QString given = value(key).trimmed().toLower();
        if (given == "true"_L1 || given == "1"_L1 || given == "yes"_L1 || given == "on"_L1)
            return true;
        if (!given.isEmpty() && given != "false"_L1 && given != "0"_L1 && given != "no"_L1 && given != "off"_L1)
            fail(u"\"%1\" is neither true nor false"_s.arg(given), key);
        return false;
    }
    qint64 number(const QString &key)
    {
        bool ok = false;
        const qint64 given = value(key).trimmed().toLongLong(&ok);
        if (!ok)
            fail(u"\"%1\" is not a number"_s.arg(value(key)), key);
        return given;
    }
    QString sid() const
    {
        const QString given = value(u"sid"_s);
        return given.isEmpty() ? QString::number(m_serial) : given;
    }

    void warn(const QString &warning) { m_warnings.append(warning); }
    void warnAbout(const QString &what, const QString &fault)
    {
        if (!fault.isEmpty())
            warn(what + u' ' + fault);
    }
    /// A word of a line: blanks and line ends in it would begin another field or operation.
    void checkWord(const QString &what, const QString &word)
    {
        if (word.contains(u'\r') || word.contains(u'\n'))
            warn(what + u" holds a line end, which begins another operation"_s);
        else if (word.contains(u' ') || word.contains(u'\t'))
            warn(what + u" holds a blank, which begins another field"_s);
    }
    void line(const QByteArray &text)
    {
        if (text.size() > DefaultControlLine)
            warn(u"the line has %1 bytes; servers take 4096 unless configured otherwise"_s.arg(text.size()));
        m_bytes += text + "\r\n";
    }
    void payload(const QByteArray &bytes) { m_bytes += bytes + "\r\n"; }

    void fail(const QString &what, const QString &field)
    {
        if (!m_failure)
            m_failure = Failure { what, field, {} };
    }
    Result<Composed> result() const
    {
        if (m_failure)
            return *m_failure;
        return Composed { { wire::Opcode::Binary, m_bytes }, m_warnings };
    }

private:
    const Operation &m_operation;
    const Values &m_values;
    quint64 m_serial;
    QByteArray m_bytes;
    QStringList m_warnings;
    std::optional<Failure> m_failure;
};

void writeConnect(Draft &draft)
{
    json::Writer options;
    for (const char *key : { "verbose", "pedantic", "echo", "headers", "no_responders" })
        options.flag(key, draft.flag(QString::fromLatin1(key)));
    const qint64 protocol = draft.number(u"protocol"_s);
    options.number("protocol", protocol);
    for (const char *key : { "user", "pass", "auth_token", "nkey", "jwt", "sig", "proxy_sig", "name", "lang", "version" }) {
        const QString value = draft.value(QString::fromLatin1(key));
        if (!value.isEmpty())
            options.text(key, value);
    }
    if (draft.flag(u"no_responders"_s) && !draft.flag(u"headers"_s))
        draft.warn(u"no_responders needs headers; the server closes the connection over this"_s);
    if (protocol != 0 && protocol != 1)
        draft.warn(u"protocol has to be 0 or 1; the server closes the connection over anything else"_s);
    const bool signs = !draft.value(u"nkey"_s).isEmpty() || !draft.value(u"jwt"_s).isEmpty();
    if (signs && draft.value(u"sig"_s).isEmpty())
        draft.warn(u"nkey and jwt need a signature of the server's nonce in sig"_s);
    draft.line("CONNECT " + options.object());
}

void writeSubscribe(Draft &draft)
{
    const QString subject = draft.required(u"subject"_s);
    const QString queue = draft.value(u"queue"_s);
    draft.warnAbout(u"the subject"_s, subscribeSubjectFault(subject.toUtf8()));
    draft.checkWord(u"the queue group"_s, queue);
    draft.checkWord(u"the sid"_s, draft.sid());
    draft.line("SUB " + subject.toUtf8() + (queue.isEmpty() ? QByteArray() : ' ' + queue.toUtf8()) + ' ' + draft.sid().toUtf8());
}

void writeUnsubscribe(Draft &draft)
{
    const QString sid = draft.required(u"sid"_s);
    draft.checkWord(u"the sid"_s, sid);
    QByteArray line = "UNSUB " + sid.toUtf8();
    if (!draft.value(u"max"_s).isEmpty()) {
        const qint64 most = draft.number(u"max"_s);
        if (most < 1)
            draft.warn(u"a maximum below 1 ends the subscription at once"_s);
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
        if (header.indexOf(':') <= 0)
            draft.warn(u"the header line \"%1\" has no name with a colon"_s.arg(line.trimmed()));
        block += header + "\r\n";
    }
    return block + "\r\n";
}

/// PUB, or HPUB where there are headers.
void writeMessage(Draft &draft, const QString &reply)
{
    const QString subject = draft.required(u"subject"_s);
    const QByteArray payload = draft.value(u"payload"_s).toUtf8();
    const QByteArray headers = headerBlock(draft);
    draft.warnAbout(u"the subject"_s, publishSubjectFault(subject.toUtf8()));
    if (!reply.isEmpty())
        draft.warnAbout(u"the reply subject"_s, publishSubjectFault(reply.toUtf8()));
    const qsizetype size = headers.size() + payload.size();
    if (size > DefaultMaxPayload)
        draft.warn(u"%1 bytes; servers take 1048576 unless configured otherwise, and close the connection over more"_s.arg(size));
    if (!headers.isEmpty())
        draft.warn(u"headers need the option headers in CONNECT; without it the server closes the connection"_s);

    QByteArray line = (headers.isEmpty() ? "PUB " : "HPUB ") + subject.toUtf8() + ' ';
    if (!reply.isEmpty())
        line += reply.toUtf8() + ' ';
    if (!headers.isEmpty())
        line += QByteArray::number(headers.size()) + ' ';
    draft.line(line + QByteArray::number(size));
    draft.payload(headers + payload);
}

void writeRequest(Draft &draft, quint64 serial)
{
    // One prefix for the program's lifetime, so that the preview stays as it is while the user types.
    static const QString prefix = u"_INBOX.%1."_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
    const QString given = draft.value(u"inbox"_s);
    const QString inbox = given.isEmpty() ? prefix + QString::number(serial) : given;
    draft.checkWord(u"the sid"_s, draft.sid());
    draft.line("SUB " + inbox.toUtf8() + ' ' + draft.sid().toUtf8());
    writeMessage(draft, inbox);
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
        return Failure { u"NATS has no such operation"_s, operation, {} };
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
            writeMessage(draft, draft.value(u"reply"_s));
        else if (operation.name == "request"_L1)
            writeRequest(draft, serial);
        else
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
