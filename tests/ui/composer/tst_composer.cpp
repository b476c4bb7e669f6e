// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/named.h"
#include "tests/ui/composer/operationrows.h"
#include "ui/composer/composer.h"
#include "ui/composer/messageeditor.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace telltale;
using protocol::Field;
using protocol::FieldType;
using protocol::Operation;
using session::Step;
using ui::Composer;
using ui::MessageEditor;

/// The composer, driven by keys and mouse.
class TestComposer : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everyFieldBothWays_data();
    void everyFieldBothWays();
    void anotherOperationIsRecognised();
    void formattedJsonKeepsItsLines();
    void whatIsTypedByHandIsSaidAndCanBeReset();
    void aChangedFieldKeepsWhatWasTypedByHand();
    void undoInTheRawMessageReachesTheForm();
    void theNextIdIsTakenUp();
    void jsonErrorIsMarkedInPlace_data();
    void jsonErrorIsMarkedInPlace();
    void aFindingIsMarkedInPlace();
    void hexAndBase64_data();
    void hexAndBase64();
    void badHexIsMarkedAndNotSent();
    void notationKeepsTheBytes();
    void controlCharactersAreTypedAndSent();
    void tabAndEscapeLeaveTheEditor();
    void findsWithinTheMessage();
    void formatsAndCompacts();
    void followsTheTheme();
    void wideFormAndRawAreSideBySide();
    void secretsAreDots();
    void variablesAreFilledIn();
    void unknownVariableIsSaidBesideTheButton();
    void madeCanBeComposedAgain();
    void timerSendsACount();
    void timerStopsWithTheConnection();
    void timerStopsByItsButton();
    void fileLineByLine();
    void fileOfAConversation();
    void fileAsOneMessage();
    void fileThatIsNotThere();
    void fileStopsWithTheConnection();

private:
    template<typename T>
    T *find(const char *name) const { return test::named<T>(*m_composer, name); }
    MessageEditor *raw() const { return find<MessageEditor>("rawEdit"); }
    void show(const char *system, const char *variant = "", int width = 320);
    void choose(const QString &operation);
    void fill(const char *field, const QString &text);
    void showRaw() { find<QTabWidget>("composeMode")->setCurrentIndex(1); }
    void typeRaw(const QByteArray &text);
    QString write(const QByteArray &content);
    QByteArray sent(int index) const { return m_sent->at(index).first().value<protocol::Outgoing>().payload; }

    std::unique_ptr<Composer> m_composer;
    std::unique_ptr<QSignalSpy> m_sent;
    QTemporaryDir m_folder;
};

namespace {

QString sampleOf(const Field &field)
{
    switch (field.type) {
    case FieldType::Number: return u"42"_s;
    case FieldType::Json: return uR"({"a":[1,"x"]})"_s;
    case FieldType::Lines: return u"first"_s;
    default: return u"c0ffee"_s;
    }
}

QString valueIn(const QWidget *editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->text();
    if (const auto *area = qobject_cast<const QPlainTextEdit *>(editor))
        return area->toPlainText();
    if (const auto *combo = qobject_cast<const QComboBox *>(editor))
        return combo->currentText();
    const auto *box = qobject_cast<const QCheckBox *>(editor);
    return box && box->isChecked() ? u"true"_s : u"false"_s;
}

/// As a user does: keys, or a click.
void set(QWidget *editor, const Field &field)
{
    if (auto *box = qobject_cast<QCheckBox *>(editor)) {
        box->click();
    } else if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        combo->setCurrentIndex(combo->currentIndex() == combo->count() - 1 ? 0 : combo->count() - 1);
    } else {
        editor->setFocus();
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, sampleOf(field));
    }
}

} // namespace

void TestComposer::init()
{
    ui::applyTheme(*qApp, ui::Scheme::Light);
    m_composer = std::make_unique<Composer>();
    m_sent = std::make_unique<QSignalSpy>(m_composer.get(), &Composer::sendRequested);
}

void TestComposer::cleanup()
{
    m_sent.reset();
    m_composer.reset();
}

void TestComposer::show(const char *system, const char *variant, int width)
{
    const protocol::System *own = protocol::systemByName(QString::fromLatin1(system));
    QVERIFY(own);
    m_composer->setSystem(*own, qstrlen(variant) ? QString::fromLatin1(variant) : own->variants().first().name);
    m_composer->setObstacle({});
    m_composer->resize(width, 760);
    m_composer->show();
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
}

void TestComposer::choose(const QString &operation)
{
    auto *combo = find<QComboBox>("operation");
    combo->setCurrentIndex(combo->findData(operation));
    QCOMPARE(combo->currentData().toString(), operation);
}

void TestComposer::fill(const char *field, const QString &text)
{
    auto *editor = find<QWidget>(field);
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, text);
}

void TestComposer::typeRaw(const QByteArray &text)
{
    raw()->selectAll();
    raw()->insertBytes(text);
}

QString TestComposer::write(const QByteArray &content)
{
    const QString path = m_folder.filePath(u"messages.txt"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return path;
}

void TestComposer::everyFieldBothWays_data()
{
    test::addOperationRows();
}

/// Each field is filled in: the raw message changes. The old raw message is put back: the field does.
void TestComposer::everyFieldBothWays()
{
    QFETCH(QString, system);
    QFETCH(QString, variant);
    QFETCH(QString, operation);
    show(system.toLatin1().constData(), variant.toLatin1().constData());
    choose(operation);
    Operation form;
    for (const Operation &other : protocol::systemByName(system)->composer(variant).operations()) {
        if (other.name == operation)
            form = other;
    }
    m_composer->setShowSecrets(true);
    for (const Field &field : std::as_const(form.fields)) {
        if (field.required && field.value.isEmpty())
            set(find<QWidget>((u"field-"_s + field.key).toLatin1().constData()), field);
    }
    for (const Field &field : std::as_const(form.fields)) {
        const QByteArray name = (u"field-"_s + field.key).toLatin1();
        if (field.required && field.value.isEmpty())
            continue;
        const QString before = valueIn(find<QWidget>(name.constData()));
        const QByteArray rawBefore = raw()->bytes();
        set(find<QWidget>(name.constData()), field);
        const QString after = valueIn(find<QWidget>(name.constData()));
        QVERIFY2(before != after, name.constData());
        const QByteArray rawAfter = raw()->bytes();
        if (rawAfter == rawBefore)
            continue; // the message has no place for it now, or the form says why there is none
        typeRaw(rawBefore);
        if (find<QComboBox>("operation")->currentData().toString() != operation)
            return; // read as an operation that says the same
        QVERIFY2(!find<QToolButton>("resetToForm")->isVisibleTo(m_composer.get()), (name + ": " + rawBefore + " from " + rawAfter).constData());
        QCOMPARE(raw()->bytes(), rawBefore);
    }
}

void TestComposer::anotherOperationIsRecognised()
{
    show("centrifugo");
    showRaw();
    typeRaw(R"({"id":1,"publish":{"channel":"news","data":{"text":"hi"}}})");
    QCOMPARE(find<QComboBox>("operation")->currentData().toString(), u"publish"_s);
    QCOMPARE(find<QLineEdit>("field-channel")->text(), u"news"_s);
    QCOMPARE(find<QPlainTextEdit>("field-data")->toPlainText(), uR"({"text":"hi"})"_s);
    QVERIFY(!find<QToolButton>("resetToForm")->isVisible());
}

void TestComposer::formattedJsonKeepsItsLines()
{
    show("centrifugo");
    showRaw();
    typeRaw("{\n  \"id\": 1,\n  \"subscribe\": {\n    \"channel\": \"a\"\n  }\n}");
    QCOMPARE(find<QLineEdit>("field-channel")->text(), u"a"_s);
    fill("field-channel", u"news"_s);
    QCOMPARE(raw()->bytes(), "{\n  \"id\": 1,\n  \"subscribe\": {\n    \"channel\": \"news\"\n  }\n}");
    find<QCheckBox>("field-recover")->click();
    QCOMPARE(raw()->bytes(), "{\n  \"id\": 1,\n  \"subscribe\": {\n    \"channel\": \"news\",\n    \"recover\": true\n  }\n}");
    find<QCheckBox>("field-recover")->click();
    QCOMPARE(raw()->bytes(), "{\n  \"id\": 1,\n  \"subscribe\": {\n    \"channel\": \"news\"\n  }\n}");
}

void TestComposer::whatIsTypedByHandIsSaidAndCanBeReset()
{
    show("centrifugo");
    fill("field-channel", u"news"_s);
    const QByteArray made = raw()->bytes();
    showRaw();
    typeRaw(R"({"id":1,"subscribe":{"channel":"other","mine":true}})");
    QCOMPARE(find<QLineEdit>("field-channel")->text(), u"other"_s);
    QVERIFY(find<QLabel>("byHandNote")->isVisible());
    QVERIFY(find<QPushButton>("sendButton")->isEnabled());
    m_composer->send();
    QCOMPARE(m_sent->size(), 1);
    QCOMPARE(sent(0), R"({"id":1,"subscribe":{"channel":"other","mine":true}})");
    QVERIFY(m_sent->at(0).at(1).value<Step>().operation.isEmpty());
    QTest::mouseClick(find<QToolButton>("resetToForm"), Qt::LeftButton);
    QVERIFY(!find<QLabel>("byHandNote")->isVisible());
    QCOMPARE(raw()->bytes(), R"({"id":1,"subscribe":{"channel":"other"}})");
    raw()->undo();
    QCOMPARE(raw()->bytes(), R"({"id":1,"subscribe":{"channel":"other","mine":true}})");
    QVERIFY(made != raw()->bytes());
}

void TestComposer::aChangedFieldKeepsWhatWasTypedByHand()
{
    show("centrifugo");
    showRaw();
    typeRaw(R"({"id":1, "subscribe":{"channel":"a", "mine":[1, 2]}})");
    fill("field-channel", u"b"_s);
    QCOMPARE(raw()->bytes(), R"({"id":1, "subscribe":{"channel":"b", "mine":[1, 2]}})");
    QVERIFY(find<QLabel>("byHandNote")->isVisible());
}

void TestComposer::undoInTheRawMessageReachesTheForm()
{
    show("nats");
    choose(u"publish"_s);
    fill("field-subject", u"a"_s);
    showRaw();
    QCOMPARE(raw()->bytes(), "PUB a 0\r\n\r\n");
    typeRaw("PUB greet 2\r\nhi\r\n");
    QCOMPARE(find<QLineEdit>("field-subject")->text(), u"greet"_s);
    QCOMPARE(find<QPlainTextEdit>("field-payload")->toPlainText(), u"hi"_s);
    raw()->setFocus();
    QTest::keyClick(raw(), Qt::Key_Z, Qt::ControlModifier);
    for (int more = 0; more < 3 && raw()->bytes() != "PUB a 0\r\n\r\n"; ++more)
        QTest::keyClick(raw(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(find<QLineEdit>("field-subject")->text(), u"a"_s);
    QCOMPARE(find<QPlainTextEdit>("field-payload")->toPlainText(), QString());
}

void TestComposer::theNextIdIsTakenUp()
{
    show("centrifugo");
    showRaw();
    typeRaw("{ \"id\": 1, \"subscribe\": {\"channel\": \"a\"} }");
    m_composer->setSerial(2);
    QCOMPARE(raw()->bytes(), "{ \"id\": 2, \"subscribe\": {\"channel\": \"a\"} }");
    QCOMPARE(find<QLineEdit>("field-id")->text(), QString());
    typeRaw("{ \"id\": 40, \"subscribe\": {\"channel\": \"a\"} }");
    m_composer->setSerial(3);
    QCOMPARE(raw()->bytes(), "{ \"id\": 40, \"subscribe\": {\"channel\": \"a\"} }");
    QCOMPARE(find<QLineEdit>("field-id")->text(), u"40"_s);
}

void TestComposer::jsonErrorIsMarkedInPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QString>("place");
    QTest::newRow("a comma too many") << QByteArray(R"({"a":1,})") << qsizetype(7) << u"column 8"_s;
    QTest::newRow("in the second line") << QByteArray("{\n \"a\" 1}") << qsizetype(7) << u"line 2, column 6"_s;
    QTest::newRow("after an umlaut") << QByteArray("{\"ä\": x}") << qsizetype(7) << u"column 7"_s;
    QTest::newRow("at its end") << QByteArray(R"({"a":1)") << qsizetype(5) << u"column 7"_s;
    QTest::newRow("more behind") << QByteArray("{} x") << qsizetype(3) << u"column 4"_s;
}

void TestComposer::jsonErrorIsMarkedInPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(qsizetype, offset);
    QFETCH(QString, place);
    show("centrifugo");
    showRaw();
    typeRaw(text);
    const auto marks = raw()->marks(MessageEditor::Mark::Problem);
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.first().offset, offset);
    QVERIFY(find<QLabel>("rawProblem")->isVisible());
    QVERIFY2(find<QLabel>("rawProblem")->text().contains(place), qPrintable(find<QLabel>("rawProblem")->text()));
    QVERIFY(find<QPushButton>("sendButton")->isEnabled()); // to see what a server makes of it
    typeRaw(R"({"a":1})");
    QVERIFY(raw()->marks(MessageEditor::Mark::Problem).isEmpty());
    QVERIFY(!find<QLabel>("rawProblem")->isVisible());
}

void TestComposer::aFindingIsMarkedInPlace()
{
    show("centrifugo");
    fill("field-channel", QString(300, u'x'));
    showRaw();
    const auto marks = raw()->marks(MessageEditor::Mark::Finding);
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.first().offset, raw()->bytes().indexOf("\"xxx"));
    QVERIFY(find<QLabel>("composeProblem")->text().contains(u"255"_s));
}

void TestComposer::hexAndBase64_data()
{
    QTest::addColumn<int>("notation");
    QTest::addColumn<QByteArray>("typed");
    QTest::newRow("plain") << 1 << QByteArray("00ff10");
    QTest::newRow("blanks and lines") << 1 << QByteArray(" 00 ff\n10 ");
    QTest::newRow("0x and commas") << 1 << QByteArray("0x00, 0xFF, 0x10");
    QTest::newRow("\\x") << 1 << QByteArray("\\x00\\xff\\x10");
    QTest::newRow("base64") << 2 << QByteArray("AP8Q");
    QTest::newRow("base64 for addresses, in lines") << 2 << QByteArray("AP\n8Q");
}

void TestComposer::hexAndBase64()
{
    QFETCH(int, notation);
    QFETCH(QByteArray, typed);
    show("websocket");
    showRaw();
    find<QComboBox>("rawNotation")->setCurrentIndex(notation);
    find<QComboBox>("rawOpcode")->setCurrentIndex(1);
    typeRaw(typed);
    QVERIFY(find<QPushButton>("sendButton")->isEnabled());
    QTest::mouseClick(find<QPushButton>("sendButton"), Qt::LeftButton);
    QCOMPARE(m_sent->size(), 1);
    QCOMPARE(sent(0), QByteArray("\x00\xff\x10", 3));
    QCOMPARE(m_sent->at(0).first().value<protocol::Outgoing>().opcode, wire::Opcode::Binary);
    QCOMPARE(find<QLineEdit>("field-hex")->text().remove(u' '), u"00ff10"_s);
}

void TestComposer::badHexIsMarkedAndNotSent()
{
    show("websocket");
    showRaw();
    find<QComboBox>("rawNotation")->setCurrentIndex(1);
    typeRaw("00 zz");
    QVERIFY(!find<QPushButton>("sendButton")->isEnabled());
    QVERIFY(find<QLabel>("composeProblem")->text().contains(u"character 4"_s));
    QCOMPARE(raw()->marks(MessageEditor::Mark::Problem).first().offset, 3);
    m_composer->send();
    QCOMPARE(m_sent->size(), 0);
    find<QComboBox>("rawNotation")->setCurrentIndex(0);
    QCOMPARE(raw()->bytes(), "00 zz"); // nothing is lost
    QCOMPARE(find<QComboBox>("rawNotation")->currentIndex(), 1);
}

void TestComposer::notationKeepsTheBytes()
{
    show("nats");
    choose(u"publish"_s);
    fill("field-subject", u"a"_s);
    showRaw();
    auto *notation = find<QComboBox>("rawNotation");
    notation->setCurrentIndex(1);
    QVERIFY(raw()->bytes().startsWith("50 55 42 20 61 20 30 0d\n"));
    notation->setCurrentIndex(2);
    QCOMPARE(raw()->bytes(), QByteArray("PUB a 0\r\n\r\n").toBase64());
    notation->setCurrentIndex(0);
    QCOMPARE(raw()->bytes(), "PUB a 0\r\n\r\n");
    QCOMPARE(find<QLineEdit>("field-subject")->text(), u"a"_s);
}

void TestComposer::controlCharactersAreTypedAndSent()
{
    show("deepstream", "text");
    showRaw();
    raw()->setText({});
    raw()->setFocus();
    QTest::keyClicks(raw(), u"E"_s);
    find<QAction>("insert-us")->trigger();
    QTest::keyClicks(raw(), u"EVT"_s);
    find<QAction>("insert-us")->trigger();
    QTest::keyClicks(raw(), u"news"_s);
    find<QAction>("insert-us")->trigger();
    QTest::keyClicks(raw(), u"N5"_s);
    find<QAction>("insert-rs")->trigger();
    QCOMPARE(raw()->bytes(), "E\x1f" "EVT\x1fnews\x1fN5\x1e");
    QCOMPARE(find<QComboBox>("operation")->currentData().toString(), u"emit"_s);
    m_composer->send();
    QCOMPARE(sent(0), "E\x1f" "EVT\x1fnews\x1fN5\x1e");
}

void TestComposer::tabAndEscapeLeaveTheEditor()
{
    show("centrifugo");
    showRaw();
    for (const auto &[key, modifiers] : {std::pair(Qt::Key_Tab, Qt::NoModifier), std::pair(Qt::Key_Backtab, Qt::ShiftModifier), std::pair(Qt::Key_Escape, Qt::NoModifier)}) {
        raw()->setFocus();
        QVERIFY(raw()->hasFocus());
        const QByteArray before = raw()->bytes();
        QTest::keyClick(raw(), key, modifiers);
        QVERIFY2(!raw()->hasFocus(), QByteArray::number(int(key)).constData());
        QCOMPARE(raw()->bytes(), before);
    }
}

void TestComposer::findsWithinTheMessage()
{
    show("centrifugo");
    showRaw();
    typeRaw(R"({"a":"needle","b":"hay","c":"needle"})");
    raw()->setFocus();
    QTest::keyClick(raw(), Qt::Key_F, Qt::ControlModifier);
    auto *search = find<QLineEdit>("rawSearch");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"needle"_s);
    QCOMPARE(raw()->selectedText(), u"needle"_s);
    int line = 0;
    int first = 0;
    int second = 0;
    raw()->getCursorPosition(&line, &first);
    QTest::keyClick(search, Qt::Key_Return);
    raw()->getCursorPosition(&line, &second);
    QVERIFY(second > first);
    QTest::keyClicks(search, u"less"_s);
    QVERIFY(find<QLabel>("rawSearchResult")->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(raw()->hasFocus());
    QVERIFY(!search->isVisible());
}

void TestComposer::formatsAndCompacts()
{
    show("centrifugo");
    showRaw();
    typeRaw(R"({"id":1,"rpc":{"data":[1.50,{}],"method":"\u00e4"}})");
    find<QAction>("raw-format")->trigger();
    QCOMPARE(raw()->bytes(), "{\n  \"id\": 1,\n  \"rpc\": {\n    \"data\": [\n      1.50,\n      {}\n    ],\n    \"method\": \"\\u00e4\"\n  }\n}");
    find<QAction>("raw-compact")->trigger();
    QCOMPARE(raw()->bytes(), R"({"id":1,"rpc":{"data":[1.50,{}],"method":"\u00e4"}})");
    typeRaw("{");
    QVERIFY(!find<QAction>("raw-format")->isEnabled());
}

void TestComposer::followsTheTheme()
{
    show("centrifugo");
    showRaw();
    for (const auto scheme : {ui::Scheme::Dark, ui::Scheme::Light}) {
        ui::applyTheme(*qApp, scheme);
        const QImage image = raw()->grab().toImage();
        QTRY_COMPARE(raw()->grab().toImage().pixelColor(image.width() / 2, image.height() - 10).lightness() < 128, scheme == ui::Scheme::Dark);
    }
}

void TestComposer::wideFormAndRawAreSideBySide()
{
    show("centrifugo", "", 1100);
    auto *channel = find<QLineEdit>("field-channel");
    QVERIFY(channel->isVisible() && raw()->isVisible());
    QVERIFY(raw()->mapTo(m_composer.get(), QPoint()).x() > channel->mapTo(m_composer.get(), QPoint()).x());
    QVERIFY(!find<QTabWidget>("composeMode")->isTabVisible(1));
    fill("field-channel", u"news"_s);
    QVERIFY(raw()->bytes().contains("news"));
    m_composer->resize(320, 760);
    QTRY_VERIFY(!raw()->isVisible());
    QVERIFY(find<QTabWidget>("composeMode")->isTabVisible(1));
}

void TestComposer::secretsAreDots()
{
    show("centrifugo");
    choose(u"connect"_s);
    fill("field-token", u"very-secret-token"_s);
    showRaw();
    QVERIFY(!raw()->bytes().contains("very-secret"));
    raw()->selectAll();
    raw()->setFocus();
    QTest::keyClick(raw(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!QApplication::clipboard()->text().contains(u"very-secret"_s));
    QTest::keyClick(raw(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(raw(), u" "_s);
    QCOMPARE(find<QLineEdit>("field-token")->text(), u"very-secret-token"_s);
    m_composer->send();
    QVERIFY(sent(0).contains("\"token\":\"very-secret-token\""));
    find<QComboBox>("rawNotation")->setCurrentIndex(1);
    QVERIFY(!raw()->bytes().contains(QByteArray("very-secret").toHex(' ')));
    m_composer->send();
    QVERIFY(sent(1).contains("\"token\":\"very-secret-token\""));
    find<QComboBox>("rawNotation")->setCurrentIndex(0);
    m_composer->setShowSecrets(true);
    QVERIFY(raw()->bytes().contains("very-secret-token"));
}

void TestComposer::variablesAreFilledIn()
{
    show("nats");
    session::Variables variables;
    variables.own = {{u"who"_s, u"world"_s}, {u"quoted"_s, u"a\"b"_s}};
    m_composer->setVariables(variables);
    choose(u"publish"_s);
    fill("field-subject", u"greet"_s);
    fill("field-payload", u"hello ${who}"_s);
    QVERIFY(raw()->bytes().contains("${who}"));
    QVERIFY(find<QPlainTextEdit>("preview")->toPlainText().contains(u"hello world"_s) || find<QPlainTextEdit>("preview")->toPlainText().contains(u"68 65"_s));
    m_composer->send();
    QCOMPARE(sent(0), "PUB greet 11\r\nhello world\r\n");
    show("centrifugo");
    showRaw();
    typeRaw(R"({"id":1,"mine":"${quoted}","plain":"$${who}"})");
    m_composer->send();
    QCOMPARE(sent(1), R"({"id":1,"mine":"a\"b","plain":"${who}"})");
}

void TestComposer::unknownVariableIsSaidBesideTheButton()
{
    show("centrifugo");
    fill("field-channel", u"${nobody}"_s);
    QVERIFY(!find<QPushButton>("sendButton")->isEnabled());
    QVERIFY(find<QLabel>("composeProblem")->isVisible());
    QVERIFY(find<QLabel>("composeProblem")->text().contains(u"nobody"_s));
    session::Variables variables;
    variables.own = {{u"nobody"_s, u"news"_s}};
    m_composer->setVariables(variables);
    QVERIFY(find<QPushButton>("sendButton")->isEnabled());
}

void TestComposer::madeCanBeComposedAgain()
{
    show("centrifugo");
    session::Variables variables;
    variables.own = {{u"room"_s, u"news"_s}};
    m_composer->setVariables(variables);
    fill("field-channel", u"${room}"_s);
    m_composer->send();
    const auto made = m_sent->at(0).at(1).value<Step>();
    QCOMPARE(made.operation, u"subscribe"_s);
    const auto again = protocol::systemByName(u"centrifugo"_s)->composer(u"json"_s).compose(made.operation, made.values, 9);
    QVERIFY(again);
    QCOMPARE(again->outgoing.payload, R"({"id":9,"subscribe":{"channel":"news"}})");
}

void TestComposer::timerSendsACount()
{
    show("websocket");
    fill("field-text", u"tick"_s);
    QTest::mouseClick(find<QToolButton>("repeatToggle"), Qt::LeftButton);
    find<QSpinBox>("repeatPause")->setValue(1); // as fast as it may
    QCOMPARE(find<QSpinBox>("repeatPause")->value(), 50);
    find<QSpinBox>("repeatCount")->setValue(3);
    QTest::mouseClick(find<QPushButton>("repeatStart"), Qt::LeftButton);
    QTRY_COMPARE(m_sent->size(), 3);
    QTRY_VERIFY(find<QLabel>("repeatStatus")->text().startsWith(u"Done: 3"_s));
    QCOMPARE(sent(2), "tick");
}

void TestComposer::timerStopsWithTheConnection()
{
    show("websocket");
    fill("field-text", u"tick"_s);
    QTest::mouseClick(find<QToolButton>("repeatToggle"), Qt::LeftButton);
    find<QSpinBox>("repeatPause")->setValue(50);
    QTest::mouseClick(find<QPushButton>("repeatStart"), Qt::LeftButton);
    QTRY_VERIFY(m_sent->size() >= 2);
    QVERIFY(find<QLabel>("repeatStatus")->text().contains(u"Running"_s));
    m_composer->setObstacle(u"The connection has ended."_s);
    const auto before = m_sent->size();
    QVERIFY(find<QLabel>("repeatStatus")->text().contains(u"The connection has ended."_s));
    QVERIFY(!find<QPushButton>("repeatStart")->isEnabled());
    m_composer->setObstacle({});
    QCOMPARE(m_sent->size(), before);
    QVERIFY(find<QPushButton>("repeatStart")->isEnabled());
}

void TestComposer::timerStopsByItsButton()
{
    show("websocket");
    QTest::mouseClick(find<QToolButton>("repeatToggle"), Qt::LeftButton);
    find<QComboBox>("repeatUnit")->setCurrentIndex(1);
    QTest::mouseClick(find<QPushButton>("repeatStart"), Qt::LeftButton);
    QCOMPARE(m_sent->size(), 1);
    QTest::mouseClick(find<QPushButton>("repeatStart"), Qt::LeftButton);
    QVERIFY(find<QLabel>("repeatStatus")->text().startsWith(u"Done: 1"_s));
}

void TestComposer::fileLineByLine()
{
    show("websocket");
    session::Variables variables;
    variables.own = {{u"who"_s, u"world"_s}};
    m_composer->setVariables(variables);
    QTest::mouseClick(find<QToolButton>("fileToggle"), Qt::LeftButton);
    const QString path = write("first\r\n\n\xff\xfe\nhello ${who}");
    find<QLineEdit>("filePath")->setText(path);
    QTest::mouseClick(find<QPushButton>("fileStart"), Qt::LeftButton);
    auto *status = find<QLabel>("fileStatus");
    QTRY_VERIFY(status->text().contains(u"line 3"_s));
    QVERIFY(status->text().contains(path));
    QCOMPARE(m_sent->size(), 1);
    QCOMPARE(sent(0), "first");
    QTest::mouseClick(find<QPushButton>("fileStart"), Qt::LeftButton); // skips the line
    QTRY_VERIFY(status->text().startsWith(u"Done"_s));
    QCOMPARE(m_sent->size(), 2);
    QCOMPARE(sent(1), "hello world");

    find<QCheckBox>("fileSkipEmpty")->click();
    find<QComboBox>("fileFrame")->setCurrentIndex(1);
    QTest::mouseClick(find<QPushButton>("fileStart"), Qt::LeftButton);
    QTRY_VERIFY(status->text().startsWith(u"Done"_s));
    QCOMPARE(m_sent->size(), 6);
    QCOMPARE(sent(3), "");
    QCOMPARE(sent(4), "\xff\xfe");
}

void TestComposer::fileOfAConversation()
{
    show("websocket");
    QTest::mouseClick(find<QToolButton>("fileToggle"), Qt::LeftButton);
    find<QLineEdit>("filePath")->setText(write(R"({"dir":"out","opcode":"text","text":"one"}
{"dir":"in","opcode":"text","text":"reply"}
{"dir":"out","opcode":"text"
{"dir":"out","opcode":"binary","base64":"AAE="}
)"));
    find<QComboBox>("fileShape")->setCurrentIndex(1);
    QTest::mouseClick(find<QPushButton>("fileStart"), Qt::LeftButton);
    QTRY_VERIFY(find<QLabel>("fileStatus")->text().contains(u"line 3"_s));
    QCOMPARE(m_sent->size(), 1);
    QTest::mouseClick(find<QPushButton>("fileStart"), Qt::LeftButton);
    QTRY_VERIFY(find<QLabel>("fileStatus")->text().startsWith(u"Done"_s));
    QCOMPARE(m_sent->size(), 2);
    QCOMPARE(sent(1), QByteArray("\x00\x01", 2));
    QCOMPARE(m_sent->at(1).first().value<protocol::Outgoing>().opcode, wire::Opcode::Binary);
}

void TestComposer::fileAsOneMessage()
{
    show("websocket");
    QTest::mouseClick(find<QToolButton>("fileToggle"), Qt::LeftButton);
    find<QLineEdit>("filePath")->setText(write("a\n\nb\n"));
    find<QComboBox>("fileShape")->setCurrentIndex(2);
    QTest::mouseClick(find<QPushButton>("fileStart"), Qt::LeftButton);
    QTRY_COMPARE(m_sent->size(), 1);
    QCOMPARE(sent(0), "a\n\nb\n");
}

void TestComposer::fileThatIsNotThere()
{
    show("websocket");
    QTest::mouseClick(find<QToolButton>("fileToggle"), Qt::LeftButton);
    QVERIFY(!find<QPushButton>("fileStart")->isEnabled());
    for (const QString &path : {m_folder.filePath(u"none"_s), m_folder.path()}) {
        find<QLineEdit>("filePath")->setText(path);
        QTest::mouseClick(find<QPushButton>("fileStart"), Qt::LeftButton);
        QVERIFY(find<QLabel>("fileStatus")->text().contains(path));
        QVERIFY(!find<QPushButton>("fileStop")->isEnabled());
    }
}

void TestComposer::fileStopsWithTheConnection()
{
    show("websocket");
    QTest::mouseClick(find<QToolButton>("fileToggle"), Qt::LeftButton);
    find<QLineEdit>("filePath")->setText(write("a\nb\nc\n"));
    find<QSpinBox>("filePause")->setValue(60 * 60 * 1000);
    QTest::mouseClick(find<QPushButton>("fileStart"), Qt::LeftButton);
    QCOMPARE(find<QPushButton>("fileStart")->text(), u"Pause"_s);
    QTest::mouseClick(find<QPushButton>("fileStart"), Qt::LeftButton);
    QCOMPARE(find<QPushButton>("fileStart")->text(), u"Go on"_s);
    m_composer->setObstacle(u"Gone."_s);
    QVERIFY(find<QLabel>("fileStatus")->text().contains(u"Gone."_s));
    QVERIFY(!find<QPushButton>("fileStop")->isEnabled());
    QVERIFY(!find<QPushButton>("fileStart")->isEnabled());
}

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
