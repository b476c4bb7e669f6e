// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/filter.h"
#include "ui/models/cataloguemodel.h"
#include "ui/models/cataloguewords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace telltale;
using models::CatalogueModel;
using Facet = CatalogueModel::Facet;

class tst_CatalogueModel : public QObject {
    Q_OBJECT

private:
    catalog::Catalog m_own = catalog::Catalog::copyOfBundled();
    std::unique_ptr<CatalogueModel> m_model;

    QStringList ids(int most = 1000) const
    {
        QStringList ids;
        for (int row = 0; row < qMin(most, m_model->rowCount()); ++row)
            ids.append(m_model->index(row).data(CatalogueModel::IdRole).toString());
        return ids;
    }
    int count(Facet facet, const QString &key) const
    {
        for (const CatalogueModel::Value &value : m_model->values(facet)) {
            if (value.key == key)
                return value.count;
        }
        return -1;
    }

private slots:
    void init()
    {
        m_model = std::make_unique<CatalogueModel>();
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
        m_model->setCatalog(catalog::Catalog::bundled());
    }

    void showsEveryEntry()
    {
        const auto &entries = catalog::Catalog::bundled().entries();
        QCOMPARE(m_model->rowCount(), int(entries.size()));
        QCOMPARE(m_model->total(), int(entries.size()));
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const catalog::Entry *entry = m_model->entry(m_model->index(row));
            QCOMPARE(entry, entries[size_t(row)].get());
            QCOMPARE(m_model->indexOf(entry->id).row(), row);
            QVERIFY(m_model->index(row).data().toString().contains(entry->name));
            const QString said = m_model->index(row).data(Qt::AccessibleTextRole).toString();
            QVERIFY2(said.contains(entry->meaning) && said.contains(kindName(entry->kind)), qPrintable(said));
        }
        QVERIFY(!m_model->entry({}));
    }

    void findsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("system"); // empty: all
        QTest::addColumn<QString>("first");
        QTest::newRow("code") << u"3501"_s << QString() << u"centrifugo/disconnect/3501"_s;
        QTest::newRow("code of one system") << u"103"_s << u"centrifugo"_s << u"centrifugo/error/103"_s;
        QTest::newRow("code in a range") << u"4777"_s << u"centrifugo"_s << u"centrifugo/disconnect/4500-4999"_s;
        QTest::newRow("code in a range, elsewhere") << u"4777"_s << u"websocket"_s << u"websocket/close/4000-4999"_s;
        QTest::newRow("code as a text") << u"MESSAGE_DENIED"_s << QString() << u"deepstream/event/MESSAGE_DENIED"_s;
        QTest::newRow("name in any case") << u"errauthTIMEOUT"_s << QString() << u"nats/error/ErrAuthTimeout"_s;
        QTest::newRow("id") << u"sharedb/error/ERR_DOC_WAS_DELETED"_s << QString() << u"sharedb/error/ERR_DOC_WAS_DELETED"_s;
        QTest::newRow("system and code") << u"centrifugo 4777"_s << QString() << u"centrifugo/disconnect/4500-4999"_s;
        QTest::newRow("words of the meaning") << u"login hung up"_s << u"nats"_s << u"nats/error/ErrAuthTimeout"_s;
        QTest::newRow("wire text") << u"Authorization Violation"_s << u"nats"_s << u"nats/error/Authorization-Violation"_s;
        QTest::newRow("wire text as pasted") << u"-ERR 'Authorization Violation'"_s << QString() << u"nats/error/Authorization-Violation"_s;
        QTest::newRow("wire text with its holes filled") << u"-ERR 'Permissions Violation for Subscription to \"orders.new\"'"_s << QString()
                                                         << u"nats/error/Permissions-Violation-for-Subscription"_s;
        QTest::newRow("JSON as pasted") << u"{\"id\":7,\"error\":{\"code\":103,\"message\":\"permission denied\"}}"_s << QString()
                                        << u"centrifugo/error/103"_s;
        QTest::newRow("blanks around") << u"  3501 "_s << QString() << u"centrifugo/disconnect/3501"_s;
    }
    void findsWhatIsTyped()
    {
        QFETCH(QString, text);
        QFETCH(QString, system);
        QFETCH(QString, first);
        if (!system.isEmpty())
            m_model->setChosen(Facet::System, {system});
        m_model->setText(text);
        QVERIFY2(!ids().isEmpty(), "nothing was found");
        QVERIFY2(ids(3).first() == first, qPrintable(ids(3).join(u' ')));
    }

    void allWordsMustOccur()
    {
        m_model->setText(u"token expired"_s);
        QVERIFY(m_model->rowCount() > 3);
        QVERIFY(m_model->rowCount() < 60);
        m_model->setText(u"token expired xyzzy"_s);
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setText(u" "_s);
        QCOMPARE(m_model->rowCount(), m_model->total());
    }

    void everyEntryIsFoundByItsNameAndId()
    {
        for (const auto &entry : catalog::Catalog::bundled().entries()) {
            m_model->setText(entry->name);
            QVERIFY2(m_model->indexOf(entry->id).isValid(), qPrintable(entry->id));
            m_model->setText(entry->id);
            QVERIFY2(ids(1) == QStringList {entry->id}, qPrintable(entry->id + u": "_s + ids(3).join(u' ')));
        }
    }

    void anyTextMayCome_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("long") << QString(200000, u'x');
        QTest::newRow("many words") << u"a b "_s.repeated(50000);
        QTest::newRow("quotes and braces") << u"-ERR '\"{[(\\"_s;
        QTest::newRow("open JSON") << u"{\"id\":[[[[{"_s;
        QTest::newRow("a large number") << u"99999999999999999999999"_s;
        QTest::newRow("controls") << QString(QChar(0)) + QChar(0x1b) + QChar(0xd800);
    }
    void anyTextMayCome()
    {
        QFETCH(QString, text);
        m_model->setText(text);
        QVERIFY(m_model->rowCount() < m_model->total());
        m_model->setText({});
        QCOMPARE(m_model->rowCount(), m_model->total());
    }

    void facetsNarrowAndCount()
    {
        QSignalSpy changed(m_model.get(), &CatalogueModel::facetsChanged);
        const int all = m_model->rowCount();
        int sum = 0;
        for (const CatalogueModel::Value &value : m_model->values(Facet::System))
            sum += value.count;
        QCOMPARE(sum, all);
        QCOMPARE(m_model->values(Facet::System).first().key, u"centrifugo"_s);

        const int nats = count(Facet::System, u"nats"_s);
        const int flow = count(Facet::System, u"flow"_s);
        m_model->setChosen(Facet::System, {u"nats"_s, u"flow"_s});
        QVERIFY(!changed.isEmpty());
        QVERIFY(m_model->isNarrowed());
        QCOMPARE(m_model->rowCount(), nats + flow);
        QCOMPARE(count(Facet::System, u"sharedb"_s) > 0, true); // what another choice would bring
        const int closes = count(Facet::Kind, u"close"_s);
        m_model->setChosen(Facet::Kind, {u"close"_s});
        QCOMPARE(m_model->rowCount(), closes);
        QVERIFY(count(Facet::System, u"nats"_s) < nats);
        for (int row = 0; row < m_model->rowCount(); ++row)
            QCOMPARE(m_model->entry(m_model->index(row))->kind, Kind::Close);
        const int never = count(Facet::Retry, u"never"_s);
        m_model->setChosen(Facet::Retry, {u"never"_s});
        QCOMPARE(m_model->rowCount(), never);

        m_model->clearFacets();
        QCOMPARE(m_model->rowCount(), all);
        QVERIFY(!m_model->isNarrowed());
    }

    void countsFollowTheSearch()
    {
        m_model->setText(u"3501"_s);
        QCOMPARE(count(Facet::System, u"sharedb"_s), 0);
        QVERIFY(count(Facet::System, u"centrifugo"_s) > 0);
        m_model->setChosen(Facet::System, {u"sharedb"_s});
        QCOMPARE(m_model->rowCount(), 0);
        QVERIFY(m_model->found() > 0);
    }

    void sortsByCode()
    {
        m_model->setChosen(Facet::System, {u"centrifugo"_s, u"websocket"_s});
        m_model->setOrder(CatalogueModel::Order::Code);
        qint64 last = -1;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const catalog::Entry *entry = m_model->entry(m_model->index(row));
            const qint64 code = entry->range ? entry->range->first : entry->code.toLongLong();
            QVERIFY2(code >= last, qPrintable(entry->id));
            last = code;
        }
        m_model->setOrder(CatalogueModel::Order::System);
        QCOMPARE(ids(1).first().section(u'/', 0, 0), u"centrifugo"_s);
    }

    void countsWhatWasSeen()
    {
        const auto seen = CatalogueModel::seenByEntry({{u"nats|error|nats/error/ErrAuthTimeout"_s, {3, 0, 0}},
                                                       {u"nats|close|websocket/close/1006"_s, {4, 0, 0}},
                                                       {u"flow|close|websocket/close/1006"_s, {5, 0, 0}},
                                                       {u"flow|error|999/what"_s, {7, 0, 0}}});
        QCOMPARE(seen, (QHash<QString, qint64> {{u"nats/error/ErrAuthTimeout"_s, 3}, {u"websocket/close/1006"_s, 9}}));
        m_model->setSeen(seen);
        QCOMPARE(m_model->indexOf(u"websocket/close/1006"_s).data(CatalogueModel::SeenRole).toLongLong(), 9);
        m_model->setOrder(CatalogueModel::Order::Seen);
        QCOMPARE(ids(2), (QStringList {u"websocket/close/1006"_s, u"nats/error/ErrAuthTimeout"_s}));
    }

    void theUsersOwnEntriesAreThere()
    {
        const auto problems = m_own.add(R"({"system":"acme","entries":[{"id":"acme/error/E7","kind":"error","code":"E7","name":"TooHot","meaning":"The oven is too hot.",
            "cause":"Someone turned it up.","remedy":"Turn it down.","retry":{"class":"after-fix","why":"It stays hot."},"severity":"error","closes":false,
            "side":"server","source":"our oven"}]})", u"acme.json"_s, catalog::Origin::Folder);
        QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().sentence()));
        m_model->setCatalog(m_own);
        QCOMPARE(count(Facet::System, u"acme"_s), 1);
        m_model->setText(u"oven hot"_s);
        QCOMPARE(ids(1), QStringList {u"acme/error/E7"_s});
        m_model->setCatalog(catalog::Catalog::bundled());
        QCOMPARE(ids().contains(u"acme/error/E7"_s), false);
    }

    void onlyThoseWithWords()
    {
        m_model->setWords([](const catalog::Entry &entry) { return entry.system == "flow"_L1 ? std::optional(u"do-"_s + entry.code) : std::nullopt; });
        QCOMPARE(m_model->values(Facet::System).size(), 1);
        QCOMPARE(m_model->total(), m_model->rowCount());
        m_model->setText(u"do-429"_s);
        QVERIFY(m_model->rowCount() > 0);
        QCOMPARE(m_model->index(0).data(CatalogueModel::WordsRole).toString(), u"do-429"_s);
    }

    void everyEntryHasAFilterForItsRows()
    {
        for (const auto &entry : catalog::Catalog::bundled().entries()) {
            const QString text = models::rowsFilter(catalog::Catalog::bundled(), *entry);
            const auto filter = history::Filter::parse(text);
            QVERIFY2(bool(filter), qPrintable(text));
            QVERIFY(!filter->isEmpty());
            if (text.contains(u" text:"_s))
                continue;
            decode::Event event;
            event.kind = entry->kind;
            event.diagnosis = decode::Diagnosis {};
            event.diagnosis->entry = entry.get();
            history::Row row;
            row.event = event;
            QVERIFY2(filter->matches(row), qPrintable(text));
        }
    }

    void detailsAreFoundByTheirWords()
    {
        const catalog::Entry *inner = catalog::Catalog::bundled().byId(u"flow/argument/"_s);
        for (const auto &entry : catalog::Catalog::bundled().entries()) {
            if (entry->system == "flow"_L1 && entry->family == "argument"_L1 && entry->pattern && !entry->pattern->isLiteral()) {
                inner = entry.get();
                break;
            }
        }
        QVERIFY(inner);
        const QString text = models::rowsFilter(catalog::Catalog::bundled(), *inner);
        QVERIFY2(text.startsWith(u"system=flow text:\""_s), qPrintable(text));
        QVERIFY2(!text.contains(u'{'), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(tst_CatalogueModel)
#include "tst_cataloguemodel.moc"
