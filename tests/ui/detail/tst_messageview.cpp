// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/detail.h"

#include "tests/ui/detail/recordedstore.h"
#include "ui/detail/bytesview.h"
#include "ui/detail/hexview.h"
#include "ui/detail/messageview.h"
#include "ui/detail/nodemodel.h"

#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace telltale;
using namespace telltale::tests;
using ui::Detail;

class TestMessageView : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Detail> m_detail;
    QTreeView *m_tree = nullptr;
    ui::HexView *m_hex = nullptr;

    const ui::NodeModel &nodes() const { return *qobject_cast<ui::NodeModel *>(m_tree->model()); }
    /// The chosen field, from the root: "subscribe/channel".
    QString path() const
    {
        QStringList labels;
        for (QModelIndex index = m_tree->currentIndex(); index.isValid(); index = index.parent())
            labels.prepend(index.siblingAtColumn(ui::NodeModel::NameColumn).data().toString());
        return labels.join(u'/');
    }
    QByteArray markedBytes() const
    {
        m_hex->copyText();
        return QGuiApplication::clipboard()->text().toUtf8();
    }
    void clickByte(qsizetype byte) { QTest::mouseClick(m_hex->viewport(), Qt::LeftButton, {}, m_hex->byteRect(byte).center()); }
    void show(const QByteArray &message, const QString &system = u"centrifugo"_s)
    {
        RecordedStore recorded(system);
        recorded.add({out(message)});
        m_detail->setRow(recorded.row(0));
    }

private slots:
    void init()
    {
        m_detail = std::make_unique<Detail>();
        m_detail->resize(1200, 500);
        m_detail->showPage(Detail::MessagePage);
        m_detail->show();
        QVERIFY(QTest::qWaitForWindowActive(m_detail.get()));
        m_tree = m_detail->findChild<QTreeView *>(u"messageTree"_s);
        m_hex = m_detail->findChild<ui::HexView *>(u"bytesHex"_s);
        QVERIFY(m_tree && m_hex);
    }
    void cleanup() { m_detail.reset(); }

    void bothAreVisible()
    {
        show(R"({"id":2,"subscribe":{"channel":"news"}})");
        QVERIFY(m_tree->isVisible() && m_hex->isVisible());
        const auto *view = m_detail->findChild<ui::MessageView *>(u"messageView"_s);
        QCOMPARE(view->orientation(), Qt::Horizontal);
        m_detail->resize(480, 900);
        QTRY_COMPARE(view->orientation(), Qt::Vertical);
        QVERIFY(m_tree->isVisible() && m_hex->isVisible());
    }

    void aFieldLightsUpItsBytes()
    {
        show(R"({"id":2,"subscribe":{"channel":"news"}})");
        m_tree->setFocus();
        QTest::keyClick(m_tree, Qt::Key_Home);
        QStringList seen;
        for (int step = 0; step < 10 && seen.value(seen.size() - 2) != path(); ++step) {
            seen.append(path());
            seen.append(QString::fromUtf8(markedBytes()));
            QTest::keyClick(m_tree, Qt::Key_Down);
        }
        const qsizetype channel = seen.indexOf(QRegularExpression(u".*channel$"_s));
        QVERIFY2(channel >= 0, qPrintable(seen.join(u'\n')));
        QVERIFY2(seen[channel + 1].contains("news"_L1) && seen[channel + 1].size() < 20, qPrintable(seen[channel + 1]));
    }

    void aByteSelectsItsField()
    {
        const QByteArray message = R"({"id":2,"subscribe":{"channel":"news"}})";
        show(message);
        clickByte(message.indexOf("news") + 1);
        QVERIFY2(path().endsWith("subscribe/channel"_L1), qPrintable(path()));
        QVERIFY(markedBytes().contains("news"));
        QCOMPARE(m_hex->cursor(), message.indexOf("news") + 1);
        clickByte(message.indexOf("2"));
        QVERIFY2(path().endsWith("id"_L1), qPrintable(path()));
        QVERIFY(m_tree->selectionModel()->isSelected(m_tree->currentIndex()));
    }

    void keysMoveFromByteToByte()
    {
        const QByteArray message = R"({"id":2,"subscribe":{"channel":"news"}})";
        show(message);
        m_hex->setFocus();
        QTest::keyClick(m_hex, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_hex->cursor(), message.size() - 1);
        QTest::keyClick(m_hex, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(m_hex->cursor(), 0);
        QTest::keyClick(m_hex, Qt::Key_Left);
        QCOMPARE(m_hex->cursor(), 0);
        QTest::keyClick(m_hex, Qt::Key_Down);
        QCOMPARE(m_hex->cursor(), m_hex->bytesPerRow());
        while (m_hex->cursor() < message.indexOf("news"))
            QTest::keyClick(m_hex, Qt::Key_Right);
        QVERIFY2(path().endsWith("channel"_L1), qPrintable(path()));
        QCOMPARE(m_detail->findChild<QLabel *>(u"bytesPlace"_s)->text(), u"byte %1"_s.arg(message.indexOf("news")));
    }

    void selectsAndCopies()
    {
        const QByteArray message = R"({"id":2})";
        show(message);
        m_hex->setFocus();
        QTest::keyClick(m_hex, Qt::Key_Home);
        QTest::keyClick(m_hex, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_hex, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_hex->selection().length, 3);
        QTest::keyClick(m_hex, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"7b 22 69"_s);
        // Among the characters, the same key copies characters.
        const QRect first = m_hex->byteRect(0);
        const QPoint character(first.left() + (first.width() / 2) * (3 * m_hex->bytesPerRow() + 1) + first.width() / 4, first.center().y());
        QTest::mouseClick(m_hex->viewport(), Qt::LeftButton, {}, character);
        QCOMPARE(m_hex->cursor(), 0);
        QTest::keyClick(m_hex, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_hex, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"{\""_s);
        QTest::keyClick(m_hex, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_hex->selection().length, message.size());
    }

    void dragsASelection()
    {
        show(R"({"id":2})");
        QTest::mousePress(m_hex->viewport(), Qt::LeftButton, {}, m_hex->byteRect(1).center());
        QTest::mouseMove(m_hex->viewport(), m_hex->byteRect(4).center());
        QTest::mouseRelease(m_hex->viewport(), Qt::LeftButton, {}, m_hex->byteRect(4).center());
        QCOMPARE(m_hex->selection().offset, 1);
        QCOMPARE(m_hex->selection().length, 4);
    }

    void secretsStayMaskedInBoth()
    {
        show("CONNECT {\"user\":\"u\",\"pass\":\"hunter2-secret\"}\r\n", u"nats"_s);
        QString tree;
        const std::function<void(QModelIndex)> collect = [&](const QModelIndex &parent) {
            for (int row = 0; row < nodes().rowCount(parent); ++row) {
                tree += nodes().index(row, ui::NodeModel::ValueColumn, parent).data().toString() + u'\n';
                collect(nodes().index(row, 0, parent));
            }
        };
        collect({});
        QVERIFY2(!tree.contains("hunter2"_L1), qPrintable(tree));
        m_hex->setFocus();
        QTest::keyClick(m_hex, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(!markedBytes().contains("hunter2"));
        QVERIFY(markedBytes().contains("**************"));
        QTest::mouseClick(m_detail->findChild<QToolButton *>(u"bytesAsText"_s), Qt::LeftButton);
        const auto *text = m_detail->findChild<QPlainTextEdit *>(u"bytesText"_s);
        QVERIFY(text->isVisible() && !text->toPlainText().contains("hunter2"_L1));
        m_detail->setShowSecrets(true);
        QVERIFY(text->toPlainText().contains("hunter2"_L1));
    }

    void aFieldLightsUpItsTextToo()
    {
        const QByteArray message = R"({"id":2,"subscribe":{"channel":"näws"}})";
        show(message);
        clickByte(message.indexOf("ws\""));
        QTest::mouseClick(m_detail->findChild<QToolButton *>(u"bytesAsText"_s), Qt::LeftButton);
        const auto *text = m_detail->findChild<QPlainTextEdit *>(u"bytesText"_s);
        QCOMPARE(text->extraSelections().size(), 1);
        QVERIFY2(text->extraSelections().first().cursor.selectedText().contains(u"näws"_s), qPrintable(text->extraSelections().first().cursor.selectedText()));
    }

    void aStepOfTheDecisionLeadsToItsBytes()
    {
        show(R"({"id":2,"subscribe":{"channel":"news"}})");
        m_detail->showPage(Detail::WhyPage);
        auto *trace = m_detail->findChild<QTreeWidget *>(u"trace"_s);
        const auto steps = trace->findItems(u"“news”"_s, Qt::MatchContains);
        QCOMPARE(steps.size(), 1);
        trace->setFocus();
        trace->setCurrentItem(steps.first());
        QTest::keyClick(trace, Qt::Key_Return);
        QCOMPARE(m_detail->currentIndex(), int(Detail::MessagePage));
        QVERIFY2(path().endsWith("subscribe/channel"_L1), qPrintable(path()));
        QCOMPARE(markedBytes(), QByteArray("\"news\""));
    }

    void remembersHowBytesAreShown()
    {
        m_detail->findChild<QToolButton *>(u"bytesAsText"_s)->click();
        const QByteArray state = m_detail->saveState();
        Detail other;
        other.restoreState("nonsense");
        QVERIFY(!other.findChild<ui::BytesView *>()->isAsText());
        other.restoreState(state);
        QVERIFY(other.findChild<ui::BytesView *>()->isAsText());
    }

    void strangeBytesAreSafe_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("no JSON") << QByteArray("\xff\xfe\x00garbage", 10);
        QTest::newRow("one byte") << QByteArray("{");
        QTest::newRow("long") << QByteArray(300'000, 'x');
    }
    void strangeBytesAreSafe()
    {
        QFETCH(QByteArray, message);
        decode::Event event;
        event.system = u"centrifugo"_s;
        event.variant = u"json"_s;
        event.bytes = message;
        auto row = std::make_shared<history::Row>();
        row->event = event;
        m_detail->setRow(row);
        m_hex->setFocus();
        for (const auto key : {Qt::Key_End, Qt::Key_Down, Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Up, Qt::Key_Home, Qt::Key_Right})
            QTest::keyClick(m_hex, key, key == Qt::Key_End ? Qt::ControlModifier : Qt::NoModifier);
        QVERIFY(m_hex->cursor() < message.size());
        m_detail->setRow(nullptr);
        QTest::keyClick(m_hex, Qt::Key_Right);
        QTest::keyClick(m_hex, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_hex->cursor(), 0);
    }
};

QTEST_MAIN(TestMessageView)
#include "tst_messageview.moc"
