// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/system.h"

#include "app/protocol/deepstream/adapter.h"
#include "app/protocol/deepstream/composer.h"

namespace telltale::protocol {

namespace {

class DeepstreamSystem final : public System {
public:
    QString name() const override { return QStringLiteral("deepstream"); }
    QString label() const override { return QStringLiteral("deepstream.io"); }
    QList<Variant> variants() const override
    {
        return {
            {QStringLiteral("json"), QStringLiteral("JSON"), QStringLiteral("/deepstream-json")},
            {QStringLiteral("text"), QStringLiteral("Text"), QStringLiteral("/deepstream-v3")},
        };
    }
    QString exampleUrl(const QString &variant) const override
    {
        return variant == QLatin1String("text") ? QStringLiteral("ws://localhost:6020/deepstream-v3")
                                                : QStringLiteral("ws://localhost:6020/deepstream-json");
    }
    Guess recognise(const Evidence &) const override { return {}; }
    std::unique_ptr<Adapter> adapter(const QString &variant) const override { return deepstream::makeAdapter(variant); }
    const Composer &composer(const QString &variant) const override { return deepstream::composerOf(variant); }
    QList<Node> tree(const QString &, const QByteArray &) const override { return {}; }
};

} // namespace

const System &deepstreamSystem()
{
    static const DeepstreamSystem system;
    return system;
}

} // namespace telltale::protocol
