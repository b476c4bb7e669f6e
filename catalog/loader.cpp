// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/loader.h"

#include "catalog/objectreader.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace telltale::catalog {

namespace {

std::optional<QString> sideFromName(QStringView name)
{
    for (const char *side : {"server", "client", "none"}) {
        if (name == QLatin1String(side))
            return name.toString();
    }
    return std::nullopt;
}

std::optional<Severity> severityFromName(QStringView name)
{
    for (Severity severity : {Severity::Info, Severity::Warning, Severity::Error}) {
        if (name == severityName(severity))
            return severity;
    }
    return std::nullopt;
}

void readDelay(Retry &retry, ObjectReader &reader)
{
    if (!reader.has("delay"))
        return;
    ObjectReader members(reader.value("delay"), reader.path("delay"), reader.file(), reader.problems());
    members.allowOnly({"baseMs", "factor", "capMs", "jitter"});
    const Delay read { members.value("baseMs").toInt(-1), members.value("factor").toDouble(1), members.value("capMs").toInt(0),
        members.value("jitter").toDouble(0) };
    if (members.failed() || read.baseMs < 0 || read.factor < 1 || read.capMs < 0 || read.jitter < 0 || read.jitter > 1)
        reader.fail(QStringLiteral("delay"), QStringLiteral("needs baseMs >= 0, factor >= 1, capMs >= 0 and jitter from 0 to 1"));
    retry.delay = read;
}

Retry readRetry(ObjectReader &owner)
{
    ObjectReader reader(owner.value("retry"), owner.path("retry"), owner.file(), owner.problems());
    Retry retry;
    if (reader.failed()) {
        owner.spoil();
        return retry;
    }
    reader.allowOnly({"class", "why", "delay"});
    retry.retryClass = reader.choice("class", retryFromName, allNames(retryClasses, retryName));
    retry.why = reader.text("why", true);
    readDelay(retry, reader);
    if (reader.failed())
        owner.spoil();
    return retry;
}

std::optional<CodeRange> readRange(const char *member, ObjectReader &reader)
{
    if (!reader.has(member))
        return std::nullopt;
    const QJsonArray ends = reader.value(member).toArray();
    const CodeRange read { ends.at(0).toInt(-1), ends.at(1).toInt(-1) };
    if (ends.size() != 2 || read.first < 0 || read.last < read.first)
        reader.fail(QLatin1String(member), QStringLiteral("must be [first, last] with first <= last"));
    return read;
}

void readCode(Entry &entry, ObjectReader &reader)
{
    const QJsonValue code = reader.value("code");
    if (code.isDouble())
        entry.code = QString::number(qint64(code.toDouble()));
    else if (code.isString())
        entry.code = code.toString();
    else if (!code.isNull() && !code.isUndefined())
        reader.fail(QStringLiteral("code"), QStringLiteral("must be a number, a text or null"));
    entry.range = readRange("range", reader);
    if (entry.range && !entry.code.isEmpty())
        reader.fail(QStringLiteral("range"), QStringLiteral("an entry has a code or a range, not both"));
}

void readWire(Entry &entry, ObjectReader &reader)
{
    entry.wire = reader.text("wire", false);
    const bool holes = reader.flag("pattern");
    const bool ignoreCase = reader.flag("ignoreCase");
    if (entry.wire.isEmpty()) {
        if (holes || ignoreCase)
            reader.fail(QStringLiteral("wire"), QStringLiteral("is missing: `pattern` and `ignoreCase` say how it is compared"));
        return;
    }
    if (!holes && !ignoreCase)
        return;
    QString source = entry.wire;
    if (!holes) { // every character stands for itself
        source.clear();
        for (QChar c : entry.wire) {
            if (QStringLiteral("\\{}[]").contains(c))
                source += u'\\';
            source += c;
        }
    }
    QString problem;
    entry.pattern = Pattern::compile(source, ignoreCase ? Qt::CaseInsensitive : Qt::CaseSensitive, &problem);
    if (!entry.pattern)
        reader.fail(QStringLiteral("wire"), problem);
}

bool isId(const QString &id)
{
    const QStringList parts = id.split(u'/');
    return parts.size() >= 3 && !parts.contains(QString());
}

void readId(Entry &entry, ObjectReader &reader, const QString &system)
{
    entry.id = reader.text("id", true);
    if (entry.id.isEmpty())
        return;
    const QStringList parts = entry.id.split(u'/');
    if (!isId(entry.id)) {
        reader.fail(QStringLiteral("id"), QStringLiteral("must be system/family/key"));
        return;
    }
    entry.system = parts[0];
    entry.family = parts[1];
    if (entry.system != system)
        reader.fail(QStringLiteral("id"), QStringLiteral("must begin with the file's system, `%1/`").arg(system));
}

void readCloses(Entry &entry, ObjectReader &reader)
{
    const QJsonValue closes = reader.value("closes");
    if (closes.isBool())
        entry.closes = closes.toBool() ? Closes::Yes : Closes::No;
    else if (closes == QStringLiteral("varies"))
        entry.closes = Closes::Varies;
    else
        reader.fail(QStringLiteral("closes"), QStringLiteral("must be true, false or \"varies\""));
}

void readRefine(Entry &entry, ObjectReader &reader)
{
    if (!reader.has("refine"))
        return;
    if (!reader.value("refine").isObject())
        reader.fail(QStringLiteral("refine"), QStringLiteral("must be an object: named part to family"));
    const QJsonObject refine = reader.value("refine").toObject();
    for (auto it = refine.begin(); it != refine.end(); ++it) {
        if (!isWord(it.value().toString()))
            reader.fail(QStringLiteral("refine/") + it.key(), QStringLiteral("must be the name of a family"));
        entry.refine.insert(it.key(), it.value().toString());
    }
}

std::unique_ptr<Entry> readEntry(ObjectReader reader, const QString &system)
{
    auto entry = std::make_unique<Entry>();
    if (reader.failed())
        return nullptr;
    reader.allowOnly({"id", "kind", "code", "range", "name", "aliases", "wire", "pattern", "ignoreCase", "refine", "meaning", "cause", "remedy", "retry",
        "severity", "closes", "side", "reach", "since", "until", "source"});
    entry->file = reader.file();
    readId(*entry, reader, system);
    entry->kind = reader.choice("kind", kindFromName, allNames(kinds, kindName));
    readCode(*entry, reader);
    entry->name = reader.text("name", true);
    entry->aliases = reader.texts("aliases");
    readWire(*entry, reader);
    readRefine(*entry, reader);
    entry->meaning = reader.text("meaning", true);
    entry->cause = reader.text("cause", true);
    entry->remedy = reader.text("remedy", true);
    entry->retry = readRetry(reader);
    entry->severity = reader.choice("severity", severityFromName, QStringLiteral("info warning error"));
    readCloses(*entry, reader);
    entry->side = reader.choice("side", sideFromName, QStringLiteral("server client none"));
    entry->reachNote = reader.text("reach", false);
    entry->reaches = entry->reachNote.isEmpty();
    entry->since = reader.text("since", false);
    entry->until = reader.text("until", false);
    entry->source = reader.text("source", true);
    return reader.failed() ? nullptr : std::move(entry);
}

std::optional<Advice> readAdvice(ObjectReader reader, const QString &system)
{
    Advice advice;
    if (reader.failed())
        return std::nullopt;
    reader.allowOnly({"for", "when", "meaning", "retry"});
    advice.system = system;
    advice.entry = reader.text("for", true);
    if (!advice.entry.isEmpty() && !isId(advice.entry))
        reader.fail(QStringLiteral("for"), QStringLiteral("must be the id of an entry: system/family/key"));
    advice.when = reader.text("when", false);
    advice.meaning = reader.text("meaning", false);
    advice.retry = readRetry(reader);
    return reader.failed() ? std::nullopt : std::optional(advice);
}

bool isSubject(const QString &subject)
{
    const QStringList parts = subject.split(u'/');
    return parts.size() >= 2 && !parts.contains(QString());
}

std::optional<ClientRule> readClientRule(ObjectReader reader)
{
    ClientRule rule;
    if (reader.failed())
        return std::nullopt;
    reader.allowOnly({"for", "codes", "operation", "byItself", "does"});
    rule.subjects = reader.texts("for");
    if (rule.subjects.isEmpty() || !std::all_of(rule.subjects.cbegin(), rule.subjects.cend(), isSubject))
        reader.fail(QStringLiteral("for"), QStringLiteral("must be a list of families and ids: system/family or system/family/key"));
    rule.codes = readRange("codes", reader);
    rule.operation = reader.word("operation", false, true);
    if (!reader.has("byItself"))
        reader.fail(QStringLiteral("byItself"), QStringLiteral("is missing: true if the client takes the next step by itself"));
    rule.byItself = reader.flag("byItself");
    rule.does = reader.text("does", true);
    return reader.failed() ? std::nullopt : std::optional(rule);
}

void readClient(Loaded &loaded, ObjectReader reader)
{
    if (reader.failed())
        return;
    reader.allowOnly({"name", "source", "rules"});
    const QString name = reader.text("name", true);
    const QString source = reader.text("source", true);
    const QJsonArray rules = reader.list("rules");
    for (qsizetype i = 0; i < rules.size(); ++i) {
        auto rule = readClientRule(ObjectReader(rules[i], reader.path("rules") + u'/' + QString::number(i), reader.file(), reader.problems()));
        if (!rule || reader.failed())
            continue;
        rule->system = loaded.system;
        rule->client = name;
        rule->source = source;
        loaded.clientRules.append(*rule);
    }
}

/// Where the parser stopped, as an editor counts.
QString placeOf(const QByteArray &json, qsizetype offset)
{
    const QByteArray before = json.first(qBound<qsizetype>(0, offset, json.size()));
    const QByteArray line = before.mid(before.lastIndexOf('\n') + 1);
    return QStringLiteral("line %1, column %2").arg(before.count('\n') + 1).arg(QString::fromUtf8(line).size() + 1);
}

} // namespace

Loaded load(const QByteArray &json, const QString &fileName)
{
    Loaded loaded;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        loaded.problems.append({fileName, QStringLiteral("/"), QStringLiteral("is no JSON: %1 at %2").arg(error.errorString(), placeOf(json, error.offset))});
        return loaded;
    }
    ObjectReader root(document.isObject() ? QJsonValue(document.object()) : QJsonValue(), {}, fileName, loaded.problems);
    if (root.failed())
        return loaded;
    root.allowOnly({"$schema", "$comment", "system", "source", "client", "protocol", "entries", "advice"});
    loaded.system = root.word("system", true);
    if (!isWord(loaded.system)) {
        loaded.system.clear();
        return loaded;
    }
    (void)root.text("source", false);
    if (root.has("client"))
        readClient(loaded, ObjectReader(root.value("client"), root.path("client"), fileName, loaded.problems));
    loaded.protocol = root.value("protocol");
    QSet<QString> ids;
    const QJsonArray entries = root.list("entries");
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString path = QStringLiteral("/entries/%1").arg(i);
        auto entry = readEntry(ObjectReader(entries[i], path, fileName, loaded.problems), loaded.system);
        if (!entry)
            continue;
        if (ids.contains(entry->id)) {
            loaded.problems.append({fileName, path + QStringLiteral("/id"), QStringLiteral("%1 is there already: ids are unique").arg(entry->id)});
            continue;
        }
        ids.insert(entry->id);
        loaded.entries.push_back({std::move(entry), path});
    }
    const QJsonArray advice = root.list("advice");
    for (qsizetype i = 0; i < advice.size(); ++i) {
        if (auto read = readAdvice(ObjectReader(advice[i], QStringLiteral("/advice/%1").arg(i), fileName, loaded.problems), loaded.system))
            loaded.advice.append(*read);
    }
    return loaded;
}

} // namespace telltale::catalog
