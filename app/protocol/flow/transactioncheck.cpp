// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/flow/argumentcheck.h"

#include "app/protocol/composewords.h"

#include <limits>

namespace telltale::protocol::flow {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

constexpr qsizetype Most = 100; ///< arguments, authorizers

QString decimal() { return ComposeWords::tr("a decimal number in a string"); }
QString address() { return ComposeWords::tr("an address (16 hex digits)"); }
const QString base64 = u"base64"_s;

/// A JSON object within: its members are all needed but those in `optional`, and no others are known.
void checkMembers(ArgumentCheck &check, const QString &of, const dom::object &object, const QStringList &needed, const QStringList &optional)
{
    for (const QString &key : needed) {
        if (!json::member(object, key.toStdString()))
            check.warn(ComposeWords::tr("“%1” needs “%2”.").arg(of, key));
    }
    for (const auto &field : object) {
        const QString key = QString::fromUtf8(field.key.data(), qsizetype(field.key.size()));
        if (!needed.contains(key) && !optional.contains(key))
            check.warn(ComposeWords::tr("“%1” has no member “%2”: unknown ones are refused.").arg(of, key.left(40)));
    }
    ArgumentCheck inner(object);
    inner.text(u"address"_s, isAddress, address());
    inner.text(u"key_index"_s, [](const QString &index) { return isUnsigned(index) && index.toULongLong() <= std::numeric_limits<quint32>::max(); },
               ComposeWords::tr("a decimal number of 32 bits in a string"));
    inner.text(u"sequence_number"_s, isUnsigned, decimal());
    inner.text(u"signature"_s, [](const QString &value) { return !value.isEmpty() && isBase64(value); }, ComposeWords::tr("a signature in base64"));
    inner.text(u"extension_data"_s, isBase64, base64);
    for (const QString &warning : inner.warnings())
        check.warn(ComposeWords::tr("In “%1”: %2").arg(of, warning));
}

void checkSignatures(ArgumentCheck &check, const QString &key, bool needsOne)
{
    const auto found = check.element(key);
    if (!found)
        return;
    dom::array signatures;
    if (found->get(signatures) != simdjson::SUCCESS || (needsOne && signatures.size() == 0)) {
        check.warn(needsOne ? ComposeWords::tr("“%1” must hold at least one signature.").arg(key) : ComposeWords::tr("“%1” must be an array of signatures.").arg(key));
        return;
    }
    for (const dom::element entry : signatures) {
        dom::object signature;
        if (entry.get(signature) != simdjson::SUCCESS) {
            check.warn(ComposeWords::tr("“%1” must be an array of signatures.").arg(key));
            return;
        }
        const qsizetype before = check.warnings().size();
        checkMembers(check, key, signature, {u"address"_s, u"key_index"_s, u"signature"_s}, {u"extension_data"_s});
        if (check.warnings().size() > before)
            return; // one of them is enough to be told
    }
}

} // namespace

void checkTransaction(ArgumentCheck &check)
{
    for (const QString &key : {u"script"_s, u"reference_block_id"_s, u"gas_limit"_s, u"payer"_s, u"proposal_key"_s, u"envelope_signatures"_s}) {
        if (!check.present(key))
            check.warn(ComposeWords::tr("The topic send_and_get_transaction_statuses needs “%1”.").arg(key));
    }
    check.text(u"script"_s, isBase64, base64);
    check.list(u"arguments"_s, Most, isBase64, base64);
    check.text(u"reference_block_id"_s, isBlockId, ComposeWords::tr("64 hex digits without 0x"));
    check.text(u"gas_limit"_s, isUnsigned, decimal());
    check.text(u"payer"_s, isAddress, address());
    check.list(u"authorizers"_s, Most, isAddress, address());
    if (const auto key = check.element(u"proposal_key"_s)) {
        dom::object object;
        if (key->get(object) == simdjson::SUCCESS)
            checkMembers(check, u"proposal_key"_s, object, {u"address"_s, u"key_index"_s, u"sequence_number"_s}, {});
        else
            check.warn(ComposeWords::tr("“proposal_key” must be an object."));
    }
    checkSignatures(check, u"payload_signatures"_s, false);
    checkSignatures(check, u"envelope_signatures"_s, true);
}

} // namespace telltale::protocol::flow
