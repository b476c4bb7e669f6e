// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/bytesearch.h"

#include <QtTest>

#include <random>

using namespace telltale::history;
using Case = ByteSearch::Case;

Q_DECLARE_METATYPE(Case)

namespace {

/// All places, overlapping ones, too.
QList<qsizetype> places(const ByteSearch &search, QByteArrayView bytes)
{
    QList<qsizetype> found;
    for (qsizetype at = search.find(bytes); at >= 0; at = search.find(bytes, at + 1))
        found += at;
    return found;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

QList<qsizetype> placesOneByOne(const QByteArray &text, QByteArrayView bytes, bool caseHeeded)
{
    QList<qsizetype> found;
    for (qsizetype at = 0; at + text.size() <= bytes.size(); ++at) {
        bool same = true;
        for (qsizetype i = 0; i < text.size() && same; ++i)
            same = caseHeeded ? bytes[at + i] == text[i] : lower(bytes[at + i]) == lower(text[i]);
        if (same)
            found += at;
    }
    return found;
}

} // namespace

class TestByteSearch : public QObject {
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Case>("letters");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<qsizetype>>("found");
        const auto line = [](const char *name, const char *text, Case letters, const QByteArray &bytes, const QList<qsizetype> &found) {
            QTest::newRow(name) << QString::fromUtf8(text) << letters << bytes << found;
        };
        line("nothing everywhere", "", Case::Ignored, "ab", {0, 1, 2});
        line("nothing in nothing", "", Case::Ignored, "", {0});
        line("in nothing", "a", Case::Ignored, "", {});
        line("whole", "Error", Case::Ignored, "eRROR", {0});
        line("longer than the bytes", "errors", Case::Ignored, "error", {});
        line("overlapping", "aa", Case::Ignored, "aAaA", {0, 1, 2});
        line("one byte", "e", Case::Ignored, "eEf", {0, 1});
        line("with case", "Error", Case::Heeded, "error Error ERROR", {6});
        line("only letters fold", "[{@`", Case::Ignored, "{[`@ [{@` [[@@", {5});
        line("no letter folds into another byte", "k\x7f", Case::Ignored, "K_ K\x7f", {3});
        line("bytes that are no UTF-8", "news", Case::Ignored, QByteArray("\xff\x00\xc3NEWS\x80", 9), {3});
        line("a zero byte is a byte", "a b", Case::Ignored, QByteArray("a\0b a b", 7), {4});
        // Other characters
        line("sharp s", "größe", Case::Ignored, "Größe GRÖSSE GRÖẞE", {0, 16});
        line("capitals", "ÄRGER", Case::Ignored, "ärger arger", {0});
        line("cyrillic", "привет", Case::Ignored, "ПРИВЕТ Привет", {0, 13});
        line("a sigma is a sigma", "ΣΣ", Case::Ignored, "σς ss", {0});
        line("no case, four bytes", "😀a", Case::Ignored, "😀 😀A", {5});
        line("kelvin, where the text is not ASCII", "5 \u212a", Case::Ignored, "5 k 5 K 5 \u212a", {0, 4, 8});
        line("long s", "ſ", Case::Ignored, "sSſ", {0, 1, 2});
        line("letters around it fold", "xÉx", Case::Ignored, "XéX", {0});
        line("cut character", "é", Case::Ignored, "\xc3", {});
        line("with case, other characters", "É", Case::Heeded, "é É", {3});
        line("decomposed is another text", "é", Case::Ignored, "e\u0301", {});
    }

    void finds()
    {
        QFETCH(QString, text);
        QFETCH(Case, letters);
        QFETCH(QByteArray, bytes);
        const ByteSearch search(text, letters);
        QTEST(places(search, bytes), "found");
        for (const qsizetype at : places(search, bytes))
            QVERIFY(search.lengthAt(bytes, at) >= 0);
    }

    void lengthsOfSpellings()
    {
        const ByteSearch search(QStringLiteral("ß!"));
        QCOMPARE(search.lengthAt("ß!", 0), 3);
        QCOMPARE(search.lengthAt("xẞ!", 1), 4);
    }

    /// Every length of text and bytes, so that each way through the steps of 64, 32, 16 and 1 is taken, at any distance of the two rare bytes.
    void findsWhatASimpleLoopFinds()
    {
        std::mt19937 random(20);
        const QByteArray alphabet = QByteArrayLiteral("aAbBqz\"0{\xc3");
        for (int round = 0; round < 20000; ++round) {
            QByteArray bytes;
            for (auto left = random() % 200; left > 0; --left)
                bytes += alphabet[qsizetype(random() % quint32(round % 2 ? alphabet.size() : 3))];
            QByteArray text = bytes.mid(qsizetype(random() % 200), qsizetype(1 + random() % (round % 3 ? 4 : 60)));
            text.replace('\xc3', "z"); // so that the text is ASCII
            if (text.isEmpty())
                continue;
            const bool caseHeeded = round % 5 == 0;
            const ByteSearch search(QString::fromLatin1(text), caseHeeded ? Case::Heeded : Case::Ignored);
            const QByteArray own(bytes.constData(), bytes.size()); // nothing readable behind it that a sanitizer would not know
            QVERIFY2(places(search, own) == placesOneByOne(text, own, caseHeeded), qPrintable(QString::fromLatin1(text.toHex() + ' ' + own.toHex())));
        }
    }
};

QTEST_GUILESS_MAIN(TestByteSearch)
#include "tst_bytesearch.moc"
