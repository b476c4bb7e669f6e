// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/secretlooks.h"

#include "app/profiles/connectionprofile.h"
#include "app/protocol/json/json.h"
#include "app/protocol/registry.h"
#include "app/session/step.h"
#include "app/wire/credentials.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::profiles {

namespace {

QString withoutVariables(QString text)
{
    static const QRegularExpression variable(u"\\$\\{[^}]*\\}"_s);
    return text.remove(variable);
}

bool isSecretType(protocol::FieldType type)
{
    using protocol::FieldType;
    return type == FieldType::Secret || type == FieldType::Json || type == FieldType::Lines;
}

/// Whether any system has, in any operation, a Secret field of that key.
bool isSecretField(const QString &key)
{
    for (const protocol::System *system : protocol::systems()) {
        for (const protocol::Variant &variant : system->variants()) {
            for (const protocol::Operation &operation : system->composer(variant.name).operations()) {
                for (const protocol::Field &field : operation.fields) {
                    if (field.type == protocol::FieldType::Secret && (field.key == key || field.aliases.contains(key)))
                        return true;
                }
            }
        }
    }
    return false;
}

} // namespace

bool isOnlyVariables(const QString &text)
{
    const QString rest = withoutVariables(text).trimmed().toLower();
    return rest.isEmpty() || rest == "bearer"_L1 || rest == "basic"_L1 || rest == "token"_L1;
}

bool holdsSecret(const QString &text)
{
    const QByteArray bytes = withoutVariables(text).toUtf8();
    const auto any = [](const QList<wire::Span> &spans) {
        return std::any_of(spans.begin(), spans.end(), [](const wire::Span &span) { return span.length > 0; });
    };
    if (any(protocol::json::webTokens(bytes)))
        return true;
    const auto systems = protocol::systems();
    return std::any_of(systems.begin(), systems.end(), [&](const protocol::System *system) { return any(system->secrets(bytes)); });
}

bool urlHoldsSecret(const QString &url)
{
    const QString plain = withoutVariables(url);
    const QUrl parsed(plain);
    if (!parsed.password().isEmpty() || holdsSecret(plain))
        return true;
    constexpr int Long = 24; ///< what nobody types is rather a key than a choice
    for (const auto &[name, value] : QUrlQuery(parsed).queryItems(QUrl::FullyDecoded)) {
        if (!value.isEmpty() && (soundsSecret(name) || value.size() >= Long))
            return true;
    }
    return false;
}

QString urlWithoutSecrets(const QString &url)
{
    static const QRegularExpression user(u"^([A-Za-z]+://)[^/?#]*@"_s);
    static const QRegularExpression query(u"[?#].*$"_s);
    QString plain = url;
    return plain.replace(user, u"\\1"_s).remove(query);
}

bool stepHoldsSecret(const QString &line)
{
    if (holdsSecret(line))
        return true;
    const Result<session::Step> step = session::readStep(line);
    if (!step)
        return false;
    for (const QString &word : step->words) {
        const QString key = word.section(u'=', 0, 0);
        const QString value = word.section(u'=', 1);
        if (holdsSecret(value) || (!isOnlyVariables(value) && (isSecretField(key) || soundsSecret(key))))
            return true;
    }
    return false;
}

bool isSecretValue(const QString &name, const QString &key)
{
    bool known = false;
    for (const protocol::System *system : protocol::systems()) {
        if (!name.isEmpty() && system->name() != name)
            continue;
        for (const protocol::Variant &variant : system->variants()) {
            for (const protocol::Operation &operation : system->composer(variant.name).operations()) {
                if (operation.name != system->openingOperation())
                    continue;
                for (const protocol::Field &field : operation.fields) {
                    if (field.key != key)
                        continue;
                    known = true;
                    if (isSecretType(field.type))
                        return true;
                }
            }
        }
    }
    return !known;
}

bool soundsSecret(const QString &name)
{
    static const QRegularExpression words(
        u"token|passw|passphrase|secret|jwt|auth|api.?key|access.?key|credential|signature|session|ticket|cookie|^(key|sig|pass|pwd)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return wire::isCredentialHeader(name.toUtf8()) || words.match(name).hasMatch();
}

} // namespace telltale::profiles
