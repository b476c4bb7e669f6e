// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/systemchoice.h"

#include "app/protocol/registry.h"

#include <QComboBox>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int SureEnough = 50; ///< confidence of a guess that decides, see protocol::Guess

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConnectionBar)
};

LikelySystem guess(const QUrl &url)
{
    wire::Opening opening;
    opening.url = url;
    LikelySystem best {&protocol::plainWebSocket(), protocol::plainWebSocket().variants().value(0).name};
    int confidence = SureEnough - 1;
    for (const protocol::System *system : protocol::systems()) {
        const protocol::Guess one = system->recognise({.opening = &opening});
        if (one.confidence > confidence) {
            confidence = one.confidence;
            best = {system, one.variant.isEmpty() ? system->variants().value(0).name : one.variant};
        }
    }
    return best;
}

} // namespace

QString systemLabel(const protocol::System &system, const QString &variant)
{
    const auto variants = system.variants();
    for (const protocol::Variant &known : variants) {
        if (variants.size() > 1 && known.name == variant)
            return system.label() + u" · "_s + known.label;
    }
    return system.label();
}

QComboBox *makeSystemBox()
{
    auto *box = new QComboBox;
    box->setAccessibleName(Words::tr("System"));
    box->setToolTip(Words::tr("The system that is spoken over the connection. Auto recognises it by URL, sub-protocol and first messages."));
    box->addItem(Words::tr("Auto"));
    for (const protocol::System *system : protocol::systems()) {
        const auto variants = system->variants();
        for (const protocol::Variant &variant : variants)
            box->addItem(systemLabel(*system, variant.name), QStringList {system->name(), variant.name});
    }
    return box;
}

QString systemOf(const QComboBox &box) { return box.currentData().toStringList().value(0); }

QString variantOf(const QComboBox &box) { return box.currentData().toStringList().value(1); }

bool chooseSystem(QComboBox &box, const QString &system, const QString &variant)
{
    if (system.isEmpty() || system == "auto"_L1) {
        box.setCurrentIndex(0);
        return true;
    }
    for (int index = 1; index < box.count(); ++index) {
        const QStringList item = box.itemData(index).toStringList();
        if (item.value(0) == system && (variant.isEmpty() || item.value(1) == variant)) {
            box.setCurrentIndex(index);
            return true;
        }
    }
    return false;
}

LikelySystem likelySystem(const QComboBox &box, const QString &url)
{
    if (const protocol::System *chosen = protocol::systemByName(systemOf(box)))
        return {chosen, variantOf(box)};
    return guess(QUrl(url.trimmed()));
}

} // namespace telltale::ui
