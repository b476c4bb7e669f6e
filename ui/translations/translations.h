// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QCoreApplication;

namespace telltale::ui {

/// The languages of the window, the first one being what the sources are written in: `en`, `de`. A file each in resources/translations/.
QStringList languages();

/// Whether there are texts in `language`: of all who speak it, wherever they live (`de`, `de_AT`, `de-CH`).
bool speaks(const QString &language);

/// Gives the application the texts of `language` (`de`, `de_AT`), or with none, those that the user's desktop asks for first; and Qt's
/// own texts in the same language, where they are installed. Numbers and times follow a language that was asked for by name, otherwise
/// the desktop. What is not translated stays English.
///
/// To be called once, after the application is made and before its first widget. Returns the language that the texts are in.
QString installTranslations(QCoreApplication &application, const QString &language = {});

} // namespace telltale::ui
