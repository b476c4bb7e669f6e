// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/draft.h"

#include "app/protocol/composewords.h"
#include "app/protocol/nats/subject.h"

#include <QRandomGenerator>

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;

namespace {

// nats-server: server/const.go, MAX_CONTROL_LINE_SIZE and MAX_PAYLOAD_SIZE; both can be configured.
constexpr qsizetype DefaultControlLine = 4096;
constexpr qsizetype DefaultMaxPayload = 1024 * 1024;

bool reserved(const QString &reply)
{
    return reply.startsWith("_R_."_L1) || reply.startsWith("$JS.ACK."_L1) || reply.startsWith("_GR_."_L1);
}

} // namespace

Draft::Draft(const Operation &operation, const Values &values, quint64 serial)
    : m_operation(operation)
    , m_values(values)
    , m_serial(serial)
{
}

QString Draft::value(const QString &key) const
{
    for (const Field &field : m_operation.fields) {
        if (field.key != key)
            continue;
        for (const QString &name : QStringList { field.key } + field.aliases) {
            const auto it = m_values.constFind(name);
            const bool needsValue = field.type == FieldType::Flag || field.type == FieldType::Number || field.type == FieldType::Choice;
            if (it != m_values.constEnd() && !(needsValue && it->isEmpty()))
                return *it;
        }
        return field.value;
    }
    return {};
}

QString Draft::required(const QString &key)
{
    QString given = value(key);
    if (given.isEmpty())
        fail(ComposeWords::tr("the field must not be empty"), key);
    return given;
}

bool Draft::flag(const QString &key)
{
    const QString given = value(key).trimmed().toLower();
    if (given == "true"_L1 || given == "1"_L1 || given == "yes"_L1 || given == "on"_L1)
        return true;
    if (!given.isEmpty() && given != "false"_L1 && given != "0"_L1 && given != "no"_L1 && given != "off"_L1)
        fail(ComposeWords::tr("\"%1\" is neither true nor false").arg(given), key);
    return false;
}

qint64 Draft::number(const QString &key)
{
    bool ok = false;
    const qint64 given = value(key).trimmed().toLongLong(&ok);
    if (!ok)
        fail(ComposeWords::tr("\"%1\" is not a number").arg(value(key)), key);
    return given;
}

std::optional<qint64> Draft::optionalNumber(const QString &key)
{
    return value(key).trimmed().isEmpty() ? std::nullopt : std::optional(number(key));
}

QString Draft::sid() const
{
    const QString given = value(u"sid"_s);
    return given.isEmpty() ? QString::number(m_serial) : given;
}

QString Draft::inbox() const
{
    // One prefix for the program's lifetime, so that the preview stays as it is while the user types.
    static const QString prefix = u"_INBOX.%1."_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
    const QString given = value(u"inbox"_s);
    return given.isEmpty() ? prefix + QString::number(m_serial) : given;
}

void Draft::warnAbout(const QString &what, const QString &fault)
{
    if (!fault.isEmpty())
        warn(ComposeWords::tr("%1 %2", "a part of the message, what is wrong with it").arg(what, fault));
}

void Draft::checkWord(const QString &what, const QString &word)
{
    if (word.contains(u'\r') || word.contains(u'\n'))
        warnAbout(what, ComposeWords::tr("holds a line end, which begins another operation"));
    else if (word.contains(u' ') || word.contains(u'\t'))
        warnAbout(what, ComposeWords::tr("holds a blank, which begins another field"));
}

void Draft::fail(const QString &what, const QString &field)
{
    if (!m_failure)
        m_failure = Failure { what, field, {} };
}

void Draft::line(const QByteArray &text)
{
    if (text.size() > DefaultControlLine)
        warn(ComposeWords::tr("the line has %1 bytes; servers take 4096 unless configured otherwise").arg(text.size()));
    m_bytes += text + "\r\n";
}

void Draft::message(const QString &subject, const QString &reply, const QByteArray &headers, const QByteArray &payload)
{
    warnAbout(ComposeWords::tr("the subject"), publishSubjectFault(subject.toUtf8()));
    if (!reply.isEmpty())
        warnAbout(ComposeWords::tr("the reply subject"), publishSubjectFault(reply.toUtf8()));
    if (reserved(reply))
        warn(ComposeWords::tr("replies to _R_., _GR_. and $JS.ACK. are the server's own: it refuses the message with a permissions violation"));
    const qsizetype size = headers.size() + payload.size();
    if (size > DefaultMaxPayload)
        warn(ComposeWords::tr("%1 bytes; servers take 1048576 unless configured otherwise, and close the connection over more").arg(size));
    if (!headers.isEmpty())
        warn(ComposeWords::tr("headers need the option headers in CONNECT; without it the server closes the connection"));

    QByteArray words = (headers.isEmpty() ? "PUB " : "HPUB ") + subject.toUtf8() + ' ';
    if (!reply.isEmpty())
        words += reply.toUtf8() + ' ';
    if (!headers.isEmpty())
        words += QByteArray::number(headers.size()) + ' ';
    line(words + QByteArray::number(size));
    m_bytes += headers + payload + "\r\n";
}

void Draft::request(const QString &subject, const QByteArray &headers, const QByteArray &payload)
{
    const QString answers = inbox();
    checkWord(ComposeWords::tr("the sid"), sid());
    line("SUB " + answers.toUtf8() + ' ' + sid().toUtf8());
    message(subject, answers, headers, payload);
}

Result<Composed> Draft::result() const
{
    if (m_failure)
        return *m_failure;
    return Composed { { wire::Opcode::Binary, m_bytes }, m_warnings };
}

} // namespace telltale::protocol::nats
