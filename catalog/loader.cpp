// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/loader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace telltale::catalog {

namespace {

const QSet<QString> entryFields { QStringLiteral("id"), QStringLiteral("kind"), QStringLiteral("code"), QStringLiteral("range"),
    QStringLiteral("name"), QStringLiteral("aliases"), QStringLiteral("wire"), QStringLiteral("pattern"), QStringLiteral("ignoreCase"),
    QStringLiteral("refine"), QStringLiteral("meaning"), QStringLiteral("cause"), QStringLiteral("remedy"), QStringLiteral("retry"),
    QStringLiteral("severity"), QStringLiteral("closes"), QStringLiteral("side"), QStringLiteral("reach"), QStringLiteral("since"),
    QStringLiteral("until"), QStringLiteral("source") };

/// Reads the members of one object and remembers what was wrong with them.
class Reader {
public:
    Reader(const QJsonObject &object, QString path, const QString &file, QList<Problem> &problems)
        : m_object(object)
        , m_path(std::move(path))
        , m_file(file)
        , m_problems(problems)
    {
    }

    bool failed() const { return m_failed; }
    void fail(const QString &field, const QString &reason)
    {
        m_failed = true;
        m_problems.append({m_file, m_path + QLatin1Char('/') + field, reason});
    }
    QJsonValue value(const char *field) const { return m_object.value(QLatin1String(field)); }

    QString text(const char *field, bool required)
    {
        const QJsonValue v = value(field);
        if (v.isUndefined() && !required)
            return {};
        if (!v.isString() || (required && v.toString().trimmed().isEmpty()))
            fail(QLatin1String(field), QStringLiteral("must be a text that is not empty"));
        return v.toString();
    }
    bool flag(const char *field)
    {
        const QJsonValue v = value(field);
        if (!v.isUndefined() && !v.isBool())
            fail(QLatin1String(field), QStringLiteral("must be true or false"));
        return v.toBool();
    }
    /// One of a closed list; `parse` gives nullopt for anything else.
    template<typename Parse>
    auto choice(const char *field, Parse parse, const QString &allowed) -> typename decltype(parse(QStringView()))::value_type
    {
        const auto parsed = parse(value(field).toString());
        if (!parsed)
            fail(QLatin1String(field), QStringLiteral("must be one of: ") + allowed);
        return parsed.value_or(typename decltype(parse(QStringView()))::value_type {});
    }

private:
    QJsonObject m_object;
    QString m_path;
    const QString &m_file;
    QList<Problem> &m_problems;
    bool m_failed = false;
};

template<typename List, typename Name>
QString allNames(const List &list, Name name)
{
    QStringList names;
    for (auto value : list)
        names.append(name(value));
    return names.join(QLatin1Char(' '));
}

std::optional<Severity> severityFromName(QStringView name)
{
    for (Severity severity : {Severity::Info, Severity::Warning, Severity::Error}) {
        if (name == severityName(severity))
            return severity;
    }
    return std::nullopt;
}

Retry readRetry(const QJsonValue &value, const QString &path, const QString &file, QList<Problem> &problems, bool &ok)
{
    Reader reader(value.toObject(), path, file, problems);
    Retry retry;
    retry.retryClass = reader.choice("class", retryFromName, allNames(retryClasses, retryName));
    retry.why = reader.text("why", true);
    if (const QJsonValue delay = reader.value("delay"); !delay.isUndefined()) {
        const QJsonObject d = delay.toObject();
        Delay read { d.value(QLatin1String("baseMs")).toInt(-1), d.value(QLatin1String("factor")).toDouble(1),
            d.value(QLatin1String("capMs")).toInt(0), d.value(QLatin1String("jitter")).toDouble(0) };
        if (read.baseMs < 0 || read.factor < 1 || read.capMs < 0 || read.jitter < 0 || read.jitter > 1)
            reader.fail(QStringLiteral("delay"), QStringLiteral("needs baseMs >= 0, factor >= 1, capMs >= 0 and jitter from 0 to 1"));
        retry.delay = read;
    }
    ok = ok && !reader.failed();
    return retry;
}

void readCode(Entry &entry, Reader &reader)
{
    const QJsonValue code = reader.value("code");
    if (code.isDouble())
        entry.code = QString::number(qint64(code.toDouble()));
    else if (code.isString())
        entry.code = code.toString();
    else if (!code.isNull() && !code.isUndefined())
        reader.fail(QStringLiteral("code"), QStringLiteral("must be a number, a text or null"));
    const QJsonValue range = reader.value("range");
    if (range.isUndefined())
        return;
    const QJsonArray ends = range.toArray();
    const CodeRange read { ends.at(0).toInt(-1), ends.at(1).toInt(-1) };
    if (ends.size() != 2 || read.first < 0 || read.last < read.first)
        reader.fail(QStringLiteral("range"), QStringLiteral("must be [first, last] with first <= last"));
    else if (!entry.code.isEmpty())
        reader.fail(QStringLiteral("range"), QStringLiteral("an entry has a code or a range, not both"));
    entry.range = read;
}

void readWire(Entry &entry, Reader &reader)
{
    entry.wire = reader.text("wire", false);
    const bool holes = reader.flag("pattern");
    const bool ignoreCase = reader.flag("ignoreCase");
    if (entry.wire.isEmpty() || (!holes && !ignoreCase))
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

void readId(Entry &entry, Reader &reader, const QString &system)
{
    entry.id = reader.text("id", true);
    const QStringList parts = entry.id.split(QLatin1Char('/'));
    if (parts.size() < 3 || parts.contains(QString())) {
        reader.fail(QStringLiteral("id"), QStringLiteral("must be system/family/key"));
        return;
    }
    entry.system = parts[0];
    entry.family = parts[1];
    if (entry.system != system)
        reader.fail(QStringLiteral("id"), QStringLiteral("must begin with the file's system, `%1/`").arg(system));
}

void readCloses(Entry &entry, Reader &reader)
{
    const QJsonValue closes = reader.value("closes");
    if (closes.isBool())
        entry.closes = closes.toBool() ? Closes::Yes : Closes::No;
    else if (closes == QStringLiteral("varies"))
        entry.closes = Closes::Varies;
    else
        reader.fail(QStringLiteral("closes"), QStringLiteral("must be true, false or \"varies\""));
}

std::unique_ptr<Entry> readEntry(const QJsonValue &value, const QString &path, const QString &system, const QString &file, QList<Problem> &problems)
{
    auto entry = std::make_unique<Entry>();
    const QJsonObject object = value.toObject();
    Reader reader(object, path, file, problems);
    if (!value.isObject()) {
        problems.append({file, path, QStringLiteral("must be an object")});
        return nullptr;
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!entryFields.contains(it.key()))
            reader.fail(it.key(), QStringLiteral("is no field of an entry"));
    }
    readId(*entry, reader, system);
    entry->kind = reader.choice("kind", kindFromName, allNames(kinds, kindName));
    readCode(*entry, reader);
    entry->name = reader.text("name", true);
    for (const QJsonValue &alias : reader.value("aliases").toArray())
        entry->aliases.append(alias.toString());
    readWire(*entry, reader);
    const QJsonObject refine = reader.value("refine").toObject();
    for (auto it = refine.begin(); it != refine.end(); ++it)
        entry->refine.insert(it.key(), it.value().toString());
    entry->meaning = reader.text("meaning", true);
    entry->cause = reader.text("cause", true);
    entry->remedy = reader.text("remedy", true);
    bool retryOk = true;
    entry->retry = readRetry(reader.value("retry"), path + QStringLiteral("/retry"), file, problems, retryOk);
    entry->severity = reader.choice("severity", severityFromName, QStringLiteral("info warning error"));
    readCloses(*entry, reader);
    entry->side = reader.text("side", true);
    entry->reachNote = reader.text("reach", false);
    entry->reaches = entry->reachNote.isEmpty();
    entry->since = reader.text("since", false);
    entry->until = reader.text("until", false);
    entry->source = reader.text("source", true);
    return reader.failed() || !retryOk ? nullptr : std::move(entry);
}

std::optional<Advice> readAdvice(const QJsonValue &value, const QString &path, const QString &system, const QString &file, QList<Problem> &problems)
{
    Reader reader(value.toObject(), path, file, problems);
    Advice advice;
    advice.system = system;
    advice.entry = reader.text("for", true);
    advice.when = reader.text("when", false);
    advice.meaning = reader.text("meaning", false);
    bool retryOk = true;
    advice.retry = readRetry(reader.value("retry"), path + QStringLiteral("/retry"), file, problems, retryOk);
    return reader.failed() || !retryOk ? std::nullopt : std::optional(advice);
}

} // namespace

Loaded load(const QByteArray &json, const QString &fileName)
{
    Loaded loaded;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        const QString reason = error.error == QJsonParseError::NoError
            ? QStringLiteral("must be an object")
            : QStringLiteral("is no JSON: %1 at byte %2").arg(error.errorString()).arg(error.offset);
        loaded.problems.append({fileName, QStringLiteral("/"), reason});
        return loaded;
    }
    const QJsonObject root = document.object();
    const QString system = root.value(QLatin1String("system")).toString();
    if (system.isEmpty()) {
        loaded.problems.append({fileName, QStringLiteral("/system"), QStringLiteral("must be a text that is not empty")});
        return loaded;
    }
    const QJsonArray entries = root.value(QLatin1String("entries")).toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (auto entry = readEntry(entries[i], QStringLiteral("/entries/%1").arg(i), system, fileName, loaded.problems))
            loaded.entries.push_back(std::move(entry));
    }
    const QJsonArray advice = root.value(QLatin1String("advice")).toArray();
    for (qsizetype i = 0; i < advice.size(); ++i) {
        if (auto read = readAdvice(advice[i], QStringLiteral("/advice/%1").arg(i), system, fileName, loaded.problems))
            loaded.advice.append(*read);
    }
    return loaded;
}

} // namespace telltale::catalog
