// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/registry.h"
#include "tests/support/named.h"
#include "ui/composer/composer.h"
#include "ui/composer/messageeditor.h"
#include "ui/composer/savedmessagesmodel.h"
#include "ui/composer/savedmessagespanel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <memory>

using namespace Qt::StringLiterals;
using namespace telltale;
using settings::SavedMessage;
using settings::SavedMessages;
using ui::Composer;
using ui::SavedMessagesModel;
using ui::SavedMessagesPanel;

/// Saved messages in the composer, driven by keys and mouse. The model tester is always attached.
class TestSavedMessagesPanel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void emptyListsSayWhatTheyAreFor();
    void savesNamesAndTakesUpAgain();
    void rawMessagesToo();
    void secretsAreNotSaved();
    void foldersByKeys();
    void dragsIntoAFolder();
    void notIntoItself();
    void deletesAndUndoes();
    void namesDiffer();
    void searches();
    void importsAndExports();
    void brokenFileIsSaidAndKept();
    void twoComposersShareThem();
    void otherSystemIsSaid();

private:
    template<typename T>
    T *find(const char *name) const { return test::named<T>(*m_composer, name); }
    std::unique_ptr<Composer> makeComposer(const QString &system);
    void typeName(const QString &name);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(find<QTreeView>("savedTree"), Qt::Key(key), modifiers); }
    QString path() const { return m_folder->filePath(u"messages.json"_s); }
    /// The tree as lines, folders with a slash, indented.
    QStringList lines(const QModelIndex &parent = {}, int depth = 0) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SavedMessagesModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<Composer> m_composer;
};

void TestSavedMessagesPanel::init()
{
    ui::applyTheme(*qApp, ui::Scheme::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_model = std::make_unique<SavedMessagesModel>(path());
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_composer = makeComposer(u"centrifugo"_s);
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
}

void TestSavedMessagesPanel::cleanup()
{
    m_composer.reset();
    m_tester.reset();
    m_model.reset();
}

std::unique_ptr<Composer> TestSavedMessagesPanel::makeComposer(const QString &system)
{
    auto composer = std::make_unique<Composer>();
    const protocol::System &own = *protocol::systemByName(system);
    composer->setSystem(own, own.variants().first().name);
    composer->setSavedMessages(m_model.get());
    composer->setObstacle({});
    composer->resize(340, 900);
    composer->show();
    composer->findChild<QTabWidget *>(u"messageLists"_s)->setCurrentIndex(1);
    return composer;
}

void TestSavedMessagesPanel::typeName(const QString &name)
{
    const QPointer<QLineEdit> editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, name);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(!editor); // the view takes the name over when it comes to it
}

QStringList TestSavedMessagesPanel::lines(const QModelIndex &parent, int depth) const
{
    QStringList all;
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        all.append(QString(depth * 2, u' ') + index.data().toString() + (m_model->isFolder(index) ? u"/"_s : QString()));
        all += lines(index, depth + 1);
    }
    return all;
}

void TestSavedMessagesPanel::emptyListsSayWhatTheyAreFor()
{
    const auto *saved = find<QTreeView>("savedTree")->findChild<QLabel *>(u"emptyHint"_s);
    QVERIFY(saved->isVisible() && !saved->text().isEmpty());
    QTest::mouseClick(find<QToolButton>("newFolder"), Qt::LeftButton);
    QVERIFY(!saved->isVisible());
    typeName(u"Drafts"_s);
    press(Qt::Key_Delete);
    QVERIFY(saved->isVisible());

    find<QTabWidget>("messageLists")->setCurrentIndex(0);
    const auto *recent = find<QListWidget>("recentMessages")->findChild<QLabel *>(u"emptyHint"_s);
    QVERIFY(recent->isVisible() && !recent->text().isEmpty());
    test::named<QLineEdit>(*m_composer, "field-channel")->setText(u"news"_s);
    QTest::mouseClick(find<QPushButton>("sendButton"), Qt::LeftButton);
    QVERIFY(!recent->isVisible());
}

void TestSavedMessagesPanel::savesNamesAndTakesUpAgain()
{
    auto *channel = find<QLineEdit>("field-channel");
    QTest::keyClicks(channel, u"news"_s);
    QTest::mouseClick(find<QToolButton>("saveMessage"), Qt::LeftButton);
    typeName(u"Join the news"_s);
    QCOMPARE(lines(), QStringList {u"Join the news"_s});
    const auto file = SavedMessages::readFile(path());
    QVERIFY(file);
    QCOMPARE(file->children.first().operation, u"subscribe"_s);
    QCOMPARE(file->children.first().values.value(u"channel"_s), u"news"_s);

    auto *operation = find<QComboBox>("operation");
    operation->setCurrentIndex(operation->findData(u"publish"_s));
    find<QTreeView>("savedTree")->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(operation->currentData().toString(), u"subscribe"_s);
    QCOMPARE(find<QLineEdit>("field-channel")->text(), u"news"_s);
}

void TestSavedMessagesPanel::rawMessagesToo()
{
    auto *raw = find<ui::MessageEditor>("rawEdit");
    raw->selectAll();
    raw->insertBytes(R"({"id":1,"nonsense":true})");
    QTest::mouseClick(find<QToolButton>("saveMessage"), Qt::LeftButton);
    typeName(u"Odd"_s);
    QTest::mouseClick(find<QToolButton>("resetToForm"), Qt::LeftButton);
    QVERIFY(!raw->bytes().contains("nonsense"));
    auto *tree = find<QTreeView>("savedTree");
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(tree->currentIndex()).center());
    QCOMPARE(raw->bytes(), R"({"id":1,"nonsense":true})");
}

void TestSavedMessagesPanel::secretsAreNotSaved()
{
    auto *operation = find<QComboBox>("operation");
    operation->setCurrentIndex(operation->findData(u"connect"_s));
    find<QLineEdit>("field-token")->setText(u"very-secret"_s);
    QTest::mouseClick(find<QToolButton>("saveMessage"), Qt::LeftButton);
    typeName(u"Without"_s);
    QVERIFY(find<QLabel>("savedStatus")->isVisible());
    QVERIFY(find<QLabel>("savedStatus")->text().contains(u"Token"_s));

    session::Variables variables;
    variables.own = {{u"token"_s, u"very-secret"_s}};
    m_composer->setVariables(variables);
    QTest::mouseClick(find<QToolButton>("saveMessage"), Qt::LeftButton);
    typeName(u"By name"_s);
    auto *raw = find<ui::MessageEditor>("rawEdit");
    raw->selectAll();
    raw->insertBytes(R"({"id":1,"connect":{"token":"very-secret"},"mine":1})");
    QTest::mouseClick(find<QToolButton>("saveMessage"), Qt::LeftButton);
    typeName(u"Raw"_s);
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray json = file.readAll();
    QVERIFY2(!json.contains("very-secret"), json.constData());
    QVERIFY(json.contains("${token}"));
    QVERIFY(json.contains("${secret}"));
}

void TestSavedMessagesPanel::foldersByKeys()
{
    QTest::mouseClick(find<QToolButton>("newFolder"), Qt::LeftButton);
    typeName(u"Chat"_s);
    m_model->add({.name = u"a"_s, .system = u"nats"_s}, {});
    m_model->add({.name = u"b"_s, .system = u"nats"_s}, {});
    auto *tree = find<QTreeView>("savedTree");
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(2, 0));
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(lines(), QStringList({u"Chat/"_s, u"b"_s, u"a"_s}));
    press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(lines(), QStringList({u"Chat/"_s, u"  b"_s, u"a"_s}));
    QCOMPARE(tree->currentIndex().data().toString(), u"b"_s);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(lines(), QStringList({u"Chat/"_s, u"b"_s, u"a"_s}));
    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(lines(), QStringList({u"Chat/"_s, u"a"_s, u"b"_s}));
    press(Qt::Key_Down, Qt::AltModifier); // nothing below
    QCOMPARE(lines(), QStringList({u"Chat/"_s, u"a"_s, u"b"_s}));
    press(Qt::Key_F2);
    typeName(u"last"_s);
    QCOMPARE(lines(), QStringList({u"Chat/"_s, u"a"_s, u"last"_s}));
    QCOMPARE(SavedMessages::readFile(path())->children.last().name, u"last"_s);
}

void TestSavedMessagesPanel::dragsIntoAFolder()
{
    m_model->add({.name = u"Chat"_s, .folder = true}, {});
    m_model->add({.name = u"a"_s, .system = u"nats"_s, .bytes = "x"}, {});
    const std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->index(1, 0)}));
    m_model->dropMimeData(data.get(), Qt::MoveAction, -1, -1, m_model->index(0, 0));
    QCOMPARE(lines(), QStringList({u"Chat/"_s, u"  a"_s}));
    QCOMPARE(m_model->entry(m_model->index(0, 0, m_model->index(0, 0))).bytes, "x");
    m_model->undo();
    QCOMPARE(lines(), QStringList({u"Chat/"_s, u"a"_s}));
}

void TestSavedMessagesPanel::notIntoItself()
{
    m_model->add({.name = u"A"_s, .folder = true, .children = {{.name = u"B"_s, .folder = true}}}, {});
    const QModelIndex outer = m_model->index(0, 0);
    const std::unique_ptr<QMimeData> data(m_model->mimeData({outer}));
    m_model->dropMimeData(data.get(), Qt::MoveAction, -1, -1, m_model->index(0, 0, outer));
    QCOMPARE(lines(), QStringList({u"A/"_s, u"  B/"_s}));
}

void TestSavedMessagesPanel::deletesAndUndoes()
{
    m_model->add({.name = u"A"_s, .folder = true, .children = {{.name = u"b"_s, .system = u"nats"_s}}}, {});
    auto *tree = find<QTreeView>("savedTree");
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    press(Qt::Key_Delete);
    QCOMPARE(lines(), QStringList());
    QVERIFY(find<QLabel>("savedStatus")->text().contains(u"A"_s));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(lines(), QStringList({u"A/"_s, u"  b"_s}));
    QCOMPARE(SavedMessages::readFile(path())->children.size(), 1);
}

void TestSavedMessagesPanel::namesDiffer()
{
    m_model->add({.name = u"a"_s, .system = u"nats"_s}, {});
    m_model->add({.name = u"a"_s, .system = u"nats"_s}, {});
    QCOMPARE(lines(), QStringList({u"a"_s, u"a 2"_s}));
    m_model->setData(m_model->index(1, 0), u" a "_s, Qt::EditRole);
    QCOMPARE(lines(), QStringList({u"a"_s, u"a 2"_s}));
    QVERIFY(!m_model->setData(m_model->index(1, 0), u"  "_s, Qt::EditRole));
}

void TestSavedMessagesPanel::searches()
{
    m_model->add({.name = u"Chat"_s, .folder = true, .children = {{.name = u"Join"_s, .system = u"nats"_s}, {.name = u"Leave"_s, .system = u"nats"_s}}}, {});
    m_model->add({.name = u"Other"_s, .system = u"flow"_s}, {});
    auto *tree = find<QTreeView>("savedTree");
    QTest::keyClicks(find<QLineEdit>("savedSearch"), u"join"_s);
    QCOMPARE(tree->model()->rowCount(), 1);
    QCOMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 1);
    find<QLineEdit>("savedSearch")->setText(u"flow"_s);
    QCOMPARE(tree->model()->index(0, 0).data().toString(), u"Other"_s);
    find<QLineEdit>("savedSearch")->setText(u"nowhere"_s);
    QVERIFY(find<QLabel>("savedStatus")->text().contains(u"nowhere"_s));
}

void TestSavedMessagesPanel::importsAndExports()
{
    m_model->add({.name = u"Chat"_s, .folder = true, .children = {{.name = u"Join"_s, .system = u"nats"_s, .bytes = "PING\r\n"}}}, {});
    auto *panel = find<SavedMessagesPanel>("savedMessages");
    const QString other = m_folder->filePath(u"mine.json"_s);
    panel->exportTo(other);
    QVERIFY(find<QLabel>("savedStatus")->text().contains(other));
    panel->importFrom(other);
    QCOMPARE(lines(), QStringList({u"Chat/"_s, u"  Join"_s, u"Chat 2/"_s, u"  Join"_s}));
    m_model->undo();
    QCOMPARE(lines(), QStringList({u"Chat/"_s, u"  Join"_s}));
    panel->importFrom(m_folder->filePath(u"none.json"_s));
    QVERIFY(find<QLabel>("savedStatus")->text().contains(u"none.json"_s));
    QCOMPARE(lines().size(), 2);
}

void TestSavedMessagesPanel::brokenFileIsSaidAndKept()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ mine");
    file.close();
    m_composer.reset();
    m_tester.reset();
    m_model = std::make_unique<SavedMessagesModel>(path());
    m_composer = makeComposer(u"nats"_s);
    QVERIFY(find<QLabel>("savedStatus")->text().contains(path()));
    QTest::mouseClick(find<QToolButton>("newFolder"), Qt::LeftButton);
    QVERIFY(find<QLabel>("savedStatus")->text().contains(path()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "{ mine");
}

void TestSavedMessagesPanel::twoComposersShareThem()
{
    const auto second = makeComposer(u"nats"_s);
    m_model->add({.name = u"a"_s, .system = u"nats"_s}, {});
    QCOMPARE(second->findChild<QTreeView *>(u"savedTree"_s)->model()->rowCount(), 1);
    QCOMPARE(find<QTreeView>("savedTree")->model()->rowCount(), 1);
}

void TestSavedMessagesPanel::otherSystemIsSaid()
{
    m_model->add({.name = u"a"_s, .system = u"nats"_s, .operation = u"publish"_s}, {});
    auto *tree = find<QTreeView>("savedTree");
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    press(Qt::Key_Return);
    QVERIFY(find<QLabel>("savedStatus")->text().contains(u"NATS"_s));
    QCOMPARE(find<QComboBox>("operation")->currentData().toString(), u"subscribe"_s);
}

QTEST_MAIN(TestSavedMessagesPanel)
#include "tst_savedmessagespanel.moc"
