// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/completion.h"
#include "app/history/eventfields.h"
#include "app/history/filter.h"
#include "tests/app/history/events.h"

#include <QtTest>

using namespace telltale;
using namespace telltale::history;

namespace {

std::shared_ptr<Store> known()
{
    auto store = std::make_shared<Store>();
    const auto add = [&](const char *subject, const char *code, const char *name) {
        decode::Event event = tests::failure(QString::fromUtf8(code), 0, QString::fromUtf8(subject));
        event.name = QString::fromUtf8(name);
        event.connection = QStringLiteral("my app");
        store->append(event);
    };
    add("news/eu", "103", "ErrorPermissionDenied");
    add("news/us", "3501", "DisconnectBadRequest");
    add("news/us", "103", "ErrorPermissionDenied");
    add("old news", "4/104", "");
    add("a,b \"c\" \\d", "", "");
    add("line\nbreak", "", "");
    add("/slash/", "", "");
    add("Größe", "", "");
    return store;
}

} // namespace

class TestCompletion : public QObject {
    Q_OBJECT

private slots:
    /// `|` is the cursor; each result is the line with the completion in it.
    void completes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("lines");
        const auto row = [](const char *line, const QStringList &lines) { QTest::newRow(line) << QString::fromUtf8(line) << lines.join(u'\n'); };
        const auto all = [](const QString &pattern, const QStringList &words) {
            QStringList lines;
            for (const QString &word : words)
                lines += QString(pattern).arg(word);
            return lines;
        };
        // Keys
        row("k|", {QStringLiteral("kind:")});
        row("s|", {QStringLiteral("subject:"), QStringLiteral("seen:"), QStringLiteral("size:"), QStringLiteral("system:")});
        row("SU|", {QStringLiteral("subject:")});
        row("-ki|", {QStringLiteral("-kind:")});
        row("news -ki|", {QStringLiteral("news -kind:")});
        row("ki| news", {QStringLiteral("kind: news")});
        row("k|ind:error", {QStringLiteral("kind:error")});
        row("zzz|", {});
        row("ne3|", {});
        row("\"kin|", {});
        row("/kin|", {});
        row("/a b/ kin|", {QStringLiteral("/a b/ kind:")});
        row("\"a b\" kin|", {QStringLiteral("\"a b\" kind:")});
        row("nobody:er|", {});
        // Comparisons
        row("kind|", {QStringLiteral("kind:")});
        row("subject|", {QStringLiteral("subject:"), QStringLiteral("subject=")});
        row("size|", all(QStringLiteral("size%1"), {QStringLiteral(":"), QStringLiteral(">"), QStringLiteral(">="), QStringLiteral("<"), QStringLiteral("<=")}));
        row("subject|:x", {QStringLiteral("subject:x"), QStringLiteral("subject=x")});
        row("size>|=3", {});
        // Closed lists
        row("kind:er|", {QStringLiteral("kind:error")});
        row("kind:|", all(QStringLiteral("kind:%1"), QStringLiteral("request reply push ping pong info error unsubscribed close refused malformed note").split(u' ')));
        row("kind:error,c|", {QStringLiteral("kind:error,close")});
        row("kind:e|,close", {QStringLiteral("kind:error,close")});
        row("dir:| news", {QStringLiteral("dir:in news"), QStringLiteral("dir:out news")});
        row("-retry:re|", all(QStringLiteral("-retry:%1"), {QStringLiteral("reauthenticate"), QStringLiteral("resubscribe"), QStringLiteral("reconnect"), QStringLiteral("refetch")}));
        row("seen:f|", {QStringLiteral("seen:first")});
        row("time:|", {});
        row("size>1|", {});
        // Known values
        row("code:|", all(QStringLiteral("code:%1"), {QStringLiteral("103"), QStringLiteral("4/104"), QStringLiteral("3501")}));
        row("code:3|", all(QStringLiteral("code:%1"), {QStringLiteral("3501"), QStringLiteral("103")})); // begins with it, then holds it
        row("name:DENIED|", {QStringLiteral("name:ErrorPermissionDenied")});
        row("subject:news|", all(QStringLiteral("subject:%1"), {QStringLiteral("news/us"), QStringLiteral("news/eu"), QStringLiteral("\"old news\"")}));
        row("subject=\"old n|\"", {QStringLiteral("subject=\"old news\"")});
        row("subject:\"old |", {QStringLiteral("subject:\"old news\"")});
        row("subject:\\d|", {QStringLiteral("subject:\"a,b \\\"c\\\" \\\\d\"")});
        row("subject:\"b \\\"|", {QStringLiteral("subject:\"a,b \\\"c\\\" \\\\d\"")});
        row("subject:break|", {});
        row("subject:slash|", {QStringLiteral("subject:\"/slash/\"")});
        row("subject:gRÖ|", {QStringLiteral("subject:Größe")});
        row("subject:/news|", {});
        row("connection:|", {QStringLiteral("connection:\"my app\"")});
    }

    void completes()
    {
        QFETCH(QString, line);
        const auto store = known();
        const qsizetype cursor = line.indexOf(u'|');
        line.remove(cursor, 1);
        QStringList lines;
        for (const Completion &completion : completions(line, cursor, store.get()))
            lines += QString(line).replace(completion.from, completion.length, completion.text);
        QTEST(lines.join(u'\n'), "lines");
    }

    void everyKeyAtTheStart()
    {
        const QList<Completion> all = completions({}, 0, nullptr);
        QCOMPARE(all.size(), eventFields().size());
        for (const Completion &completion : all)
            QVERIFY(!completion.help.isEmpty());
        QCOMPARE(completions(QStringLiteral("news "), 5, nullptr).size(), eventFields().size());
        QCOMPARE(completions({}, 0, nullptr, 3).size(), 3);
        QCOMPARE(completions(QStringLiteral("ki"), 700, nullptr).size(), 1);
    }

    void rowsAreCounted()
    {
        const auto store = known();
        const QList<Completion> codes = completions(QStringLiteral("code:"), 5, store.get());
        QCOMPARE(codes[0].help, QStringLiteral("in 2 rows"));
        QCOMPARE(codes[1].help, QStringLiteral("in one row"));
        QCOMPARE(completions(QStringLiteral("code:"), 5, store.get(), 1).size(), 1);
        QVERIFY(completions(QStringLiteral("code:"), 5, nullptr).isEmpty());
    }

    /// What is offered for a value is a filter that finds the value.
    void whatIsOfferedCanBeRead()
    {
        const auto store = known();
        for (const EventField &field : eventFields()) {
            const QString line = field.key + u':';
            for (const Completion &completion : completions(line, line.size(), store.get())) {
                const auto filter = Filter::parse(QString(line).replace(completion.from, completion.length, completion.text));
                QVERIFY2(filter, qPrintable(completion.text));
                if (completion.help.isEmpty())
                    continue;
                bool found = false;
                for (qint64 row = 0; row < store->size(); ++row)
                    found |= filter->matches(store->row(row));
                QVERIFY2(found, qPrintable(completion.text));
            }
        }
    }

    void anyTextIsReadWithoutHarm()
    {
        const auto store = known();
        const QString alphabet = QStringLiteral("-\"/\\:=<>.,k1 \tßkind:code>time:subject=");
        for (quint32 seed = 1; seed < 5000; ++seed) {
            QString text;
            quint32 random = seed * 2654435761U;
            for (int i = 0; i < 9; ++i, random = random * 1664525U + 1013904223U)
                text += alphabet[int((random >> 16) % quint32(alphabet.size()))];
            for (qsizetype cursor = 0; cursor <= text.size(); ++cursor) {
                for (const Completion &completion : completions(text, cursor, store.get(), 3)) {
                    QVERIFY(completion.from >= 0 && completion.from <= cursor);
                    QVERIFY(completion.from + completion.length <= text.size());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
