// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/remembered.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace telltale::ui {

Remembered Remembered::load()
{
    const QSettings file(QSettings::IniFormat, QSettings::UserScope, u"telltale"_s, u"telltale"_s);
    Remembered remembered;
    remembered.urls = file.value("connection/urls"_L1).toStringList();
    remembered.geometry = file.value("window/geometry"_L1).toByteArray();
    remembered.columns = file.value("window/columns"_L1).toByteArray();
    remembered.acrossSplit = file.value("window/across"_L1).toByteArray();
    remembered.downSplit = file.value("window/down"_L1).toByteArray();
    return remembered;
}

void Remembered::save() const
{
    QSettings file(QSettings::IniFormat, QSettings::UserScope, u"telltale"_s, u"telltale"_s);
    file.setValue("connection/urls"_L1, urls);
    file.setValue("window/geometry"_L1, geometry);
    file.setValue("window/columns"_L1, columns);
    file.setValue("window/across"_L1, acrossSplit);
    file.setValue("window/down"_L1, downSplit);
}

} // namespace telltale::ui
