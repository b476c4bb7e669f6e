// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/provocation.h"

#include "app/playground/peer.h"
#include "catalog/catalog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace telltale::playground {

namespace {

using What = Provocation::What;

constexpr qsizetype LongestName = 300; ///< no provocation is longer, and a pattern should not run over a megabyte

constexpr std::array words {
    std::pair { QLatin1String("error"), What::Error }, std::pair { QLatin1String("close"), What::Close },
    std::pair { QLatin1String("unsubscribe"), What::Unsubscribe }, std::pair { QLatin1String("status"), What::Status },
    std::pair { QLatin1String("jetstream"), What::JetStream }, std::pair { QLatin1String("drop"), What::Drop },
};

/// Something a server could have put into a hole of this name.
QString plausible(const QString &hole)
{
    static const QHash<QString, QString> values {
        { QStringLiteral("subject"), QStringLiteral("orders.new") }, { QStringLiteral("reply"), QStringLiteral("_R_.x") },
        { QStringLiteral("token"), QStringLiteral("{{wildcard(9)}}") }, { QStringLiteral("version"), QStringLiteral("2.12.0") },
        { QStringLiteral("n"), QStringLiteral("256") }, { QStringLiteral("duration"), QStringLiteral("30s") },
        { QStringLiteral("max"), QStringLiteral("255") }, { QStringLiteral("limit"), QStringLiteral("100") },
        { QStringLiteral("count"), QStringLiteral("1001") }, { QStringLiteral("seq"), QStringLiteral("17") },
        { QStringLiteral("size"), QStringLiteral("1000") }, { QStringLiteral("field"), QStringLiteral("event_types") },
        { QStringLiteral("found"), QStringLiteral("number") }, { QStringLiteral("height"), QStringLiteral("200") },
        { QStringLiteral("highest"), QStringLiteral("150") }, { QStringLiteral("lowest"), QStringLiteral("250") },
        { QStringLiteral("root"), QStringLiteral("300") }, { QStringLiteral("start"), QStringLiteral("block height") },
        { QStringLiteral("before"), QStringLiteral("could not get start height from latest: ") },
        { QStringLiteral("character"), QStringLiteral("'s' looking for beginning of value") },
        { QStringLiteral("connection"), QStringLiteral("tcp 127.0.0.1:8080->127.0.0.1:50000") },
        { QStringLiteral("rpc"), QStringLiteral("code = Unavailable desc = node is syncing") },
        { QStringLiteral("tail"), QStringLiteral("played") }, { QStringLiteral("what"), QStringLiteral("addresses") },
    };
    return values.value(hole, QStringLiteral("played"));
}

QString fill(const QString &source, const catalog::Parts &parts)
{
    static const QRegularExpression hole(QStringLiteral("\\\\(.)|\\{([A-Za-z0-9_]+)\\}"));
    QString text;
    qsizetype from = 0;
    for (auto it = hole.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        text += QStringView(source).sliced(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (match.hasCaptured(1)) {
            text += match.captured(1);
            continue;
        }
        const QString name = match.captured(2);
        const auto given = std::find_if(parts.begin(), parts.end(), [&name](const auto &part) { return part.first == name; });
        text += given != parts.end() ? given->second : plausible(name);
    }
    return text + source.sliced(from);
}

/// An optional part is written if all its holes were given; one without holes always (Flow's prefixes stand on every real
/// message).
bool isWanted(const QString &section, const catalog::Parts &parts)
{
    static const QRegularExpression hole(QStringLiteral("\\{([A-Za-z0-9_]+)\\}"));
    for (auto it = hole.globalMatch(section); it.hasNext();) {
        const QString name = it.next().captured(1);
        if (std::none_of(parts.begin(), parts.end(), [&name](const auto &part) { return part.first == name; }))
            return false;
    }
    return !section.trimmed().isEmpty();
}

} // namespace

std::optional<int> Provocation::code() const
{
    bool isNumber = false;
    const int number = which.toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

Provocation provocation(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("(?:^|[:.])(?:(error|close|unsubscribe|status|jetstream)[-.]([^*>]+)|(drop))$"));
    if (name.size() > LongestName)
        return {};
    const auto match = form.match(name);
    if (!match.hasMatch())
        return {};
    const QString word = match.hasCaptured(3) ? match.captured(3) : match.captured(1);
    for (const auto &[text, what] : words) {
        if (word == text)
            return { what, match.captured(2) };
    }
    return {};
}

const catalog::Entry *entry(const QString &system, const QString &family, const QString &key)
{
    const QString id = system + u'/' + family + u'/' + key;
    const auto &bundled = catalog::Catalog::bundled();
    if (const auto *exact = bundled.byId(id))
        return exact;
    for (const auto &candidate : bundled.entries()) {
        if (candidate->id.compare(id, Qt::CaseInsensitive) == 0)
            return candidate.get();
    }
    return nullptr;
}

QString wireText(const catalog::Entry &entry, const catalog::Parts &parts)
{
    if (!entry.pattern || entry.pattern->isLiteral())
        return entry.wire;
    static const QRegularExpression optional(QStringLiteral("(?<!\\\\)\\[([^\\]]*)\\]"));
    QString source;
    qsizetype from = 0;
    for (auto it = optional.globalMatch(entry.wire); it.hasNext();) {
        const auto match = it.next();
        source += QStringView(entry.wire).sliced(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (isWanted(match.captured(1), parts))
            source += match.captured(1);
    }
    return fill(source + entry.wire.sliced(from), parts);
}

bool end(Peer *peer, const Provocation &asked, const QString &system, const QString &family)
{
    if (asked.what == What::Drop) {
        peer->drop();
        return true;
    }
    if (asked.what != What::Close)
        return false;
    const auto *found = entry(system, family, asked.which);
    const auto code = found ? std::optional(found->code.toInt()) : asked.code();
    if (!code || *code < 0 || *code > 65535)
        return false;
    for (const auto &candidate : catalog::Catalog::bundled().entries()) {
        if (!found && candidate->system == system && candidate->family == family && candidate->code == asked.which)
            found = candidate.get();
    }
    peer->close(quint16(*code), found ? wireText(*found).toUtf8() : QByteArray());
    return true;
}

QByteArray json(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

} // namespace telltale::playground
