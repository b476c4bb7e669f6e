// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catalog/playgroundharvest.h"

#include "app/playground/endings.h"
#include "app/protocol/registry.h"
#include "tests/support/provoked.h"

#include <algorithm>

namespace telltale::test {

namespace {

constexpr int PatienceMs = 60'000;
constexpr qsizetype MostSteps = 64; ///< on one connection
constexpr size_t MostConnections = 40; ///< at a time

/// Where the name of something to provoke stands: an operation of the system and a field of it.
struct Slot {
    const char *operation;
    const char *field;
    QStringList words; ///< which names may stand there; `error-#`: numbers only
    protocol::Values others = {};
};

/// The first is also the one for the fence.
QList<Slot> slotsOf(const QString &system)
{
    const auto text = [](const char *words) { return QString::fromLatin1(words); };
    const QStringList common {text("error-"), text("close-"), text("unsubscribe-")};
    const protocol::Values blocks {{text("topic"), text("blocks")}, {text("block_status"), text("sealed")}};
    const QHash<QString, QList<Slot>> all {
        {text("centrifugo"), {{"subscribe", "channel", common}}},
        {text("nats"), {{"subscribe", "subject", common}, {"request", "subject", {text("status-"), text("jetstream-")}}}},
        {text("flow"), {{"subscribe", "subscription_id", {text("error-#"), text("close-")}, blocks}, {"subscribe", "topic", {text("error-")}}}},
        {text("deepstream"), {{"subscribe", "name", common}, {"record-read", "name", {text("error-")}}}},
        {text("sharedb"), {{"subscribe", "document", common, {{text("collection"), text("c")}}}}},
    };
    return all.value(system);
}

bool takes(const Slot &slot, const QString &name)
{
    return std::any_of(slot.words.begin(), slot.words.end(), [&name](const QString &word) {
        return word.endsWith(u'#') ? name.startsWith(word.chopped(1)) && name.back().isDigit() : name.startsWith(word);
    });
}

Step stepFor(const Slot &slot, const QString &name)
{
    Step step {QString::fromLatin1(slot.operation), slot.others, {}};
    step.values.insert(QString::fromLatin1(slot.field), name);
    return step;
}

/// The playground's word for what the entries of a family are.
QString wordFor(const QString &family)
{
    if (family == QLatin1String("close") || family == QLatin1String("disconnect"))
        return QStringLiteral("close-");
    for (const char *word : {"unsubscribe", "status", "jetstream"}) {
        if (family == QLatin1String(word))
            return family + u'-';
    }
    return QStringLiteral("error-");
}

/// Every name that could provoke this entry: by key, code, name; of a range the ends and the middle.
QStringList namesFor(const catalog::Entry &entry)
{
    const QString word = wordFor(entry.family);
    const QString key = entry.id.section(u'/', 2);
    QStringList names;
    if (entry.range) {
        const auto &[first, last] = *entry.range;
        for (const int code : {first, first + (last - first) / 2, last})
            names.append(word + QString::number(code));
        return names;
    }
    names.append(word + key);
    if (word == QLatin1String("error-"))
        names.append(word + entry.family + u'/' + key);
    for (const QString &text : {entry.code, entry.name}) {
        if (!text.isEmpty() && !text.contains(u' '))
            names.append(word + text);
    }
    return names;
}

} // namespace

PlaygroundHarvest::PlaygroundHarvest(const playground::Playground &playground)
    : m_playground(playground)
{
}

QSet<QString> PlaygroundHarvest::all()
{
    for (std::vector<Batch> rest = batches(); !rest.empty() && m_problem.isEmpty();)
        rest = play(std::move(rest));

    QStringList paths;
    for (const playground::Ending &ending : playground::endings())
        paths.append(QStringLiteral("/ending/") + ending.name);
    for (const auto &entry : catalog::Catalog::bundled().entries()) {
        if (entry->system != QLatin1String("http"))
            continue;
        const int status = entry->range ? entry->range->last : entry->code.toInt();
        paths.append(QStringLiteral("/refuse/%1").arg(status));
    }
    for (qsizetype from = 0; from < paths.size() && m_problem.isEmpty(); from += qsizetype(MostConnections))
        visit(paths.mid(from, qsizetype(MostConnections)));
    return m_ids;
}

PlaygroundHarvest::Batch PlaygroundHarvest::batch(const protocol::System &system, const protocol::Variant &variant, const QList<Step> &steps)
{
    return {&system, variant, steps, QStringLiteral("fence-%1").arg(++m_fences)};
}

std::vector<PlaygroundHarvest::Batch> PlaygroundHarvest::batches()
{
    std::vector<Batch> all;
    const protocol::System *any = nullptr; // one system is enough for the codes of RFC 6455
    for (const protocol::System *system : protocol::systems()) {
        const QList<Slot> places = slotsOf(system->name());
        any = any ? any : system;
        QStringList names;
        for (const auto &entry : catalog::Catalog::bundled().entries()) {
            const bool standard = entry->system == QLatin1String("websocket") && entry->family == QLatin1String("close");
            if (entry->system == system->name() || (standard && system == any))
                names += namesFor(*entry);
        }
        names.removeDuplicates();
        for (const protocol::Variant &variant : system->variants()) {
            const bool isFirst = variant.name == system->variants().first().name;
            QList<Step> steps;
            for (const Slot &place : places) {
                for (const QString &name : std::as_const(names)) {
                    if (!takes(place, name))
                        continue;
                    if (!name.startsWith(QLatin1String("close-")))
                        steps.append(stepFor(place, name));
                    else if (isFirst) // a close frame is the same in all variants
                        all.push_back(batch(*system, variant, {stepFor(place, name)}));
                }
            }
            for (qsizetype from = 0; from < steps.size(); from += MostSteps)
                all.push_back(batch(*system, variant, steps.mid(from, MostSteps)));
        }
    }
    return all;
}

bool PlaygroundHarvest::Batch::passed() const
{
    const QByteArray name = fence.toUtf8();
    return std::count_if(live->events().begin(), live->events().end(),
               [&name](const decode::Event &event) { return event.kind == Kind::Push && event.bytes.contains(name); })
        >= 2;
}

bool PlaygroundHarvest::begin(Batch &batch)
{
    batch.live = std::make_unique<LiveSession>(m_playground.url(batch.variant.playgroundPath), batch.system->name(), batch.variant.name);
    if (!batch.live->open()) {
        m_problem = QStringLiteral("no connection to ") + batch.variant.playgroundPath;
        return false;
    }
    for (const Step &step : std::as_const(batch.steps))
        (void)batch.live->send(step); // an operation that this variant cannot express says nothing
    return batch.live->hasEnded() || batch.live->send(stepFor(slotsOf(batch.system->name()).front(), batch.fence));
}

/// Plays all batches; what has to be tried again in halves.
std::vector<PlaygroundHarvest::Batch> PlaygroundHarvest::play(std::vector<Batch> batches)
{
    std::vector<Batch> halves;
    for (auto from = batches.begin(); from != batches.end() && m_problem.isEmpty();) {
        const auto to = from + std::min(std::ptrdiff_t(MostConnections), batches.end() - from);
        std::for_each(from, to, [this](Batch &one) { begin(one); });
        const auto done = [](const Batch &one) { return one.done(); };
        if (!QTest::qWaitFor([&] { return std::all_of(from, to, done); }, PatienceMs))
            m_problem = QStringLiteral("the fence did not come on ") + std::find_if_not(from, to, done)->variant.playgroundPath;
        for (; from != to; ++from) {
            collect(*from->live);
            const qsizetype middle = from->steps.size() / 2;
            if (middle > 0 && !from->passed()) {
                halves.push_back(batch(*from->system, from->variant, from->steps.first(middle)));
                halves.push_back(batch(*from->system, from->variant, from->steps.sliced(middle)));
            }
            from->live.reset();
        }
    }
    return halves;
}

/// Connects to all of these paths at once and waits until each connection is over.
void PlaygroundHarvest::visit(const QStringList &paths)
{
    std::vector<std::unique_ptr<LiveSession>> sessions;
    for (const QString &path : paths) {
        sessions.push_back(std::make_unique<LiveSession>(m_playground.url(path), QStringLiteral("websocket")));
        sessions.back()->start();
    }
    const auto ended = [](const auto &session) { return session->hasEnded(); };
    if (!QTest::qWaitFor([&] { return std::all_of(sessions.begin(), sessions.end(), ended); }, PatienceMs))
        m_problem = QStringLiteral("no end on ") + paths[std::find_if_not(sessions.begin(), sessions.end(), ended) - sessions.begin()];
    for (const auto &session : sessions)
        collect(*session);
}

void PlaygroundHarvest::collect(const LiveSession &live)
{
    for (const decode::Event &event : live.events())
        m_ids += provoked::entriesOf(event);
}

} // namespace telltale::test
