// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/flow/argumentcheck.h"

#include "app/protocol/composewords.h"

#include <QRegularExpression>

namespace telltale::protocol::flow {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

std::optional<dom::element> ArgumentCheck::element(const QString &key) const
{
    return m_object ? json::member(*m_object, key.toStdString()) : std::nullopt;
}

void ArgumentCheck::text(const QString &key, const Accept &accept, const QString &shape)
{
    if (!present(key))
        return;
    const auto value = json::textMember(*m_object, key.toStdString());
    if (!value)
        warn(ComposeWords::tr("“%1” must be a string, also where it looks like a number.").arg(key));
    else if (!accept(*value))
        warn(ComposeWords::tr("“%1” must be %2.").arg(key, shape));
}

void ArgumentCheck::list(const QString &key, qsizetype most, const Accept &accept, const QString &shape)
{
    const auto found = element(key);
    if (!found)
        return;
    dom::array entries;
    if (found->get(entries) != simdjson::SUCCESS) {
        warn(ComposeWords::tr("“%1” must be an array of strings.").arg(key));
        return;
    }
    if (qsizetype(entries.size()) > most)
        warn(ComposeWords::tr("“%1” takes at most %2 entries.").arg(key).arg(most));
    for (const dom::element entry : entries) {
        std::string_view bytes;
        if (entry.get(bytes) != simdjson::SUCCESS) {
            warn(ComposeWords::tr("“%1” must be an array of strings.").arg(key));
            return;
        }
        const QString value = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
        if (!accept(value)) {
            warn(ComposeWords::tr("“%1” in “%2” is not %3.").arg(value.left(60), key, shape));
            return;
        }
    }
}

bool matches(const QString &text, const QString &expression)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(text).hasMatch();
}

bool isBlockId(const QString &text) { return matches(text, u"[0-9a-fA-F]{64}"_s); }

bool isUnsigned(const QString &text)
{
    bool fits = false;
    text.toULongLong(&fits);
    return fits && matches(text, u"[0-9]+"_s);
}

bool isAddress(const QString &text) { return matches(text, u"(0x)?[0-9a-fA-F]{1,16}"_s); }

bool isBase64(const QString &text)
{
    return QByteArray::fromBase64Encoding(text.toUtf8(), QByteArray::AbortOnBase64DecodingErrors).decodingStatus == QByteArray::Base64DecodingStatus::Ok
        && text.size() % 4 == 0;
}

} // namespace telltale::protocol::flow
