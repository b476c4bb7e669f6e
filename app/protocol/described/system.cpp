// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/described/system.h"

#include "app/protocol/described/adapter.h"
#include "app/protocol/described/composer.h"
#include "app/protocol/described/reader.h"

#include <algorithm>

namespace telltale::protocol::described {

namespace {

class DescribedSystem final : public System {
public:
    explicit DescribedSystem(Description description)
        : m_description(std::move(description))
        , m_composer(m_description)
    {
    }

    QString name() const override { return m_description.system; }
    QString label() const override { return m_description.label; }
    QList<Variant> variants() const override { return {{QStringLiteral("json"), QStringLiteral("JSON"), QString(), m_description.subprotocols}}; }
    QString exampleUrl(const QString &) const override { return m_description.url; }
    Guess recognise(const Evidence &evidence) const override;
    std::unique_ptr<Adapter> adapter(const QString &) const override { return makeAdapter(m_description); }
    const Composer &composer(const QString &) const override { return m_composer; }
    QList<Automation> automations(const QString &) const override
    {
        QList<Automation> all;
        for (const Habit &habit : m_description.automations)
            all.append(habit.automation);
        return all;
    }
    QString openingOperation() const override { return m_description.opening; }
    QList<Node> tree(const QString &, Direction, const QByteArray &bytes) const override { return json::tree(bytes); }
    QList<Span> secrets(const QByteArray &bytes) const override { return json::stringsOf(bytes, m_description.secrets); }
    QString normalised(const QString &text) const override;

private:
    bool firstMessageFits(const Evidence &evidence) const;

    Description m_description;
    DescribedComposer m_composer;
};

bool DescribedSystem::firstMessageFits(const Evidence &evidence) const
{
    if (!evidence.delivery || m_description.firsts.isEmpty())
        return false;
    const json::Document document(evidence.delivery->payload);
    return document.ok()
        && std::any_of(m_description.firsts.begin(), m_description.firsts.end(),
            [&document](const QList<Condition> &conditions) { return fulfils(conditions, document.root()); });
}

/// A sub-protocol that was agreed on is nearly certain; a first message and a path together say more than each. Built-in systems are as
/// sure as that of their own marks, so that a wide path pattern does not take their connections away.
Guess DescribedSystem::recognise(const Evidence &evidence) const
{
    const QString variant = QStringLiteral("json");
    bool path = false;
    if (evidence.opening) {
        // A recording may name all that were asked for.
        const auto agreed = QString::fromLatin1(evidence.opening->subprotocol).split(u',', Qt::SkipEmptyParts);
        for (const QString &one : agreed) {
            if (m_description.subprotocols.contains(one.trimmed()))
                return {95, variant, QStringLiteral("the sub-protocol %1 was agreed on").arg(one.trimmed())};
        }
        if (!agreed.isEmpty() && !m_description.subprotocols.isEmpty())
            return {};
        const QString way = evidence.opening->url.path();
        path = std::any_of(m_description.paths.begin(), m_description.paths.end(), [&way](const catalog::Pattern &pattern) { return pattern.match(way).has_value(); });
    }
    const bool message = firstMessageFits(evidence);
    if (path && message)
        return {90, variant, QStringLiteral("the URL's path and the first message are as the catalogue file says")};
    if (message)
        return {70, variant, QStringLiteral("the first message is as the catalogue file says")};
    if (path && !evidence.delivery)
        return {60, variant, QStringLiteral("the URL's path is one that the catalogue file names")};
    return {};
}

/// A whole message that was pasted: the code or the text of the failure in it.
QString DescribedSystem::normalised(const QString &text) const
{
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(u'{') && !trimmed.startsWith(u'['))
        return trimmed;
    const QByteArray bytes = trimmed.toUtf8();
    for (const Message &row : readMessage(m_description, bytes, Direction::In).rows) {
        if (row.kind == Kind::Error || row.kind == Kind::Unsubscribed)
            return !row.code.isEmpty() ? row.code : !row.text.isEmpty() ? row.text : row.keys.isEmpty() ? trimmed : row.keys.last().name;
    }
    return trimmed;
}

} // namespace

std::unique_ptr<const System> makeSystem(Description description)
{
    return std::make_unique<const DescribedSystem>(std::move(description));
}

} // namespace telltale::protocol::described
