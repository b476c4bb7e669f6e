// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/desktop.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

const QString Portal = u"org.freedesktop.portal.Desktop"_s;
const QString PortalPath = u"/org/freedesktop/portal/desktop"_s;
const QString SettingsInterface = u"org.freedesktop.portal.Settings"_s;
const QString Appearance = u"org.freedesktop.appearance"_s;
const QString ColorScheme = u"color-scheme"_s;
const QString GnomeInterface = u"org.gnome.desktop.interface"_s;
const QString TextScale = u"text-scaling-factor"_s;

constexpr uint PrefersDark = 1;
constexpr uint PrefersLight = 2;
constexpr double SmallestScale = 0.5;
constexpr double LargestScale = 3;

/// Read answers with a variant in a variant.
QVariant unwrapped(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

/// X11 desktops say the same by the resolution of the screen, which Qt follows.
bool scalesByItself() { return QGuiApplication::platformName() == "xcb"_L1; }

} // namespace

Desktop::Desktop(QObject *parent)
    : QObject(parent)
{
    qRegisterMetaType<QDBusVariant>(); // D-Bus finds our slot by its types' names
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(Portal, PortalPath, SettingsInterface, u"SettingChanged"_s, this, SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    ask(Appearance, ColorScheme);
    if (!scalesByItself())
        ask(GnomeInterface, TextScale);
}

void Desktop::ask(const QString &group, const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(Portal, PortalPath, SettingsInterface, u"Read"_s);
    call << group << key;
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, group, key] {
        if (!answer->isError())
            take(group, key, unwrapped(answer->reply().arguments().value(0)));
        answer->deleteLater();
    });
}

void Desktop::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    take(group, key, unwrapped(value.variant()));
}

void Desktop::take(const QString &group, const QString &key, QVariant value)
{
    const auto dark = m_dark;
    const double typeScale = m_typeScale;
    if (group == Appearance && key == ColorScheme) {
        if (value.userType() != QMetaType::UInt)
            return;
        const uint scheme = value.toUInt();
        m_dark = scheme == PrefersDark ? std::optional(true) : scheme == PrefersLight ? std::optional(false) : std::nullopt;
    } else if (group == GnomeInterface && key == TextScale && !scalesByItself()) {
        if (value.userType() != QMetaType::Double)
            return;
        m_typeScale = qBound(SmallestScale, value.toDouble(), LargestScale);
    }
    if (m_dark != dark || m_typeScale != typeScale)
        emit changed();
}

} // namespace telltale::ui
