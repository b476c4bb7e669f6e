// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The MIME type that is installed, as a desktop reads it: a session is known by its bytes and by its name, other files are not taken.
#include "app/history/journalfile.h"

#include <QDir>
#include <QFile>
#include <QMimeDatabase>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace Qt::StringLiterals;

class tst_SessionType : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void sessionByItsBytes();
    void otherDatabase();
    void emptyFileByItsName();
    void comment();

private:
    QTemporaryDir m_folder;
};

namespace {

QString typeOf(const QString &path, QMimeDatabase::MatchMode mode = QMimeDatabase::MatchDefault)
{
    return QMimeDatabase().mimeTypeForFile(path, mode).name();
}

} // namespace

void tst_SessionType::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(QDir(m_folder.path()).mkpath(u"data/mime/packages"_s));
    QVERIFY(QFile::copy(QStringLiteral(TELLTALE_SOURCE_DIR "/resources/packaging/alt.telltale.Telltale.mime.xml"), m_folder.filePath(u"data/mime/packages/telltale.xml"_s)));
    // The database is read at the first question. Alone beside the types that Qt brings along: where two folders know the bytes of
    // a file, Qt 6.4 takes the system's without looking at priorities; installed, both are in one folder.
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.filePath(u"data"_s)));
    qputenv("XDG_DATA_DIRS", QFile::encodeName(m_folder.filePath(u"none"_s)));
}

void tst_SessionType::sessionByItsBytes()
{
    const Result<QString> session = history::createSessionFile(m_folder.path(), Time());
    QVERIFY2(session, session ? "" : qPrintable(session.failure().sentence()));
    QCOMPARE(typeOf(*session), u"application/x-telltale-session"_s);
    const QString renamed = m_folder.filePath(u"renamed"_s);
    QVERIFY(QFile::rename(*session, renamed));
    QCOMPARE(typeOf(renamed, QMimeDatabase::MatchContent), u"application/x-telltale-session"_s);
}

void tst_SessionType::otherDatabase()
{
    const QString path = m_folder.filePath(u"other"_s);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"CREATE TABLE t(a)"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QVERIFY(typeOf(path, QMimeDatabase::MatchContent) != "application/x-telltale-session"_L1);
}

void tst_SessionType::emptyFileByItsName()
{
    QCOMPARE(typeOf(u"anything.telltale"_s, QMimeDatabase::MatchExtension), u"application/x-telltale-session"_s);
    QVERIFY(typeOf(u"recording.jsonl"_s, QMimeDatabase::MatchExtension) != "application/x-telltale-session"_L1);
}

void tst_SessionType::comment()
{
    const QMimeType type = QMimeDatabase().mimeTypeForName(u"application/x-telltale-session"_s);
    QVERIFY(type.isValid());
    QVERIFY(type.inherits(u"application/vnd.sqlite3"_s));
    QVERIFY(!type.comment().isEmpty());
}

QTEST_GUILESS_MAIN(tst_SessionType)
#include "tst_sessiontype.moc"
