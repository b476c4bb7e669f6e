// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

namespace telltale::settings {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

} // namespace

Settings::Settings(const QString &path)
    : m_file(path, QSettings::IniFormat)
{
}

QString Settings::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/telltale/telltale.ini");
}

void Settings::remember(const Setting<QStringList> &setting, const QString &value, qsizetype most)
{
    QStringList list = this->value(setting);
    list.removeAll(value);
    list.prepend(value);
    setValue(setting, QStringList(list.first(std::min(most, list.size()))));
}

Result<Done> Settings::save()
{
    m_file.sync();
    if (m_file.status() != QSettings::NoError)
        return Failure {Words::tr("the settings cannot be written"), m_file.fileName(),
                        m_file.status() == QSettings::FormatError ? Words::tr("the file is no INI file")
                                                                  : Words::tr("is the folder writable?")};
    // Messages that were sent before are nobody else's business.
    QFile::setPermissions(m_file.fileName(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return Done {};
}

} // namespace telltale::settings
