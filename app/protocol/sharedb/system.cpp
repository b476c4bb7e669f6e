// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/sharedb/system.h"

#include "app/protocol/sharedb/adapter.h"
#include "app/protocol/sharedb/composer.h"

namespace telltale::protocol {

namespace {

class SharedbSystem final : public System {
public:
    QString name() const override { return QStringLiteral("sharedb"); }
    QString label() const override { return QStringLiteral("ShareDB"); }
    QList<Variant> variants() const override
    {
        return {{QStringLiteral("json"), QStringLiteral("JSON"), QStringLiteral("/sharedb")}};
    }
    QString exampleUrl(const QString &) const override { return QStringLiteral("ws://localhost:8080/"); }
    Guess recognise(const Evidence &) const override { return {}; }
    std::unique_ptr<Adapter> adapter(const QString &variant) const override { return sharedb::makeAdapter(variant); }
    const Composer &composer(const QString &variant) const override { return sharedb::composerOf(variant); }
    QList<Node> tree(const QString &, const QByteArray &) const override { return {}; }
};

} // namespace

const System &sharedbSystem()
{
    static const SharedbSystem system;
    return system;
}

} // namespace telltale::protocol
