// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/startoptions.h"

#include "app/history/journalfile.h"
#include "app/protocol/registry.h"
#include "app/settings/settings.h"
#include "ui/translations/translations.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace telltale::ui {

Result<Done> checkSystem(const StartOptions &options)
{
    if (options.system.isEmpty()) {
        if (!options.variant.isEmpty())
            return Failure {u"--variant needs --system"_s, options.variant, u"name the system it belongs to"_s};
        return Done {};
    }
    const protocol::System *system = protocol::systemByName(options.system);
    if (!system) {
        QStringList names;
        for (const protocol::System *known : protocol::systems())
            names.append(known->name());
        return Failure {u"there is no such system"_s, options.system, u"one of auto, "_s + names.join(u", "_s)};
    }
    QStringList variants;
    for (const protocol::Variant &variant : system->variants())
        variants.append(variant.name);
    if (!options.variant.isEmpty() && !variants.contains(options.variant))
        return Failure {u"there is no such variant"_s, options.variant, u"one of "_s + variants.join(u", "_s)};
    return Done {};
}

Result<StartRequest> readStartOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Inspector for protocols that run over WebSocket."_s);
    parser.addPositionalArgument(u"url"_s, u"Connect to this ws:// or wss:// URL at the start, or open this session or recording."_s, u"[URL|FILE]"_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Print this and end."_s);
    const QCommandLineOption version({u"v"_s, u"version"_s}, u"Print the version and end."_s);
    const QCommandLineOption system(u"system"_s, u"The system spoken over the connection (default: recognise it)."_s, u"name"_s);
    const QCommandLineOption variant(u"variant"_s, u"The system's variant (json, text, …)."_s, u"name"_s);
    const QCommandLineOption catalog(u"catalog"_s, u"A catalogue file of your own, besides those in $XDG_DATA_HOME/telltale/catalog; repeatable."_s, u"file"_s);
    const QCommandLineOption playground(u"playground"_s, u"Start the embedded server and connect to it."_s);
    const QCommandLineOption history(u"history"_s, u"Keep sessions in this folder (default: $XDG_DATA_HOME/telltale/sessions)."_s, u"folder"_s);
    const QCommandLineOption noHistory(u"no-history"_s, u"Keep no sessions on disk."_s);
    const QCommandLineOption theme(u"theme"_s, u"system, light or dark."_s, u"name"_s,
                                   settings::Settings().value(settings::theme));
    const QCommandLineOption language(u"language"_s, u"%1 (default: the desktop's)."_s.arg(languages().join(u" or "_s)), u"name"_s);
    parser.addOptions({help, version, system, variant, catalog, playground, history, noHistory, theme, language});
    if (!parser.parse(arguments))
        return Failure {parser.errorText(), {}, u"telltale --help lists the options"_s};
    if (parser.isSet(help)) {
        // Qt knows the program's name only once there is an application.
        return StartRequest {.text = parser.helpText().replace("<executable_name>"_L1, "telltale"_L1)};
    }
    if (parser.isSet(version))
        return StartRequest {.text = u"telltale "_s + QStringLiteral(TELLTALE_VERSION) + u'\n'};

    StartOptions options;
    const QStringList positional = parser.positionalArguments();
    if (positional.size() > 1)
        return Failure {u"only one URL or file can be opened"_s, positional.at(1), u"start the program once for each"_s};
    // Desktops hand files over by their URL.
    const QString target = positional.value(0);
    const QString path = target.startsWith("file:"_L1) ? QUrl(target).toLocalFile() : target;
    if (!target.contains("://"_L1) || path != target)
        options.file = QFileInfo(path).isFile() ? QFileInfo(path).absoluteFilePath() : QString();
    if (options.file.isEmpty())
        options.url = target;
    options.system = parser.value(system) == "auto"_L1 ? QString() : parser.value(system).toLower();
    options.variant = parser.value(variant).toLower();
    options.catalogFiles = parser.values(catalog);
    options.playground = parser.isSet(playground);
    if (options.playground && !target.isEmpty())
        return Failure {u"--playground brings its own URL"_s, target, u"leave one of the two out"_s};
    const auto scheme = schemeFromName(parser.value(theme));
    if (!scheme)
        return Failure {u"there is no such theme"_s, parser.value(theme), u"one of system, light, dark"_s};
    options.scheme = *scheme;
    options.language = parser.value(language);
    if (parser.isSet(language) && !speaks(options.language))
        return Failure {u"the window does not speak this language"_s, options.language, u"one of "_s + languages().join(u", "_s)};
    if (!parser.isSet(noHistory))
        options.sessionsFolder = parser.isSet(history) ? parser.value(history) : history::sessionsFolder();
    return StartRequest {.window = options};
}

} // namespace telltale::ui
