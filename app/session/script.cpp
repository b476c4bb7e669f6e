// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/script.h"

#include "app/session/session.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace telltale::session {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Script)
};

constexpr int HandshakePatienceMs = 2000; ///< a server that does not answer the handshake shall still get the steps
constexpr int SettlingPatienceMs = 1000; ///< as long as the system is not known, its server may be about to speak first

QString unquoted(const QString &value)
{
    if (value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'') && value.front() == value.back())
        return value.mid(1, value.size() - 2);
    return value;
}

bool names(const protocol::Field &field, const QString &key)
{
    return field.key == key || field.aliases.contains(key);
}

/// The words of a step as the values of an operation's fields.
Result<protocol::Values> readValues(const protocol::Operation &operation, const QStringList &words)
{
    protocol::Values values;
    for (const QString &word : words) {
        const auto equals = word.indexOf(u'=');
        const QString key = equals > 0 ? word.left(equals) : QString();
        const protocol::Field *target = nullptr;
        for (const protocol::Field &field : operation.fields) {
            if (equals > 0 ? names(field, key) : field.required && !values.contains(field.key)) {
                target = &field;
                break;
            }
        }
        if (!target) {
            QStringList keys;
            for (const protocol::Field &field : operation.fields)
                keys.append(field.key);
            return Failure{Words::tr("`%1` has no field for `%2`").arg(operation.name, word), {},
                keys.isEmpty() ? Words::tr("it has none") : Words::tr("its fields: %1").arg(keys.join(QStringLiteral(", ")))};
        }
        values.insert(target->key, unquoted(equals > 0 ? word.mid(equals + 1) : word));
    }
    return values;
}

QList<protocol::Operation> operationsOf(const Session &session)
{
    return session.decoder().system().composer(session.decoder().variant()).operations();
}

bool systemHas(const Session &session, const QString &name)
{
    const QList<protocol::Operation> operations = operationsOf(session);
    return std::any_of(operations.begin(), operations.end(), [&](const protocol::Operation &operation) { return operation.name == name; });
}

} // namespace

Script::Script(Session &session, QList<Step> steps, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_steps(std::move(steps))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_ready = true;
        next();
    });
}

void Script::opened()
{
    const protocol::System &system = m_session.decoder().system();
    const bool handshake = !system.openingOperation().isEmpty() && !system.automations(m_session.decoder().variant()).isEmpty();
    // Not settled yet: the first messages decide whether there is a handshake to wait for.
    m_timer.start(handshake ? HandshakePatienceMs : m_session.decoder().settled() ? 0 : SettlingPatienceMs);
}

void Script::saw(const decode::Event &event)
{
    if (m_ready || event.direction != wire::Direction::In || !m_timer.isActive())
        return;
    const QString opening = m_session.decoder().system().openingOperation();
    const bool answered = event.kind == Kind::Reply || event.kind == Kind::Error || event.kind == Kind::Pong;
    if (answered && (event.operation == opening || event.kind == Kind::Pong))
        m_timer.start(0);
}

void Script::next()
{
    if (m_steps.isEmpty())
        return;
    const Result<int> pause = play(m_steps.takeFirst());
    ++m_played;
    if (!pause) {
        m_steps.clear();
        emit failed(pause.failure());
        return;
    }
    m_timer.start(*pause);
}

Result<int> Script::play(const Step &step)
{
    const Result<protocol::Composed> composed = compose(m_session, step);
    if (!composed) {
        bool own = false;
        Result<int> pause = systemHas(m_session, step.operation) ? 0 : playOwn(step, &own);
        return own ? pause : composed.failure();
    }
    for (const QString &warning : std::as_const(composed->warnings))
        emit warned(warning);
    send(composed->outgoing, step);
    return 0;
}

void Script::send(const protocol::Outgoing &outgoing, const Step &step)
{
    m_session.send(outgoing);
    emit sent(outgoing, step, m_played);
}

void Script::sendBytes(wire::Opcode opcode, const QByteArray &bytes)
{
    const Step step = bytesStep(opcode, bytes);
    send(*step.bytes, step);
}

Result<protocol::Values> Script::values(const Session &session, const Step &step)
{
    QStringList known;
    for (const protocol::Operation &operation : operationsOf(session)) {
        known.append(operation.name);
        if (operation.name != step.operation)
            continue;
        Result<protocol::Values> values = readValues(operation, step.words);
        if (values)
            values->insert(step.values);
        return values;
    }
    return Failure{Words::tr("%1 has no operation `%2`").arg(session.decoder().system().label(), step.operation), {},
        Words::tr("there are %1").arg(known.join(QStringLiteral(", ")))};
}

Result<protocol::Composed> Script::compose(const Session &session, const Step &step)
{
    if (step.bytes)
        return protocol::Composed {*step.bytes, {}};
    const Result<protocol::Values> filled = values(session, step);
    if (!filled)
        return filled.failure();
    const decode::Decoder &decoder = session.decoder();
    return decoder.system().composer(decoder.variant()).compose(step.operation, *filled, session.serial());
}

/// What every WebSocket connection can do, whatever the system.
Result<int> Script::playOwn(const Step &step, bool *known)
{
    using protocol::Field;
    using protocol::Operation;
    static const QList<Operation> operations {
        {QStringLiteral("close"), {}, {}, {Field{.key = QStringLiteral("code"), .required = true}, Field{.key = QStringLiteral("reason")}}},
        {QStringLiteral("websocket-ping"), {}, {}, {Field{.key = QStringLiteral("payload")}}},
        {QStringLiteral("text"), {}, {}, {Field{.key = QStringLiteral("payload"), .required = true}}},
        {QStringLiteral("binary"), {}, {}, {Field{.key = QStringLiteral("hex"), .required = true}}},
        {QStringLiteral("wait"), {}, {}, {Field{.key = QStringLiteral("ms"), .required = true}}},
    };
    for (const Operation &operation : operations) {
        if (operation.name != step.operation)
            continue;
        *known = true;
        Result<protocol::Values> values = readValues(operation, step.words);
        if (!values)
            return values.failure();
        values->insert(step.values);
        const auto value = [&values](const char *key) { return values->value(QString::fromLatin1(key)); };
        if (operation.name == QLatin1String("close"))
            m_session.close(value("code").toUShort(), value("reason"));
        else if (operation.name == QLatin1String("websocket-ping"))
            m_session.ping(value("payload").toUtf8());
        else if (operation.name == QLatin1String("text"))
            sendBytes(wire::Opcode::Text, value("payload").toUtf8());
        else if (operation.name == QLatin1String("binary"))
            sendBytes(wire::Opcode::Binary, QByteArray::fromHex(value("hex").toLatin1()));
        else
            return qBound(0, value("ms").toInt(), 3600 * 1000);
        return 0;
    }
    return 0;
}

} // namespace telltale::session
