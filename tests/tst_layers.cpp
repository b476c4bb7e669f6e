// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

/// Code depends one way: every `#include "…"` of ours must lead to a layer that its own layer may know. To allow a new direction is
/// a decision about the architecture: it is made here.
class tst_Layers : public QObject {
    Q_OBJECT

private slots:
    void includes_data();
    void includes();
};

namespace {

/// Layer → the layers it may include, besides itself.
const QMap<QString, QStringList> &allowed()
{
    static const auto list = [](const char *names) { return QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts); };
    static const QMap<QString, QStringList> layers {
        {QStringLiteral("catalog"), {}},
        {QStringLiteral("app/base"), {}},
        {QStringLiteral("app/wire"), list("app/base")},
        {QStringLiteral("app/protocol"), list("app/base app/wire catalog")},
        {QStringLiteral("app/decode"), list("app/base app/wire app/protocol catalog")},
        {QStringLiteral("app/history"), list("app/base app/wire app/protocol app/decode catalog")},
        {QStringLiteral("app/session"), list("app/base app/wire app/protocol app/decode app/history catalog")},
        {QStringLiteral("app/profiles"), list("app/base app/wire app/protocol app/decode app/session catalog")},
        {QStringLiteral("app/exchange"), list("app/base app/wire app/protocol app/decode app/history catalog")},
        {QStringLiteral("app/playground"), list("app/base app/wire catalog")},
        {QStringLiteral("app/showme"), list("app/base app/wire app/protocol app/decode app/history app/session app/playground catalog")},
        {QStringLiteral("app/settings"), list("app/base")},
        {QStringLiteral("app/cli"), list("app/base app/wire app/protocol app/decode app/history app/session app/profiles app/exchange app/playground app/showme app/settings catalog")},
        {QStringLiteral("ui/models"), list("app/base app/wire app/protocol app/decode app/history catalog")},
        {QStringLiteral("ui"), list("app/base app/wire app/protocol app/decode app/history app/session app/profiles app/exchange app/playground app/showme app/settings ui/models catalog")},
    };
    return layers;
}

QString layerOf(const QString &path)
{
    for (const int parts : {2, 1}) {
        const QString folder = path.section(u'/', 0, parts - 1);
        if (allowed().contains(folder))
            return folder;
    }
    return {};
}

} // namespace

void tst_Layers::includes_data()
{
    QTest::addColumn<QString>("file");
    const QDir root(QStringLiteral(TELLTALE_SOURCE_DIR));
    for (const char *top : {"app", "ui", "catalog"}) {
        QDirIterator it(root.filePath(QString::fromLatin1(top)), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString file = root.relativeFilePath(it.next());
            QTest::newRow(qPrintable(file)) << file;
        }
    }
}

void tst_Layers::includes()
{
    QFETCH(QString, file);
    QFile source(QStringLiteral(TELLTALE_SOURCE_DIR "/") + file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QString layer = layerOf(file);
    QVERIFY2(!layer.isEmpty(), "a folder that no layer knows: add it to the list above");
    static const QRegularExpression include(QStringLiteral("^#include \"([^\"]+)\""), QRegularExpression::MultilineOption);
    auto it = include.globalMatch(QString::fromUtf8(source.readAll()));
    while (it.hasNext()) {
        const QString path = it.next().captured(1);
        if (path.endsWith(QLatin1String(".moc")))
            continue;
        const QString other = layerOf(path);
        QVERIFY2(!other.isEmpty(), qPrintable(path + QStringLiteral(": includes are written from the root of the repository")));
        QVERIFY2(other == layer || allowed().value(layer).contains(other), qPrintable(layer + QStringLiteral(" must not know ") + path));
    }
}

QTEST_APPLESS_MAIN(tst_Layers)
#include "tst_layers.moc"
