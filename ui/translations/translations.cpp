// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translations/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QTranslator>

#include <memory>

static void initTranslationData()
{
    Q_INIT_RESOURCE(telltale_translations_data); // a static library's resources are not there by themselves
}

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

/// `de` of `de_AT` and `de-CH`.
QString codeOf(const QString &language)
{
    static const QRegularExpression separator(u"[-_]"_s);
    return language.section(separator, 0, 0).toLower();
}

/// The first language of the user's that we speak. (QTranslator would prefer any later one whose file is called just so: `de` to `en_US`.)
QString spokenLanguage(const QLocale &locale)
{
    for (const QString &name : locale.uiLanguages()) {
        if (speaks(name))
            return codeOf(name);
    }
    return languages().constFirst();
}

void install(QCoreApplication &application, const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(&application);
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator.release());
}

} // namespace

QStringList languages()
{
    return {u"en"_s, u"de"_s};
}

bool speaks(const QString &language) { return languages().contains(codeOf(language)); }

QString installTranslations(QCoreApplication &application, const QString &language)
{
    initTranslationData();
    if (!language.isEmpty())
        QLocale::setDefault(QLocale(language));
    const QString spoken = spokenLanguage(language.isEmpty() ? QLocale::system() : QLocale(language));
    for (const QString &library : {u"qtbase_"_s, u"qscintilla_"_s})
        install(application, library + spoken, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, u"telltale_"_s + spoken, u":/telltale/translations"_s);
    return spoken;
}

} // namespace telltale::ui
