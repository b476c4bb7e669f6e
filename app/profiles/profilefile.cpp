// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/profilefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::profiles {

namespace {

constexpr int Version = 1;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProfileFile)
};

/// Takes values out of an object; remembers the first that is of another type.
class Reader {
public:
    Reader(QJsonObject object, QString place, QString &problem)
        : m_object(std::move(object))
        , m_place(std::move(place))
        , m_problem(problem)
    {
    }

    QString text(const QString &key) { return take(key, QJsonValue::String, Words::tr("a text")).toString(); }
    bool flag(const QString &key) { return take(key, QJsonValue::Bool, Words::tr("true or false")).toBool(); }
    int number(const QString &key, int otherwise) { return take(key, QJsonValue::Double, Words::tr("a number")).toInt(otherwise); }
    Reader object(const QString &key) { return {take(key, QJsonValue::Object, Words::tr("an object")).toObject(), m_place + u'.' + key, m_problem}; }
    QJsonArray list(const QString &key) { return take(key, QJsonValue::Array, Words::tr("a list")).toArray(); }

    QStringList texts(const QString &key)
    {
        QStringList all;
        for (const QJsonValue &value : list(key)) {
            if (value.isString())
                all.append(value.toString());
            else
                complain(key + u"[%1]"_s.arg(all.size()), Words::tr("a text"));
        }
        return all;
    }
    QList<NamedText> named(const QString &key)
    {
        QList<NamedText> all;
        for (const QJsonValue &value : list(key)) {
            const QString place = key + u"[%1]"_s.arg(all.size());
            if (!value.isObject())
                complain(place, Words::tr("an object"));
            Reader one(value.toObject(), m_place + u'.' + place, m_problem);
            all.append({one.text("name"_L1), one.text("text"_L1), one.flag("secret"_L1)});
        }
        return all;
    }
    QStringList keys() const { return m_object.keys(); }

private:
    QJsonValue take(const QString &key, QJsonValue::Type type, const QString &expected)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined() || value.type() == type)
            return value;
        complain(key, expected);
        return {};
    }
    void complain(const QString &key, const QString &expected)
    {
        if (m_problem.isEmpty())
            m_problem = Words::tr("%1 must be %2", "place in a file, kind of value").arg(m_place + u'.' + key, expected);
    }

    QJsonObject m_object;
    QString m_place;
    QString &m_problem;
};

ConnectionProfile readProfile(const QJsonObject &object, const QString &place, QString &problem)
{
    Reader reader(object, place, problem);
    ConnectionProfile profile;
    profile.stored = object;
    profile.id = reader.text("id"_L1);
    profile.name = reader.text("name"_L1);
    profile.url = reader.text("url"_L1);
    profile.system = reader.text("system"_L1);
    profile.variant = reader.text("variant"_L1);
    profile.headers = reader.named("headers"_L1);
    profile.cookies = reader.text("cookies"_L1);
    profile.origin = reader.text("origin"_L1);
    profile.subprotocols = reader.texts("subprotocols"_L1);
    Reader tls = reader.object("tls"_L1);
    profile.tls = {tls.text("authorities"_L1), tls.text("certificate"_L1), tls.text("key"_L1), tls.text("passphrase"_L1)};
    profile.acceptBadCertificate = tls.flag("acceptBadCertificate"_L1);
    Reader proxy = reader.object("proxy"_L1);
    profile.proxy = {proxy.text("type"_L1), proxy.text("host"_L1), proxy.number("port"_L1, 8080), proxy.text("user"_L1), proxy.text("password"_L1)};
    profile.connectTimeoutMs = std::clamp(reader.number("connectTimeoutMs"_L1, 10000), 1000, 600 * 1000);
    Reader on = reader.object("automations"_L1);
    for (const QString &key : on.keys())
        profile.automation.on.insert(key, on.flag(key));
    Reader values = reader.object("opening"_L1);
    for (const QString &key : values.keys())
        profile.automation.values.insert(key, values.text(key));
    profile.steps = reader.texts("steps"_L1);
    profile.variables = reader.named("variables"_L1);
    profile.secrets = reader.texts("secrets"_L1);
    if (problem.isEmpty() && (profile.id.isEmpty() || profile.name.isEmpty()))
        problem = Words::tr("%1 has no name or no id").arg(place);
    return profile;
}

QJsonArray written(const QList<NamedText> &all)
{
    QJsonArray list;
    for (const NamedText &one : all) {
        QJsonObject object {{u"name"_s, one.name}};
        if (!one.text.isEmpty())
            object.insert(u"text"_s, one.text);
        if (one.secret)
            object.insert(u"secret"_s, true);
        list.append(object);
    }
    return list;
}

/// What is as in a new profile is not written; what was written under a key of ours goes, anything else stays.
void put(QJsonObject &object, const QString &key, const QJsonValue &value, bool there)
{
    if (there)
        object.insert(key, value);
    else
        object.remove(key);
}

void put(QJsonObject &object, const QString &key, const QString &text) { put(object, key, text, !text.isEmpty()); }

QJsonObject written(const ConnectionProfile &profile)
{
    QJsonObject object = profile.stored;
    object.insert(u"id"_s, profile.id);
    object.insert(u"name"_s, profile.name);
    put(object, u"url"_s, profile.url);
    put(object, u"system"_s, profile.system);
    put(object, u"variant"_s, profile.variant);
    put(object, u"headers"_s, written(profile.headers), !profile.headers.isEmpty());
    put(object, u"cookies"_s, profile.cookies);
    put(object, u"origin"_s, profile.origin);
    put(object, u"subprotocols"_s, QJsonArray::fromStringList(profile.subprotocols), !profile.subprotocols.isEmpty());
    QJsonObject tls = object.value("tls"_L1).toObject();
    put(tls, u"authorities"_s, profile.tls.authorities);
    put(tls, u"certificate"_s, profile.tls.certificate);
    put(tls, u"key"_s, profile.tls.key);
    put(tls, u"passphrase"_s, profile.tls.passphrase);
    put(tls, u"acceptBadCertificate"_s, true, profile.acceptBadCertificate);
    put(object, u"tls"_s, tls, !tls.isEmpty());
    QJsonObject proxy = object.value("proxy"_L1).toObject();
    put(proxy, u"type"_s, profile.proxy.type);
    put(proxy, u"host"_s, profile.proxy.host);
    put(proxy, u"port"_s, profile.proxy.port, profile.proxy.port != Proxy().port);
    put(proxy, u"user"_s, profile.proxy.user);
    put(proxy, u"password"_s, profile.proxy.password);
    put(object, u"proxy"_s, proxy, !proxy.isEmpty());
    put(object, u"connectTimeoutMs"_s, profile.connectTimeoutMs, profile.connectTimeoutMs != ConnectionProfile().connectTimeoutMs);
    QJsonObject on;
    for (auto automation = profile.automation.on.cbegin(); automation != profile.automation.on.cend(); ++automation)
        on.insert(automation.key(), *automation);
    put(object, u"automations"_s, on, !on.isEmpty());
    QJsonObject values;
    for (auto value = profile.automation.values.cbegin(); value != profile.automation.values.cend(); ++value)
        put(values, value.key(), *value);
    put(object, u"opening"_s, values, !values.isEmpty());
    put(object, u"steps"_s, QJsonArray::fromStringList(profile.steps), !profile.steps.isEmpty());
    put(object, u"variables"_s, written(profile.variables), !profile.variables.isEmpty());
    put(object, u"secrets"_s, QJsonArray::fromStringList(profile.secrets), !profile.secrets.isEmpty());
    return object;
}

QString spotOf(const QByteArray &bytes, qsizetype offset)
{
    const QByteArray before = bytes.first(std::min(offset, bytes.size()));
    return Words::tr("line %1, column %2").arg(before.count('\n') + 1).arg(before.size() - (before.lastIndexOf('\n') + 1) + 1);
}

} // namespace

QString defaultProfilesPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/telltale/profiles.json"_s;
}

Result<ProfileFile> readProfiles(const QString &path)
{
    const QString what = Words::tr("The connection profiles cannot be read");
    QFile file(path);
    if (!file.exists())
        return ProfileFile {};
    if (!file.open(QIODevice::ReadOnly))
        return Failure {what, path, file.errorString()};
    const QByteArray bytes = file.readAll();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    const QString hint = Words::tr("mend the file or move it away; it is left as it is");
    if (error.error != QJsonParseError::NoError)
        return Failure {what, path + u", "_s + spotOf(bytes, error.offset) + u": "_s + error.errorString(), hint};
    const QJsonObject root = document.object();
    if (!document.isObject() || (root.contains("profiles"_L1) && !root.value("profiles"_L1).isArray()))
        return Failure {what, path + u": "_s + Words::tr("%1 must be %2", "place in a file, kind of value").arg(u"profiles"_s, Words::tr("a list")), hint};
    if (root.value("version"_L1).toInt(Version) > Version)
        return Failure {what, path, Words::tr("a newer version of the program wrote it")};

    ProfileFile result;
    result.stored = root;
    QString problem;
    const QJsonArray list = root.value("profiles"_L1).toArray();
    for (qsizetype index = 0; index < list.size() && problem.isEmpty(); ++index) {
        const QString place = u"profiles[%1]"_s.arg(index);
        if (!list[index].isObject())
            problem = Words::tr("%1 must be %2", "place in a file, kind of value").arg(place, Words::tr("an object"));
        else
            result.profiles.append(readProfile(list[index].toObject(), place, problem));
    }
    if (!problem.isEmpty())
        return Failure {what, path + u": "_s + problem, hint};
    std::stable_sort(result.profiles.begin(), result.profiles.end(),
        [](const ConnectionProfile &a, const ConnectionProfile &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return result;
}

Result<Done> writeProfiles(const QString &path, const ProfileFile &file)
{
    const QString what = Words::tr("The connection profiles cannot be saved");
    QJsonArray list;
    for (ConnectionProfile profile : file.profiles) {
        if (const QMap<QString, QString> secrets = takeSecrets(profile); !secrets.isEmpty())
            return Failure {what, profile.name, Words::tr("a secret would be in the file: %1").arg(secretWords(secrets.firstKey()))};
        list.append(written(profile));
    }
    QJsonObject root = file.stored;
    root.insert(u"version"_s, Version);
    root.insert(u"profiles"_s, list);

    if (!QDir().mkpath(QFileInfo(path).path()))
        return Failure {what, path, Words::tr("is the folder writable?")};
    QSaveFile save(path);
    if (!save.open(QIODevice::WriteOnly))
        return Failure {what, path, save.errorString()};
    save.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    save.write(QJsonDocument(root).toJson());
    if (!save.commit())
        return Failure {what, path, save.errorString()};
    return Done {};
}

} // namespace telltale::profiles
