// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/described/adapter.h"

#include "app/protocol/described/composer.h"
#include "app/protocol/described/reader.h"
#include "app/protocol/requests.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace telltale::protocol::described {

namespace {

constexpr qsizetype MostRemembered = 10000; ///< requests whose later messages name operation and subject

class DescribedAdapter final : public Adapter {
public:
    explicit DescribedAdapter(const Description &description)
        : m_description(description)
    {
    }

    Messages read(const wire::Delivery &delivery, Time now) override;
    void explainClose(Message &message, const wire::CloseFrame &frame) override;
    void explainDrop(Message &message, const wire::Ending &, Time) override { addCircumstances(message); }
    Messages lapse(Time now, bool ended) override { return ended ? m_requests.unanswered(now) : Messages(); }
    QList<Outgoing> respond(const Message *message, const AutomationState &automation, quint64 serial) override;

private:
    struct Request {
        QString operation;
        QString subject;
    };
    void pair(Reading &reading, Time now);
    bool findRequest(Message &row, const Rule &rule);
    void addCircumstances(Message &message) const;
    Values valuesFor(const Habit &habit, const Message *message, const AutomationState &automation) const;
    const Operation *operation(const QString &name) const;

    const Description &m_description;
    Requests m_requests;
    QHash<QString, Request> m_remembered; ///< by id, until a message says that nothing more comes
    QSet<QString> m_responded; ///< automations that have answered the last message
    QString m_lastFailure;
};

Messages DescribedAdapter::read(const wire::Delivery &delivery, Time now)
{
    m_responded.clear();
    Reading reading = readMessage(m_description, delivery.payload, delivery.direction);
    if (reading.rule)
        pair(reading, now);
    for (Message &row : reading.rows) {
        row.bytes = delivery.payload;
        row.span = {0, delivery.payload.size()};
        if (row.kind == Kind::Error && row.direction == Direction::In)
            m_lastFailure = row.code.isEmpty() ? row.name : row.code;
    }
    return reading.rows;
}

bool DescribedAdapter::findRequest(Message &row, const Rule &rule)
{
    const QString literal = row.operation;
    bool found = false;
    if (rule.answers == Answers::Operation)
        found = m_requests.answeredOldest(row, [&literal](const Requests::Open &open) { return open.operation == literal; }).has_value();
    else if (rule.answers == Answers::Oldest)
        found = m_requests.answeredOldest(row, [](const Requests::Open &) { return true; }).has_value();
    else if (rule.answers == Answers::Id && !row.id.isEmpty())
        found = m_requests.answered(row, row.id).has_value();
    return found;
}

/// Which request a message is or answers. A push or an information that is the first answer to a request is its reply.
void DescribedAdapter::pair(Reading &reading, Time now)
{
    const Rule &rule = *reading.rule;
    Message &first = reading.rows.first();
    const QString id = first.id;
    QString operation;
    if (first.direction == Direction::Out && rule.awaits) {
        m_requests.sent(first, id, now);
        if (!id.isEmpty() && m_remembered.size() < MostRemembered)
            m_remembered.insert(id, {first.operation, first.subject});
    } else if (first.direction == Direction::In && rule.answers != Answers::Nothing) {
        Message reply = first;
        reply.operation = rule.answers == Answers::Operation ? first.operation : QString();
        if (findRequest(reply, rule)) {
            first.answers = reply.answers;
            operation = reply.operation;
            first.subject = reply.subject;
            if (first.kind == Kind::Push || first.kind == Kind::Info) {
                first.kind = Kind::Reply;
                first.operation = operation;
            }
            first.note(QStringLiteral("answers the open request with the same %1")
                           .arg(rule.answers == Answers::Id ? QStringLiteral("id") : rule.answers == Answers::Operation ? QStringLiteral("operation") : QStringLiteral("place in the order")));
        } else if (first.kind == Kind::Reply) {
            first.note(QStringLiteral("a reply, but no open request fits"));
        }
    }
    const Request known = id.isEmpty() ? Request() : m_remembered.value(id);
    for (Message &row : reading.rows) {
        row.id = id;
        if (row.operation.isEmpty())
            row.operation = operation.isEmpty() ? known.operation : operation;
        if (row.operation.isEmpty())
            row.operation = first.operation;
        if (row.subject.isEmpty())
            row.subject = first.subject.isEmpty() ? known.subject : first.subject;
        if (row.kind == Kind::Reply || row.kind == Kind::Error)
            row.answers = first.answers;
    }
    if (rule.ends)
        m_remembered.remove(id);
}

void DescribedAdapter::explainClose(Message &message, const wire::CloseFrame &frame)
{
    if (frame.code)
        message.keys.prepend({.family = QStringLiteral("close"), .code = QString::number(*frame.code)});
    Adapter::explainClose(message, frame); // with the reason, which may say more than the code
    addCircumstances(message);
}

void DescribedAdapter::addCircumstances(Message &message) const
{
    QStringList all;
    for (const Requests::Open &open : m_requests.open()) {
        const QString waiting = QStringLiteral("waiting:") + open.operation;
        if (!all.contains(waiting) && all.size() < 20)
            all.append(waiting);
    }
    if (!m_lastFailure.isEmpty())
        all.prepend(QStringLiteral("after:") + m_lastFailure);
    for (const QString &circumstance : std::as_const(all))
        message.note(QLatin1String("the circumstances: ") + circumstance);
    message.circumstances.append(all);
}

const Operation *DescribedAdapter::operation(const QString &name) const
{
    const auto form = std::find_if(m_description.operations.begin(), m_description.operations.end(), [&name](const Form &one) { return one.operation.name == name; });
    return form == m_description.operations.end() ? nullptr : &form->operation;
}

Values DescribedAdapter::valuesFor(const Habit &habit, const Message *message, const AutomationState &automation) const
{
    Values values;
    if (habit.send == m_description.opening)
        values = automation.values;
    const Operation *form = operation(habit.send);
    if (!message || habit.take.isEmpty() || !form)
        return values;
    const json::Document document(message->bytes);
    for (const auto &[key, place] : habit.take) {
        const auto field = std::find_if(form->fields.begin(), form->fields.end(), [&key = key](const Field &one) { return one.key == key; });
        const auto found = document.ok() ? place.find(document.root()) : std::nullopt;
        if (found && field != form->fields.end())
            values.insert(key, fieldText(*found, field->type));
    }
    return values;
}

QList<Outgoing> DescribedAdapter::respond(const Message *message, const AutomationState &automation, quint64 serial)
{
    QList<Outgoing> all;
    if (message && (message->direction != Direction::In || message->inferred))
        return all;
    const QString happened = message ? message->operation : QStringLiteral("open");
    for (const Habit &habit : m_description.automations) {
        const QString &key = habit.automation.key;
        const bool isOn = automation.on.value(key, habit.automation.on);
        // A message may have several rows; it is answered once.
        if (habit.when != happened || !isOn || m_responded.contains(key))
            continue;
        const Result<Composed> composed = DescribedComposer(m_description).compose(habit.send, valuesFor(habit, message, automation), serial + quint64(all.size()));
        if (composed)
            all.append(composed->outgoing);
        if (message)
            m_responded.insert(key);
    }
    return all;
}

} // namespace

std::unique_ptr<Adapter> makeAdapter(const Description &description)
{
    return std::make_unique<DescribedAdapter>(description);
}

} // namespace telltale::protocol::described
