// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include <QTest>

using namespace telltale::catalog;
using namespace Qt::StringLiterals;

/// What the index finds must be what going through all patterns in their order would find.
class tst_PatternIndex : public QObject {
    Q_OBJECT

private slots:
    void find_data();
    void find();
    void laterOriginFirst();
    void bundled();
};

namespace {

Entry entryOf(const QString &id, const QString &wire, Qt::CaseSensitivity sensitivity = Qt::CaseInsensitive, Origin origin = Origin::Bundled)
{
    Entry entry;
    entry.id = id;
    entry.wire = wire;
    entry.pattern = Pattern::compile(wire, sensitivity);
    entry.origin = origin;
    return entry;
}

QString found(const PatternIndex &index, const QString &text)
{
    const PatternIndex::Hit hit = index.find(text, [](const Entry &) { return true; });
    QStringList words {hit.entry ? hit.entry->id : u"none"_s};
    for (const auto &[name, value] : hit.parts)
        words.append(name + u'=' + value);
    return words.join(u' ');
}

} // namespace

void tst_PatternIndex::find_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("by its beginning") << "Permissions Violation for a" << "permissions subject=a";
    QTest::newRow("in another case") << "PERMISSIONS violation FOR a" << "permissions subject=a";
    QTest::newRow("the same beginning") << "Perm" << "short";
    QTest::newRow("an earlier one without a beginning") << "Permissions ends so" << "anything before=Permissions";
    QTest::newRow("one without a beginning") << "what ends so" << "anything before=what";
    QTest::newRow("a later one without a beginning") << "nobody knows" << "rest all=nobody knows";
    QTest::newRow("shorter than any beginning") << "x" << "rest all=x";
    QTest::newRow("empty") << "" << "rest all=";
    QTest::newRow("may lack its first part") << "unknown thing" << "optional";
    QTest::newRow("has its first part") << "the unknown thing" << "optional";
    QTest::newRow("case matters") << "EXACT case" << "rest all=EXACT case";
    QTest::newRow("case agrees") << "Exact case" << "case";
}

void tst_PatternIndex::find()
{
    QFETCH(QString, text);
    const std::vector<Entry> entries {entryOf(u"anything"_s, u"{before} ends so"_s), entryOf(u"permissions"_s, u"Permissions Violation for {subject}"_s),
        entryOf(u"short"_s, u"perm"_s), entryOf(u"optional"_s, u"[the ]unknown thing"_s), entryOf(u"case"_s, u"Exact case"_s, Qt::CaseSensitive),
        entryOf(u"rest"_s, u"{all}"_s)};
    PatternIndex index;
    for (const Entry &entry : entries)
        index.insert(entry);
    index.arrange();
    QTEST(found(index, text), "expected");
}

void tst_PatternIndex::laterOriginFirst()
{
    const Entry bundled = entryOf(u"bundled"_s, u"some text {a}"_s);
    const Entry own = entryOf(u"own"_s, u"some {a}"_s, Qt::CaseInsensitive, Origin::Folder);
    PatternIndex index;
    index.insert(bundled);
    index.insert(own);
    index.arrange();
    QCOMPARE(found(index, u"some text x"_s), u"own a=text x"_s);
}

/// Every text of the bundled catalogue finds the first entry of its family that going through all of them finds.
void tst_PatternIndex::bundled()
{
    const auto &entries = Catalog::bundled().entries();
    for (const auto &entry : entries) {
        if (!entry->pattern)
            continue;
        const QString text = entry->wire;
        const auto first = std::find_if(entries.begin(), entries.end(), [&](const auto &other) {
            return other->system == entry->system && other->family == entry->family && other->pattern && other->pattern->match(text);
        });
        const Found hit = Catalog::bundled().find(entry->system, Key {.family = entry->family, .text = text});
        QVERIFY2(hit.entry == (first == entries.end() ? nullptr : first->get()) || hit.entry->wire == text, qPrintable(entry->id));
    }
}

QTEST_APPLESS_MAIN(tst_PatternIndex)
#include "tst_patternindex.moc"
